import type { Subject } from '../../../model/index.js'
import { isMailbox, readMailbox } from './mailbox.js'
import { type MessageOptions, readMessage } from './read-message.js'

/**
 * Reads every message of a file: those of a mailbox where the octets begin as a mailbox does, unless
 * the name says that it is one message; else the one that the file is.
 */
export function* readMessages(
  octets: Uint8Array,
  path: string,
  options: MessageOptions = {},
): Generator<Subject> {
  if (holdsMailbox(octets, path)) yield* readMailbox(octets, path, options)
  else yield readMessage(octets, path, options)
}

/** Tells whether a file, whose first octets are given, is a mailbox of any number of messages. */
export function holdsMailbox(head: Uint8Array, path: string): boolean {
  return !/\.(?:eml|mail|msg)$/i.test(path) && isMailbox(head)
}
