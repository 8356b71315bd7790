import { isAscii } from '../../../model/index.js'

interface NodeOctets {
  latin1Slice(this: Uint8Array, from: number, to: number): string
  indexOf(this: Uint8Array, text: string, from: number, encoding: 'latin1'): number
}

// Node's own slice is ten times as fast as fromCharCode; browsers have no Buffer.
const node = (globalThis as { Buffer?: { prototype: NodeOctets } }).Buffer?.prototype
const slicer = node?.latin1Slice

const chunk = 8192

/** Gives the octets of a range as a string with one character for each octet. */
export const latin1: (octets: Uint8Array, from: number, to: number) => string = slicer
  ? (octets, from, to) => slicer.call(octets, from, to)
  : (octets, from, to) => {
      let text = ''
      for (let at = from; at < to; at += chunk)
        text += String.fromCharCode(...octets.subarray(at, Math.min(to, at + chunk)))
      return text
    }

/** Finds the first occurrence of a text, one character for each octet; -1 where there is none. */
export function indexOfText(octets: Uint8Array, text: string, from: number): number {
  if (node !== undefined) return node.indexOf.call(octets, text, from, 'latin1')
  const first = text.charCodeAt(0)
  for (let at = octets.indexOf(first, from); at !== -1; at = octets.indexOf(first, at + 1))
    if (latin1(octets, at, Math.min(octets.length, at + text.length)) === text) return at
  return -1
}

/** Gives the octets that a string of one character for each octet stands for. */
export function octetsOf(text: string): Uint8Array {
  const octets = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) octets[index] = text.charCodeAt(index)
  return octets
}

const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/** Reads a string of octets as UTF-8, U+FFFD where it is none; ASCII costs only the look. */
export function utf8(text: string): string {
  return isAscii(text) ? text : lenient.decode(octetsOf(text))
}

/** Writes text as UTF-8, one character for each octet. */
export function encodeUtf8(text: string): string {
  if (isAscii(text)) return text
  const octets = new TextEncoder().encode(text)
  return latin1(octets, 0, octets.length)
}

/** Tells whether a string of octets is well-formed UTF-8. */
export function isUtf8(text: string): boolean {
  return isAscii(text) || !lenient.decode(octetsOf(text)).includes('\ufffd') || strictlyUtf8(text)
}

function strictlyUtf8(text: string): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(octetsOf(text))
    return true
  } catch {
    return false
  }
}

/** Lower-cases the letters A to Z only. */
export function lowerAscii(text: string): string {
  return isAscii(text)
    ? text.toLowerCase()
    : text.replace(/[A-Z]+/g, letters => letters.toLowerCase())
}

/** Removes spaces and tabs at both ends, nothing else. */
export function trimBlanks(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && isBlank(text.charCodeAt(from))) from++
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--
  return from === 0 && to === text.length ? text : text.slice(from, to)
}

/** Removes spaces and tabs at the end. A pattern would be quadratic in runs of blanks. */
export function trimEndBlanks(text: string): string {
  let to = text.length
  while (to > 0 && isBlank(text.charCodeAt(to - 1))) to--
  return to === text.length ? text : text.slice(0, to)
}

/** Tells whether a character code is space or tab. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9
}
