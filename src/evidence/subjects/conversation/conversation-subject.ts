import { type Json, type Place, pointerSteps, type Subject } from '../../../model/index.js'
import { fileOf, type KeptField, type KeptMessage } from './kept-message.js'
import { limits } from './limits.js'
import { sameValues } from './same-values.js'

/** The facts of `schemas/subjects/conversation.json` as types; the schema says what each means. */
interface MessageInConversation {
  readonly kind: string
  readonly path: string
  readonly date?: number
  readonly fields: Readonly<Record<string, readonly KeptField[]>>
  readonly answers?: Pick<MessageInConversation, 'kind' | 'path' | 'fields'> & {
    readonly after?: number
  }
  readonly same: Readonly<Record<string, boolean>>
  readonly about: readonly {
    readonly address: string
    readonly state?: string
    readonly detail?: string
    readonly told: Told
  }[]
}

/** Kind of report to state to count, `all` among the states. */
type Told = Readonly<Record<string, Readonly<Record<string, number>>>>

type Links = ReadonlyMap<KeptMessage, KeptMessage>

/** Gives a conversation as rules see it; its messages are in order. */
export function conversationSubject(group: readonly KeptMessage[], links: Links): Subject {
  const shown = group.slice(0, limits.conversation)
  const told = tellByAddress(group)
  const messages = shown.map(message => inConversation(message, links.get(message), told))
  // A conversation has messages, and is named after the first.
  const first = shown[0] as KeptMessage
  return {
    kind: 'conversation',
    path: first.path,
    // Records, lists, strings, numbers and booleans only; no property is undefined.
    value: { messages, left: group.length - shown.length } as unknown as Json,
    places: pointer => placeIn(shown, links, pointer),
    readings: [],
  }
}

function inConversation(
  message: KeptMessage,
  answered: KeptMessage | undefined,
  told: ReadonlyMap<string, Told>,
): MessageInConversation {
  const { kind, path, date, fields, about } = message
  return {
    kind: kind.name,
    path,
    ...(date === undefined ? {} : { date }),
    fields,
    ...(answered === undefined ? {} : { answers: answerFacts(answered, date) }),
    same: comparisons(message, answered),
    about: about.map(({ address, state, detail }) => ({
      address,
      ...(state === undefined ? {} : { state }),
      ...(detail === undefined ? {} : { detail }),
      // Everybody whom a message of the group is about was told of there.
      told: told.get(address) as Told,
    })),
  }
}

function answerFacts(
  { kind, path, fields, date: before }: KeptMessage,
  date: number | undefined,
): NonNullable<MessageInConversation['answers']> {
  const after = date === undefined || before === undefined ? {} : { after: date - before }
  return { kind: kind.name, path, fields, ...after }
}

function comparisons(
  { kind, read }: KeptMessage,
  answered: KeptMessage | undefined,
): MessageInConversation['same'] {
  const results: Record<string, boolean> = {}
  for (const { name, of, here, there, otherwise } of kind.same) {
    const repeated = otherwise === undefined ? undefined : read[otherwise]
    const own = of === 'both' ? read : answered?.read
    const same = sameValues(own?.[here]?.values, (answered?.read[there] ?? repeated)?.values)
    if (same !== undefined) results[name] = same
  }
  return results
}

/**
 * Counts what the messages of a conversation tell of each address. The same told with the same date is
 * told once: hubs pass reports on, people copy messages to other folders, and relays try again.
 */
function tellByAddress(group: readonly KeptMessage[]): ReadonlyMap<string, Told> {
  const told = new Map<string, Record<string, Record<string, number>>>()
  const seen = new Set<string>()
  for (const { kind, about, date, path } of group)
    for (const { address, state } of about) {
      const telling = `${kind.name} ${date ?? path} ${state} ${address}`
      if (seen.has(telling)) continue
      seen.add(telling)
      const kinds = told.get(address) ?? record()
      const states = kinds[kind.name] ?? record()
      states.all = (states.all ?? 0) + 1
      if (state !== undefined && state !== 'all') states[state] = (states[state] ?? 0) + 1
      kinds[kind.name] = states
      told.set(address, kinds)
    }
  return told
}

/** Gives an object without a prototype, so that a state named `constructor` is only that. */
function record<T>(): Record<string, T> {
  // Object.create gives `any`; it has no property yet, so every value it has is a T.
  return Object.create(null) as Record<string, T>
}

/** Finds a fact in the message that says it; what it says of another message comes from there. */
function placeIn(messages: readonly KeptMessage[], links: Links, pointer: string): Place {
  const [list, index, property, name = '', further] = pointerSteps(pointer)
  const message = messages[list === 'messages' ? Number(index ?? 0) : 0] ?? messages[0]
  // There is a first message.
  return placeOf(message as KeptMessage, links, { property, name, further })
}

interface Asked {
  readonly property: string | undefined
  readonly name: string
  readonly further: string | undefined
}

function placeOf(message: KeptMessage, links: Links, { property, name, further }: Asked): Place {
  const { kind, line, fields, read, about } = message
  const at = (found: number | undefined): Place => ({
    path: fileOf(message),
    line: found ?? line ?? 1,
    column: 1,
  })
  if (property === 'fields') return at(fields[name]?.[Number(further ?? 0)]?.line)
  if (property === 'about') return at(about[Number(name)]?.line ?? about[0]?.line)
  if (property === 'same') {
    const comparison = kind.same.find(each => each.name === name)
    if (comparison?.of !== 'answered')
      return at(comparison === undefined ? undefined : read[comparison.here]?.line)
  }
  const answered = property === 'answers' || property === 'same' ? links.get(message) : undefined
  if (answered === undefined) return at(undefined)
  const named = kind.names.map(key => read[key.read]?.line).find(found => found !== undefined)
  return { ...at(named), via: { path: fileOf(answered), line: answered.line ?? 1, column: 1 } }
}
