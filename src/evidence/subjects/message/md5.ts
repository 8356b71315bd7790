/**
 * MD5 (RFC 1321), for Content-MD5 alone (RFC 1864): a check of integrity, not of authenticity. The
 * platform's own works asynchronously in browsers, and the facts of a message are there at once.
 */

const shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21] as const
const sines = Int32Array.from(
  { length: 64 },
  (_, step) => Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32) | 0,
)

/** Gives the 16 octets of the digest of what pieces are together. */
export function md5(pieces: Iterable<Uint8Array>): Uint8Array {
  const state = Int32Array.of(0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476)
  const block = new Uint8Array(64)
  let length = 0
  for (const piece of pieces)
    for (let at = 0; at < piece.length; ) {
      const filled = length % 64
      const taken = piece.subarray(at, at + 64 - filled)
      block.set(taken, filled)
      at += taken.length
      length += taken.length
      if (length % 64 === 0) mix(state, block)
    }
  pad(state, block, length)
  return new Uint8Array(state.buffer)
}

/** Ends the data with a bit, zeros, and its length in bits (RFC 1321, sections 3.1 and 3.2). */
function pad(state: Int32Array, block: Uint8Array, length: number): void {
  const filled = length % 64
  block.fill(0, filled)
  block[filled] = 0x80
  if (filled >= 56) {
    mix(state, block)
    block.fill(0)
  }
  const view = new DataView(block.buffer)
  view.setUint32(56, length << 3, true)
  view.setUint32(60, Math.floor(length / 2 ** 29), true)
  mix(state, block)
}

/** Mixes a block of 64 octets into the state (RFC 1321, section 3.4). */
function mix(state: Int32Array, block: Uint8Array): void {
  const words = new DataView(block.buffer)
  let [a, b, c, d] = state as unknown as [number, number, number, number]
  for (let step = 0; step < 64; step++) {
    const round = step >> 4
    const [chosen, word] =
      round === 0
        ? [(b & c) | (~b & d), step]
        : round === 1
          ? [(d & b) | (~d & c), 5 * step + 1]
          : round === 2
            ? [b ^ c ^ d, 3 * step + 5]
            : [c ^ (b | ~d), 7 * step]
    const sum = (a + chosen + (sines[step] as number) + words.getInt32((word % 16) * 4, true)) | 0
    const shift = shifts[round * 4 + (step % 4)] as number
    a = d
    d = c
    c = b
    b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0
  }
  state[0] = (state[0] as number) + a
  state[1] = (state[1] as number) + b
  state[2] = (state[2] as number) + c
  state[3] = (state[3] as number) + d
}
