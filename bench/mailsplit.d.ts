/** The part of mailsplit that the bench uses; the package has no types of its own. */
declare module 'mailsplit' {
  import type { Transform } from 'node:stream'
  export class Splitter extends Transform {}
}
