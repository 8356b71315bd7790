/**
 * A mailbox in one file (RFC 4155 and its unwritten kin), message by message:
 *
 *     From a@x.example Fri Feb 22 17:06:23 2008      a postmark opens each message
 *     Subject: one
 *                                                    an empty line closes it
 *     From b@x.example Fri Feb 22 17:06:24 2008
 *
 * The kin differ in how a line of a body that starts with `From ` is told from a postmark. By
 * evidence in the file: where the first message has a Content-Length that ends exactly before a
 * postmark or at the end (mboxcl, mboxcl2), lengths that do so are believed, and no others; else
 * (mboxo, mboxrd) every postmark opens a message. A postmark is a `From ` line with a date wherever
 * it stands, or one between an empty line and a header field. Lines quoted as `>From ` stay as they are: the facts
 * speak of the octets of the file.
 */
import { fill, type OctetWindow } from '../octet-window.js'
import { limits } from './limits.js'
import type { Origin } from './line-index.js'
import { indexOfText, latin1 } from './octets.js'
import type { Extent } from './structure.js'

/** A message in a mailbox: where it stands in the octets at hand, and those in the file. */
export interface MailboxItem extends Extent, Origin {
  /** Counted from 1. */
  readonly number: number
  /** The message has more octets than are read; only the first are at hand. */
  readonly tooLarge: boolean
}

/** Offsets in a window whose first octets are a postmark. */
interface Bounds {
  readonly start: number
  readonly end: number
  /** Offset of the next postmark, or of the end of the file. */
  readonly next: number
}

/** Tells whether octets begin as a mailbox does. */
export function isMailbox(octets: Uint8Array): boolean {
  return latin1(octets, 0, Math.min(5, octets.length)) === 'From '
}

/**
 * Cuts a mailbox into messages without reading them. What an item holds is valid until the next is
 * asked for. Of a message with more than `largest` octets the first are given, the rest is passed over.
 */
export function* splitMailbox(
  window: OctetWindow,
  largest: number = limits.messageOctets,
): Generator<MailboxItem> {
  let believesLengths: boolean | undefined
  for (let number = 1; fill(window, 1) > 0; number++) {
    const start = endOfPostmark(window)
    const byLength = believesLengths === false ? undefined : boundsByLength(window, start, largest)
    believesLengths ??= byLength !== undefined
    const bounds = byLength ?? boundsByPostmark(window, start, largest)
    const tooLarge = bounds === undefined
    const { end, next } = bounds ?? { end: start + largest, next: start + largest - context }
    const { octets, offset } = window
    const line = window.line + (octets[start - 1] === 10 ? 1 : 0)
    yield { octets, start, end, number, offset, line, tooLarge }
    window.drop(next)
    if (tooLarge) passOver(window)
  }
}

/** How much of a postmark is looked at. */
const postmarkOctets = 256

/** Octets before a postmark that tell whether an empty line precedes it. */
const context = 4

/** Gives the offset behind the postmark with which a window begins. */
function endOfPostmark(window: OctetWindow): number {
  const length = Math.min(headerOctets, fill(window, headerOctets))
  const feed = window.octets.subarray(0, length).indexOf(10)
  return feed === -1 ? length : feed + 1
}

/** Gives the bounds of a message that ends at a postmark; undefined where it is too large. */
function boundsByPostmark(window: OctetWindow, start: number, largest: number): Bounds | undefined {
  fill(window, start + postmarkOctets)
  if (isPostmark(window.octets, start, true)) return { start, end: start, next: start }
  const found = nextPostmark(window, start, largest)
  if (found === 'too far') return undefined
  const next = found ?? window.octets.length
  const end = withoutEmptyLine(window.octets, start, next)
  return end - start > largest ? undefined : { start, end, next }
}

/** Gives the offset of the first postmark behind `from`; undefined where the file ends before one. */
function nextPostmark(
  window: OctetWindow,
  from: number,
  farthest: number,
): number | 'too far' | undefined {
  let at = from
  for (;;) {
    const feed = indexOfText(window.octets, '\nFrom ', at)
    if (feed === -1) {
      at = Math.max(from, window.octets.length - 5)
      if (at - from > farthest + postmarkOctets) return 'too far'
      if (!window.more()) return undefined
      continue
    }
    const next = feed + 1
    fill(window, next + postmarkOctets)
    if (isPostmark(window.octets, next, isEmptyLineBefore(window.octets, next))) return next
    at = next
  }
}

/** Drops octets until the window begins with a postmark, or the file ends. */
function passOver(window: OctetWindow): void {
  for (;;) {
    const next = nextPostmark(window, 0, postmarkOctets)
    if (next !== 'too far') {
      window.drop(next ?? window.octets.length)
      return
    }
    window.drop(window.octets.length - postmarkOctets)
  }
}

/** How far behind a header's start its Content-Length is looked for. */
const headerOctets = 1 << 16

/** Gives the bounds that a Content-Length names, if it is true. */
function boundsByLength(window: OctetWindow, start: number, largest: number): Bounds | undefined {
  // What is at hand is asked for when it has been read: it is another view then.
  const length = Math.min(start + headerOctets, fill(window, start + headerOctets))
  const header = latin1(window.octets, start, length)
  const blank = /\n\r?\n/.exec(header)
  if (blank === null) return undefined
  const found = /^content-length:[ \t]*(\d{1,12})[ \t]*\r?$/im.exec(
    header.slice(0, blank.index + 1),
  )
  if (found === null) return undefined
  const end = start + blank.index + blank[0].length + Number(found[1])
  if (end - start > largest || fill(window, end + postmarkOctets) < end) return undefined
  const { octets } = window
  let next = end
  while (next < octets.length && next < end + 4 && (octets[next] === 10 || octets[next] === 13))
    next++
  const ends =
    next === octets.length || (isLineStart(octets, next) && isPostmark(octets, next, true))
  return ends ? { start, end, next } : undefined
}

function isLineStart(octets: Uint8Array, at: number): boolean {
  return at === 0 || octets[at - 1] === 10
}

/** A `From ` line with a time of day and a year, or between an empty line and a header field. */
function isPostmark(octets: Uint8Array, at: number, emptyBefore: boolean): boolean {
  if (latin1(octets, at, Math.min(at + 5, octets.length)) !== 'From ') return false
  const [line = '', next = ''] = latin1(
    octets,
    at,
    Math.min(at + postmarkOctets, octets.length),
  ).split('\n', 2)
  if (/[ \t]\d{1,2}:\d\d/.test(line) && /[ \t](?:19|20)\d\d(?:[ \t]|\r|$)/.test(line)) return true
  return emptyBefore && /^(?:>From |[!-9;-~]+[ \t]*:)/.test(next)
}

function isEmptyLineBefore(octets: Uint8Array, at: number): boolean {
  const before = octets[at - 2]
  return before === 10 || (before === 13 && octets[at - 3] === 10)
}

/** Leaves out the empty line that closes a message, unless it is the one that ends its header. */
function withoutEmptyLine(octets: Uint8Array, start: number, end: number): number {
  if (octets[end - 1] !== 10) return end
  const line = end - (octets[end - 2] === 13 ? 2 : 1)
  const closes = line > start && octets[line - 1] === 10 && hasEmptyLine(octets, start, line)
  return closes ? line : end
}

function hasEmptyLine(octets: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at !== 0 && at < end; at = octets.indexOf(10, at) + 1)
    if (octets[at] === 10 || (octets[at] === 13 && octets[at + 1] === 10)) return true
  return false
}
