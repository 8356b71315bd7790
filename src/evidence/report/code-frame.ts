import type { Place } from '../../model/index.js'
import { visible } from './visible.js'

/** Columns of a terminal that a frame takes for the line, and for what stands before the place. */
const width = 100
const widthBefore = 50

/** Octets around a place that a frame looks at: a line may be as long as the file. */
const nearby = 1000

/** A file that places point into. */
export interface Source {
  readonly octets: Uint8Array
  /** Offset in the file of the first octet; absent where the file is whole. */
  readonly at?: number
  /** Do columns count octets, as those of mail and sessions do, or characters? */
  readonly columns: 'octets' | 'characters'
}

/**
 * Gives the line that a place points at with carets under the part in question, or nothing when the
 * file has no such line. A long line is shown around the place; wide characters have wide carets.
 *
 *       12 | X-Mms-Priority: Urgent
 *          |                 ^^^^^^
 */
export function codeFrame(source: Source, place: Place): readonly string[] {
  const found = lineParts(source, place, nearby)
  if (found === undefined) return []
  const [before, marked, after] = found.map(visible) as [string, string, string]
  const head = lastColumns(before, widthBefore)
  const body = firstColumns(marked, width - columnsOf(head))
  const room = width - columnsOf(head) - columnsOf(body)
  const tail = body === marked ? firstColumns(after, room) : ''
  const number = String(place.line).padStart(5)
  const carets = '^'.repeat(Math.max(1, columnsOf(body)))
  return [
    `${number} | ${head}${body}${tail}`,
    `${' '.repeat(number.length)} | ${' '.repeat(columnsOf(head))}${carets}`,
  ]
}

/**
 * Gives the line of a place as what stands before it, the place itself, and what stands behind; of a line
 * of mail or a session at most so many octets of each.
 */
export function lineParts(
  source: Source,
  place: Place,
  most: number,
): readonly [string, string, string] | undefined {
  const { octets, columns } = source
  const bounds = lineBounds(source, place)
  if (bounds === undefined) return undefined
  const [start, end] = bounds
  const sameLine = place.endLine === undefined || place.endLine === place.line
  const from = place.column - 1
  const to = sameLine ? Math.max(from + 1, (place.endColumn ?? 0) - 1) : Number.POSITIVE_INFINITY
  if (columns === 'characters') {
    const line = decode(octets.subarray(start, Math.min(end, start + (1 << 16))))
    return [line.slice(0, from), line.slice(from, to), line.slice(to)]
  }
  const middle = startOfCharacter(octets, Math.min(end, start + from))
  const behind = endOfCharacter(octets, Math.min(end, start + to))
  return [
    decode(octets.subarray(Math.max(start, middle - most), middle)),
    decode(octets.subarray(middle, Math.min(behind, middle + most))),
    decode(octets.subarray(behind, Math.min(end, behind + most))),
  ]
}

function decode(octets: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(octets)
}

/** Gives the offset of the first octet of the UTF-8 character that an octet is in. */
function startOfCharacter(octets: Uint8Array, offset: number): number {
  let at = offset
  while (offset - at < 3 && isContinuation(octets[at])) at -= 1
  return (octets[at] ?? 0) >= 0xc0 ? at : offset
}

/** Gives the offset behind the UTF-8 character that an octet would cut in two. */
function endOfCharacter(octets: Uint8Array, offset: number): number {
  let at = offset
  if (startOfCharacter(octets, offset) < offset) while (isContinuation(octets[at])) at += 1
  return at
}

function isContinuation(octet: number | undefined): boolean {
  return octet !== undefined && octet >> 6 === 0b10
}

function lineBounds(
  { octets, at = 0 }: Source,
  place: Place,
): readonly [number, number] | undefined {
  const start =
    place.offset === undefined
      ? startOfLine(octets, at === 0 ? place.line : Number.POSITIVE_INFINITY)
      : lineStartBefore(octets, place.offset - at)
  if (start === undefined) return undefined
  const feed = octets.indexOf(0x0a, start)
  const end = feed === -1 ? octets.length : feed
  return [start, end > start && octets[end - 1] === 0x0d ? end - 1 : end]
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
  if (offset <= 0) return 0
  return octets.lastIndexOf(0x0a, Math.min(offset, octets.length) - 1) + 1
}

function firstColumns(text: string, most: number): string {
  return columnsOf(text) <= most ? text : `${[...cut(text, Math.max(0, most - 1))].join('')}…`
}

function lastColumns(text: string, most: number): string {
  if (columnsOf(text) <= most) return text
  const backwards = [...text].reverse()
  return `…${[...cut(backwards, most - 1)].reverse().join('')}`
}

/** Gives the characters that fit into so many columns. */
function* cut(characters: Iterable<string>, most: number): Generator<string> {
  let columns = 0
  for (const character of characters) {
    columns += columnsOf(character)
    if (columns > most) return
    yield character
  }
}

/** Gives the columns that a text takes on a terminal. */
function columnsOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length
  let columns = 0
  for (const character of text) columns += none.test(character) ? 0 : wide.test(character) ? 2 : 1
  return columns
}

/** Marks that are set onto the character before them. */
const none = /^(?:\p{Mn}|\p{Me}|\p{Cf})/u

/** The wide characters of East Asian scripts, and pictures (Unicode Annex 11, in broad ranges). */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u
