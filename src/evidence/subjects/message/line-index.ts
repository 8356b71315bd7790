import type { Place } from '../../../model/index.js'

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

/** How many lines lie between two remembered starts. */
const stride = 64

/**
 * Builds an index of the lines of a file, as far as it is asked; columns count octets. Where only a
 * part of the file is at hand, `origin` says which; nothing before its start can be asked for.
 */
export function indexLines(
  octets: Uint8Array,
  path: string,
  origin: Origin = wholeFile,
): LineIndex {
  const starts: number[] = [origin.start]
  let lines = 0
  let scanned = origin.start

  const extend = (offset: number): void => {
    while (scanned < offset) {
      const feed = octets.indexOf(10, scanned)
      if (feed === -1 || feed >= offset) return
      scanned = feed + 1
      lines++
      if (lines % stride === 0) starts.push(scanned)
    }
  }

  const locate = (offset: number): { line: number; column: number } => {
    extend(offset)
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    let line = low * stride
    let start = starts[low] as number
    for (let feed = octets.indexOf(10, start); feed !== -1 && feed < offset; ) {
      line++
      start = feed + 1
      feed = octets.indexOf(10, start)
    }
    return { line: origin.line + line, column: offset - start + 1 }
  }

  return {
    at(offset, end) {
      const { line, column } = locate(offset)
      const inFile = origin.offset + offset
      if (end === undefined || end <= offset) return { path, line, column, offset: inFile }
      const { line: endLine, column: endColumn } = locate(end)
      return { path, line, column, offset: inFile, endLine, endColumn }
    },
  }
}
