/** What is kept of a message while the messages of a run are read: what keys and rules need. */
import type { Json, Subject } from '../../../model/index.js'
import type { Field, MessageFacts, Part } from '../message/facts.js'
import { limits } from './limits.js'
import type { Choice, Key, Plan, PlannedKind } from './plan.js'
import { factsAt, readValues, readWord, type Values } from './read-values.js'

export interface KeptMessage {
  readonly kind: PlannedKind
  readonly path: string
  /** The line of the file with which the message begins; absent where it is the whole file. */
  readonly line: number | undefined
  /** Seconds since 1970. */
  readonly date: number | undefined
  readonly fields: Readonly<Record<string, readonly KeptField[]>>
  /** What was read of it, by the number of the choice; lines are those of the file. */
  readonly read: readonly (Values | undefined)[]
  readonly about: readonly Mention[]
}

/** A header field in the form of `schemas/subjects/conversation.json`. */
export type KeptField = Pick<Field, 'value' | 'lower' | 'line'>

/** Somebody whom a report is about. */
interface Mention {
  readonly address: string
  readonly state: string | undefined
  readonly detail: string | undefined
  readonly line: number
}

/** Gives what is kept of a message, or nothing where it is of no kind that the profile knows. */
export function keptMessage({ path, line, value }: Subject, plan: Plan): KeptMessage | undefined {
  const kind = plan.kinds.find(each => isOf(each, value))
  if (kind === undefined) return undefined
  // The value of a message is its facts.
  const facts = value as unknown as MessageFacts
  const context: Context = {
    first: line ?? 1,
    suffixes: plan.suffixes,
    decoded: facts.parts.some(isEncodedReport),
  }
  const read: (Values | undefined)[] = plan.choices.map(() => undefined)
  // Every number is that of a choice.
  for (const number of kind.reads)
    read[number] = inFile(context, value, plan.choices[number] as Choice)
  return {
    kind,
    path,
    line,
    date: facts.fields.date?.[0]?.date?.epoch,
    fields: keptFields(facts, plan.keep, context.first),
    read,
    about: mentions(context, value, kind.about),
  }
}

/** Gives the file in which a message stands; one in a mailbox is named after it and a number. */
export function fileOf({ path, line }: KeptMessage): string {
  return line === undefined ? path : path.slice(0, path.lastIndexOf('#'))
}

/** Gives the value of a key, where the message has it. */
export function keyValue({ read }: KeptMessage, { read: number }: Key): string | undefined {
  return read[number]?.values[0]
}

interface Context {
  readonly first: number
  readonly suffixes: readonly string[]
  /** A report stands in an encoded part, so that its lines are not those of the file. */
  readonly decoded: boolean
}

function isOf({ at, is }: PlannedKind, facts: Json): boolean {
  if (is === undefined) return factsAt(facts, at).length > 0
  const word = readWord(facts, at)
  return word !== undefined && is.includes(word)
}

function inFile(
  { first, suffixes, decoded }: Context,
  facts: Json,
  choice: Choice,
): Required<Values> | undefined {
  const found = readValues(facts, choice, suffixes)
  if (found === undefined) return undefined
  const inHeader = choice.flat().every(([top]) => top === 'fields')
  const line = decoded && !inHeader ? first : first + (found.line ?? 1) - 1
  return { values: found.values, line }
}

function isEncodedReport({ type, encoding }: Part): boolean {
  return type === 'message' && (encoding === 'base64' || encoding === 'quoted-printable')
}

function keptFields(
  { fields }: MessageFacts,
  names: readonly string[],
  first: number,
): KeptMessage['fields'] {
  const kept: Record<string, readonly KeptField[]> = {}
  for (const name of names) {
    const own = (fields[name] ?? [])
      .filter(({ value }) => value.length <= limits.value)
      .slice(0, limits.values)
      .map(({ value, lower, line }) => ({
        value,
        lower,
        line: first + line - 1,
      }))
    if (own.length > 0) kept[name] = own
  }
  return kept
}

function mentions(
  context: Context,
  facts: Json,
  about: PlannedKind['about'],
): KeptMessage['about'] {
  if (about === undefined) return []
  const { each, who, state, detail } = about
  const entries = each === undefined ? [facts] : factsAt(facts, each)
  const found: Mention[] = []
  for (const entry of entries.slice(0, limits.values)) {
    const read = inFile(context, entry, who)
    const address = read?.values[0]
    if (read === undefined || address === undefined) continue
    found.push({
      address,
      state: state === undefined ? undefined : readWord(entry, state),
      detail: detail === undefined ? undefined : readWord(entry, detail),
      line: read.line,
    })
  }
  return found
}
