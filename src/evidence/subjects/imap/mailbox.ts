import { rangesOf } from './codes.js'

/** What the session has shown of one message of the selected mailbox. */
export interface KnownMessage {
  uid?: number
  flags?: ReadonlySet<string>
  structure?: true
  /** Section of the presentation, the root of a multipart/related. */
  presentation?: string
  /** The presentation was returned. */
  presented?: true
  sizes?: Map<string, number>
}

/** What the session has shown of the selected mailbox, messages by sequence number. */
export interface Mailbox {
  readonly name: string
  /** How many messages it holds; undefined where that is not known. */
  exists: number | undefined
  readonly messages: (KnownMessage | undefined)[]
  readonly byUid: Map<number, KnownMessage>
  /** A message beyond the limit was mentioned. */
  overfull: boolean
  /** Steps left for looking up sets, so that no transcript takes more than linear time. */
  readonly budget: { steps: number }
}

/** Messages of higher number are not followed. */
export const mostMessages = 10_000

/** Begins to follow a mailbox that was selected. */
export function openMailbox(
  name: string,
  exists: number | undefined,
  budget: { steps: number },
): Mailbox {
  return { name, exists, messages: [], byUid: new Map(), overfull: false, budget }
}

/** Gives what is known of a message, a new record at first mention; undefined beyond the limit. */
export function messageAt(mailbox: Mailbox, number: number): KnownMessage | undefined {
  if (number < 1 || number > mostMessages) return undefined
  const known = mailbox.messages[number - 1] ?? {}
  mailbox.messages[number - 1] = known
  return known
}

/** Forgets a message that was expunged; those after it move down by one. */
export function expunge(mailbox: Mailbox, number: number): void {
  if (mailbox.exists !== undefined) mailbox.exists = Math.max(0, mailbox.exists - 1)
  if (number < 1 || number > mailbox.messages.length) return
  const [gone] = mailbox.messages.splice(number - 1, 1)
  if (gone?.uid !== undefined) mailbox.byUid.delete(gone.uid)
}

/** Notes the UID of a message; tells whether UIDs still grow with sequence numbers. */
export function noteUid(
  mailbox: Mailbox,
  number: number,
  uid: number,
): { ascending: boolean; changed: boolean } {
  const message = messageAt(mailbox, number)
  if (message === undefined) return { ascending: true, changed: false }
  const changed = message.uid !== undefined && message.uid !== uid
  message.uid = uid
  mailbox.byUid.set(uid, message)
  return {
    ascending: uid > neighbour(mailbox, number, -1) && uid < neighbour(mailbox, number, 1),
    changed,
  }
}

/** Gives the UID of the nearest message with a known one, before or after a message. */
function neighbour(mailbox: Mailbox, number: number, step: -1 | 1): number {
  for (let at = number - 1 + step; at >= 0 && at < mailbox.messages.length; at += step) {
    const uid = mailbox.messages[at]?.uid
    if (uid !== undefined) return uid
    mailbox.budget.steps -= 1
    if (mailbox.budget.steps < 0) break
  }
  return step < 0 ? 0 : Number.POSITIVE_INFINITY
}

/** The known messages of a set, and how many single numbers in it name no known message. */
export interface Found {
  readonly messages: readonly KnownMessage[]
  readonly missing: number
}

/** Looks up a sequence set or UID set; undefined if it is none or would cost too much. */
export function messagesOf(mailbox: Mailbox, set: string, byUid: boolean): Found | undefined {
  const ranges = rangesOf(set)
  if (ranges === undefined) return undefined
  const messages: KnownMessage[] = []
  let missing = 0
  for (const [low, high] of ranges) {
    mailbox.budget.steps -= low === high ? 1 : mailbox.messages.length + mailbox.byUid.size
    if (mailbox.budget.steps < 0) return undefined
    const found = low === high ? one(mailbox, low, byUid) : within(mailbox, low, high, byUid)
    for (const message of found) messages.push(message)
    if (low === high && found.length === 0) missing += 1
  }
  return { messages, missing }
}

function one(mailbox: Mailbox, number: number, byUid: boolean): readonly KnownMessage[] {
  const message = byUid ? mailbox.byUid.get(number) : mailbox.messages[number - 1]
  return message === undefined ? [] : [message]
}

function within(
  mailbox: Mailbox,
  low: number,
  high: number,
  byUid: boolean,
): readonly KnownMessage[] {
  return byUid
    ? [...mailbox.byUid].filter(([uid]) => uid >= low && uid <= high).map(entry => entry[1])
    : mailbox.messages.slice(low - 1, high).filter(message => message !== undefined)
}
