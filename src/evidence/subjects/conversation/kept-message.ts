/** What is kept of a message while the messages of a run are read: what keys and rules need. */
import type {
  About,
  Alternatives,
  ConversationFacts,
  Json,
  MessageKind,
  Subject,
} from '../../../model/index.js'
import type { Field, MessageFacts, Part } from '../message/facts.js'
import { limits } from './limits.js'
import { factsAt, readValues, readWord, type Values } from './read-values.js'

export interface KeptMessage {
  readonly kind: string
  /** Of the kind, in the order of the profile. */
  readonly order: number
  readonly path: string
  readonly file: string
  /** The line of the file with which the message begins. */
  readonly line: number
  /** Seconds since 1970. */
  readonly date?: number
  readonly fields: Readonly<Record<string, readonly KeptField[]>>
  /** Key to value: what others call this message by. */
  readonly known: Readonly<Record<string, string>>
  /** What this message calls the one that it answers by, as the profile has it, most telling first. */
  readonly names: readonly { readonly key: string; readonly value: string; readonly line: number }[]
  /** Its side of the comparisons with the message that it answers, by name. */
  readonly here: Readonly<Record<string, Side>>
  /** Its side of the comparisons with messages that answer it, by the kind of those and by name. */
  readonly there: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  readonly about: readonly {
    readonly address: string
    readonly state?: string
    readonly line: number
  }[]
  /** Characters of all that is kept. */
  readonly characters: number
}

/** A header field in the form of `schemas/subjects/message.json`, as far as rules look at it. */
export type KeptField = Pick<Field, 'name' | 'value' | 'lower' | 'line'>

interface Side {
  readonly values: readonly string[]
  readonly line: number
  /** What this message itself repeats of the other. */
  readonly otherwise: readonly string[]
}

/** Gives what is kept of a message, or nothing where it is of no kind that the profile knows. */
export function keptMessage(
  { path, line, value }: Subject,
  profile: ConversationFacts,
): KeptMessage | undefined {
  const first = line ?? 1
  const kinds = Object.entries(profile.kinds)
  const order = kinds.findIndex(([, { when }]) => isThere(value, when))
  const found = kinds[order]
  if (found === undefined) return undefined
  const [kind, its] = found
  // The value of a message is its facts.
  const facts = value as unknown as MessageFacts
  const context: Context = {
    facts: value,
    first,
    suffixes: profile.suffixes ?? [],
    decoded: facts.parts.some(isEncodedReport),
  }
  const date = facts.fields.date?.[0]?.date?.epoch
  const kept = {
    kind,
    order,
    path,
    file: line === undefined ? path : path.slice(0, path.lastIndexOf('#')),
    line: first,
    ...(date === undefined ? {} : { date }),
    fields: keptFields(facts, profile.keep, first),
    known: mapped(its.known ?? {}, at => read(context, [at]).values[0]),
    names: (its.answers?.by ?? []).flatMap(({ key, at }) => {
      const { values, line } = read(context, [at])
      return values[0] === undefined ? [] : [{ key, value: values[0], line }]
    }),
    here: mapped(its.same ?? {}, ({ here, else: otherwise = [] }) => ({
      ...read(context, here),
      otherwise: read(context, otherwise).values,
    })),
    there: theirSides(context, kind, kinds),
    about: its.about === undefined ? [] : aboutWhom(context, its.about),
  }
  return { ...kept, characters: JSON.stringify(kept).length }
}

interface Context {
  readonly facts: Json
  readonly first: number
  readonly suffixes: readonly string[]
  /** A report stands in an encoded part, so that its lines are not those of the file. */
  readonly decoded: boolean
}

function isThere(facts: Json, { at, is }: MessageKind['when']): boolean {
  if (is === undefined) return factsAt(facts, at).length > 0
  const word = readWord(facts, at)
  return word !== undefined && is.includes(word)
}

function read(context: Context, places: Alternatives): { values: readonly string[]; line: number } {
  const { values, line }: Values = readValues(context.facts, places, context.suffixes)
  return { values, line: fileLine(context, places, line) }
}

function fileLine({ first, decoded }: Context, places: Alternatives, line = 1): number {
  const inHeader = places.flat().every(place => place.startsWith('fields/'))
  return decoded && !inHeader ? first : first + line - 1
}

function isEncodedReport({ type, encoding }: Part): boolean {
  return type === 'message' && (encoding === 'base64' || encoding === 'quoted-printable')
}

function keptFields(
  { fields }: MessageFacts,
  names: readonly string[],
  first: number,
): KeptMessage['fields'] {
  return mapped(Object.fromEntries(names.map(name => [name, fields[name]])), own => {
    const short = (own ?? []).filter(({ value }) => value.length <= limits.value)
    if (short.length === 0) return undefined
    return short
      .slice(0, limits.values)
      .map(({ name, value, lower, line }) => ({ name, value, lower, line: first + line - 1 }))
  })
}

function theirSides(
  context: Context,
  kind: string,
  kinds: readonly (readonly [string, MessageKind])[],
): KeptMessage['there'] {
  const answering = kinds.filter(([, { answers }]) => answers?.kinds.includes(kind))
  return mapped(Object.fromEntries(answering), ({ same = {} }) =>
    mapped(same, ({ there }) => read(context, there).values),
  )
}

function aboutWhom(context: Context, { each, who, state }: About): KeptMessage['about'] {
  const entries = each === undefined ? [context.facts] : factsAt(context.facts, each)
  return entries.slice(0, limits.values).flatMap(facts => {
    const { values, line } = read({ ...context, facts }, who)
    const word = state === undefined ? undefined : readWord(facts, state)
    const more = word === undefined ? { line } : { state: word, line }
    return values[0] === undefined ? [] : [{ address: values[0], ...more }]
  })
}

/** Copies a record with every value changed; properties that give nothing are left out. */
function mapped<T, R>(
  record: Readonly<Record<string, T>>,
  change: (value: T) => R | undefined,
): Readonly<Record<string, R>> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => {
      const changed = change(value)
      return changed === undefined ? [] : [[name, changed] as const]
    }),
  )
}
