import type { Line } from './line.js'
import { lengthOf } from './white-space.js'

const numberAtEnd = /\u2026(\p{Nd}+)$/u

const dots = ' .'.repeat(40)

/**
 * Fills a line whose end is U+2026 and a page number: a run of dots puts the number at the end of
 * the width. An unknown page keeps its four digits, so that a known one takes no more room later.
 */
export function expandLeader(line: Line, width: number): void {
  if (!line.text.includes('\u2026')) return
  const match = numberAtEnd.exec(line.text)
  if (match === null) return
  const before = `${line.text.slice(0, match.index)} `
  const number = match[1]!
  const shown = number === '0000' ? number : number.replace(/^0+/, '').padStart(4)
  const lack = width - line.indent - lengthOf(before) - lengthOf(shown)
  line.text = before + (lack > 0 ? dots.slice(-lack) : '') + shown
}
