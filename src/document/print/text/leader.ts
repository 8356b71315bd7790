import { lengthOf } from './white-space.js'

const numberAtEnd = /\u2026(\p{Nd}+)$/u

/** What stands for the number of a page before pages are known. */
export const unknownPage = 0

const dots = ' .'.repeat(40)

/**
 * Fills a line whose end is U+2026 and a page number: a run of dots puts the number at the end of
 * the width. An unknown page keeps its four digits, so that a known one takes no more room later.
 */
export function expandLeader(text: string, width: number): string {
  if (!text.includes('\u2026')) return text
  const match = numberAtEnd.exec(text)
  if (match === null) return text
  const before = `${text.slice(0, match.index)} `
  const number = match[1]!
  const shown = number === '0000' ? number : number.replace(/^0+/, '').padStart(4)
  const lack = width - lengthOf(before) - lengthOf(shown)
  return before + (lack > 0 ? dots.slice(-lack) : '') + shown
}
