/**
 * A mailbox of MMDF, message by message: a line of four times SOH stands before and behind each.
 *
 *     ^A^A^A^A
 *     From a@x.example Fri Feb 22 17:06:23 2008      some programs write a postmark too
 *     Subject: one
 *
 *     a body
 *     ^A^A^A^A
 *     ^A^A^A^A
 *     Subject: two
 *
 * What such lines divide is a message, whether two of them stand between two messages or one.
 */
import { fill, type OctetWindow } from '../octet-window.js'
import { limits } from './limits.js'
import { isMailbox, type MailboxItem } from './mailbox.js'
import { indexOfText, latin1 } from './octets.js'

const mark = '\x01\x01\x01\x01'

/** Octets of the longest line between messages, its end included. */
const longestMark = 6

/** Tells whether octets begin as a mailbox of MMDF does. */
export function isMmdf(octets: Uint8Array): boolean {
  return markLength(octets, 0) > 0
}

/**
 * Cuts a mailbox into messages without reading them. What an item holds is valid until the next is
 * asked for. Of a message with more than `largest` octets the first are given, the rest is passed over.
 */
export function* splitMmdf(
  window: OctetWindow,
  largest: number = limits.messageOctets,
): Generator<MailboxItem> {
  for (let number = 1; findMessage(window); number++) {
    const end = endOfMessage(window, largest)
    const tooLarge = end === undefined
    const { octets, offset, line } = window
    yield { octets, start: 0, end: end ?? largest, number, offset, line, tooLarge }
    window.drop(end ?? passedOver(window, largest))
  }
}

/** Drops the lines between messages, and a postmark behind them; false where the file ends with them. */
function findMessage(window: OctetWindow): boolean {
  while (fill(window, longestMark) > 0) {
    const length = markLength(window.octets, 0)
    if (length === 0) break
    window.drop(length)
  }
  if (isMailbox(window.octets)) dropLine(window)
  return fill(window, 1) > 0
}

/** How far the end of a postmark is looked for. */
const postmarkOctets = 1 << 12

function dropLine(window: OctetWindow): void {
  fill(window, postmarkOctets)
  window.drop(window.octets.subarray(0, postmarkOctets).indexOf(10) + 1)
}

/** Gives the offset of the line that ends a message, or of the end of the file; undefined where it is too far. */
function endOfMessage(window: OctetWindow, largest: number): number | undefined {
  for (let at = 0; at <= largest; ) {
    const feed = indexOfText(window.octets, `\n${mark}`, at)
    if (feed === -1) {
      at = Math.max(0, window.octets.length - mark.length)
      if (!window.more()) return window.octets.length > largest ? undefined : window.octets.length
    } else {
      at = feed + 1
      fill(window, at + longestMark)
      if (markLength(window.octets, at) > 0) return at > largest ? undefined : at
    }
  }
  return undefined
}

/** Drops octets up to the end of a message that is too large, and gives how many are left to drop. */
function passedOver(window: OctetWindow, largest: number): number {
  window.drop(largest - mark.length)
  for (;;) {
    const end = endOfMessage(window, stretch)
    if (end !== undefined) return end
    window.drop(stretch - mark.length)
  }
}

/** How much is looked at at once of what is passed over. */
const stretch = 1 << 16

/** Gives the octets of a line between messages, its end included; 0 where there is none. */
function markLength(octets: Uint8Array, at: number): number {
  if (latin1(octets, at, Math.min(at + mark.length, octets.length)) !== mark) return 0
  const end = at + mark.length
  if (end === octets.length) return mark.length
  if (octets[end] === 10) return mark.length + 1
  return octets[end] === 13 && octets[end + 1] === 10 ? mark.length + 2 : 0
}
