import type { Place } from '../../../model/index.js'

/** Turns offsets of a file into places. */
export interface LineIndex {
  at(offset: number, end?: number): Place
}

/** How many lines lie between two remembered starts. */
const stride = 64

/** Builds an index of the lines of a file, as far as it is asked; columns count octets. */
export function indexLines(octets: Uint8Array, path: string): LineIndex {
  const starts: number[] = [0]
  let lines = 0
  let scanned = 0

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
    return { line: line + 1, column: offset - start + 1 }
  }

  return {
    at(offset, end) {
      const place = { path, ...locate(offset), offset }
      if (end === undefined || end <= offset) return place
      const last = locate(end)
      return { ...place, endLine: last.line, endColumn: last.column }
    },
  }
}
