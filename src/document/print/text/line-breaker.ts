import { breakLines } from './break-lines.js'
import { breakPlain, plainText } from './break-plain.js'

const space = /\s/
const unseen = /[\u200b\u200c\u2060\ue060]/g

/**
 * Gives a function that breaks a text into lines as `breakLines` does, for the columns of tables: many
 * widths are tried.
 */
export function lineBreaker(text: string): (width: number) => readonly string[] {
  const plain = plainText(text, true)
  if (plain !== undefined)
    return width => breakPlain(plain, { first: width, other: width }) ?? breakLines(text, { width })
  const word = space.test(text) ? '' : text.replace(unseen, '')
  return width => (word !== '' && text.length <= width ? [word] : breakLines(text, { width }))
}
