/**
 * What an entity's header says about its body: media type, boundary, transfer encoding; and every
 * point at which readers of the same header are known to differ.
 */
import type { Ambiguities } from './ambiguities.js'
import { readEncodedWords } from './encoded-words.js'
import type { RawField } from './header.js'
import { isMediaType } from './media-type.js'
import { encodeUtf8, lowerAscii, trimEndBlanks, utf8 } from './octets.js'
import { choicesOf, type Parameterized, readParameterized } from './parameters.js'

export interface ContentType {
  readonly field: RawField
  readonly read: Parameterized
}

/** The header of an entity while it is read. */
export interface HeaderContext {
  readonly fields: readonly RawField[]
  readonly ambiguities: Ambiguities
}

/** Gives the Content-Type field that counts: the first, though some readers take the last. */
export function contentTypeOf(context: HeaderContext): ContentType | undefined {
  const field = chooseField(context, 'content-type', 'Content-Type')
  return field === undefined ? undefined : { field, read: readParameterized(field.text) }
}

/**
 * Gives the media type that a Content-Type states. RFC 2045, section 5.2 recommends to take one that
 * is broken for text/plain; readers differ over it, and over one that only its end breaks.
 */
export function statedMediaType(context: HeaderContext, { field, read }: ContentType): string {
  const { token } = read
  if (isMediaType(token)) return token
  const { ambiguities } = context
  const offset = field.start
  const opaque = 'a broken Content-Type stands for application/octet-stream'
  if (ambiguities.takes({ how: opaque, offset })) return 'application/octet-stream'
  const beginning = /^[^/]+\/[!#-'*+.0-9^_`{|}~a-z-]+/.exec(token)?.[0] ?? ''
  const begins = 'a broken Content-Type stands for the media type that it begins with'
  if (
    isMediaType(beginning) &&
    beginning !== 'text/plain' &&
    ambiguities.takes({ how: begins, offset })
  )
    return beginning
  return 'text/plain'
}

/** Gives the Content-Transfer-Encoding that counts, lower case (RFC 2045, section 6). */
export function encodingOf(context: HeaderContext): {
  readonly encoding: string
  readonly field: RawField | undefined
} {
  const name = 'content-transfer-encoding'
  const field = chooseField(context, name, 'Content-Transfer-Encoding')
  if (field === undefined) return { encoding: '7bit', field }
  const read = readParameterized(field.text)
  if (
    read.tokenHasComment &&
    context.ambiguities.takes({
      how: 'the comment in Content-Transfer-Encoding is part of the value',
      offset: field.valueStart,
    })
  )
    return { encoding: lowerAscii(utf8(field.text)), field }
  return { encoding: utf8(read.token), field }
}

function chooseField(context: HeaderContext, lower: string, name: string): RawField | undefined {
  let first: RawField | undefined
  let last: RawField | undefined
  for (const field of context.fields) {
    if (field.lower !== lower) continue
    first ??= field
    last = field
  }
  if (first === undefined || last === undefined || first.text === last.text) return first
  return context.ambiguities.takes({
    how: `the last ${name} field counts, not the first`,
    offset: last.start,
  })
    ? last
    : first
}

/** The boundary in use, and the parameter as written. */
export interface BoundaryChoice {
  readonly inUse: string | undefined
  readonly written: string | undefined
}

/**
 * Gives the boundary parameter (RFC 2046, section 5.1.1), as octets of one character each.
 * Readers differ over a second parameter, RFC 2231 forms, comments, blanks at the end and encoded
 * words; each is noted.
 */
export function boundaryOf(context: HeaderContext, type: ContentType): BoundaryChoice {
  const { raw } = type.read
  const own = raw.filter(parameter => parameter.attribute === 'boundary')
  if (own.length === 0) return { inUse: undefined, written: undefined }
  const values = boundaryValues(type.read)
  const written = values[0]?.value
  for (const { value, how } of values.slice(1)) {
    if (value === written) continue
    const offset = type.field.valueStart
    if (context.ambiguities.takes({ how, offset })) return { inUse: value, written: value }
  }
  if (written === undefined) return { inUse: undefined, written }
  const trimmed = trimEndBlanks(written)
  if (trimmed !== written) {
    const how = 'the blank at the end of the boundary is part of it'
    const offset = type.field.valueStart
    if (context.ambiguities.takes({ how, offset })) return { inUse: written, written }
  }
  return { inUse: trimmed === '' ? undefined : trimmed, written }
}

function boundaryValues(read: Parameterized): readonly { value: string; how: string }[] {
  const values = choicesOf(read.raw, 'boundary').map((choice, index) => ({
    value: choice.octets,
    how:
      index === 0
        ? 'the first boundary parameter counts'
        : choice.extended
          ? 'the boundary parameter in RFC 2231 form counts'
          : index === 1
            ? 'the second boundary parameter counts'
            : `boundary parameter ${index + 1} counts`,
  }))
  for (const parameter of read.raw) {
    if (parameter.attribute !== 'boundary' || parameter.withComments === parameter.value) continue
    const how = 'the comment in the boundary parameter is part of its value'
    values.push({ value: parameter.withComments, how })
  }
  const words = readEncodedWords(values[0]?.value ?? '')
  if (words !== undefined)
    values.push({
      value: encodeUtf8(words.text),
      how: 'the encoded word in the boundary is decoded',
    })
  return values
}

/** RFC 2046, section 5.1.1: 1 to 70 octets of bchars, no space at the end. */
export function isValidBoundary(boundary: string): boolean {
  return /^[0-9A-Za-z'()+_,./:=? -]{1,70}$/.test(boundary) && !boundary.endsWith(' ')
}
