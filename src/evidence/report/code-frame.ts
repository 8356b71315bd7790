import type { Place } from '../../model/index.js'

/** Columns of a source line that a frame shows. */
const width = 100

/**
 * Gives the line that a place points at with carets under the part in question, or nothing when the
 * file has no such line. Where only a part of the file is given, `at` is its offset.
 *
 *       12 | X-Mms-Priority: Urgent
 *          |                 ^^^^^^
 */
export function codeFrame(octets: Uint8Array, place: Place, at = 0): readonly string[] {
  const line = lineAt(octets, place, at)
  if (line === undefined) return []
  // A long line is shown around the place.
  const from = Math.max(0, Math.min(place.column - 1 - width / 2, line.length - width))
  const shown = visible(line.slice(from, from + width))
  const before = visible(line.slice(from, Math.max(from, place.column - 1))).length
  const sameLine = place.endLine === undefined || place.endLine === place.line
  const end = sameLine ? (place.endColumn ?? place.column + 1) : line.length + 1
  const marked = visible(line.slice(place.column - 1, Math.min(end - 1, from + width))).length
  const number = String(place.line).padStart(5)
  const carets = '^'.repeat(Math.max(1, marked))
  return [`${number} | ${shown}`, `${' '.repeat(number.length)} | ${' '.repeat(before)}${carets}`]
}

function lineAt(octets: Uint8Array, place: Place, at: number): string | undefined {
  const start =
    place.offset === undefined
      ? startOfLine(octets, at === 0 ? place.line : Number.POSITIVE_INFINITY)
      : lineStartBefore(octets, place.offset - at)
  if (start === undefined) return undefined
  const end = octets.indexOf(0x0a, start)
  const line = octets.subarray(start, end === -1 ? octets.length : end)
  const text = new TextDecoder('utf-8').decode(line.subarray(0, 65536))
  return text.endsWith('\r') ? text.slice(0, -1) : text
}

function startOfLine(octets: Uint8Array, line: number): number | undefined {
  let start = 0
  for (let seen = 1; seen < line; seen += 1) {
    const end = octets.indexOf(0x0a, start)
    if (end === -1) return undefined
    start = end + 1
  }
  return start
}

function lineStartBefore(octets: Uint8Array, offset: number): number {
  if (offset === 0) return 0
  return octets.lastIndexOf(0x0a, Math.min(offset, octets.length) - 1) + 1
}

/** Shows control characters and marks of direction as escapes: the input is not to be trusted. */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    character =>
      character === '\t' ? ' ' : `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )
}
