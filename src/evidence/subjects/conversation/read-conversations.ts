import type { ConversationFacts, Subject } from '../../../model/index.js'
import type { MessageOptions } from '../message/read-message.js'
import { readMessages } from '../message/read-messages.js'
import { collectConversations } from './conversations.js'

/** How to read conversations. */
export interface ConversationOptions extends MessageOptions {
  readonly conversation?: ConversationFacts
}

/** Reads the conversations among the messages of one mailbox. */
export function readConversations(
  octets: Uint8Array,
  path: string,
  options: ConversationOptions = {},
): Iterable<Subject> {
  const conversations = collectConversations(options.conversation)
  for (const message of readMessages(octets, path, options)) conversations.add(message)
  return conversations.subjects()
}
