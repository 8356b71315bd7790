import { readFileSync, realpathSync, statSync } from 'node:fs'
import { sep } from 'node:path'

/** More than any file that a document includes honestly. */
const largest = 16 * 2 ** 20

/** Reads a regular file of bearable size; a FIFO would block, a device never ends. */
export function readBounded(path: string, most = largest): Uint8Array | undefined {
  try {
    const stat = statSync(path)
    return stat.isFile() && stat.size <= most ? readFileSync(path) : undefined
  } catch {
    return undefined
  }
}

/** Gives where a path leads with all links followed, if that is inside a folder. */
export function realPathIn(folder: string, path: string): string | undefined {
  try {
    const real = realpathSync(path)
    const root = realpathSync(folder)
    return real.startsWith(root.endsWith(sep) ? root : root + sep) ? real : undefined
  } catch {
    return undefined
  }
}
