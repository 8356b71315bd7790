import { characters } from '../transcript.js'
import type { Literal } from './assemble.js'

/** A piece of IMAP syntax: an atom, a quoted string, a literal or a parenthesized list. */
export type Value =
  | { readonly type: 'atom'; readonly text: string }
  | { readonly type: 'string'; readonly text: string }
  | { readonly type: 'literal'; readonly literal: Literal }
  | { readonly type: 'list'; readonly items: Value[] }

/** What stands in a command or response, and what of it could not be read. */
export interface Values {
  readonly values: Value[]
  readonly faults: readonly ('bad-syntax' | 'nested-too-deeply')[]
}

/** Lists deeper than this are read as if they ended here. */
const deepest = 50

/**
 * Reads atoms, strings, literals and lists (RFC 9051, section 4). Never fails: an unclosed string or
 * list ends with the text. Brackets keep their atom together, `BODY[HEADER.FIELDS (To)]<0>` is one.
 */
export function parseValues(pieces: readonly (string | Literal)[]): Values {
  const reading = newReading()
  for (const piece of pieces)
    if (typeof piece === 'string') readText(reading, piece)
    else add(reading, { type: 'literal', literal: piece })
  const faults = new Set(reading.faults)
  if (reading.open.length > 1 || reading.tooDeep > 0) faults.add('bad-syntax')
  return { values: reading.open[0] ?? [], faults: [...faults] }
}

/** Gives the text of an atom, a string or a literal; undefined for NIL, lists and unshown literals. */
export function textOf(value: Value | undefined): string | undefined {
  if (value === undefined || value.type === 'list' || isNil(value)) return undefined
  const text = value.type === 'literal' ? value.literal.text : value.text
  return text === undefined ? undefined : characters(text)
}

/** Tells whether a value is NIL. */
export function isNil(value: Value | undefined): boolean {
  return value?.type === 'atom' && value.text.toUpperCase() === 'NIL'
}

/** Gives the items of a list, none for anything else. */
export function itemsOf(value: Value | undefined): readonly Value[] {
  return value?.type === 'list' ? value.items : []
}

/** Gives the texts of a list's atoms and strings, or of a lone one. */
export function words(value: Value | undefined): string[] {
  const items = value?.type === 'list' ? value.items : value === undefined ? [] : [value]
  return items.map(textOf).filter(text => text !== undefined)
}

/** Gives the number an atom is, undefined if it is none. */
export function numberOf(value: Value | undefined): number | undefined {
  return value?.type === 'atom' && /^[0-9]{1,15}$/.test(value.text) ? Number(value.text) : undefined
}

interface Reading {
  /** The lists that are open, outermost first; the first is the whole. */
  readonly open: Value[][]
  readonly faults: ('bad-syntax' | 'nested-too-deeply')[]
  /** Lists opened below the deepest one that is kept. */
  tooDeep: number
}

const newReading = (): Reading => ({ open: [[]], faults: [], tooDeep: 0 })

const add = (reading: Reading, value: Value) => reading.open[reading.open.length - 1]?.push(value)

function readText(reading: Reading, text: string): void {
  for (let at = 0; at < text.length; ) {
    const sign = text[at]
    if (sign === ' ') at += 1
    else if (sign === '(') at = openList(reading, at)
    else if (sign === ')') at = closeList(reading, at)
    else if (sign === '"') at = readQuoted(reading, text, at)
    else at = readAtom(reading, text, at)
  }
}

function openList(reading: Reading, at: number): number {
  if (reading.open.length > deepest) {
    reading.tooDeep += 1
    reading.faults.push('nested-too-deeply')
    return at + 1
  }
  const items: Value[] = []
  add(reading, { type: 'list', items })
  reading.open.push(items)
  return at + 1
}

function closeList(reading: Reading, at: number): number {
  if (reading.tooDeep > 0) reading.tooDeep -= 1
  else if (reading.open.length > 1) reading.open.pop()
  else reading.faults.push('bad-syntax')
  return at + 1
}

function readQuoted(reading: Reading, text: string, start: number): number {
  let at = start + 1
  let quoted = ''
  for (let from = at; ; at += 1) {
    if (at >= text.length) reading.faults.push('bad-syntax')
    if (at >= text.length || text[at] === '"') {
      add(reading, { type: 'string', text: quoted + text.slice(from, at) })
      return at + 1
    }
    if (text[at] === '\\') {
      quoted += text.slice(from, at)
      from = at + 1
      at += 1
    }
  }
}

function readAtom(reading: Reading, text: string, start: number): number {
  let at = start
  for (; at < text.length && !' ()"'.includes(text[at] ?? ''); at += 1)
    if (text[at] === '[') at = closingBracket(text, at)
  add(reading, { type: 'atom', text: text.slice(start, Math.min(at, text.length)) })
  return at
}

/** Gives the place of the bracket that closes one; the end of the text when none does. */
function closingBracket(text: string, open: number): number {
  const close = text.indexOf(']', open)
  return close < 0 ? text.length : close
}
