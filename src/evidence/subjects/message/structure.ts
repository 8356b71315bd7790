/**
 * The MIME tree of a message (RFC 2046), in one pass over its octets with a stack of open entities.
 *
 *     Content-Type: multipart/mixed; boundary=b     open: message
 *     --b                                           open: message, part 1
 *     Content-Type: message/rfc822
 *                                                   open: message, part 1, the message in it
 *     --b--                                         closes both; epilogue of the message
 *
 * A line that starts with `--` is looked up among the boundaries of all open multiparts, so an outer
 * delimiter ends inner parts that were never closed, and no octet is read twice however the parts
 * nest. The scanner counts what a body holds on the way; an entity's share is the difference of
 * the counters at its end and at its start. Nothing is copied but header blocks and delimiter lines,
 * and messages in base64 or quoted-printable: what those hold is scanned when their body has ended.
 * The file is long because its steps share one state, and stand in the order in which they happen.
 */
import { type Ambiguities, ambiguitiesAt, collectAmbiguities } from './ambiguities.js'
import { bareCrEnds, noteBareCr, withoutBareCr } from './bare-cr.js'
import { bodyOf } from './body-facts.js'
import {
  boundaryOf,
  contentTypeOf,
  encodingOf,
  type HeaderContext,
  statedMediaType,
} from './content-type.js'
import { decodeBody } from './decode-body.js'
import { type Delimiters, type Open, watchDelimiters } from './delimiters.js'
import { type Entity, placeInFile, type StructureFault } from './entity.js'
import { readHeader } from './header.js'
import { emptyLineAt, endings, faultOfEnd } from './header-end.js'
import { limits } from './limits.js'
import { type LineScanner, lineEndOctets, plainScanner, stops } from './line-scanner.js'
import {
  impliedMediaType,
  isDecoded,
  isIdentity,
  isMediaType,
  isMessageType,
} from './media-type.js'
import { scanLines } from './scan-lines.js'
import { pathOf } from './section-path.js'
import { structureFaults } from './structure-faults.js'
import { copied, counters, grown, type Tally } from './tally.js'

/** A message within a file. */
export interface Extent {
  readonly octets: Uint8Array
  readonly start: number
  readonly end: number
}

/** A message as its entities, and what was counted on the way. */
export interface Structure extends Extent {
  readonly entities: readonly Entity[]
  readonly faults: readonly StructureFault[]
  readonly ambiguities: Ambiguities
  readonly tally: Tally
  readonly lineCount: number
  readonly longest: number
  /** The header has octets above 127 or controls somewhere, so that fields must be looked at. */
  readonly oddHeaders: boolean
}

interface Scan extends Extent {
  /** The entity whose encoded body the octets are, decoded. */
  readonly carrier: Entity | undefined
  readonly lines: LineScanner
  readonly entities: Entity[]
  readonly faults: StructureFault[]
  readonly ambiguities: Ambiguities
  readonly open: Open[]
  readonly delimiters: Delimiters
  longest: number
  oddHeaders: boolean
  full: boolean
}

/** Scans a message; `otherwise` tells of an ambiguity how to read it the other way. */
export function scanStructure(extent: Extent, otherwise?: string): Structure {
  const { start, end } = extent
  const octets =
    otherwise === bareCrEnds
      ? withoutBareCr(extent.octets, { from: start, to: end })
      : extent.octets
  const ambiguities = collectAmbiguities(otherwise)
  const scan: Scan = {
    octets,
    start,
    end,
    carrier: undefined,
    lines: scanLines(octets, start, end),
    entities: [],
    faults: [],
    ambiguities,
    open: [],
    delimiters: watchDelimiters(octets, end, ambiguities),
    longest: 0,
    oddHeaders: false,
    full: false,
  }
  readAll(scan, undefined)
  const { tally } = scan.lines
  const lineCount = (tally[counters.lf] as number) + (end > start && octets[end - 1] !== 10 ? 1 : 0)
  const { entities, faults, longest, oddHeaders } = scan
  return {
    octets,
    start,
    end,
    entities,
    faults,
    ambiguities,
    tally,
    lineCount,
    longest,
    oddHeaders,
  }
}

function readAll(scan: Scan, around: Open | undefined): void {
  begin(scan, around)
  while (scan.lines.at < scan.end) readBody(scan)
  flushLongest(scan)
  while (scan.open.length > 0) close(scan, scan.end)
}

/** Reads on to the next delimiter line, or to the end. */
function readBody(scan: Scan): void {
  const { lines } = scan
  const at = lines.seek(scan.delimiters.any() && !scan.full ? stops.dashes : stops.none)
  if (at >= scan.end) return
  const delimiter = scan.delimiters.match(at)
  if (delimiter === undefined) {
    lines.step()
    return
  }
  flushLongest(scan)
  const { owner, closing } = delimiter
  if (owner.closed) {
    if (!owner.excessTold) fault(scan, 'content-after-final-boundary', owner.entity, at)
    owner.excessTold = true
    lines.step()
    return
  }
  while (scan.open[scan.open.length - 1] !== owner) close(scan, at)
  if (owner.entity.firstDelimiter === -1) owner.entity.firstDelimiter = at
  owner.entity.found++
  lines.step()
  if (closing) {
    owner.closed = true
    owner.entity.closedAt = at
    scan.delimiters.end(owner)
  } else if (scan.entities.length >= limits.parts) {
    fault(scan, 'too-many-parts', owner.entity, at)
    scan.full = true
  } else begin(scan, owner)
}

/** Reads the header of an entity that starts where the scanner is, and opens the entity. */
function begin(scan: Scan, owner: Open | undefined): void {
  const { lines } = scan
  let around = owner
  for (;;) {
    const opened = open(scan, around)
    if (!opened.holdsMessage || !hasRoom(scan, opened.entity, lines.at)) return
    around = opened
  }
}

/** Tells whether an entity may hold one more, and notes where it may not. */
function hasRoom(scan: Scan, entity: Entity, at: number): boolean {
  if (entity.messageDepth >= limits.messageDepth || entity.depth >= limits.depth) {
    fault(scan, 'too-deep', entity, at)
    return false
  }
  if (scan.entities.length < limits.parts) return true
  fault(scan, 'too-many-parts', entity, at)
  scan.full = true
  return false
}

/**
 * Reads the message in an encoded body. RFC 2046, section 5.2.1 forbids the encoding of message/rfc822,
 * and RFC 6532, section 3.7 permits that of message/global; most readers undo both.
 */
function readEncoded(scan: Scan, opened: Open): void {
  const { entity } = opened
  if (!hasRoom(scan, entity, entity.bodyStart)) return
  let depth = 0
  for (let around = entity.carrier; around !== undefined; around = around.carrier) depth++
  if (depth >= limits.encodedDepth) {
    fault(scan, 'too-deep', entity, entity.bodyStart)
    return
  }
  const octets = decodeBody(bodyOf(entity), entity.encoding, limits.messageOctets)
  const end = octets.length
  const ambiguities = ambiguitiesAt(scan.ambiguities, placeInFile(entity, entity.bodyStart))
  const inner: Scan = {
    octets,
    start: 0,
    end,
    carrier: entity,
    // The kernel has one scanner at a time, which the octets around need still.
    lines: plainScanner(octets, 0, end),
    entities: scan.entities,
    faults: scan.faults,
    ambiguities,
    open: [],
    delimiters: watchDelimiters(octets, end, ambiguities),
    longest: 0,
    oddHeaders: false,
    full: scan.full,
  }
  readAll(inner, opened)
  if (inner.oddHeaders) scan.oddHeaders = true
  if (inner.full) scan.full = true
}

function open(scan: Scan, around: Open | undefined): Open {
  const { lines, octets, ambiguities } = scan
  const index = scan.entities.length
  const headerStart = lines.at
  const line = 1 + (lines.tally[counters.lf] as number)
  flushLongest(scan)
  const before = copied(lines.tally)
  const headerEnd = seekHeaderEnd(scan)
  const inHeader = grown(before, lines.tally)
  if (isOdd(inHeader)) scan.oddHeaders = true
  if (inHeader[counters.cr] !== inHeader[counters.crlf] && scan.carrier === undefined)
    noteBareCr(octets, { from: headerStart, to: headerEnd }, ambiguities)
  const header = readHeader({ octets, start: headerStart, end: headerEnd, line }, (offset, code) =>
    ambiguities.takes({
      how: endings[code] ?? 'the header ends here',
      offset,
    }),
  )
  if (header.bodyAt !== undefined) {
    lines.rewind(headerStart, before)
    while (lines.at < header.bodyAt) lines.step()
  }
  const blank =
    header.bodyAt === undefined ? emptyLineAt({ octets, at: headerEnd, end: scan.end }) : 0
  if (blank > 0) lines.step()
  flushLongest(scan)
  const context: HeaderContext = { fields: header.fields, ambiguities }
  const contentType = contentTypeOf(context)
  const parent = around?.entity
  const mediaType =
    contentType === undefined ? impliedMediaType(parent) : statedMediaType(context, contentType)
  const { encoding, field } = encodingOf(context)
  const boundary =
    contentType !== undefined && mediaType.startsWith('multipart/')
      ? boundaryOf(context, contentType)
      : undefined
  const inMessage = parent !== undefined && !parent.mediaType.startsWith('multipart/')
  const entity: Entity = {
    index,
    parent: parent?.index ?? -1,
    depth: parent === undefined ? 0 : parent.depth + 1,
    messageDepth: parent === undefined ? 0 : parent.messageDepth + (inMessage ? 1 : 0),
    path: pathOf(parent, mediaType),
    children: [],
    octets,
    carrier: scan.carrier,
    headerStart,
    header,
    contentType,
    mediaType,
    declared: contentType !== undefined && isMediaType(contentType.read.token),
    encoding,
    encodingField: field,
    bodyStart: lines.at,
    bodyLine: 1 + (lines.tally[counters.lf] as number),
    bodyEnd: scan.end,
    talliedEnd: scan.end,
    boundary: boundary?.inUse,
    found: 0,
    firstDelimiter: -1,
    closedAt: -1,
    longest: 0,
    tally: before,
  }
  scan.entities.push(entity)
  parent?.children.push(index)
  for (const { code, offset } of header.faults) fault(scan, code, entity, offset)
  if (blank === 0 && header.bodyAt === undefined) {
    const code = faultOfEnd(header, { octets, at: lines.at, end: scan.end }, parent === undefined)
    if (code !== undefined) fault(scan, code, entity, lines.at)
  }
  for (const { code, offset, note } of structureFaults(entity, boundary?.written))
    fault(scan, code, entity, offset, note)
  return push(scan, entity)
}

/** Moves to the empty line behind a header, to a delimiter line in it, or to the end. */
function seekHeaderEnd(scan: Scan): number {
  const { lines } = scan
  const stop = scan.delimiters.any() ? stops.empty + stops.dashes : stops.empty
  for (;;) {
    const at = lines.seek(stop)
    if (at >= scan.end || scan.octets[at] !== 45 || scan.delimiters.match(at) !== undefined)
      return at
    lines.step()
  }
}

function isOdd(tally: Tally): boolean {
  return (
    (tally[counters.eightBit] as number) > 0 ||
    (tally[counters.controls] as number) > 0 ||
    tally[counters.cr] !== tally[counters.crlf]
  )
}

function push(scan: Scan, entity: Entity): Open {
  const { boundary } = entity
  // Too deep a place leaves the body as it is.
  const tooDeep = boundary !== undefined && entity.depth >= limits.depth
  if (tooDeep) fault(scan, 'too-deep', entity, entity.headerStart)
  const opened: Open = {
    entity,
    before: copied(scan.lines.tally),
    boundary: tooDeep ? undefined : boundary,
    hidden: undefined,
    closed: false,
    excessTold: false,
    holdsMessage: isMessageType(entity.mediaType) && standsPlain(scan, entity),
    takesPrefix: undefined,
  }
  scan.open.push(opened)
  scan.delimiters.add(opened)
  return opened
}

/** Tells whether the octets of a body are to be read as they stand. */
function standsPlain(scan: Scan, entity: Entity): boolean {
  const { encoding, mediaType, encodingField } = entity
  if (isIdentity(encoding)) return true
  if (!isDecoded(encoding) || mediaType !== 'message/rfc822') return false
  return scan.ambiguities.takes({
    how: 'the encoding of a message/rfc822 part is not undone',
    offset: encodingField?.start ?? entity.headerStart,
  })
}

/** Closes the innermost entity; `at` is where the next line begins. */
function close(scan: Scan, at: number): void {
  const opened = scan.open.pop() as Open
  const { entity, boundary } = opened
  const lineEnd = at < scan.end ? lineEndOctets(scan.octets, entity.bodyStart, at) : 0
  entity.bodyEnd = at - lineEnd
  entity.talliedEnd = at
  entity.tally = grown(opened.before, scan.lines.tally)
  const around = scan.open[scan.open.length - 1]
  if (around !== undefined) around.entity.longest = Math.max(around.entity.longest, entity.longest)
  if (isMessageType(entity.mediaType) && isDecoded(entity.encoding) && !opened.holdsMessage)
    readEncoded(scan, opened)
  if (boundary === undefined) return
  scan.delimiters.remove(opened)
  if (entity.found === 0)
    fault(scan, 'boundary-not-found', entity, entity.contentType?.field.start ?? entity.headerStart)
  else if (!opened.closed) fault(scan, 'missing-final-boundary', entity, entity.bodyEnd)
}

/** Gives the longest line since the last flush to the innermost open entity. */
function flushLongest(scan: Scan): void {
  const longest = scan.lines.takeLongest()
  if (longest > scan.longest) scan.longest = longest
  const innermost = scan.open[scan.open.length - 1]
  if (innermost !== undefined && longest > innermost.entity.longest)
    innermost.entity.longest = longest
}

function fault(scan: Scan, code: string, entity: Entity, offset: number, note?: string): void {
  if (scan.faults.length >= limits.defects) return
  const place = placeInFile(entity, offset)
  scan.faults.push({
    code,
    entity: entity.index,
    offset: place,
    ...(note === undefined ? {} : { note }),
  })
}
