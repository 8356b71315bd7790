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
import { type KeptMessage, keyValue } from './kept-message.js'
import { limits } from './limits.js'

/** Gives the message that each message answers, where it is there; messages are in order. */
export function linkMessages(
  messages: readonly KeptMessage[],
  joins: readonly string[],
): ReadonlyMap<KeptMessage, KeptMessage> {
  const index = indexMessages(messages)
  const links = new Map<KeptMessage, KeptMessage>()
  for (const message of messages) {
    const names = namesOf(message)
    const candidates = new Set<KeptMessage>()
    for (const { key, value } of names)
      for (const kind of message.kind.answers)
        for (const candidate of index.get(entryOf(kind, key, value)) ?? [])
          if (candidate !== message) candidates.add(candidate)
    const answered = choose(names, [...candidates], joins)
    if (answered !== undefined) links.set(message, answered)
  }
  return links
}

/** A key with its value. */
export interface Name {
  readonly key: string
  readonly value: string
}

/** Gives what a message calls the one that it answers by, the most telling first. */
export function namesOf(message: KeptMessage): readonly Name[] {
  return valued(message, message.kind.names)
}

/** Gives what others call a message by. */
export function knownAs(message: KeptMessage): readonly Name[] {
  return valued(message, message.kind.known)
}

function valued(message: KeptMessage, keys: KeptMessage['kind']['known']): readonly Name[] {
  return keys.flatMap(key => {
    const value = keyValue(message, key)
    return value === undefined ? [] : [{ key: key.key, value }]
  })
}

function indexMessages(
  messages: readonly KeptMessage[],
): ReadonlyMap<string, readonly KeptMessage[]> {
  const index = new Map<string, KeptMessage[]>()
  for (const message of messages)
    for (const { key, value } of knownAs(message)) {
      const entry = entryOf(message.kind.name, key, value)
      const known = index.get(entry)
      if (known === undefined) index.set(entry, [message])
      else if (known.length < limits.candidates) known.push(message)
    }
  return index
}

function entryOf(kind: string, key: string, value: string): string {
  return `${kind} ${key} ${value}`
}

function choose(
  names: readonly Name[],
  candidates: readonly KeptMessage[],
  joins: readonly string[],
): KeptMessage | undefined {
  if (candidates.length < 2) return candidates[0]
  const shared = new Map(candidates.map(candidate => [candidate, sharedKeys(names, candidate)]))
  const most = Math.max(...[...shared.values()].map(keys => keys.length))
  const best = candidates.filter(candidate => shared.get(candidate)?.length === most)
  const [first] = best
  if (first === undefined || best.length === 1) return first
  const sure = best.find(candidate => shared.get(candidate)?.some(key => joins.includes(key)))
  return sure ?? (best.every(candidate => belongsWith(first, candidate, joins)) ? first : undefined)
}

function sharedKeys(names: readonly Name[], candidate: KeptMessage): readonly string[] {
  const known = knownAs(candidate)
  return names
    .filter(name => known.some(({ key, value }) => key === name.key && value === name.value))
    .map(({ key }) => key)
}

function belongsWith(one: KeptMessage, other: KeptMessage, joins: readonly string[]): boolean {
  return sharedKeys(knownAs(one), other).some(key => joins.includes(key))
}
