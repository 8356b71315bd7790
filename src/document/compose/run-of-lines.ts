import type { Text } from 'mdast'

/** Lines of Markdown between blank ones, and the number of the first. */
export interface Run {
  readonly lines: readonly string[]
  readonly first: number
}

/** Where something stands in a text. */
export type Position = NonNullable<Text['position']>

/** Gives where characters stand, of some that were taken out of their lines. */
export type Span = (start: number, end: number) => Position

/** Gives where the lines of a run stand. */
export function wholeOf({ lines, first }: Run): Position {
  const end = { line: first + lines.length - 1, column: lines.at(-1)!.length + 1 }
  return { start: { line: first, column: 1 }, end }
}

/** Gives where characters of a line stand, before which the line has so many others. */
export function spanIn(line: number, before: number): Span {
  return (start, end) => ({
    start: { line, column: before + start + 1 },
    end: { line, column: before + end + 1 },
  })
}

/** Gives where characters stand of words that are the ends of the lines of a run, and were joined. */
export function spanAcross(words: readonly string[], { lines, first }: Run): Span {
  const point = (offset: number, isEnd: boolean): Position['start'] => {
    let index = 0
    let rest = offset
    while (rest > words[index]!.length) {
      rest -= words[index]!.length + 1
      index += 1
    }
    // What ends with a line end does so before the blanks of the next line.
    const before = isEnd && rest === 0 ? 0 : lines[index]!.length - words[index]!.length
    return { line: first + index, column: before + rest + 1 }
  }
  return (start, end) => ({ start: point(start, false), end: point(end, true) })
}
