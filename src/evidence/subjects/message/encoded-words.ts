/**
 * Encoded words (RFC 2047): `=?charset*language?B or Q?text?=`.
 * Adjacent words are joined octet by octet where they have one charset, since senders do split
 * characters; RFC 2047, section 5 forbids that, and such a word is counted as invalid.
 */
import { remembered } from '../remembered.js'
import { decodeBase64, hasBase64Form } from './base64.js'
import { decodeText, isKnown, isWellFormed } from './charsets.js'
import { latin1, octetsOf, utf8 } from './octets.js'

export interface EncodedWords {
  readonly count: number
  readonly invalid: number
  readonly charsets: readonly string[]
  /** The text with every word decoded that can be. */
  readonly text: string
}

// No character can be taken by two neighbouring parts: linear.
const word = /=\?([^?\s]*)\?([^?\s]*)\?([^?]*)\?=/g

/** Decodes the encoded words of a value; undefined where it has nothing that looks like one. */
export function readEncodedWords(value: string): EncodedWords | undefined {
  return value.includes('=?') ? readWords(value) : undefined
}

const readWords = remembered((value): EncodedWords | undefined => {
  let text = ''
  let at = 0
  let count = 0
  let invalid = 0
  const charsets = new Set<string>()
  let pending: { charset: string; octets: string } | undefined
  const flush = (): void => {
    if (pending === undefined) return
    text += decodeText(pending.octets, pending.charset) ?? ''
    pending = undefined
  }
  for (const match of value.matchAll(word)) {
    const [whole, label = '', encoding = '', encoded = ''] = match
    const between = value.slice(at, match.index)
    const charset = (label.split('*')[0] as string).toLowerCase()
    const octets = decodeWord(encoding, encoded)
    count++
    if (charset !== '') charsets.add(charset)
    const behind = value.charAt(match.index + whole.length)
    const joined = /[^\s(]$/.test(value.slice(Math.max(0, match.index - 1), match.index))
    const known = octets !== undefined && isKnown(charset)
    if (
      octets === undefined ||
      encoded === '' ||
      whole.length > 75 ||
      /[\s]/.test(encoded) ||
      joined ||
      (behind !== '' && !/[\s)]/.test(behind)) ||
      isWellFormed(charset, octets) === false
    )
      invalid++
    // Blanks between two encoded words are not shown (RFC 2047, section 6.2).
    if (count === 1 || between.trim() !== '' || !known) {
      flush()
      text += utf8(between)
    }
    if (!known) {
      flush()
      text += utf8(whole)
    } else if (pending !== undefined && pending.charset === charset) pending.octets += octets
    else {
      flush()
      pending = { charset, octets }
    }
    at = match.index + whole.length
  }
  flush()
  if (count === 0) return undefined
  return { count, invalid, charsets: [...charsets], text: text + utf8(value.slice(at)) }
})

/** Decodes the text of a word to octets; undefined where it has no such form. */
function decodeWord(encoding: string, encoded: string): string | undefined {
  if (/^b$/i.test(encoding)) {
    if (!hasBase64Form(encoded)) return undefined
    const octets = decodeBase64(octetsOf(encoded))
    return latin1(octets, 0, octets.length)
  }
  if (!/^q$/i.test(encoding)) return undefined
  if (/=(?![0-9A-Fa-f]{2})/.test(encoded)) return undefined
  return encoded
    .replace(/_/g, ' ')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
}
