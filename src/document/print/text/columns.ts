import { eastAsianWidth } from 'get-east-asian-width'

/** Marks, and the few format characters that terminals do not show: a soft hyphen is shown. */
const zeroWidth = /[\p{Mn}\p{Me}\u200b-\u200f\u2028-\u202e\u2060-\u2063]/u

/** Anything but printable ASCII. */
const beyondAscii = /[^ -~]/
const control = /[\x01-\x1f\x7f-\x9f]/

/**
 * Counts the columns a text takes on a terminal: wide characters two, marks above others none.
 * Like the C function wcswidth it gives -1 for a text with control characters.
 */
export function columnsOf(text: string): number {
  if (!beyondAscii.test(text)) return text.length
  if (control.test(text)) return -1
  let columns = 0
  for (const character of text)
    if (!zeroWidth.test(character)) columns += eastAsianWidth(character.codePointAt(0) ?? 0)
  return columns
}
