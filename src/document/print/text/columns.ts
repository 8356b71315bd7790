import { eastAsianWidth } from 'get-east-asian-width'

const ascii = /^[\x20-\x7e]*$/
const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}\u2028\u2029]/u

/** Counts the columns a text takes on a terminal: wide characters two, marks above others none. */
export function columnsOf(text: string): number {
  if (ascii.test(text)) return text.length
  let columns = 0
  for (const character of text)
    if (!zeroWidth.test(character)) columns += eastAsianWidth(character.codePointAt(0) ?? 0)
  return columns
}
