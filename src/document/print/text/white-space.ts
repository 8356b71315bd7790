/*
 * Small total functions on strings. "White space" is that of XML and ASCII: a no-break space is a
 * character like any other. Lengths are counted in code points, as the reference renderer does.
 */

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)

/** Gives a text without the white space at its start. */
export function stripStart(text: string): string {
  let start = 0
  while (start < text.length && isSpace(text.charCodeAt(start))) start++
  return start === 0 ? text : text.slice(start)
}

/** Gives a text without the white space at its end. */
export function stripEnd(text: string): string {
  let end = text.length
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--
  return end === text.length ? text : text.slice(0, end)
}

/** Gives a text without the white space around it. */
export function strip(text: string): string {
  return stripStart(stripEnd(text))
}

/** Tells whether a text holds nothing but white space. */
export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) return false
  return true
}

const lowSurrogate = /[\udc00-\udfff]/

/** Counts the code points of a text. */
export function lengthOf(text: string): number {
  let length = text.length
  if (!lowSurrogate.test(text)) return length
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xdc00) length--
  return length
}

const lineEnds = /\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/

/** Splits a text at every kind of line end, U+2028 included; an end after the last line opens none. */
export function splitLines(text: string): string[] {
  if (text === '') return []
  const lines = text.split(lineEnds)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/** Expands tabs to the next multiple of eight columns. */
export function expandTabs(line: string): string {
  if (!line.includes('\t')) return line
  const [first = '', ...rest] = line.split('\t')
  let text = first
  for (const part of rest) text += ' '.repeat(8 - (lengthOf(text) % 8)) + part
  return text
}

const margins: readonly string[] = Array.from({ length: 73 }, (_, columns) => ' '.repeat(columns))

/** Gives so many blanks. */
export function blanks(columns: number): string {
  return margins[columns] ?? ' '.repeat(Math.max(0, columns))
}

/** Pads a text to a width on both sides; the odd column goes left if the width is odd too, else right. */
export function centre(text: string, width: number): string {
  const room = width - lengthOf(text)
  if (room <= 0) return text
  const left = (room >> 1) + (room & width & 1)
  return blanks(left) + text + blanks(room - left)
}

/** Pads a text at its end to a width in code points. */
export function padEnd(text: string, width: number): string {
  return text + blanks(width - lengthOf(text))
}

/** Pads a text at its start to a width in code points. */
export function padStart(text: string, width: number): string {
  return blanks(width - lengthOf(text)) + text
}
