import { md5 } from '@noble/hashes/legacy.js'
import { decodeBase64, hasBase64Form } from './base64.js'
import { bodyOf } from './body-facts.js'
import { decodedPieces } from './decode-body.js'
import { type Entity, fieldNamed } from './entity.js'
import type { Part } from './facts.js'
import { octetsOf } from './octets.js'
import { withoutComments } from './tokens.js'

/**
 * Gives what the Content-MD5 field of an entity says (RFC 1864); undefined where there is none. Only the
 * body of a part that holds no others has a digest to compare (section 3).
 */
export function contentMd5(entity: Entity): Part['contentMd5'] {
  const field = fieldNamed(entity, 'content-md5')
  if (field === undefined) return undefined
  const value = withoutComments(field.text)?.text ?? field.text
  const valid = value.length === 24 && hasBase64Form(value)
  if (!valid || entity.children.length > 0 || entity.mediaType.startsWith('multipart/'))
    return { valid }
  const wanted = decodeBase64(octetsOf(value))
  // The platform's own digests are asynchronous in browsers, and the facts of a message are there at once.
  const hash = md5.create()
  for (const piece of canonical(decodedPieces(bodyOf(entity), entity.encoding), entity))
    hash.update(piece)
  const digest = hash.digest()
  return { valid, matches: wanted.every((octet, at) => octet === digest[at]) }
}

/** Gives text with CRLF at the end of its lines, whether it is sent or stored (RFC 1864, section 2). */
function* canonical(pieces: Iterable<Uint8Array>, { encoding }: Entity): Generator<Uint8Array> {
  if (encoding === 'base64' || encoding === 'binary') {
    yield* pieces
    return
  }
  const lines = new Uint8Array(2 * most)
  let last = 0
  for (const piece of pieces)
    for (let at = 0; at < piece.length; at += most) {
      let to = 0
      for (const octet of piece.subarray(at, at + most)) {
        if (octet === 10 && last !== 13) lines[to++] = 13
        lines[to++] = octet
        last = octet
      }
      yield lines.subarray(0, to)
    }
}

/** Octets that are made canonical at once. */
const most = 1 << 16
