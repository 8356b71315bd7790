/**
 * Reads YAML as nearly all of it is written. `js-yaml` reads it in a fifth of the time that `yaml` takes,
 * and keeps of places the offsets of its events, by which all others are found:
 *
 *     key: {a: [1, 'b']} # more
 *     ‸    ‸‸  ‸‸   ‸           scalars have an end too; a collection ends behind what is in it
 *
 * What the two libraries may understand differently, or what has no offset, is left to the other.
 */
import {
  CORE_SCHEMA,
  constructFromEvents,
  defineMappingTag,
  EVENT_ID,
  type Event,
  getScalarValue,
  mapTag,
  parseEvents,
  SCALAR_STYLE,
} from 'js-yaml'
import { once } from '../model/index.js'
import type { Part, Parts, Span, YamlRead } from './yaml-parts.js'

/** Numbers and null as keys are not what they look like. */
const textAsKeys = defineMappingTag(mapTag.tagName, {
  ...mapTag,
  addPair: (map, key, value) =>
    typeof key === 'string' ? mapTag.addPair(map, key, value) : 'the key is not text',
})

const schema = CORE_SCHEMA.withTags(textAsKeys)

/**
 * What is disputed: tabs, lone carriage returns, byte order marks, ends of documents, and numbers that
 * are too large to be any.
 */
const doubtful = /[\t\uFEFF]|\r(?!\n)|(^|[\]}"']) *(---|\.\.\.)|(^|[\s[{,:])[-+.\d]+e[-+]?\d{3}/im

/** Gives what a YAML file says, or undefined where it has faults or may be understood otherwise. */
export function readPlainYaml(text: string): YamlRead | undefined {
  try {
    if (doubtful.test(text) || mayEndInComment(text)) return undefined
    const events = parseEvents(text, {})
    if (events.length === 0 || !events.every((event, index) => isPlain(event, index, text)))
      return undefined
    const [value] = constructFromEvents(events, { source: text, schema })
    return { value, faults: [], root: () => rootOf(text, events) }
  } catch {
    // Who reads the file then tells all of its faults.
    return undefined
  }
}

/** Tells whether a comment in the first column may stand before the end of a pair in braces or brackets. */
function mayEndInComment(text: string): boolean {
  return /^#/m.test(text) && /^ *[\]},]/m.test(text)
}

type ScalarEvent = Extract<Event, { readonly type: typeof EVENT_ID.SCALAR }>
type CollectionEvent = Extract<Event, { readonly start: number }>

/** Tells whether an event is of the only document, and neither empty nor about another one. */
function isPlain(event: Event, index: number, text: string): boolean {
  if (event.type === EVENT_ID.POP) return index > 1
  if (event.type === EVENT_ID.DOCUMENT) return index === 0 && event.directives.length === 0
  if (event.type === EVENT_ID.ALIAS || event.anchorStart >= 0 || event.tagStart >= 0) return false
  if (event.type !== EVENT_ID.SCALAR) return true
  if (event.valueStart < 0) return false
  if (isBlock(event)) return !statesBlanks(event, text)
  return event.style !== SCALAR_STYLE.DOUBLE_QUOTED || !folds(event, text)
}

function isBlock({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK
}

/** Tells whether a scalar goes on in another line, where escapes may stand beside blanks that do not count. */
function folds({ valueStart, valueEnd }: ScalarEvent, text: string): boolean {
  return text.slice(valueStart, valueEnd).includes('\n')
}

/** Tells whether the line above a block scalar says which blanks before or behind it belong to it. */
function statesBlanks({ valueStart }: ScalarEvent, text: string): boolean {
  const above = text.lastIndexOf('\n', valueStart - 2)
  return /[|>]([-+]?\d|\d?\+)/.test(text.slice(above + 1, valueStart))
}

/**
 * Finds the parts of a plain file by its events, the first of which is that of the document. What is in
 * a collection is passed over until somebody asks for it: of most files few places are.
 */
function rootOf(text: string, events: readonly Event[]): Part {
  const pairs = pairsOf(events)
  // In a plain file whatever is no scalar is a collection, and is closed; its keys are scalars.
  const startOf = (at: number): number => (events[at] as CollectionEvent).start
  const endOf = (at: number): number => {
    const event = events[at]
    if (event?.type === EVENT_ID.SCALAR) return scalarEnd(event, text)
    if (event?.type !== EVENT_ID.POP) return startOf(at)
    const start = startOf(pairs[at]!)
    const inside = endOf(at - 1)
    if (!'{['.includes(text.charAt(start))) return inside
    return indexOf(text, ']}', Math.max(inside, start + 1)) + 1
  }
  const scalarStart = (event: ScalarEvent, at: number): number => {
    if (isBlock(event)) return indexOf(text, '|>', at > 1 ? endOf(at - 1) : 0)
    return event.style === SCALAR_STYLE.PLAIN ? event.valueStart : event.valueStart - 1
  }
  const partAt = (at: number): Part => {
    const event = events[at]
    if (event?.type === EVENT_ID.SCALAR)
      return { span: () => [scalarStart(event, at), scalarEnd(event, text)] }
    return { span: () => [startOf(at), endOf(pairs[at]!)], parts: once(() => partsIn(at)) }
  }
  const partsIn = (open: number): Parts => {
    const isMapping = events[open]?.type === EVENT_ID.MAPPING
    const parts = new Map<string, { readonly key: () => Span; readonly part: Part }>()
    let at = open + 1
    while (at < pairs[open]!) {
      const value = isMapping ? at + 1 : at
      const name = isMapping ? getScalarValue(text, events[at] as ScalarEvent) : String(parts.size)
      parts.set(name, { key: partAt(at).span, part: partAt(value) })
      at = pairs[value]! + 1
    }
    return parts
  }
  return partAt(1)
}

/** Gives where a scalar ends: behind its quotes, where it has any. */
function scalarEnd(event: ScalarEvent, text: string): number {
  const { style, valueStart, valueEnd } = event
  if (isBlock(event)) return valueStart + text.slice(valueStart, valueEnd).trimEnd().length
  return style === SCALAR_STYLE.PLAIN ? valueEnd : valueEnd + 1
}

/** Gives, for each event, the one that closes or opens the same collection; a scalar is its own. */
function pairsOf(events: readonly Event[]): Int32Array {
  const opened: number[] = []
  const pairs = new Int32Array(events.length)
  for (let at = 0; at < events.length; at++) {
    const { type } = events[at]!
    const isEnd = type === EVENT_ID.POP
    const start = isEnd ? opened.pop()! : at
    pairs[at] = start
    if (isEnd) pairs[start] = at
    else if (type !== EVENT_ID.SCALAR) opened.push(at)
  }
  return pairs
}

/** Finds the first of some characters outside comments. */
function indexOf(text: string, wanted: string, from: number): number {
  let index = from
  while (index < text.length && !wanted.includes(text.charAt(index)))
    index = text.charAt(index) === '#' ? text.indexOf('\n', index) : index + 1
  return index
}
