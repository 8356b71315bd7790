/**
 * The body of an entity with its transfer encoding undone, piece by piece, so that a large body
 * is never held twice.
 */
import { base64Decoder } from './base64.js'
import { decodeQuotedPrintable } from './quoted-printable.js'

const piece = 1 << 16

/** Gives the decoded body in pieces; an unknown encoding leaves it as it is. */
export function* decodedPieces(body: Uint8Array, encoding: string): Generator<Uint8Array> {
  if (encoding === 'base64') {
    const decode = base64Decoder()
    for (let at = 0; at < body.length; at += piece) yield decode(body.subarray(at, at + piece))
  } else if (encoding === 'quoted-printable') {
    for (let at = 0; at < body.length; ) {
      const to = cut(body, at)
      yield decodeQuotedPrintable(body.subarray(at, to))
      at = to
    }
  } else yield body
}

/** Ends a piece behind a line end, or at least not within an escape. */
function cut(body: Uint8Array, at: number): number {
  const to = at + piece
  if (to >= body.length) return body.length
  for (let back = to; back > at; back--) if (body[back - 1] === 10) return back
  for (let back = to; back > to - 3; back--) if (body[back - 1] === 61) return back - 1
  return to
}

/** Gives the decoded body whole, or its beginning. */
export function decodeBody(body: Uint8Array, encoding: string, limit: number): Uint8Array {
  const pieces: Uint8Array[] = []
  let length = 0
  for (const decoded of decodedPieces(body, encoding)) {
    pieces.push(decoded)
    length += decoded.length
    if (length >= limit) break
  }
  if (pieces.length === 1) return (pieces[0] as Uint8Array).subarray(0, limit)
  const whole = new Uint8Array(Math.min(length, limit))
  let to = 0
  for (const decoded of pieces) {
    const kept = decoded.subarray(0, whole.length - to)
    whole.set(kept, to)
    to += kept.length
  }
  return whole
}
