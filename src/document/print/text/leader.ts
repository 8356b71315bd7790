import type { Line } from './line.js'
import { lengthOf } from './white-space.js'

/** Marks that stand for the number of a page until it is known; they take as much room. */
export const unknownPage = '\ue061'.repeat(4)

const numberAtEnd = /\u2026(\p{Nd}+|\ue061{4})$/u

const dots = ' .'.repeat(40)

/** Fills a line whose end is U+2026 and a page number: dots put the number at the end of the width. */
export function expandLeader(line: Line, width: number): void {
  if (!line.text.includes('\u2026')) return
  const match = numberAtEnd.exec(line.text)
  if (match === null) return
  const before = `${line.text.slice(0, match.index)} `
  const shown = match[1]!.replace(/^0+/, '').padStart(4)
  const lack = width - line.indent - lengthOf(before) - lengthOf(shown)
  line.text = before + (lack > 0 ? dots.slice(-lack) : '') + shown
}
