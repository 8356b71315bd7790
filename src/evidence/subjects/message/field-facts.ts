/**
 * The facts of one header field: the value unfolded and decoded, what stands in it, and its parts
 * by the syntax that its name has.
 */
import { remembered } from '../remembered.js'
import { readAddresses } from './addresses.js'
import { readDate } from './dates.js'
import { readEncodedWords } from './encoded-words.js'
import type { Field, Syntax } from './facts.js'
import { type FieldSyntax, type FieldSyntaxes, fieldSyntaxes } from './field-syntax.js'
import type { RawField } from './header.js'
import { readMsgIds } from './msg-ids.js'
import { isUtf8, lowerAscii, trimBlanks, utf8 } from './octets.js'
import { readParameterized } from './parameters.js'
import { commentStarts, withoutComments } from './tokens.js'

/** What reading fields needs beside them. */
export interface FieldContext {
  readonly octets: Uint8Array
  readonly syntaxes: SyntaxTable
  /** The header block has octets above 127 or controls somewhere. */
  readonly odd: boolean
}

/** The syntax of fields by lower-case name; one that is not here is unstructured. */
type SyntaxTable = ReadonlyMap<string, FieldSyntax>

const tables = new WeakMap<FieldSyntaxes, SyntaxTable>()

/** Gives the syntaxes of the standards and, before them, those of a profile's own fields. */
export function syntaxTable(own: FieldSyntaxes): SyntaxTable {
  let table = tables.get(own)
  if (table === undefined) {
    const named = Object.entries(own).filter(([, name]) => Object.hasOwn(readSyntax, name))
    // The names are keys of the table, and those are syntaxes.
    table = new Map([...Object.entries(fieldSyntaxes), ...(named as [string, FieldSyntax][])])
    tables.set(own, table)
  }
  return table
}

/** Gives the facts of a field. */
export function fieldFacts(raw: RawField, context: FieldContext): Field {
  const { text } = raw
  const value = context.odd ? utf8(text) : text
  const field: Field = {
    name: raw.name,
    value,
    lower: context.odd ? lowerAscii(value) : value.toLowerCase(),
    line: raw.line,
    octets: raw.end - raw.start,
    longestLine: raw.longestLine,
    folds: raw.folds,
    eightBit: 0,
    controls: 0,
  }
  if (context.odd) countOdd(raw, context.octets, field)
  if (text.length > 1 && text.startsWith('"') && text.endsWith('"'))
    field.unquoted = value.slice(1, -1)
  const words = readEncodedWords(text)
  if (words !== undefined) {
    const { count, invalid, charsets } = words
    field.encodedWords = { count, invalid, charsets: [...charsets] }
    field.text = words.text
  }
  readSyntax[context.syntaxes.get(raw.lower) ?? 'unstructured'](field, text)
  if (field.syntax !== undefined && text.includes('(')) countComments(field, text)
  if (raw.clipped) invalid(field, 'longer than is read')
  else if (field.eightBit > 0 && field.syntax !== undefined && !isUtf8(text))
    invalid(field, 'octets above 127 that are not UTF-8')
  return field
}

function countComments(field: Field, text: string): void {
  const count = commentStarts(text).length
  if (count > 0) field.comments = count
}

function countOdd(raw: RawField, octets: Uint8Array, field: Field): void {
  for (let at = raw.start; at < raw.end; at++) {
    const octet = octets[at] as number
    if (octet > 127) field.eightBit++
    else if (isControl(octets, at)) field.controls++
  }
}

/** Tells whether an octet of a field is a control other than tab and the line ends of folding. */
export function isControl(octets: Uint8Array, at: number): boolean {
  const octet = octets[at] as number
  if (octet === 127) return true
  if (octet > 31 || octet === 9 || octet === 10) return false
  return octet !== 13 || octets[at + 1] !== 10
}

type Reader = (field: Field, text: string) => void

const readSyntax: Readonly<Record<FieldSyntax, Reader>> = {
  'address-list': (field, text) => readList(field, text, 'any'),
  'mailbox-list': (field, text) => readList(field, text, 'mailboxes'),
  mailbox: (field, text) => readList(field, text, 'mailbox'),
  path: readPath,
  date: readDateField,
  'msg-id': (field, text) => {
    readIds(field, text)
    if (field.ids !== undefined && field.ids.length > 1) invalid(field, 'more than one msg-id')
  },
  'msg-ids': readIds,
  parameters: readParameters,
  typed: readTyped,
  token: (field, text) => {
    const read = readParameterized(text)
    field.token = utf8(read.token)
    judge(field, read.syntax, read.fault)
    if (read.raw.length > 0) invalid(field, 'parameters where none are')
  },
  'mime-version': (field, text) => {
    const bare = withoutComments(text)?.text
    if (bare === undefined || !/^\d+[ \t]*\.[ \t]*\d+$/.test(bare)) invalid(field, 'not a version')
    else judge(field, 'ok', undefined)
    field.token = bare?.replace(/[ \t]/g, '') ?? ''
  },
  number: (field, text) => {
    if (/^\d+$/.test(text)) judge(field, 'ok', undefined)
    else invalid(field, 'not a number')
  },
  trace: readTrace,
  unstructured: () => {},
}

function judge(field: Field, syntax: Syntax, fault: string | undefined): void {
  field.syntax = syntax
  if (fault !== undefined && syntax !== 'ok') field.fault = fault
}

function invalid(field: Field, fault: string): void {
  if (field.withoutDomains !== undefined) field.withoutDomains = 'invalid'
  if (field.syntax === 'invalid') return
  field.syntax = 'invalid'
  field.fault = fault
}

function readList(field: Field, text: string, wanted: 'any' | 'mailboxes' | 'mailbox'): void {
  const read = readShown(text)
  field.addresses = [...read.addresses]
  field.groups = read.groups
  if (read.withoutDomains !== undefined) field.withoutDomains = read.withoutDomains
  judge(field, read.syntax, read.fault)
  // RFC 6854 lets From and Sender have groups, for limited use.
  if (wanted === 'mailbox' && read.addresses.length + read.groups > 1 && read.groups === 0)
    invalid(field, 'more than one address')
}

/** Reads addresses with their display names as they are shown. */
const readShown = remembered(text => readAddresses(text, displayText))

/** Decodes a display name as it is shown. */
function displayText(text: string): string {
  return readEncodedWords(text)?.text ?? utf8(text)
}

/** `Return-Path: <>` is a path without address (RFC 5322, section 3.6.7). */
function readPath(field: Field, text: string): void {
  if (/^<[ \t]*>$/.test(text)) {
    field.addresses = []
    judge(field, 'ok', undefined)
  } else readList(field, text, 'mailbox')
}

function readDateField(field: Field, text: string): void {
  const date = readDate(text)
  field.date = date
  if (date.form === 'rfc5322') judge(field, 'ok', undefined)
  else if (date.form === 'obsolete' || date.form === 'http')
    judge(field, 'obsolete', 'date in an obsolete form')
  else invalid(field, 'not a date-time')
}

function readIds(field: Field, text: string): void {
  const read = readMsgIds(text)
  field.ids = [...read.ids]
  judge(field, read.syntax, read.fault)
}

function readParameters(field: Field, text: string): void {
  const read = readParameterized(text)
  field.token = utf8(read.token)
  field.parameters = read.parameters
  judge(field, read.syntax, read.fault)
}

/** `type; value` (RFC 3464, section 2.1.2). */
function readTyped(field: Field, text: string): void {
  const semicolon = text.indexOf(';')
  if (semicolon === -1) {
    invalid(field, 'no semicolon between type and value')
    return
  }
  const type =
    withoutComments(text.slice(0, semicolon))?.text ?? trimBlanks(text.slice(0, semicolon))
  const value = utf8(trimBlanks(text.slice(semicolon + 1)))
  field.typed = { type: lowerAscii(utf8(type)), value }
  if (!/^[!#$%&'*+.^_`{|}~0-9A-Za-z-]+$/.test(type)) invalid(field, 'type is not an atom')
  else if (value === '') invalid(field, 'no value behind the semicolon')
  else judge(field, 'ok', undefined)
}

/** Received: tokens, a semicolon, a date (RFC 5322, section 3.6.7). */
function readTrace(field: Field, text: string): void {
  const semicolon = text.lastIndexOf(';')
  if (semicolon === -1) {
    invalid(field, 'no date')
    return
  }
  readDateField(field, trimBlanks(text.slice(semicolon + 1)))
}
