import type { Finding, Place } from '../../../model/index.js'

/** How much of a line is quoted. */
const quoteLength = 60

/** A line of text is longer than lines may be. */
export function tooLong(
  place: Place,
  { length, limit, text }: { length: number; limit: number; text: string },
): Finding {
  const quote = clip(text.trim())
  return {
    ruleId: 'text-line-length',
    severity: 'warning',
    place,
    reason: `A line of the text has ${length} characters, ${limit} are possible: "${quote}"`,
    see: ['RFC 7994, Section 4.3'],
  }
}

function clip(text: string): string {
  const characters = [...text]
  const clipped =
    characters.length > quoteLength ? `${characters.slice(0, quoteLength - 1).join('')}…` : text
  return clipped.replace(/\p{Cc}/gu, char => `\\x${(char.codePointAt(0) ?? 0).toString(16)}`)
}
