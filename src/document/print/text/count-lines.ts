/*
 * Counts the lines of a text at many widths, for the columns of tables: its pieces are found once,
 * and only their lengths are looked at for each width.
 */
import { breakLines, isBlankPiece, partSentences } from './break-lines.js'
import { piecesOf } from './split-words.js'

/** Gives a function that tells how many lines `breakLines` breaks a text into at a width. */
export function lineCounter(text: string): (width: number) => number {
  const { pieces, isPlain } = piecesOf(text)
  const broken = (width: number): number => breakLines(text, { width }).length
  // Marks are minded where lines are broken, and there only.
  if (!isPlain) return broken
  partSentences(pieces)
  const lengths = pieces.map(piece => piece.length)
  const areBlank = pieces.map(isBlankPiece)
  let longest = 0
  for (const length of lengths) longest = Math.max(longest, length)
  return width => (longest > width ? broken(width) : count(lengths, areBlank, width))
}

/** Fills lines as `breakLines` does. */
function count(lengths: readonly number[], areBlank: readonly boolean[], width: number): number {
  let lines = 0
  let at = 0
  while (at < lengths.length) {
    if (lines > 0 && areBlank[at]) at++
    const begin = at
    let used = 0
    while (at < lengths.length) {
      used += lengths[at]!
      if (used > width) break
      at++
    }
    if (at === begin) break
    if (at - begin > 1 || !areBlank[begin]) lines++
  }
  return lines
}
