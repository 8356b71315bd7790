import type { Place } from '../../../model/index.js'
import { countFeeds } from './count-feeds.js'

/** Turns offsets of a file into places. */
export interface LineIndex {
  at(offset: number, end?: number): Place
}

/** What octets at hand are of a file. */
export interface Origin {
  /** Offset in the file of the first octet at hand. */
  readonly offset: number
  /** The line of the file on which the octet at `start` stands, which begins it. */
  readonly line: number
  readonly start: number
}

const wholeFile: Origin = { offset: 0, line: 1, start: 0 }

/** Octets whose line ends are counted at once, and remembered. */
const stride = 4096

/**
 * Builds an index of the lines of a file, as far as it is asked; columns count octets. Where only a
 * part of the file is at hand, `origin` says which; nothing before its start can be asked for.
 */
export function indexLines(
  octets: Uint8Array,
  path: string,
  origin: Origin = wholeFile,
): LineIndex {
  const { start } = origin
  /** The line on which each stride begins, from the start. */
  const lines = [origin.line]

  const lineAt = (offset: number): number => {
    const index = Math.floor((offset - start) / stride)
    while (lines.length <= index) {
      const last = lines.length - 1
      const from = start + last * stride
      lines.push((lines[last] as number) + countFeeds(octets.subarray(from, from + stride)))
    }
    return (lines[index] as number) + countFeeds(octets.subarray(start + index * stride, offset))
  }

  const columnAt = (offset: number): number =>
    offset === 0 ? 1 : offset - octets.lastIndexOf(10, offset - 1)

  return {
    at(offset, end) {
      const line = lineAt(offset)
      const column = columnAt(offset)
      const inFile = origin.offset + offset
      if (end === undefined || end <= offset) return { path, line, column, offset: inFile }
      return {
        path,
        line,
        column,
        offset: inFile,
        endLine: lineAt(end),
        endColumn: columnAt(end),
      }
    },
  }
}
