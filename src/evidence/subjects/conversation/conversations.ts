/**
 * Conversations: messages that belong together by keys which a profile names (a request, its response,
 * its reports). Messages are added one by one as they are read, and little of each is kept; when all
 * have been read, they are put in order, linked and grouped. The work grows as the number of
 * messages does, and the order in which they were added changes nothing.
 *
 * A message that can be read in two ways counts as it was found: its own rules tell that. A message
 * whose partners are not in the run has no conversation, for nothing can be compared.
 */
import type { ConversationFacts, Subject } from '../../../model/index.js'
import { compareMessages, compareNames } from './compare-messages.js'
import { conversationSubject } from './conversation-subject.js'
import { groupMessages } from './group-messages.js'
import { type KeptMessage, keptMessage } from './kept-message.js'
import { limits } from './limits.js'
import { linkMessages } from './link-messages.js'
import { planConversations } from './plan.js'
import { type PortableMessage, packMessage, unpackMessage } from './portable-message.js'

/** The messages of a run that may belong together. */
export interface Conversations {
  /** Keeps what is needed of a message; subjects of other kinds are passed over. */
  readonly add: (subject: Subject) => void
  /** Gives what was kept of the messages from the n-th on, counted from 0, to be put elsewhere. */
  readonly kept: (from: number) => readonly PortableMessage[]
  /** Gives what was kept of all messages, and keeps nothing of them any more. */
  readonly take: () => readonly PortableMessage[]
  /** Keeps what was kept elsewhere by the same facts, where `left` messages were left out. */
  readonly put: (messages: readonly PortableMessage[], left?: number) => void
  /** How many messages were left out because too much had been kept. */
  readonly left: () => number
  /** Gives the conversations of the messages so far, in order of the names of their first messages. */
  readonly subjects: () => Iterable<Subject>
}

/** Starts to collect the messages of a run; without facts about conversations there are none. */
export function collectConversations(facts: ConversationFacts | undefined): Conversations {
  const plan = facts === undefined ? undefined : planConversations(facts)
  const kept: PortableMessage[] = []
  let characters = 0
  let left = 0
  const keep = (message: PortableMessage): void => {
    const more = characters + message.length
    if (kept.length >= limits.messages || more > limits.characters) {
      left += 1
      return
    }
    characters = more
    kept.push(message)
  }
  return {
    add: subject => {
      if (plan === undefined || subject.kind !== 'message') return
      const message = keptMessage(subject, plan)
      if (message !== undefined) keep(packMessage(message))
    },
    kept: from => kept.slice(from),
    take: () => {
      characters = 0
      return kept.splice(0)
    },
    put: (messages, leftThere = 0) => {
      left += leftThere
      for (const message of messages) keep(message)
    },
    left: () => left,
    *subjects() {
      if (plan === undefined) return
      const messages = kept.flatMap(text => unpackMessage(text, plan) ?? []).sort(compareMessages)
      const links = linkMessages(messages, plan.joins)
      const groups = groupMessages(messages, links, plan.joins)
        .filter(({ length }) => length > 1)
        // A group has a first message.
        .sort(([a], [b]) => compareNames(a as KeptMessage, b as KeptMessage))
      for (const group of groups) yield conversationSubject(group, links)
    },
  }
}
