/** Searches for the first octet or line that shows something; each is linear and gives -1 for none. */
import { isBase64Octet } from './base64.js'
import { lineEndOctets } from './line-scanner.js'

/** A range of a file. */
export interface Range {
  readonly from: number
  readonly to: number
}

type Test = (octet: number, at: number) => boolean

function find(octets: Uint8Array, { from, to }: Range, test: Test): number {
  for (let at = from; at < to; at++) if (test(octets[at] as number, at)) return at
  return -1
}

export function findEightBit(octets: Uint8Array, range: Range): number {
  return find(octets, range, octet => octet > 127)
}

export function findNul(octets: Uint8Array, range: Range): number {
  return find(octets, range, octet => octet === 0)
}

export function findBareLf(octets: Uint8Array, range: Range): number {
  return find(octets, range, (octet, at) => octet === 10 && (at === 0 || octets[at - 1] !== 13))
}

export function findBareCr(octets: Uint8Array, range: Range): number {
  return find(octets, range, (octet, at) => octet === 13 && octets[at + 1] !== 10)
}

/** Finds the first octet that is neither base64 nor a line end, nor padding at the end. */
export function findOutside(octets: Uint8Array, range: Range): number {
  return find(
    octets,
    range,
    octet => octet !== 10 && octet !== 13 && octet !== 61 && !isBase64Octet(octet),
  )
}

/** Finds what makes a body not base64: a stray octet, or padding that more data follows. */
export function findBase64Fault(octets: Uint8Array, range: Range): number {
  const outside = findOutside(octets, range)
  if (outside !== -1) return outside
  const padding = find(octets, range, octet => octet === 61)
  if (padding !== -1) return padding
  const bareCr = findBareCr(octets, range)
  // What is left is a length that is no multiple of four: it shows at the end.
  return bareCr === -1 ? range.to : bareCr
}

/** Finds a `=` that starts neither an escape nor a soft line break (RFC 2045, section 6.7). */
export function findBadEscape(octets: Uint8Array, range: Range): number {
  return find(
    octets,
    range,
    (octet, at) =>
      octet === 61 && !/^=(?:[0-9A-Fa-f]{2}|\r?\n|$)/.test(ahead(octets, at, range.to)),
  )
}

/** Finds an escape with a lower-case digit. */
export function findLowerEscape(octets: Uint8Array, range: Range): number {
  return find(
    octets,
    range,
    (octet, at) =>
      octet === 61 && /^=(?=[0-9A-Fa-f]{2})(?:[a-f]|.[a-f])/.test(ahead(octets, at, range.to)),
  )
}

/** Finds what makes a body not quoted-printable, over-long lines not counted. */
export function findQuotedPrintableFault(octets: Uint8Array, range: Range): number {
  const found = [
    findBadEscape(octets, range),
    findLowerEscape(octets, range),
    find(octets, range, (octet, at) => isUnprintable(octet, octets[at + 1])),
    find(octets, range, (octet, at) => (octet === 32 || octet === 9) && endsLine(octets, at + 1)),
    // RFC 2045, section 6.7: an equals sign cannot be the last octet of all.
    octets[range.to - 1] === 61 ? range.to - 1 : -1,
  ].filter(at => at !== -1)
  return found.length === 0 ? -1 : Math.min(...found)
}

function ahead(octets: Uint8Array, at: number, to: number): string {
  return String.fromCharCode(...octets.subarray(at, Math.min(at + 3, to)))
}

function isUnprintable(octet: number, next: number | undefined): boolean {
  if (octet === 13) return next !== 10
  return octet > 126 || (octet < 32 && octet !== 9 && octet !== 10)
}

function endsLine(octets: Uint8Array, at: number): boolean {
  return octets[at] === 10 || (octets[at] === 13 && octets[at + 1] === 10)
}

/** Finds the start of the longest line of a range, the first of equals. */
export function findLongestLine(octets: Uint8Array, range: Range): number {
  let longest = -1
  let found = range.from
  eachLine(octets, range, (from, length) => {
    if (length > longest) {
      longest = length
      found = from
    }
    return false
  })
  return found
}

/** Finds the first line longer than a number of octets. */
export function findLineOver(octets: Uint8Array, range: Range, limit: number): number {
  let found = -1
  eachLine(octets, range, (from, length) => {
    if (length > limit) found = from
    return found !== -1
  })
  return found
}

function eachLine(
  octets: Uint8Array,
  { from, to }: Range,
  visit: (from: number, length: number) => boolean,
): void {
  for (let at = from; at < to; ) {
    const feed = octets.indexOf(10, at)
    const next = feed === -1 || feed >= to ? to : feed + 1
    if (visit(at, next - at - lineEndOctets(octets, at, next))) return
    at = next
  }
}

/** Finds the first octet that is not well-formed UTF-8 (RFC 3629, section 4). */
export function findNotUtf8(octets: Uint8Array, { from, to }: Range): number {
  for (let at = from; at < to; ) {
    const lead = octets[at] as number
    const length =
      lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
    if (length === 0 || at + length > to) return at
    for (let next = 1; next < length; next++) {
      const octet = octets[at + next] as number
      const [low, high] = next === 1 ? secondOctet(lead) : [0x80, 0xbf]
      if (octet < low || octet > high) return at
    }
    at += length
  }
  return -1
}

function secondOctet(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf]
  if (lead === 0xed) return [0x80, 0x9f]
  if (lead === 0xf0) return [0x90, 0xbf]
  return lead === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf]
}
