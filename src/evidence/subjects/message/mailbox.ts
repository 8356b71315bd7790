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
 * (mboxo, mboxrd) every postmark opens a message. A postmark is a `From ` line behind an empty
 * line, or one with a date wherever it stands. Lines quoted as `>From ` stay as they are: the facts
 * speak of the octets of the file.
 */
import type { Subject } from '../../../model/index.js'
import type { MessageFacts } from './facts.js'
import { indexOfText, latin1 } from './octets.js'
import { type MessageOptions, messageSubject } from './read-message.js'

/** A message in a mailbox by its offsets, the postmark before and the empty line behind left out. */
interface Item {
  readonly start: number
  readonly end: number
  /** Offset of the next postmark, or the end of the file. */
  readonly next: number
}

/** Tells whether octets begin as a mailbox does. */
export function isMailbox(octets: Uint8Array): boolean {
  return latin1(octets, 0, Math.min(5, octets.length)) === 'From '
}

/** Reads every message of a mailbox; the path of each is that of the file and `#n`. */
export function* readMailbox(
  octets: Uint8Array,
  path: string,
  options: MessageOptions = {},
): Generator<Subject> {
  let number = 0
  let line = 1
  let counted = 0
  for (const { start, end } of split(octets)) {
    number++
    line += feeds(octets, counted, start)
    const names = { file: path, path: `${path}#${number}`, line }
    const subject = messageSubject({ octets, start, end }, names, options)
    yield subject
    // The value of a message is its facts. The last line need not have an end.
    const { lines } = subject.value as unknown as MessageFacts
    line += lines.count - (end > start && octets[end - 1] !== 10 ? 1 : 0)
    counted = end
  }
}

function feeds(octets: Uint8Array, from: number, to: number): number {
  let count = 0
  for (let at = octets.indexOf(10, from); at !== -1 && at < to; at = octets.indexOf(10, at + 1))
    count++
  return count
}

function* split(octets: Uint8Array): Generator<Item> {
  let postmark = 0
  let believesLengths: boolean | undefined
  while (postmark < octets.length) {
    const start = lineAfter(octets, postmark)
    const byLength = believesLengths === false ? undefined : itemByLength(octets, start)
    believesLengths ??= byLength !== undefined
    const item = byLength ?? itemByPostmark(octets, start)
    yield item
    postmark = item.next
  }
}

function itemByPostmark(octets: Uint8Array, start: number): Item {
  if (isPostmark(octets, start, true)) return { start, end: start, next: start }
  let at = start
  for (;;) {
    const feed = indexOfText(octets, '\nFrom ', at)
    if (feed === -1)
      return { start, end: withoutEmptyLine(octets, start, octets.length), next: octets.length }
    const next = feed + 1
    if (isPostmark(octets, next, isEmptyLineBefore(octets, next)))
      return { start, end: withoutEmptyLine(octets, start, next), next }
    at = next
  }
}

/** How far behind a header's start its Content-Length is looked for. */
const headerOctets = 1 << 16

function itemByLength(octets: Uint8Array, start: number): Item | undefined {
  const header = latin1(octets, start, Math.min(octets.length, start + headerOctets))
  const blank = /\n\r?\n/.exec(header)
  if (blank === null) return undefined
  const found = /^content-length:[ \t]*(\d{1,12})[ \t]*\r?$/im.exec(
    header.slice(0, blank.index + 1),
  )
  if (found === null) return undefined
  const end = start + blank.index + blank[0].length + Number(found[1])
  if (end > octets.length) return undefined
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

/** A `From ` line; one that no empty line precedes must have a time of day and a year. */
function isPostmark(octets: Uint8Array, at: number, emptyBefore: boolean): boolean {
  if (latin1(octets, at, Math.min(at + 5, octets.length)) !== 'From ') return false
  if (emptyBefore) return true
  const feed = octets.indexOf(10, at)
  const line = latin1(octets, at, Math.min(feed === -1 ? octets.length : feed, at + 200))
  return /[ \t]\d{1,2}:\d\d/.test(line) && /[ \t](?:19|20)\d\d(?:[ \t]|\r|$)/.test(line)
}

function isEmptyLineBefore(octets: Uint8Array, at: number): boolean {
  const before = octets[at - 2]
  return before === 10 || (before === 13 && octets[at - 3] === 10)
}

function withoutEmptyLine(octets: Uint8Array, start: number, end: number): number {
  if (octets[end - 1] !== 10) return end
  const line = end - (octets[end - 2] === 13 ? 2 : 1)
  return line > start && octets[line - 1] === 10 ? line : end
}

function lineAfter(octets: Uint8Array, at: number): number {
  const feed = octets.indexOf(10, at)
  return feed === -1 ? octets.length : feed + 1
}
