/**
 * The facts of a message, put together from its structure. The file is long because it has one short
 * function for each group of facts of the schema, in the schema's order. Here and wherever facts are
 * made, an object is written with its properties one by one and not spread from others: V8 takes
 * microseconds for an object spread from one of many shapes, and there are a hundred in a message.
 */
import type { Ambiguity } from './ambiguities.js'
import { addBody, bodyOf } from './body-facts.js'
import { contentMd5 } from './content-md5.js'
import { isValidBoundary } from './content-type.js'
import { countLines } from './count-lines.js'
import { decodeBody } from './decode-body.js'
import { readEncodedWords } from './encoded-words.js'
import { type Entity, fieldNamed, placeInFile, type StructureFault } from './entity.js'
import type { DeliveryStatus, Fields, MessageFacts, Part } from './facts.js'
import { type FieldContext, syntaxTable } from './field-facts.js'
import type { FieldSyntaxes } from './field-syntax.js'
import { limits } from './limits.js'
import { findReferences, type MarkupReference, refers } from './markup-references.js'
import { readMsgIds } from './msg-ids.js'
import { lowerAscii, utf8 } from './octets.js'
import { readParameterized } from './parameters.js'
import { indexParts } from './part-index.js'
import { type PartGraph, relatedFacts } from './related-facts.js'
import {
  fieldsFacts,
  headerFacts,
  reportFacts,
  returnedEntity,
  type StatusBlock,
  statusBlocks,
} from './report-facts.js'
import { type Resolved, resolveReferences } from './resolve-references.js'
import { composedAmbiguities, composedEntities, partsOf } from './returned-parts.js'
import type { Structure } from './structure.js'
import { counters } from './tally.js'

/** What places need beside the structure: what was found while the facts were put together. */
export interface MessageDetails {
  readonly facts: MessageFacts
  /** In the order of the facts' parts. */
  readonly entities: readonly Entity[]
  /** References of a part in its decoded body, by the index of the part. */
  readonly markup: ReadonlyMap<number, readonly MarkupReference[]>
  readonly deliveryStatus: readonly StatusBlock[]
  /** By part, in the order of the facts. */
  readonly trackingStatus: readonly (readonly StatusBlock[])[]
  readonly dispositionNotification: readonly StatusBlock[]
  readonly original: StatusBlock | undefined
  /** In the order of the facts' defects. */
  readonly faults: readonly StructureFault[]
  /** In the order of the facts' ambiguities. */
  readonly ambiguities: readonly Ambiguity[]
}

/** Gives the facts of a scanned message; `syntaxes` are those of a profile's own fields. */
export function messageFacts(structure: Structure, syntaxes: FieldSyntaxes): MessageDetails {
  const { octets, entities } = structure
  const context = { octets, syntaxes: syntaxTable(syntaxes), odd: structure.oddHeaders }
  const markup = new Map<number, readonly MarkupReference[]>()
  const parts = entities.map(entity => partFacts(structure, entity, context))
  for (const entity of entities)
    if (refers(entity.mediaType) && entity.children.length === 0)
      markup.set(entity.index, findReferences(documentOf(entity)))
  const graph = linkParts(entities, parts, markup)
  for (const [index, part] of parts.entries())
    if (part.mediaType === 'multipart/related') part.related = relatedFacts(graph, index)
  const told = composedEntities(entities)
  const faults = told === entities ? [...structure.faults] : faultsIn(told, structure.faults)
  if (structure.end === structure.start)
    faults.push({ code: 'empty', entity: 0, offset: structure.start })
  if (structure.end - structure.start > limits.messageOctets)
    faults.push({ code: 'message-too-large', entity: 0, offset: structure.start })
  const facts = wholeFacts(structure, parts, context)
  const status = addReport(facts, { structure, context, faults, entities: told })
  if (told !== entities) facts.parts = partsOf(told, parts)
  faults.sort((a, b) => a.offset - b.offset)
  facts.defects = defectFacts(structure, faults)
  const ambiguities = [...composedAmbiguities(structure.ambiguities.found, entities, told)]
  ambiguities.sort((a, b) => a.offset - b.offset)
  if (ambiguities.length > 0)
    facts.ambiguities = ambiguityFacts(structure, ambiguities.slice(0, limits.defects))
  const { deliveryStatus, trackingStatus, dispositionNotification, original } = status
  return {
    facts,
    entities: told,
    markup,
    deliveryStatus,
    trackingStatus,
    dispositionNotification,
    original,
    faults,
    ambiguities,
  }
}

/** Gives the faults of these entities alone; that not all was read is one of the whole message. */
function faultsIn(
  entities: readonly Entity[],
  faults: readonly StructureFault[],
): StructureFault[] {
  const told = new Set(entities.map(({ index }) => index))
  return faults.filter(({ entity, code }) => told.has(entity) || /^too-(?:many|deep)/.test(code))
}

function wholeFacts(structure: Structure, parts: Part[], context: FieldContext): MessageFacts {
  const { tally } = structure
  const { fields } = (structure.entities[0] as Entity).header
  const lf = tally[counters.lf] as number
  const crlf = tally[counters.crlf] as number
  const octets = structure.end - structure.start
  const form = crlf === lf ? 'wire' : crlf === 0 ? 'stored' : 'mixed'
  return {
    form,
    octets,
    wireOctets: octets + lf - crlf,
    lines: {
      count: structure.lineCount,
      longest: structure.longest,
      over998: tally[counters.over998] as number,
      bareCr: (tally[counters.cr] as number) - crlf,
      bareLf: form === 'mixed' ? lf - crlf : 0,
    },
    nul: tally[counters.nul] as number,
    eightBit: tally[counters.eightBit] as number,
    contentOctets: contentOctets(parts),
    names: fields.map(field => field.lower),
    fields: headerFacts(fields, context),
    parts,
    defects: [],
  }
}

/** Sums up the decoded bodies of all parts that hold no others. */
function contentOctets(parts: readonly Part[]): number {
  let sum = 0
  for (const { children, decodedOctets } of parts)
    if (children === undefined) sum += decodedOctets ?? 0
  return sum
}

function partFacts(structure: Structure, entity: Entity, context: FieldContext): Part {
  const { ambiguities } = structure
  const { mediaType, header } = entity
  const slash = mediaType.indexOf('/')
  const part: Part = {
    path: entity.path,
    depth: entity.depth,
    mediaType,
    type: mediaType.slice(0, slash),
    subtype: mediaType.slice(slash + 1),
    declared: entity.declared,
    encoding: entity.encoding,
    encodingDeclared: entity.encodingField !== undefined,
    octets: Math.max(0, entity.bodyEnd - entity.bodyStart),
    longestLine: entity.longest,
    eightBit: entity.tally[counters.eightBit] as number,
    nul: entity.tally[counters.nul] as number,
  }
  if (entity.parent !== -1) {
    part.parent = entity.parent
    part.fields = fieldsFacts(header.fields, within(context, entity))
  }
  if (entity.contentType !== undefined) part.parameters = entity.contentType.read.parameters
  addIdentity(part, entity)
  const multipart = part.type === 'multipart'
  if (multipart || entity.children.length > 0) part.children = entity.children.length
  if (multipart) part.boundary = boundaryFacts(entity)
  else addBody(part, entity, ambiguities)
  const digest = contentMd5(entity)
  if (digest !== undefined) part.contentMd5 = digest
  return part
}

/** Gives the context of an entity: what an encoded body holds has octets of its own. */
function within(context: FieldContext, { octets, carrier }: Entity): FieldContext {
  return carrier === undefined ? context : { ...context, octets }
}

function boundaryFacts(entity: Entity): NonNullable<Part['boundary']> {
  const written = entity.contentType?.read.parameters.boundary?.value
  const { found } = entity
  const closed = entity.closedAt !== -1
  if (written === undefined) return { valid: false, found, closed }
  return { value: entity.boundary ?? written, valid: isValidBoundary(written), found, closed }
}

/** Adds how a part is named and shown: disposition, file name, Content-ID, Content-Location. */
function addIdentity(part: Part, entity: Entity): void {
  const disposition = fieldNamed(entity, 'content-disposition')
  let name: string | undefined
  if (disposition !== undefined) {
    const read = readParameterized(disposition.text)
    part.disposition = lowerAscii(utf8(read.token))
    name = read.parameters.filename?.value
  }
  // What message/external-body names is a file elsewhere (RFC 2046, section 5.2.3).
  if (part.mediaType !== 'message/external-body') name ??= part.parameters?.name?.value
  if (name !== undefined) part.name = readEncodedWords(name)?.text ?? name
  const id = fieldNamed(entity, 'content-id')
  const first = id === undefined ? undefined : readMsgIds(id.text).ids[0]
  if (first !== undefined) part.id = first
  const location = fieldNamed(entity, 'content-location')
  if (location !== undefined) part.location = utf8(location.text)
}

function documentOf(entity: Entity): Uint8Array {
  return decodeBody(bodyOf(entity), entity.encoding, limits.markupOctets)
}

/** Resolves the references between parts and tells each part of its own. */
function linkParts(
  entities: readonly Entity[],
  parts: readonly Part[],
  markup: ReadonlyMap<number, readonly MarkupReference[]>,
): PartGraph {
  markRepeatedIds(parts)
  const references = new Map<number, readonly Resolved[]>()
  if (markup.size === 0) return { entities, parts, references }
  const index = indexParts(parts)
  for (const [at, found] of markup) {
    const resolved = resolveReferences(found, index, at)
    references.set(at, resolved)
    const part = parts[at] as Part
    part.references = resolved.map(reference => reference.fact)
  }
  return { entities, parts, references }
}

/** Tells of each Content-ID whether a part before it has it; a message inside is another message. */
function markRepeatedIds(parts: readonly Part[]): void {
  const seen = new Set<string>()
  parts.forEach((part, index) => {
    if (part.id === undefined) return
    const key = `${messageOf(parts, index)} ${part.id.id}`
    part.idUnique = !seen.has(key)
    seen.add(key)
  })
}

/** Gives the index of the part that is the message in which a part stands. */
function messageOf(parts: readonly Part[], index: number): number {
  const { parent } = parts[index] as Part
  if (parent === undefined) return 0
  return (parts[parent] as Part).type === 'message' ? index : messageOf(parts, parent)
}

interface ReportContext {
  readonly structure: Structure
  readonly context: FieldContext
  readonly faults: StructureFault[]
  readonly entities: readonly Entity[]
}

type ReportDetails = Pick<
  MessageDetails,
  'deliveryStatus' | 'trackingStatus' | 'dispositionNotification' | 'original'
>

function addReport(
  facts: MessageFacts,
  { structure, context, faults, entities }: ReportContext,
): ReportDetails {
  const root = structure.entities[0] as Entity
  const factsOf = ({ header, octets: own }: StatusBlock): Fields =>
    fieldsFacts(header.fields, { octets: own, syntaxes: context.syntaxes, odd: true })
  const read = (entity: Entity | undefined, code: string): readonly StatusBlock[] => {
    if (entity === undefined) return []
    const blocks = statusBlocks(entity)
    const bad = blocks.length === 0 || blocks.some(block => block.header.faults.length > 0)
    if (bad)
      faults.push({ code, entity: entity.index, offset: placeInFile(entity, entity.bodyStart) })
    if (blocks.length > limits.recipients)
      faults.push({
        code: 'too-many-recipients',
        entity: entity.index,
        offset: placeInFile(entity, entity.bodyStart),
      })
    return blocks
  }
  const first = (types: readonly string[]): Entity | undefined =>
    entities.find(entity => types.includes(entity.mediaType))
  const delivery = first(['message/delivery-status', 'message/global-delivery-status'])
  const disposition = first([
    'message/disposition-notification',
    'message/global-disposition-notification',
  ])
  const deliveryStatus = read(delivery, 'bad-delivery-status')
  const dispositionNotification = read(disposition, 'bad-disposition-notification').slice(0, 1)
  if (delivery !== undefined)
    facts.deliveryStatus = deliveryFacts(delivery, deliveryStatus, factsOf)
  const tracking = entities.filter(isTracking)
  const trackingStatus = tracking.map(entity => read(entity, 'bad-tracking-status'))
  if (tracking.length > 0)
    facts.trackingStatus = tracking.map((entity, index) =>
      deliveryFacts(entity, trackingStatus[index] ?? [], factsOf),
    )
  const notice = dispositionNotification[0]
  if (disposition !== undefined)
    facts.dispositionNotification = notice === undefined ? {} : factsOf(notice)
  let original: StatusBlock | undefined
  if (root.mediaType === 'multipart/report') {
    facts.report = reportFacts(root, facts.parts)
    const returned = returnedEntity(structure.entities, root)
    const message =
      returned === undefined ? undefined : structure.entities[returned.children[0] ?? -1]
    original =
      message !== undefined
        ? {
            header: message.header,
            octets: message.octets,
            from: message.headerStart,
            inFile: message.carrier === undefined,
          }
        : returned === undefined
          ? undefined
          : statusBlocks(returned)[0]
    if (original !== undefined) facts.original = factsOf(original)
  }
  return { deliveryStatus, trackingStatus, dispositionNotification, original }
}

/** Tells whether an entity is what a server knows of a message's way (RFC 3886, section 3). */
export function isTracking({ mediaType }: Entity): boolean {
  return mediaType === 'message/tracking-status'
}

function deliveryFacts(
  entity: Entity,
  blocks: readonly StatusBlock[],
  factsOf: (block: StatusBlock) => Fields,
): DeliveryStatus {
  const [message, ...recipients] = blocks
  return {
    message: message === undefined ? {} : factsOf(message),
    recipients: recipients.map(factsOf),
    eightBit: entity.tally[counters.eightBit] as number,
  }
}

function defectFacts(
  { octets, start, entities }: Structure,
  faults: readonly StructureFault[],
): MessageFacts['defects'] {
  const lineAt = countLines(octets, start)
  return faults.map(({ code, entity, offset, note }) => {
    const { path } = entities[entity] as Entity
    return { code, part: path, line: lineAt(offset), ...(note === undefined ? {} : { note }) }
  })
}

function ambiguityFacts(
  { octets, start }: Structure,
  ambiguities: readonly Ambiguity[],
): NonNullable<MessageFacts['ambiguities']> {
  const lineAt = countLines(octets, start)
  return ambiguities.map(({ how, offset }) => ({ how, line: lineAt(offset) }))
}
