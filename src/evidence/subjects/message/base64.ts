const values = new Uint8Array(256).fill(255)
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
for (let value = 0; value < 64; value++) values[alphabet.charCodeAt(value)] = value

/**
 * Starts decoding base64 in pieces (RFC 2045, section 6.8): octets outside the alphabet are
 * skipped, and the first padding ends the data.
 */
export function base64Decoder(): (encoded: Uint8Array) => Uint8Array {
  let bits = 0
  let held = 0
  let ended = false
  return encoded => {
    const decoded = new Uint8Array(Math.ceil(((encoded.length + 1) * 3) / 4))
    let to = 0
    for (let at = 0; at < encoded.length && !ended; at++) {
      const octet = encoded[at] as number
      const value = values[octet] as number
      if (value === 255) {
        ended = octet === 61
        continue
      }
      bits = ((bits << 6) | value) & 0xffff
      held += 6
      if (held >= 8) {
        held -= 8
        decoded[to++] = (bits >> held) & 255
      }
    }
    return decoded.subarray(0, to)
  }
}

/** Decodes base64 that is at hand whole. */
export function decodeBase64(encoded: Uint8Array): Uint8Array {
  return base64Decoder()(encoded)
}

/** Tells whether text is whole base64: the alphabet, right padding, a multiple of four. */
export function hasBase64Form(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text)
}

/** Tells whether an octet is of the alphabet. */
export function isBase64Octet(octet: number): boolean {
  return values[octet] !== 255
}

/** Gives how many octets a number of characters of the alphabet stand for. */
export function decodedLength(characters: number): number {
  return Math.floor((characters * 6) / 8)
}
