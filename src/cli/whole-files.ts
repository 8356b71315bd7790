import { readFileSync } from 'node:fs'
import type { Finding } from '../validator.js'
import { foundFiles, unread, unreadable } from './found-files.js'

/** A file that is read as a whole, or the reason why it cannot be read. */
export interface WholeFile {
  readonly path: string
  readonly octets?: Uint8Array
  readonly finding?: Finding
}

/** The largest file that is read into memory at once. */
const largest = 2 ** 31 - 1

/** Reads every file that paths name, one at a time; `-` is standard input. */
export function* wholeFiles(paths: readonly string[]): Generator<WholeFile> {
  for (const { path, size = 0, finding } of foundFiles(paths)) {
    if (finding !== undefined) yield { path, finding }
    else if (size > largest)
      yield { path, finding: unread(path, `it is larger than ${largest} octets`) }
    else yield read(path)
  }
}

function read(path: string): WholeFile {
  try {
    return { path, octets: readFileSync(path === '-' ? 0 : path) }
  } catch (error) {
    return { path, finding: unreadable(path, error) }
  }
}
