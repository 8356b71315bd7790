const hex = new Uint8Array(256).fill(255)
for (const [value, digit] of [...'0123456789ABCDEF'].entries()) {
  hex[digit.charCodeAt(0)] = value
  hex[digit.toLowerCase().charCodeAt(0)] = value
}

/**
 * Decodes quoted-printable (RFC 2045, section 6.7); escapes that are none stay as they are.
 * Where there are no escapes at all, these are the very octets that were given.
 */
export function decodeQuotedPrintable(encoded: Uint8Array): Uint8Array {
  const start = encoded.indexOf(61)
  if (start === -1) return encoded
  const decoded = new Uint8Array(encoded.length)
  decoded.set(encoded.subarray(0, start))
  let to = start
  for (let at = start; at < encoded.length; at++) {
    const octet = encoded[at] as number
    if (octet === 61) {
      const first = encoded[at + 1] ?? 0
      const second = encoded[at + 2] ?? 0
      const high = hex[first] as number
      const low = hex[second] as number
      if (high < 16 && low < 16) {
        decoded[to++] = high * 16 + low
        at += 2
        continue
      }
      if (first === 10 || at + 1 === encoded.length) {
        at += 1
        continue
      }
      if (first === 13 && second === 10) {
        at += 2
        continue
      }
    }
    decoded[to++] = octet
  }
  return decoded.subarray(0, to)
}
