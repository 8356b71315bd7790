import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { type OctetWindow, openWindow } from '../../validator.js'
import { type FoundFile, foundFiles, unreadable } from '../found-files.js'
import { pathOnDisk } from '../path-on-disk.js'
import { pause } from '../pause.js'
import type { OpenFile } from './open-file.js'
import { entriesOf, isArchive } from './tar-entries.js'

/** Opens every file that paths name, one at a time, and those in archives (tar). */
export function* openFiles(paths: readonly string[]): Generator<OpenFile> {
  for (const found of foundFiles(paths)) {
    if (found.finding !== undefined) yield found
    else yield* opened(found)
  }
}

/** Small files are read into the same memory, for to make room for each would take longer than to read it. */
const smallOctets = 1 << 18
let memory: Uint8Array | undefined

/** Opens a file that was found, for as long as the next is not asked for. */
export function* opened({ path, kind, size }: FoundFile): Generator<OpenFile> {
  let file: number
  try {
    file = path === '-' ? 0 : openRegular(path)
  } catch (error) {
    yield { path, finding: unreadable(path, error) }
    return
  }
  try {
    const faults: unknown[] = []
    const read = (target: Uint8Array): number => readSome(file, target, faults)
    const isSmall = size !== undefined && size < smallOctets
    if (isSmall) memory ??= new Uint8Array(smallOctets)
    const window = openWindow(read, size, isSmall ? memory : undefined)
    if (isArchive(window, path)) yield* entriesOf(window, path)
    else yield { path, window, ...(kind === undefined ? {} : { kind }) }
    if (faults.length > 0) yield { path, finding: unreadable(path, faults[0]) }
  } finally {
    if (file !== 0) closeSync(file)
  }
}

/** Gives standard input as it comes, for whoever knows what it holds. */
export function standardInput(): OctetWindow {
  return openWindow(target => readSome(0, target, []))
}

/** Opens a file that was regular a moment ago; what took its place must not block either. */
export function openRegular(path: string): number {
  const file = openSync(pathOnDisk(path), constants.O_RDONLY | constants.O_NONBLOCK)
  if (fstatSync(file).isFile()) return file
  closeSync(file)
  throw new Error('it is not a regular file')
}

/** Reads what there is, at least one octet; 0 at the end, also where a fault ends the file. */
function readSome(file: number, target: Uint8Array, faults: unknown[]): number {
  for (;;) {
    try {
      return readSync(file, target)
    } catch (error) {
      // Only system errors have codes; a pipe may be non-blocking, and Windows ends one with EOF.
      const { code } = error as { code?: string }
      if (code === 'EAGAIN') pause()
      else if (code === 'EOF') return 0
      else {
        faults.push(error)
        return 0
      }
    }
  }
}
