import type { SubjectKind } from '../../model/index.js'
import { latin1 } from './message/octets.js'

/** How much of a file is looked at. */
const headOctets = 8192

interface Sign {
  readonly kind: SubjectKind
  readonly shows: (lines: readonly string[]) => boolean
}

const any =
  (pattern: RegExp) =>
  (lines: readonly string[]): boolean =>
    lines.some(line => pattern.test(line))

const first =
  (pattern: RegExp) =>
  (lines: readonly string[]): boolean =>
    pattern.test(lines[0] ?? '')

/**
 * The signs of each kind, most telling first: a transcript's `S: 220 ready` would pass as the header
 * field `S`, and a test script's `state: auth` as the field `state`; and a message may quote a session.
 */
const signs: readonly Sign[] = [
  {
    kind: 'message',
    shows: first(
      /^(?:From |\x01{4}$|[A-Z][A-Za-z]*-[!-9;-~]{1,200}:|(?:Date|From|Received|Subject|To): )/,
    ),
  },
  {
    kind: 'smtp-session',
    shows: any(/^[ \t]*(?:S(?:erver)?: (?:220|250)[ -]|C(?:lient)?: (?:EHLO|HELO|LHLO)\b)/i),
  },
  {
    kind: 'imap-session',
    shows: any(/^[ \t]*(?:S(?:erver)?: \\?\* |C(?:lient)?: [A-Z0-9]+ [A-Z]+)/i),
  },
  {
    kind: 'imap-session',
    shows: first(/^(?:(?:capabilities|connections|messages|state|ignore_extra_untagged): |ok \w)/),
  },
  { kind: 'message', shows: lines => field(lines.filter(isNotFolded)) },
]

const field = first(/^(?:From |>From |[!-9;-~]{1,200}[ \t]{0,9}:)/)

/** A message whose first fields were cut off may begin within one. */
function isNotFolded(line: string): boolean {
  return !/^[ \t]/.test(line)
}

/** Gives the kind of evidence that the first octets of a file look like, undefined for none. */
export function sniffKind(octets: Uint8Array): SubjectKind | undefined {
  const lines = latin1(octets, 0, Math.min(octets.length, headOctets))
    .split(/\r?\n/)
    .filter(line => line !== '' && !line.startsWith('#'))
  return signs.find(({ shows }) => shows(lines))?.kind
}
