import { isAscii } from '../../../model/index.js'
import { isUtf8, octetsOf } from './octets.js'

/** Names that mean US-ASCII; the decoder of the platform would read them as windows-1252. */
const asciiNames = new Set(['us-ascii', 'ascii', 'ansi_x3.4-1968', 'iso646-us', 'us', 'cp367'])

const utf8Names = new Set(['utf-8', 'utf8'])

type Decoder = InstanceType<typeof TextDecoder>

const decoders = new Map<string, Decoder | undefined>()

/** Tells whether the platform has a decoder for a charset. */
export function isKnown(charset: string): boolean {
  return decoderOf(charset.toLowerCase()) !== undefined
}

function decoderOf(name: string): Decoder | undefined {
  if (!decoders.has(name) && decoders.size < 500) decoders.set(name, makeDecoder(name, false))
  return decoders.get(name)
}

function makeDecoder(name: string, fatal: boolean): Decoder | undefined {
  try {
    return new TextDecoder(asciiNames.has(name) ? 'us-ascii' : name, { fatal, ignoreBOM: true })
  } catch {
    return undefined
  }
}

/** Decodes octets given as one character each; undefined where the charset is unknown. */
export function decodeText(text: string, charset: string): string | undefined {
  const name = charset.toLowerCase()
  if (isAscii(text) && isAsciiSuperset(name)) return text
  const decoder = decoderOf(name)
  if (decoder === undefined) return undefined
  // As a stream: whole texts in windows-1252 are decoded as ISO-8859-1 by some releases of Node.
  return decoder.decode(octetsOf(text), { stream: true }) + decoder.decode()
}

/** What a body in pieces is in its charset: well-formed, not, or unknown. */
export function wellFormed(charset: string, pieces: Iterable<Uint8Array>): boolean | undefined {
  const name = charset.toLowerCase()
  if (asciiNames.has(name)) return all(pieces, isSevenBit)
  const decoder = makeDecoder(name, true)
  if (decoder === undefined) return undefined
  try {
    for (const piece of pieces) decoder.decode(piece, { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

function isSevenBit(octets: Uint8Array): boolean {
  let seen = 0
  for (let at = 0; at < octets.length; at++) seen |= octets[at] as number
  return seen < 128
}

function all<T>(items: Iterable<T>, holds: (item: T) => boolean): boolean {
  for (const item of items) if (!holds(item)) return false
  return true
}

/** Tells whether text of 7-bit octets is well-formed in a charset without looking at it. */
export function isAsciiSuperset(charset: string): boolean {
  const name = charset.toLowerCase()
  return (
    asciiNames.has(name) ||
    utf8Names.has(name) ||
    /^(?:iso-8859-\d+|windows-125\d|koi8-[ru])$/.test(name)
  )
}

/** Tells whether text, one character for each octet, is well-formed in a charset. */
export function isWellFormed(charset: string, text: string): boolean | undefined {
  return utf8Names.has(charset.toLowerCase()) ? isUtf8(text) : wellFormed(charset, [octetsOf(text)])
}
