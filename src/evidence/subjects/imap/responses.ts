import { entryOf } from '../../../model/index.js'
import { characters } from '../transcript.js'
import type { Unit } from './assemble.js'
import { statusText } from './codes.js'
import { flagNames, mailboxName } from './commands.js'
import type { DefectCode, FetchResponseFacts, ResponseFacts } from './facts.js'
import { returnedSection } from './fetch-items.js'
import { structureFacts } from './structure.js'
import { itemsOf, numberOf, parseValues, textOf, type Value, words } from './values.js'

/** A response as it reads by itself, before the session says what it belongs to. */
export interface ReadResponse {
  readonly facts: ResponseFacts
  readonly faults: readonly DefectCode[]
}

const status = /^\* (OK|NO|BAD|BYE|PREAUTH)(?: (.*))?$/i

/** Reads an untagged response (RFC 9051, section 7). */
export function readResponse(unit: Unit): ReadResponse {
  const [first] = unit.pieces
  const match = typeof first === 'string' ? status.exec(first) : null
  if (match !== null)
    return {
      facts: {
        line: unit.line,
        kind: (match[1] ?? '').toUpperCase(),
        ...statusText(match[2] ?? ''),
        inProgress: [],
      },
      faults: [],
    }
  return readData(unit)
}

/** Reads what is not a status response: `* 3 EXISTS`, `* QUOTA "mm" (STORAGE 512 10240)`. */
function readData(unit: Unit): ReadResponse {
  const { values, faults } = parseValues(unit.pieces)
  const number = numberOf(values[1])
  const rest = values.slice(number === undefined ? 2 : 3)
  const kind = (textOf(values[number === undefined ? 1 : 2]) ?? '').toUpperCase()
  const facts: ResponseFacts = {
    line: unit.line,
    kind,
    ...(number === undefined ? {} : { number }),
    inProgress: [],
  }
  if (kind === '' || textOf(values[0]) !== '*') return { facts, faults: ['bad-response'] }
  const reader = entryOf(readers, kind)
  const read = reader?.(rest) ?? {}
  const bad = kind === 'FETCH' && read.fetch?.structure?.valid === false
  return {
    facts: { ...facts, ...read },
    faults: [...faults, ...(bad ? (['bad-structure'] as const) : [])],
  }
}

const readers: Readonly<Record<string, (values: readonly Value[]) => Partial<ResponseFacts>>> = {
  CAPABILITY: values => ({ tokens: values.flatMap(words) }),
  ENABLED: values => ({ tokens: values.flatMap(words).map(word => word.toUpperCase()) }),
  FLAGS: values => ({ flags: flagNames(words(values[0])) }),
  LIST: listResponse,
  LSUB: listResponse,
  STATUS: values => ({ ...mailboxOf(values[0]), items: pairs(itemsOf(values[1])) }),
  SEARCH: values => ({ numbers: values.filter(value => numberOf(value) !== undefined).length }),
  ESEARCH: esearchResponse,
  QUOTAROOT: values => ({ ...mailboxOf(values[0]), roots: values.slice(1).flatMap(words) }),
  QUOTA: quotaResponse,
  VANISHED: values => {
    const earlier = words(values[0]).some(word => word.toUpperCase() === 'EARLIER')
    return { earlier, text: textOf(values[earlier ? 1 : 0]) ?? '' }
  },
  FETCH: ([items]) => (items?.type === 'list' ? { fetch: fetchResponse(items.items) } : {}),
  GENURLAUTH: values => ({ tokens: values.flatMap(words) }),
}

const mailboxOf = (value: Value | undefined): { mailbox?: string } => {
  const name = textOf(value)
  return name === undefined ? {} : { mailbox: mailboxName(name) }
}

function listResponse(values: readonly Value[]): Partial<ResponseFacts> {
  return {
    attributes: words(values[0]),
    delimiter: textOf(values[1]) ?? null,
    ...mailboxOf(values[2]),
  }
}

/** ESEARCH: what it answers, whether numbers are UIDs, and what it returns (section 7.3.4). */
function esearchResponse(values: readonly Value[]): Partial<ResponseFacts> {
  const correlator = itemsOf(values[0])
  const tag = textOf(correlator[1])
  const rest = values[0]?.type === 'list' ? values.slice(1) : values
  const uid = textOf(rest[0])?.toUpperCase() === 'UID'
  return { ...(tag === undefined ? {} : { tag }), uid, items: pairs(uid ? rest.slice(1) : rest) }
}

function quotaResponse(values: readonly Value[]): Partial<ResponseFacts> {
  const items = itemsOf(values[1])
  const resources = []
  for (let at = 0; at + 2 < items.length; at += 3) {
    const [usage, limit] = [numberOf(items[at + 1]), numberOf(items[at + 2])]
    if (usage === undefined || limit === undefined) continue
    const name = (textOf(items[at]) ?? '').toUpperCase()
    resources.push({ name, usage, limit, exceeded: usage > limit })
  }
  return { root: textOf(values[0]) ?? '', resources }
}

/** Gives the names and numbers of a list that alternates them. */
function pairs(items: readonly Value[]): { [name: string]: number } {
  const found: [string, number][] = []
  for (let at = 0; at + 1 < items.length; at += 2) {
    const [name, number] = [textOf(items[at]), numberOf(items[at + 1])]
    if (name !== undefined && number !== undefined) found.push([name.toUpperCase(), number])
  }
  return Object.fromEntries(found)
}

/** Reads the items of a FETCH response, which are pairs of a name and a value (section 7.5.2). */
function fetchResponse(items: readonly Value[]): FetchResponseFacts {
  const facts: FetchResponseFacts = { names: [] }
  for (let at = 0; at < items.length; at += 2) {
    const written = textOf(items[at]) ?? ''
    const value = items[at + 1]
    const name = written.toUpperCase()
    facts.names.push(name)
    if (name === 'UID') assign(facts, 'uid', numberOf(value))
    else if (name === 'RFC822.SIZE') assign(facts, 'size', numberOf(value))
    else if (name === 'MODSEQ') assign(facts, 'modSeq', numberOf(itemsOf(value)[0]))
    else if (name === 'FLAGS') facts.flags = flagNames(words(value))
    else if (name === 'BODYSTRUCTURE' || name === 'BODY') facts.structure = structureFacts(value)
    else if (name.startsWith('BINARY.SIZE[')) {
      const octets = numberOf(value)
      const section = name.slice('BINARY.SIZE['.length).split(']', 1)[0] as string
      if (octets === undefined) continue
      facts.sizes ??= []
      facts.sizes.push({ section, octets })
    } else {
      const section = returnedSection(written, value)
      if (section === undefined) continue
      facts.sections ??= []
      facts.sections.push(section)
    }
  }
  return facts
}

function assign<K extends 'uid' | 'size' | 'modSeq'>(
  facts: FetchResponseFacts,
  key: K,
  number: number | undefined,
): void {
  if (number !== undefined) facts[key] = number
}

/** Gives a unit as it reads in one line, with `{n}` where a literal stood. */
export function unitText(unit: Unit): string {
  return characters(
    unit.pieces
      .map(piece =>
        typeof piece === 'string' ? piece : `${piece.literal8 ? '~' : ''}{${piece.announced}}`,
      )
      .join(''),
  )
}
