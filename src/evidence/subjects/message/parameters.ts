/**
 * `token *(; attribute=value)` fields (RFC 2045, section 5.1) with the continuations and charsets
 * of RFC 2231. The values that an attribute could have are all kept, since readers differ in which
 * they take; `parameters` has the first.
 *
 *     multipart/mixed (note); boundary*0=ab; boundary*1="cd"; charset=x
 *     ^token                  ^-- one value: abcd ----------^
 *
 * The file is long because reading and joining parameters lean on each other's details.
 */
import { isAscii } from '../../../model/index.js'
import { remembered } from '../remembered.js'
import { decodeText } from './charsets.js'
import { readEncodedWords } from './encoded-words.js'
import { emptyRecord, type Parameter, type Parameters, type Syntax } from './facts.js'
import { limits } from './limits.js'
import { encodeUtf8, isBlank, lowerAscii, trimBlanks, utf8 } from './octets.js'
import { commentEnd, readQuoted } from './tokens.js'

/** One parameter as it stands in the value. */
export interface RawParameter {
  /** Lower case, the asterisks and numbers of RFC 2231 removed. */
  readonly attribute: string
  /** Continuation number, where there is one. */
  readonly section: number | undefined
  readonly extended: boolean
  readonly value: string
  readonly quoted: boolean
  /** The value as a reader takes it who knows no comments here; the same where there are none. */
  readonly withComments: string
  readonly from: number
  readonly valueFrom: number
}

export interface Parameterized {
  /** The part before the first semicolon, comments and blanks removed, lower case. */
  readonly token: string
  readonly tokenHasComment: boolean
  readonly raw: readonly RawParameter[]
  readonly parameters: Parameters
  readonly syntax: Syntax
  readonly fault: string | undefined
}

/** Reads the value of a field, one character for each octet. */
export const readParameterized: (text: string) => Parameterized = remembered(readAfresh)

function readAfresh(text: string): Parameterized {
  const raw: RawParameter[] = []
  const reader: Reader = { text, at: 0, fault: undefined }
  const head = readBare(reader)
  const token = lowerAscii(head.value)
  if (!/^[!#$%&'*+.^_`{|}~0-9A-Za-z/-]+$/.test(head.value)) {
    reader.fault = token === '' ? 'empty' : 'blank or special in the token'
  }
  while (reader.at < text.length && raw.length < limits.parameters) {
    reader.at++
    const parameter = readParameter(reader)
    if (parameter !== undefined) raw.push(parameter)
  }
  if (reader.at < text.length) reader.fault ??= 'more parameters than are read'
  reader.fault ??= faultOfExtended(raw)
  const parameters = combine(raw)
  for (const attribute of Object.keys(parameters))
    if ((parameters[attribute] as Parameter).count > 1)
      reader.fault ??= `two ${attribute} parameters`
  return {
    token,
    tokenHasComment: head.comment,
    raw,
    parameters,
    syntax: reader.fault === undefined ? 'ok' : 'invalid',
    fault: reader.fault,
  }
}

/** Tells what is not as RFC 2231, section 7 has it; a fault of section 5 of RFC 2045 comes before. */
function faultOfExtended(raw: readonly RawParameter[]): string | undefined {
  for (const { extended, section = 0, quoted, value } of raw) {
    if (!extended) continue
    if (quoted) return 'quotes around an extended value'
    if (section === 0 && !/^[^']*'[^']*'/.test(value)) return 'extended value without a charset'
    if (/%(?![0-9A-Fa-f]{2})/.test(value)) return 'bad escape in an extended value'
  }
  return undefined
}

interface Reader {
  readonly text: string
  at: number
  fault: string | undefined
}

/** Reads up to the next semicolon outside comments; blanks and comments at the ends removed. */
function readBare(reader: Reader): { value: string; comment: boolean; withComments: string } {
  const { text } = reader
  const from = reader.at
  let value = ''
  let comment = false
  while (reader.at < text.length) {
    const code = text.charCodeAt(reader.at)
    if (code === 59) break
    if (code === 40) {
      const end = commentEnd(text, reader.at)
      if (end === -1) {
        reader.fault ??= 'comment without end'
        value += text.slice(reader.at)
        reader.at = text.length
      } else {
        comment = true
        reader.at = end
      }
      continue
    }
    let to = reader.at + 1
    while (to < text.length && text.charCodeAt(to) !== 59 && text.charCodeAt(to) !== 40) to++
    value += text.slice(reader.at, to)
    reader.at = to
  }
  return {
    value: trimBlanks(value),
    comment,
    withComments: trimBlanks(text.slice(from, reader.at)),
  }
}

function readParameter(reader: Reader): RawParameter | undefined {
  skipBlanks(reader)
  const { text } = reader
  const from = reader.at
  if (from >= text.length) {
    reader.fault ??= 'semicolon at the end'
    return undefined
  }
  let to = from
  while (to < text.length && !endsAttribute(text.charCodeAt(to))) to++
  const name = trimBlanks(text.slice(from, to))
  reader.at = to
  skipBlanks(reader)
  if (text.charCodeAt(reader.at) !== 61) {
    reader.fault ??=
      reader.at >= text.length || text.charAt(reader.at) === ';'
        ? 'parameter without value'
        : 'bad parameter name'
    readBare(reader)
    return undefined
  }
  if (!/^[!#$%&'*+.^_`{|}~0-9A-Za-z-]+$/.test(name)) reader.fault ??= 'bad parameter name'
  reader.at++
  skipBlanks(reader)
  const valueFrom = reader.at
  const read = text.charCodeAt(reader.at) === 34 ? readQuotedValue(reader) : readTokenValue(reader)
  const { attribute, section, extended } = nameParts(name)
  const { value, quoted, withComments } = read
  return { attribute, section, extended, value, quoted, withComments, from, valueFrom }
}

function readQuotedValue(reader: Reader): Pick<RawParameter, 'value' | 'quoted' | 'withComments'> {
  const quoted = readQuoted(reader.text, reader.at)
  if (!quoted.closed) reader.fault ??= 'quoted string without end'
  reader.at = quoted.to
  const rest = readBare(reader)
  if (rest.value !== '') reader.fault ??= 'text behind a quoted value'
  return { value: quoted.text, quoted: true, withComments: quoted.text }
}

function readTokenValue(reader: Reader): Pick<RawParameter, 'value' | 'quoted' | 'withComments'> {
  const bare = readBare(reader)
  if (bare.value === '') reader.fault ??= 'empty parameter value'
  else if (/[\s()<>@,;:\\"/[\]?=]/.test(bare.value)) reader.fault ??= 'special in an unquoted value'
  return { value: bare.value, quoted: false, withComments: bare.withComments }
}

/** Splits `name*1*` (RFC 2231, sections 3 and 4). */
function nameParts(name: string): Pick<RawParameter, 'attribute' | 'section' | 'extended'> {
  const found = /^([^*]+)(?:\*(\d{1,3}))?(\*)?$/.exec(name)
  return {
    attribute: lowerAscii(utf8(found?.[1] ?? name)),
    section: found?.[2] === undefined ? undefined : Number(found[2]),
    extended: found?.[3] !== undefined,
  }
}

function skipBlanks(reader: Reader): void {
  const { text } = reader
  while (reader.at < text.length) {
    if (isBlank(text.charCodeAt(reader.at))) reader.at++
    else if (text.charCodeAt(reader.at) === 40) {
      const end = commentEnd(text, reader.at)
      if (end === -1) return
      reader.at = end
    } else return
  }
}

function endsAttribute(code: number): boolean {
  return code === 61 || code === 59 || code === 40 || code === 34
}

/** One way to read an attribute: by a plain parameter, an extended one, or continuations. */
export interface ParameterChoice {
  readonly value: string
  /** The value with one character for each octet, as delimiter lines are compared with it. */
  readonly octets: string
  readonly extended: boolean
  readonly quoted: boolean
  readonly from: number
}

/** Gives every value that an attribute could have, in order of appearance. */
export function choicesOf(
  raw: readonly RawParameter[],
  attribute: string,
): readonly ParameterChoice[] {
  const own = raw.filter(parameter => parameter.attribute === attribute)
  const choices: ParameterChoice[] = []
  const sections = own.filter(parameter => parameter.section !== undefined)
  for (const parameter of own) {
    const { quoted, from } = parameter
    if (parameter.section === undefined) {
      const value = parameter.extended ? decodeExtended([parameter]) : utf8(parameter.value)
      const octets = parameter.extended ? encodeUtf8(value) : parameter.value
      choices.push({ value, octets, extended: parameter.extended, quoted, from })
    } else if (parameter === sections[0]) {
      const value = decodeExtended(inOrder(sections))
      choices.push({ value, octets: encodeUtf8(value), extended: true, quoted, from })
    }
  }
  return choices
}

/** Gives the continuations 0, 1, 2 ... up to the first gap (RFC 2231, section 3). */
function inOrder(sections: readonly RawParameter[]): readonly RawParameter[] {
  const bySection = new Map<number, RawParameter>()
  for (const parameter of sections)
    if (!bySection.has(parameter.section as number))
      bySection.set(parameter.section as number, parameter)
  const ordered: RawParameter[] = []
  for (let next = 0; bySection.has(next); next++) ordered.push(bySection.get(next) as RawParameter)
  return ordered.length === 0 ? sections.slice(0, 1) : ordered
}

/** Undoes `charset'language'%41%42` of RFC 2231, section 4. */
function decodeExtended(sections: readonly RawParameter[]): string {
  let charset = ''
  let octets = ''
  for (const [index, parameter] of sections.entries()) {
    let { value } = parameter
    if (index === 0 && parameter.extended) {
      const found = /^([^']*)'[^']*'/.exec(value)
      charset = found?.[1] ?? ''
      value = value.slice(found?.[0].length ?? 0)
    }
    octets += parameter.extended
      ? value.replace(/%([0-9A-Fa-f]{2})/g, (_, digits: string) =>
          String.fromCharCode(Number.parseInt(digits, 16)),
        )
      : value
  }
  return charset === '' ? utf8(octets) : (decodeText(octets, charset) ?? utf8(octets))
}

function combine(raw: readonly RawParameter[]): Parameters {
  const parameters = emptyRecord<Parameter>()
  for (const { attribute } of raw) {
    if (attribute in parameters) continue
    const choices = choicesOf(raw, attribute)
    const first = choices[0] as ParameterChoice
    const eightBit = raw.some(
      parameter => parameter.attribute === attribute && !isAscii(parameter.value),
    )
    parameters[attribute] = {
      value: first.value,
      lower: lowerAscii(first.value),
      quoted: first.quoted,
      extended: first.extended,
      encodedWord: first.value.includes('=?') && readEncodedWords(first.value) !== undefined,
      eightBit: eightBit ? countEightBit(raw, attribute) : 0,
      count: choices.length,
    }
  }
  return parameters
}

function countEightBit(raw: readonly RawParameter[], attribute: string): number {
  let count = 0
  for (const parameter of raw)
    if (parameter.attribute === attribute)
      for (let at = 0; at < parameter.value.length; at++)
        if (parameter.value.charCodeAt(at) > 127) count++
  return count
}
