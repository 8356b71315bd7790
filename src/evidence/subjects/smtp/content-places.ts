import type { LineIndex } from '../message/line-index.js'
import type { Content } from './content.js'
import { lead } from './session-places.js'

/** Gives the places, in the transcript that shows it, of octets of a message's content. */
export function contentPlaces({ pieces }: Content, path: string): LineIndex {
  let starts: readonly number[] | undefined

  const spot = (offset: number): { line: number; column: number } => {
    starts ??= startsOf(pieces)
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    // Escapes in a transcript make what is written longer; the line is right, the column is near.
    return { line: pieces[low]?.line ?? 1, column: lead + offset - (starts[low] ?? 0) + 1 }
  }

  return {
    at(offset, end) {
      const place = { path, ...spot(offset) }
      if (end === undefined || end <= offset) return place
      const { line: endLine, column: endColumn } = spot(end)
      return { ...place, endLine, endColumn }
    },
  }
}

function startsOf(pieces: Content['pieces']): readonly number[] {
  let octets = 0
  return pieces.map(({ text }) => {
    const start = octets
    octets += text.length
    return start
  })
}
