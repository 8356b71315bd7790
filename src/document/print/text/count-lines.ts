import { breakLines } from './break-lines.js'
import { breakPlain, plainText } from './break-plain.js'

/**
 * Gives a function that tells how many lines `breakLines` breaks a text into at a width, for the
 * columns of tables: many widths are tried.
 */
export function lineCounter(text: string): (width: number) => number {
  const plain = plainText(text, true)
  return width => {
    const lines =
      plain === undefined ? undefined : breakPlain(plain, { first: width, other: width })
    return (lines ?? breakLines(text, { width })).length
  }
}
