/**
 * Where the facts of a message stand: a JSON pointer is walked beside the structure that the facts
 * were made of, and what it names is searched in the octets. Nothing of this is done, or kept,
 * until somebody asks: most messages conform.
 */
import { entryOf, type Place, pointerSteps } from '../../../model/index.js'
import { type Entity, fieldNamed } from './entity.js'
import { rangeInField } from './field-places.js'
import type { Range } from './find-octets.js'
import * as find from './find-octets.js'
import type { RawField } from './header.js'
import type { LineIndex } from './line-index.js'
import { isTracking, type MessageDetails } from './message-facts.js'
import { latin1 } from './octets.js'
import type { StatusBlock } from './report-facts.js'
import type { Structure } from './structure.js'

/** Finds places in a message's file. */
export interface PlaceFinder {
  /** The place of the fact at a pointer, or of its nearest parent that has one. */
  at(pointer: string): Place
  atOffset(offset: number): Place
}

interface Context {
  readonly structure: Structure
  readonly details: MessageDetails
  readonly octets: Uint8Array
  readonly root: Entity
  readonly whole: Range
}

/** What a pointer names: a range, an offset (-1 for none), or nothing. */
type Found = Range | number | undefined

/** Prepares to find places in a message; `lines` turns its offsets into places. */
export function placesOf(
  structure: Structure,
  details: MessageDetails,
  lines: LineIndex,
): PlaceFinder {
  const { octets, start: from, end: to } = structure
  // A structure always has its first entity, the message itself.
  const root = structure.entities[0] as Entity
  const context: Context = { structure, details, octets, root, whole: { from, to } }
  return {
    at(pointer) {
      const range = rangeAt(context, pointerSteps(pointer))
      return lines.at(range.from, range.to)
    },
    atOffset: offset => lines.at(offset),
  }
}

function rangeAt(context: Context, steps: readonly string[]): Range {
  const [first, ...rest] = steps
  const start = headerStart(context)
  return asRange(entryOf(sections, first ?? '')?.(context, rest), start)
}

/** Gives where the header starts: a line of an mbox before it is no part of it. */
function headerStart({ octets, whole: { from }, root }: Context): Range {
  const at = octets[from] === greaterThan ? from + 1 : from
  const marked = latin1(octets, at, Math.min(octets.length, at + 5)) === 'From '
  const start = marked ? (root.header.fields[0]?.start ?? from) : from
  return { from: start, to: start }
}

const greaterThan = 62

function asRange(found: Found, otherwise: Range): Range {
  if (found === undefined || found === -1) return otherwise
  return typeof found === 'number' ? { from: found, to: found } : found
}

const sections: Readonly<Record<string, (context: Context, steps: readonly string[]) => Found>> = {
  form: ({ octets, whole }) => find.findBareLf(octets, whole),
  lines: ({ octets, whole }, [property]) => {
    if (property === 'longest') return find.findLongestLine(octets, whole)
    if (property === 'over998') return find.findLineOver(octets, whole, 998)
    if (property === 'bareCr') return find.findBareCr(octets, whole)
    return property === 'bareLf' ? find.findBareLf(octets, whole) : undefined
  },
  nul: ({ octets, whole }) => find.findNul(octets, whole),
  eightBit: ({ octets, whole }) => find.findEightBit(octets, whole),
  names: ({ octets, root }, [index]) => {
    const field = root.header.fields[Number(index)]
    return field === undefined ? undefined : rangeInField(octets, field, ['name'])
  },
  fields: (context, steps) => inFields(context.octets, context.root.header.fields, steps),
  parts: (context, [index, ...rest]) => {
    const entity = context.details.entities[Number(index)]
    return entity === undefined ? undefined : inPart(context, entity, rest)
  },
  report: ({ octets, root, structure }, [property]) => {
    const child = { human: 0, machine: 1, returned: 2 }[property ?? '']
    const part = child === undefined ? undefined : structure.entities[root.children[child] ?? -1]
    if (part !== undefined) return inContentType(octets, part, [])
    return inContentType(
      octets,
      root,
      property === 'reportType' ? ['parameters', 'report-type'] : [],
    )
  },
  deliveryStatus: (context, steps) =>
    inStatus(context, firstOf(context, 'delivery-status'), context.details.deliveryStatus, steps),
  trackingStatus: (context, [index, ...rest]) => {
    const at = Number(index ?? 0)
    const own = context.details.entities.filter(isTracking)
    return inStatus(context, own[at], context.details.trackingStatus[at] ?? [], rest)
  },
  dispositionNotification: (context, steps) => {
    const entity = firstOf(context, 'disposition-notification')
    if (entity === undefined) return undefined
    return inBlock(context.details.dispositionNotification[0], steps, bodyRange(entity))
  },
  original: ({ details, root }, steps) => inBlock(details.original, steps, bodyRange(root)),
  ambiguities: ({ details }, [index]) => details.ambiguities[Number(index ?? 0)]?.offset,
  defects: ({ details }, [index]) => details.faults[Number(index ?? 0)]?.offset,
}

function firstOf({ details }: Context, kind: string): Entity | undefined {
  return details.entities.find(
    ({ mediaType }) => mediaType === `message/${kind}` || mediaType === `message/global-${kind}`,
  )
}

/** Finds something in a status part: the first of its blocks is about the message. */
function inStatus(
  context: Context,
  entity: Entity | undefined,
  [message, ...recipients]: readonly StatusBlock[],
  [property, ...rest]: readonly string[],
): Found {
  if (entity === undefined) return undefined
  const body = bodyRange(entity)
  if (property === 'eightBit') return asRange(find.findEightBit(context.octets, body), body)
  const [first, ...below] = rest
  return property === 'recipients'
    ? inBlock(recipients[Number(first ?? 0)], below, body)
    : inBlock(message, rest, body)
}

/** Gives the range of a body; of what an encoded body holds no more than where that starts. */
function bodyRange(entity: Entity): Range {
  if (entity.carrier !== undefined) return atStart(bodyRange(entity.carrier))
  return { from: entity.bodyStart, to: Math.max(entity.bodyStart, entity.bodyEnd) }
}

/** Finds `name/index/...` among fields; the field before where the index is one too high. */
function inFields(
  octets: Uint8Array,
  fields: readonly RawField[],
  [name, index, ...rest]: readonly string[],
): Found {
  const own = fields.filter(({ lower }) => lower === name)
  const field = own[Number(index ?? 0)] ?? own[own.length - 1]
  return field === undefined ? undefined : rangeInField(octets, field, rest)
}

function inBlock(block: StatusBlock | undefined, steps: readonly string[], body: Range): Found {
  // Fields of an encoded part stand nowhere in the file.
  if (block === undefined || !block.inFile) return { from: body.from, to: body.from }
  const first = block.header.fields[0]?.start ?? block.from
  return asRange(inFields(block.octets, block.header.fields, steps), { from: first, to: first })
}

function inPart(context: Context, entity: Entity, [property, ...rest]: readonly string[]): Found {
  if (entity.carrier !== undefined) return bodyRange(entity)
  const start = { from: entity.headerStart, to: entity.headerStart }
  const finder = entryOf(partFinders, property ?? '')
  return asRange(finder?.({ context, entity, rest, body: bodyRange(entity) }), start)
}

interface AskedPart {
  readonly context: Context
  readonly entity: Entity
  readonly rest: readonly string[]
  readonly body: Range
}

const partFinders: Readonly<Record<string, (asked: AskedPart) => Found>> = {
  fields: ({ context, entity, rest }) => inFields(context.octets, entity.header.fields, rest),
  mediaType: contentType,
  type: contentType,
  subtype: contentType,
  declared: contentType,
  parameters: ({ context, entity, rest }) =>
    inContentType(context.octets, entity, ['parameters', ...rest]),
  encoding: asked => inNamed(asked, 'content-transfer-encoding', ['value']),
  encodingDeclared: asked => inNamed(asked, 'content-transfer-encoding', ['value']),
  disposition: asked => inNamed(asked, 'content-disposition', ['value']),
  name: asked =>
    inNamed(asked, 'content-disposition', ['parameters', 'filename', 'value']) ??
    inContentType(asked.context.octets, asked.entity, ['parameters', 'name', 'value']),
  id: asked => inNamed(asked, 'content-id', ['value']),
  idUnique: asked => inNamed(asked, 'content-id', ['value']),
  location: asked => inNamed(asked, 'content-location', ['value']),
  contentMd5: asked => inNamed(asked, 'content-md5', ['value']),
  children: ({ context, entity }) =>
    inContentType(context.octets, entity, ['parameters', 'boundary', 'value']),
  boundary: ({ context, entity, rest, body }) => {
    if (rest[0] === 'found' && entity.firstDelimiter !== -1) return entity.firstDelimiter
    if (rest[0] === 'closed') return entity.closedAt === -1 ? body.to : entity.closedAt
    return inContentType(context.octets, entity, ['parameters', 'boundary', 'value'])
  },
  octets: ({ body }) => body.from,
  decodedOctets: ({ body }) => body.from,
  signature: ({ body }) => body.from,
  longestLine: ({ context, body }) => find.findLongestLine(context.octets, body),
  eightBit: ({ context, body }) => asRange(find.findEightBit(context.octets, body), atStart(body)),
  nul: ({ context, body }) => asRange(find.findNul(context.octets, body), atStart(body)),
  base64: ({ context: { octets }, rest, body }) => {
    if (rest[0] === 'longestLine') return find.findLongestLine(octets, body)
    if (rest[0] === 'outside') return asRange(find.findOutside(octets, body), atStart(body))
    return asRange(find.findBase64Fault(octets, body), atStart(body))
  },
  quotedPrintable: ({ context: { octets }, rest, body }) => {
    if (rest[0] === 'longestLine') return find.findLongestLine(octets, body)
    const finder = { invalid: find.findBadEscape, lowerCase: find.findLowerEscape }[rest[0] ?? '']
    return asRange((finder ?? find.findQuotedPrintableFault)(octets, body), atStart(body))
  },
  charset: ({ context, entity }) =>
    inContentType(context.octets, entity, ['parameters', 'charset', 'value']),
  charsetValid: findIllFormed,
  related: ({ context, entity, rest }) => {
    const attribute = rest[0]?.startsWith('start')
      ? 'start'
      : rest[0] === 'typeMatches'
        ? 'type'
        : undefined
    const steps = attribute === undefined ? [] : ['parameters', attribute, 'value']
    return inContentType(context.octets, entity, steps)
  },
  references: ({ context, entity, rest, body }) => {
    const reference = context.details.markup.get(entity.index)?.[Number(rest[0] ?? 0)]
    const plain = entity.encoding !== 'base64' && entity.encoding !== 'quoted-printable'
    if (reference === undefined || !plain) return atStart(body)
    const from = entity.bodyStart + reference.offset
    return { from, to: from + reference.target.length }
  },
}

function atStart(range: Range): Range {
  return { from: range.from, to: range.from }
}

function contentType({ context, entity }: AskedPart): Found {
  return inContentType(context.octets, entity, ['value'])
}

/** Finds something in the Content-Type field that counts; the parameter's absence points at the field. */
function inContentType(octets: Uint8Array, entity: Entity, steps: readonly string[]): Found {
  const field = entity.contentType?.field
  return field === undefined ? entity.headerStart : rangeInField(octets, field, steps)
}

function inNamed({ context, entity }: AskedPart, lower: string, steps: readonly string[]): Found {
  const counted = lower === 'content-transfer-encoding' ? entity.encodingField : undefined
  const field = counted ?? fieldNamed(entity, lower)
  return field === undefined ? undefined : rangeInField(context.octets, field, steps)
}

/** Finds the first octet that is not of the charset, in a body that is not encoded. */
function findIllFormed({ context: { octets }, entity, body }: AskedPart): Found {
  if (entity.encoding === 'base64' || entity.encoding === 'quoted-printable') return atStart(body)
  const charset = entity.contentType?.read.parameters.charset?.lower ?? 'us-ascii'
  const finder = charset === 'utf-8' ? find.findNotUtf8 : find.findEightBit
  return asRange(finder(octets, body), atStart(body))
}
