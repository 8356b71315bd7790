/** What an entity's body shows: its size, the form of its transfer encoding, its charset, its kind. */
import type { Ambiguities } from './ambiguities.js'
import { decodedLength, isBase64Octet } from './base64.js'
import { isAsciiSuperset, wellFormed } from './charsets.js'
import { decodeBody, decodedPieces } from './decode-body.js'
import { type Entity, placeInFile } from './entity.js'
import type { Part } from './facts.js'
import { signatureOctets, signatureOf } from './signature.js'
import { counters } from './tally.js'

/** Adds what the body of an entity that is not a multipart shows to the facts of its part. */
export function addBody(part: Part, entity: Entity, ambiguities: Ambiguities): void {
  part.decodedOctets = entity.bodyEnd - entity.bodyStart
  if (entity.encoding === 'base64') readBase64(entity, part, ambiguities)
  else if (entity.encoding === 'quoted-printable') readQuotedPrintable(entity, part)
  readCharset(entity, part)
  const signature = signatureOf(headOf(entity))
  if (signature !== undefined) part.signature = signature
}

/** Gives the body of an entity as it stands. */
export function bodyOf({ octets, bodyStart, bodyEnd }: Entity): Uint8Array {
  return octets.subarray(bodyStart, Math.max(bodyStart, bodyEnd))
}

function counted(entity: Entity, counter: keyof typeof counters): number {
  return entity.tally[counters[counter]] as number
}

/** Octets of the base64 alphabet in the body. */
function alphabetOctets(entity: Entity): number {
  return (
    entity.talliedEnd -
    entity.bodyStart -
    counted(entity, 'cr') -
    counted(entity, 'lf') -
    counted(entity, 'outside') -
    counted(entity, 'equals')
  )
}

function readBase64(entity: Entity, facts: Part, ambiguities: Ambiguities): void {
  const outside = counted(entity, 'outside')
  const equals = counted(entity, 'equals')
  const alphabet = alphabetOctets(entity)
  const padding = paddingOf(entity)
  const premature = padding !== equals
  facts.base64 = {
    valid:
      outside === 0 &&
      !premature &&
      equals <= 2 &&
      (alphabet + equals) % 4 === 0 &&
      counted(entity, 'cr') === counted(entity, 'crlf'),
    longestLine: entity.longest,
    outside,
  }
  facts.decodedOctets = decodedLength(alphabet)
  if (!premature) return
  const first = entity.octets.indexOf(61, entity.bodyStart)
  const goesOn = ambiguities.takes({
    how: 'base64 goes on behind its padding',
    offset: placeInFile(entity, first),
  })
  if (goesOn) return
  let before = 0
  for (let at = entity.bodyStart; at < first; at++)
    if (isBase64Octet(entity.octets[at] as number)) before++
  facts.decodedOctets = decodedLength(before)
}

/** Counts the `=` at the end of a body, line ends and blanks around them not counted. */
function paddingOf({ octets, bodyStart, bodyEnd }: Entity): number {
  let count = 0
  for (let at = bodyEnd - 1; at >= bodyStart; at--) {
    const octet = octets[at]
    if (octet === 61) count++
    else if (octet !== 10 && octet !== 13 && octet !== 32 && octet !== 9) break
  }
  return count
}

function readQuotedPrintable(entity: Entity, facts: Part): void {
  const invalid = counted(entity, 'badEscapes')
  const lowerCase = counted(entity, 'lowerEscapes')
  // RFC 2045, section 6.7: an equals sign cannot be the last octet of all.
  const endsOpen = entity.bodyEnd > entity.bodyStart && entity.octets[entity.bodyEnd - 1] === 61
  facts.quotedPrintable = {
    valid:
      !endsOpen &&
      invalid === 0 &&
      lowerCase === 0 &&
      counted(entity, 'blankEnds') === 0 &&
      counted(entity, 'eightBit') === 0 &&
      counted(entity, 'controls') === 0 &&
      counted(entity, 'cr') === counted(entity, 'crlf'),
    longestLine: entity.longest,
    invalid,
    lowerCase,
  }
  // A soft break at the very end counts a line end that belongs to the delimiter.
  const cut = endsOpen ? entity.talliedEnd - entity.bodyEnd : 0
  facts.decodedOctets =
    entity.bodyEnd -
    entity.bodyStart -
    2 * counted(entity, 'escapes') -
    counted(entity, 'softOctets') +
    cut
}

function readCharset(entity: Entity, facts: Part): void {
  const declared = entity.contentType?.read.parameters.charset?.lower
  if (declared !== undefined) facts.charset = declared
  else if (!entity.mediaType.startsWith('text/')) return
  const charset = declared ?? 'us-ascii'
  if (isPlainAscii(entity) && isAsciiSuperset(charset)) {
    if (declared !== undefined) facts.charsetValid = true
    return
  }
  const valid = wellFormed(charset, decodedPieces(bodyOf(entity), entity.encoding))
  if (valid === undefined || (declared === undefined && valid)) return
  facts.charsetValid = valid
}

/** Tells whether the counters show that the decoded body has no octet above 127. */
function isPlainAscii(entity: Entity): boolean {
  if (entity.encoding === 'base64' || counted(entity, 'eightBit') > 0) return false
  return entity.encoding !== 'quoted-printable' || counted(entity, 'escapes') === 0
}

function headOf(entity: Entity): Uint8Array {
  // Escapes and line ends make an encoded head longer than what it stands for.
  const to = Math.min(entity.bodyEnd, entity.bodyStart + signatureOctets * 5)
  return decodeBody(entity.octets.subarray(entity.bodyStart, to), entity.encoding, signatureOctets)
}
