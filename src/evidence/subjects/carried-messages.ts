import type { Subject } from '../../model/index.js'
import type { LineIndex } from './message/line-index.js'
import { octetsOf } from './message/octets.js'
import { type MessageOptions, messageSubject } from './message/read-message.js'
import { lead } from './transcript.js'

/** Octets, one character each, that a line of a transcript shows of a message. */
export interface ShownPiece {
  readonly text: string
  readonly line: number
}

/**
 * Gives the messages that a session carried, with their places in the transcript: for each the pieces
 * that are shown of it, none where it is not shown whole. The path of each is that of the session with
 * its number. What begins with no header field only stands for a message (RFCs write `Blah blah`).
 */
export function* carriedMessages(
  contents: readonly (readonly ShownPiece[])[],
  { file, session }: { readonly file: string; readonly session: string },
  options: MessageOptions,
): Generator<Subject> {
  for (const [index, pieces] of contents.entries()) {
    const [first] = pieces
    if (first === undefined || !/^[!-9;-~]{1,200}[ \t]*:/.test(first.text)) continue
    const octets = octetsOf(pieces.map(({ text }) => text).join(''))
    const names = {
      file,
      path: `${session}.${index + 1}`,
      origin: { offset: 0, line: first.line, start: 0 },
      lines: shownLines(pieces, first, file),
    }
    yield messageSubject({ octets, start: 0, end: octets.length }, names, options)
  }
}

/** Turns offsets in a message into places of the lines that show it. */
function shownLines(pieces: readonly ShownPiece[], first: ShownPiece, path: string): LineIndex {
  let starts: readonly number[] | undefined

  const spot = (offset: number): { line: number; column: number } => {
    starts ??= startsOf(pieces)
    let low = 0
    let high = pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    const { line } = pieces[low] ?? first
    // Escapes and doubled dots make what is written longer; the line is right, the column is near.
    return { line, column: lead + offset - (starts[low] ?? 0) + 1 }
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

function startsOf(pieces: readonly ShownPiece[]): readonly number[] {
  let octets = 0
  return pieces.map(({ text }) => {
    const start = octets
    octets += text.length
    return start
  })
}
