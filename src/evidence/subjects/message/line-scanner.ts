import { counterCount, counters, type Tally } from './tally.js'

/** Lines at which a seek stops; add them up for more than one. */
export const stops = {
  none: 0,
  /** A line that starts with `--`: it may be a delimiter (RFC 2046, section 5.1.1). */
  dashes: 1,
  /** A line with nothing in it. */
  empty: 2,
  any: 4,
} as const

/**
 * Walks over octets line by line, counting on the way. A line ends with LF; what the octets before
 * the LF are, a CR or not, is counted and not judged.
 */
export interface LineScanner {
  /** Offset of the first octet that is not yet counted: the start of a line, or the end. */
  readonly at: number
  /** What was counted before `at`. */
  readonly tally: Tally
  /** Moves to the first line at or after `at` at which to stop, else to the end. */
  seek(stop: number): number
  /** Moves over the line at `at`. */
  step(): number
  /** Gives the octets of the longest line, line end not counted, that ended since this was last asked. */
  takeLongest(): number
  /** Goes back to the start of a line, where the counters were as given. */
  rewind(at: number, tally: Tally): void
}

/**
 * A scanner as it sees itself. The offset is a plain property: an object written with a getter has a
 * shape of its own, and V8 keeps every such shape, and what the getter sees, for long.
 */
export type Moving = { -readonly [property in keyof LineScanner]: LineScanner[property] }

const LF = 10
const CR = 13

/** The scanner in plain JavaScript: what every engine runs, and what the kernel is tested against. */
export function plainScanner(octets: Uint8Array, from: number, end: number): LineScanner {
  const tally = new Uint32Array(counterCount)
  let longest = 0

  const step = (): number => {
    const { at } = scanner
    if (at >= end) return at
    let next = octets.indexOf(LF, at)
    next = next === -1 || next >= end ? end : next + 1
    count(octets, { from: at, to: next, end }, tally)
    const length = next - at - lineEndOctets(octets, at, next)
    if (length > longest) longest = length
    if (length > 998) bump(tally, counters.over998, 1)
    scanner.at = next
    return next
  }

  const scanner: Moving = {
    at: from,
    tally,
    step,
    seek(stop) {
      while (scanner.at < end && !stopsAt(octets, scanner.at, end, stop)) step()
      return scanner.at
    },
    takeLongest() {
      const taken = longest
      longest = 0
      return taken
    },
    rewind(to, then) {
      scanner.at = to
      tally.set(then)
      longest = 0
    },
  }
  return scanner
}

/** Tells whether to stop at the line that starts at an offset. */
export function stopsAt(octets: Uint8Array, at: number, end: number, stop: number): boolean {
  if (stop === stops.none) return false
  if ((stop & stops.any) !== 0) return true
  const first = octets[at]
  const second = at + 1 < end ? octets[at + 1] : -1
  if ((stop & stops.dashes) !== 0 && first === 45 && second === 45) return true
  return (stop & stops.empty) !== 0 && (first === LF || (first === CR && second === LF))
}

/** Gives the octets of the line end of a line: 0, 1 or 2. */
export function lineEndOctets(octets: Uint8Array, from: number, to: number): number {
  if (to <= from || octets[to - 1] !== LF) return 0
  return to - 2 >= from && octets[to - 2] === CR ? 2 : 1
}

const base64Alphabet = new Uint8Array(256)
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')
  base64Alphabet[character.charCodeAt(0)] = 1

function count(
  octets: Uint8Array,
  line: { from: number; to: number; end: number },
  tally: Tally,
): void {
  let outside = 0
  for (let index = line.from; index < line.to; index++) {
    const octet = octets[index] as number
    if (base64Alphabet[octet] === 1) continue
    if (octet === LF) {
      bump(tally, counters.lf, 1)
      const crlf = index > line.from && octets[index - 1] === CR
      if (crlf) bump(tally, counters.crlf, 1)
      const last = index - (crlf ? 2 : 1)
      if (last >= line.from && (octets[last] === 32 || octets[last] === 9))
        bump(tally, counters.blankEnds, 1)
    } else if (octet === CR) bump(tally, counters.cr, 1)
    else if (octet === 61) countEquals(octets, index, line.end, tally)
    else {
      outside++
      if (octet > 127) bump(tally, counters.eightBit, 1)
      else if ((octet < 32 && octet !== 9) || octet === 127) bump(tally, counters.controls, 1)
      if (octet === 0) bump(tally, counters.nul, 1)
    }
  }
  bump(tally, counters.outside, outside)
}

function countEquals(octets: Uint8Array, at: number, end: number, tally: Tally): void {
  bump(tally, counters.equals, 1)
  const first = at + 1 < end ? (octets[at + 1] as number) : 0
  const second = at + 2 < end ? (octets[at + 2] as number) : 0
  if (isHex(first) && isHex(second)) {
    bump(tally, counters.escapes, 1)
    if (first > 96 || second > 96) bump(tally, counters.lowerEscapes, 1)
  } else if (first === LF) bump(tally, counters.softOctets, 2)
  else if (first === CR && second === LF) bump(tally, counters.softOctets, 3)
  else bump(tally, counters.badEscapes, 1)
}

function isHex(octet: number): boolean {
  return (octet > 47 && octet < 58) || (octet > 64 && octet < 71) || (octet > 96 && octet < 103)
}

function bump(tally: Tally, counter: number, by: number): void {
  tally[counter] = (tally[counter] as number) + by
}
