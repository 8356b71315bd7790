import type { Subject } from '../../../model/index.js'
import { type OctetWindow, windowOf } from '../octet-window.js'
import { isMailbox, type MailboxItem, splitMailbox } from './mailbox.js'
import { isMmdf, splitMmdf } from './mmdf.js'
import { type MessageOptions, messageSubject, readMessage } from './read-message.js'

/** Cuts a mailbox into messages, the largest of which has so many octets. */
type Splitter = (window: OctetWindow, largest?: number) => Generator<MailboxItem>

/**
 * Reads every message of a file: those of a mailbox where the octets begin as a mailbox does, unless
 * the name says that it is one message; else the one that the file is. The path of a message in a
 * mailbox is that of the file and `#n`.
 */
export function* readMessages(
  octets: Uint8Array,
  path: string,
  options: MessageOptions = {},
): Generator<Subject> {
  const split = splitterOf(octets, path)
  if (split === undefined) return yield readMessage(octets, path, options)
  for (const item of split(windowOf(octets), Number.POSITIVE_INFINITY)) {
    const names = { file: path, path: `${path}#${item.number}`, origin: item }
    yield messageSubject(item, names, options)
  }
}

/** Gives what cuts a file, whose first octets are given, into messages; undefined where it is one. */
export function splitterOf(head: Uint8Array, path: string): Splitter | undefined {
  if (/\.(?:eml|mail|msg)$/i.test(path)) return undefined
  if (isMailbox(head)) return splitMailbox
  return isMmdf(head) ? splitMmdf : undefined
}
