import type { RelatedFacts, StructureFacts, StructurePart } from './facts.js'
import { isNil, itemsOf, numberOf, textOf, type Value } from './values.js'

/** What reading a BODYSTRUCTURE collects. */
interface Reading {
  readonly parts: StructurePart[]
  readonly related: RelatedFacts[]
  valid: boolean
  extensionData: boolean
}

/**
 * Reads a BODY or BODYSTRUCTURE (RFC 9051, section 7.5.2) into its parts in document order, numbered
 * as sections of FETCH are: the parts of a multipart message are 1, 2, ..., those of its second part
 * 2.1, 2.2; a message that is no multipart has the one part 1. The depth of lists is bounded by
 * `parseValues`, and so is this recursion.
 */
export function structureFacts(value: Value | undefined): StructureFacts {
  const reading: Reading = { parts: [], related: [], valid: true, extensionData: false }
  readBody(reading, value, '', 0)
  const [related] = reading.related
  return {
    mediaTypes: reading.parts.map(part => part.mediaType),
    parts: reading.parts,
    ...(related === undefined ? {} : { related }),
    extensionData: reading.extensionData,
    valid: reading.valid,
  }
}

function readBody(
  reading: Reading,
  value: Value | undefined,
  section: string,
  depth: number,
): void {
  const items = itemsOf(value)
  if (items.length === 0) reading.valid = false
  else if (items[0]?.type === 'list') readMultipart(reading, items, section, depth)
  else readLeaf(reading, items, section, depth)
}

/** body-type-mpart: bodies, subtype, then parameters, disposition, language, location. */
function readMultipart(
  reading: Reading,
  items: readonly Value[],
  section: string,
  depth: number,
): void {
  const end = items.findIndex(item => item.type !== 'list')
  const children = items.slice(0, end < 0 ? items.length : end)
  const rest = items.slice(children.length)
  const subtype = lower(rest[0])
  if (subtype === undefined) reading.valid = false
  if (rest.length > 1) reading.extensionData = true
  const part: StructurePart = {
    section,
    depth,
    mediaType: `multipart/${subtype ?? ''}`,
    parameters: parametersOf(rest[1]),
    ...dispositionOf(rest[2]),
    ...named('location', textOf(rest[4])),
    children: children.length,
  }
  reading.parts.push(part)
  const firsts: StructurePart[] = []
  for (const [index, child] of children.entries()) {
    const at = reading.parts.length
    readBody(reading, child, section === '' ? `${index + 1}` : `${section}.${index + 1}`, depth + 1)
    const first = reading.parts[at]
    if (first !== undefined) firsts.push(first)
  }
  if (subtype === 'related') reading.related.push(relatedFacts(part, firsts))
}

/** The fixed fields of a body that is no multipart, and how many more its type adds. */
function readLeaf(reading: Reading, items: readonly Value[], section: string, depth: number): void {
  const mediaType = `${lower(items[0]) ?? ''}/${lower(items[1]) ?? ''}`
  const octets = numberOf(items[6])
  const isMessage = mediaType === 'message/rfc822' || mediaType === 'message/global'
  const own = isMessage ? 3 : mediaType.startsWith('text/') ? 1 : 0
  const lines = own > 0 ? numberOf(items[6 + own]) : undefined
  // After the fixed fields: MD5, disposition, language, location.
  const extension = items.slice(7 + own)
  if (octets === undefined || (own > 0 && lines === undefined)) reading.valid = false
  if (extension.length > 0) reading.extensionData = true
  reading.parts.push({
    section: section === '' ? '1' : section,
    depth,
    mediaType,
    parameters: parametersOf(items[2]),
    ...named('id', textOf(items[3])),
    ...named('description', textOf(items[4])),
    ...named('encoding', lower(items[5])),
    ...(octets === undefined ? {} : { octets }),
    ...(lines === undefined ? {} : { lines }),
    ...dispositionOf(extension[1]),
    ...named('location', textOf(extension[3])),
  })
  if (isMessage) readEmbedded(reading, items[8], section === '' ? '1' : section, depth + 1)
}

/** The body of an attached message: a multipart shares its number, a single part is `.1` of it. */
function readEmbedded(
  reading: Reading,
  value: Value | undefined,
  section: string,
  depth: number,
): void {
  const isMultipart = itemsOf(value)[0]?.type === 'list'
  readBody(reading, value, isMultipart ? section : `${section}.1`, depth)
}

/** What the root of a multipart/related is (RFC 2387, section 3), and what has no name in it. */
function relatedFacts(part: StructurePart, children: readonly StructurePart[]): RelatedFacts {
  const { type, start } = part.parameters
  const named = start === undefined ? undefined : children.find(child => child.id === start)
  const root = start === undefined ? children[0] : named
  return {
    section: part.section,
    ...(type === undefined ? {} : { type: type.toLowerCase() }),
    ...(start === undefined ? {} : { start }),
    startResolves: start === undefined || named !== undefined,
    ...(root === undefined ? {} : { rootSection: root.section, rootMediaType: root.mediaType }),
    ...(root === undefined || type === undefined
      ? {}
      : { typeMatches: root.mediaType === type.toLowerCase() }),
    withoutName: children.filter(c => c.id === undefined && c.location === undefined).length,
  }
}

function parametersOf(value: Value | undefined): { [name: string]: string } {
  const items = itemsOf(value)
  const parameters = new Map<string, string>()
  for (let at = 0; at + 1 < items.length; at += 2) {
    const name = lower(items[at])
    if (name !== undefined && !parameters.has(name))
      parameters.set(name, textOf(items[at + 1]) ?? '')
  }
  return Object.fromEntries(parameters)
}

const dispositionOf = (value: Value | undefined): { disposition?: string } =>
  isNil(value) ? {} : named('disposition', lower(itemsOf(value)[0]))

const lower = (value: Value | undefined): string | undefined => textOf(value)?.toLowerCase()

function named<K extends string>(key: K, text: string | undefined): { [key in K]?: string } {
  // A computed key widens to an index signature; the one key it has is K.
  return (text === undefined ? {} : { [key]: text }) as { [key in K]?: string }
}
