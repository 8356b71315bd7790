/**
 * Which message answers which. A message names the one that it answers by keys; that one has most of
 * them:
 *
 *     request    transaction 7f3a   message m1
 *     request    transaction 9c01   message m2
 *     response   transaction 7f3a   message m1      answers the first: two keys
 *     response   transaction 7f3a   message m8      answers the first: one key, and no other has it
 *
 * So a response is judged against its request even where one of its keys is wrong. A key that is not
 * unique in the world, such as the transaction between two peers, decides alone only where all
 * messages that have it belong together: two strangers may both count from 1.
 */
import type { ConversationFacts } from '../../../model/index.js'
import type { KeptMessage } from './kept-message.js'
import { limits } from './limits.js'

/** Gives the message that each message answers, where it is there; messages are in order. */
export function linkMessages(
  messages: readonly KeptMessage[],
  profile: ConversationFacts,
): ReadonlyMap<KeptMessage, KeptMessage> {
  const index = indexMessages(messages)
  const links = new Map<KeptMessage, KeptMessage>()
  for (const message of messages) {
    const candidates = new Set<KeptMessage>()
    const kinds = profile.kinds[message.kind]?.answers?.kinds ?? []
    for (const { key, value } of message.names)
      for (const kind of kinds)
        for (const candidate of index.get(keyOf(kind, key, value)) ?? [])
          if (candidate !== message) candidates.add(candidate)
    const answered = choose(message, [...candidates], profile.joins)
    if (answered !== undefined) links.set(message, answered)
  }
  return links
}

function indexMessages(
  messages: readonly KeptMessage[],
): ReadonlyMap<string, readonly KeptMessage[]> {
  const index = new Map<string, KeptMessage[]>()
  for (const message of messages)
    for (const [key, value] of Object.entries(message.known)) {
      const name = keyOf(message.kind, key, value)
      const known = index.get(name)
      if (known === undefined) index.set(name, [message])
      else if (known.length < limits.candidates) known.push(message)
    }
  return index
}

function keyOf(kind: string, key: string, value: string): string {
  return `${kind} ${key} ${value}`
}

function choose(
  { names }: KeptMessage,
  candidates: readonly KeptMessage[],
  joins: readonly string[],
): KeptMessage | undefined {
  const sharedBy = (candidate: KeptMessage): readonly string[] =>
    names.filter(({ key, value }) => candidate.known[key] === value).map(({ key }) => key)
  const most = Math.max(0, ...candidates.map(candidate => sharedBy(candidate).length))
  const best = candidates.filter(candidate => sharedBy(candidate).length === most)
  const [first] = best
  if (first === undefined || best.length === 1) return first
  const sure = best.find(candidate => sharedBy(candidate).some(key => joins.includes(key)))
  const together = (other: KeptMessage): boolean =>
    joins.some(key => first.known[key] !== undefined && first.known[key] === other.known[key])
  return sure ?? (best.every(together) ? first : undefined)
}
