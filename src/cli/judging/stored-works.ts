import { closeSync, readSync } from 'node:fs'
import { unread, unreadable } from '../found-files.js'
import { batchOctets, type SentWork, type StoredPiece } from './batches.js'
import type { FileWork, Work } from './judge-file.js'
import { openRegular } from './open-files.js'

/**
 * Gives a function that gives works as they were before they were sent: pieces of files are read again,
 * one at a time into the same memory. A file that is no longer what it was is told.
 */
export function readStored(): (works: readonly SentWork[]) => Generator<Work> {
  let memory = new Uint8Array(0)
  const room = (size: number): Uint8Array => {
    // What one large piece needed is not kept for small ones.
    if (size > memory.length || memory.length > batchOctets)
      memory = new Uint8Array(Math.max(size, batchOctets))
    return memory.subarray(0, size)
  }
  return function* (works) {
    let open: { readonly path: string; readonly file: number } | undefined
    const close = (): void => {
      if (open !== undefined) closeSync(open.file)
      open = undefined
    }
    const opened = (path: string): number => {
      if (open?.path !== path) close()
      open ??= { path, file: openRegular(path) }
      return open.file
    }
    const read = ({ stored, size }: StoredPiece): FileWork => {
      const { path, file, origin } = stored
      try {
        const octets = room(size)
        if (isRead(opened(file), octets, origin?.offset ?? 0)) return { ...stored, octets }
        return { path, finding: unread(file, 'it became shorter during the run') }
      } catch (error) {
        return { path, finding: unreadable(file, error) }
      }
    }
    try {
      for (const work of works) yield 'stored' in work ? read(work) : work
    } finally {
      close()
    }
  }
}

/** Fills octets from a file; false where it has not so many. */
function isRead(file: number, octets: Uint8Array, offset: number): boolean {
  for (let at = 0; at < octets.length; ) {
    const count = readSync(file, octets, at, octets.length - at, offset + at)
    if (count === 0) return false
    at += count
  }
  return true
}
