import type { Subject } from '../../../model/index.js'
import { type MessageOptions, readMessage } from './read-message.js'

/** Reads every message of a file: one, or those of a mailbox. */
export function* readMessages(
  octets: Uint8Array,
  path: string,
  options: MessageOptions = {},
): Generator<Subject> {
  yield readMessage(octets, path, options)
}
