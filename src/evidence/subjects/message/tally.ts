/**
 * What a line scanner counts. A counter stands at its index in one array, so that the WebAssembly
 * kernel, the plain scanner and the differences between two moments share one form.
 */
export const counters = {
  /** LF octets, each the end of a line. */
  lf: 0,
  cr: 1,
  /** CR LF pairs. */
  crlf: 2,
  /** Octets above 127. */
  eightBit: 3,
  nul: 4,
  /** Octets below 32 other than tab, LF and CR; and 127. NUL is one of them. */
  controls: 5,
  /** Octets that are neither of the base64 alphabet nor `=`, CR, LF (RFC 2045, section 6.8). */
  outside: 6,
  equals: 7,
  /** `=` and two hexadecimal digits (RFC 2045, section 6.7). */
  escapes: 8,
  /** Of these, those with a lower-case digit. */
  lowerEscapes: 9,
  /** Octets of `=` before a line end, line end included. */
  softOctets: 10,
  /** `=` before anything else. */
  badEscapes: 11,
  /** Lines with a space or tab before their end. */
  blankEnds: 12,
  /** Lines longer than 998 octets without their end (RFC 5322, section 2.1.1). */
  over998: 13,
} as const

/** How many counters there are. */
export const counterCount = 14

/** Counters at one moment, or their growth between two. */
export type Tally = Uint32Array

/** Gives what is counted now, to be kept. */
export function copied(tally: Tally): Tally {
  const copy = new Uint32Array(counterCount)
  for (let index = 0; index < counterCount; index++) copy[index] = tally[index] as number
  return copy
}

/** Gives what was counted between two moments. */
export function grown(from: Tally, to: Tally): Tally {
  const tally = new Uint32Array(counterCount)
  for (let index = 0; index < counterCount; index++)
    tally[index] = (to[index] as number) - (from[index] as number)
  return tally
}
