/** The facts of reports (RFC 6522): delivery status, disposition notification, the returned message. */
import { bodyOf } from './body-facts.js'
import { decodeBody } from './decode-body.js'
import type { Entity } from './entity.js'
import { emptyRecord, type Field, type Fields, type Part, type Report } from './facts.js'
import { type FieldContext, fieldFacts } from './field-facts.js'
import { type Header, type RawField, readHeader } from './header.js'
import { limits } from './limits.js'

/** A block of fields in a body, and the octets its offsets count in. */
export interface StatusBlock {
  readonly header: Header
  readonly octets: Uint8Array
  /** Where the block starts in them. */
  readonly from: number
  /** The octets are those of the file, so that offsets are places. */
  readonly inFile: boolean
}

/** Gives the facts of the multipart/report at an index. */
export function reportFacts(entity: Entity, parts: readonly Part[]): Report {
  const types = entity.children.map(child => (parts[child] as Part).mediaType)
  const [human, machine, returned] = types
  const reportType = parts[entity.index]?.parameters?.['report-type']?.lower
  const facts: Report = { parts: types.length }
  if (reportType !== undefined) facts.reportType = reportType
  if (human !== undefined) facts.human = human
  if (machine !== undefined) facts.machine = machine
  if (returned !== undefined) facts.returned = returned
  if (reportType !== undefined && machine !== undefined)
    facts.typeMatches = machine === `message/${reportType}`
  return facts
}

/** Splits the body of a status part into its blocks of fields (RFC 3464, section 2.1). */
export function statusBlocks(entity: Entity): readonly StatusBlock[] {
  const plain = entity.encoding !== 'base64' && entity.encoding !== 'quoted-printable'
  const inFile = plain && entity.carrier === undefined
  const octets = plain
    ? entity.octets
    : decodeBody(bodyOf(entity), entity.encoding, limits.statusOctets)
  const start = plain ? entity.bodyStart : 0
  const end = plain ? Math.min(entity.bodyEnd, start + limits.statusOctets) : octets.length
  const blocks: StatusBlock[] = []
  let line = plain ? entity.bodyLine : 1
  let from = start
  let fromLine = line
  const close = (to: number): void => {
    if (to > from && blocks.length <= limits.recipients)
      blocks.push({
        header: readHeader({ octets, start: from, end: to, line: fromLine }, () => false),
        octets,
        from,
        inFile,
      })
  }
  let at = start
  while (at < end) {
    const feed = octets.indexOf(10, at)
    const next = feed === -1 || feed >= end ? end : feed + 1
    line++
    if (isEmptyLine(octets, at, next)) {
      close(at)
      from = next
      fromLine = line
    }
    at = next
  }
  close(end)
  return blocks
}

function isEmptyLine(octets: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const octet = octets[at]
    if (octet !== 13 && octet !== 10 && octet !== 32 && octet !== 9) return false
  }
  return true
}

/** Gives the facts of fields, by lower-case name. */
export function fieldsFacts(raw: readonly RawField[], context: FieldContext): Fields {
  return byName(raw, listFacts(raw, context))
}

/**
 * Gives the facts of the fields of a message itself, each date among them with the seconds by which it
 * is later than `Date`.
 */
export function headerFacts(raw: readonly RawField[], context: FieldContext): Fields {
  const list = listFacts(raw, context)
  const fields = byName(raw, list)
  const sent = fields.date?.[0]?.date?.epoch
  if (sent !== undefined)
    list.forEach(({ date }, index) => {
      if (date?.epoch !== undefined && raw[index]?.lower !== 'date')
        date.afterDate = date.epoch - sent
    })
  return fields
}

function listFacts(raw: readonly RawField[], context: FieldContext): readonly Field[] {
  return raw.map(each => fieldFacts(each, context))
}

function byName(raw: readonly RawField[], list: readonly Field[]): Fields {
  const fields = emptyRecord<Field[]>()
  list.forEach((field, index) => {
    const { lower } = raw[index] as RawField
    const own = fields[lower]
    if (own === undefined) fields[lower] = [field]
    else own.push(field)
  })
  return fields
}

/** Gives the part of a report that returns the original, or only its header (RFC 6522, section 3). */
export function returnedEntity(entities: readonly Entity[], report: Entity): Entity | undefined {
  return report.children
    .map(child => entities[child] as Entity)
    .find(child => returnedTypes.has(child.mediaType))
}

const returnedTypes = new Set([
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
  'message/global-headers',
])
