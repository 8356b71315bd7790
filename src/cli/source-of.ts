import { readBounded } from './read-bounded.js'

/** More of a file than a code frame is worth. */
const largest = 64 * 2 ** 20

/** Gives the octets of a file for a code frame, or undefined where it cannot be read. */
export function sourceOf(path: string): Uint8Array | undefined {
  return readBounded(path, largest)
}
