/** The values that messages are compared by, read from the facts of a message. */
import type { Alternatives, FactPath, Json } from '../../../model/index.js'
import type { Address, Field } from '../message/facts.js'
import { lowerAscii } from '../message/octets.js'
import { limits } from './limits.js'

/** Values as they are compared, and the line of the message with the first of them. */
export interface Values {
  readonly values: readonly string[]
  readonly line?: number
}

/** Gives the values of the first alternative that has any. */
export function readValues(
  facts: Json,
  alternatives: Alternatives,
  suffixes: readonly string[],
): Values {
  for (const alternative of alternatives) {
    const paths = typeof alternative === 'string' ? [alternative] : alternative
    const found = paths.flatMap(path => factsAt(facts, path))
    const values = found.flatMap(fact => valuesOf(fact, suffixes)).slice(0, limits.values)
    const line = found.map(fieldOf).find(field => field !== undefined)?.line
    if (values.length > 0) return line === undefined ? { values } : { values, line }
  }
  return { values: [] }
}

/** Gives the first value at a place as a word: a token, else the value, in lower case. */
export function readWord(facts: Json, path: FactPath): string | undefined {
  const fact = factsAt(facts, path)[0]
  if (typeof fact === 'string') return shortOnly(lowerAscii(fact))
  const field = fieldOf(fact)
  if (field === undefined) return undefined
  return shortOnly(field.token ?? lowerAscii(field.unquoted ?? field.value))
}

/** Gives what stands at a place; lists on the way are passed through. */
export function factsAt(facts: Json, path: FactPath): readonly Json[] {
  let found: Json[] = [facts]
  for (const step of path.split('/'))
    found = found.flatMap(fact => listed(fact)).flatMap(fact => stepInto(fact, unescapeStep(step)))
  return found.flatMap(listed)
}

function listed(fact: Json): readonly Json[] {
  return Array.isArray(fact) ? fact : [fact]
}

function stepInto(fact: Json, step: string): readonly Json[] {
  if (fact === null || typeof fact !== 'object' || !Object.hasOwn(fact, step)) return []
  // The property is there, and the properties of JSON are JSON.
  return [(fact as { readonly [key: string]: Json })[step] as Json]
}

function unescapeStep(step: string): string {
  return step.includes('~') ? step.replaceAll('~1', '/').replaceAll('~0', '~') : step
}

function fieldOf(fact: Json | undefined): Field | undefined {
  const isField = fact !== null && typeof fact === 'object' && 'lower' in fact && 'line' in fact
  // Of the facts of a message only fields have both.
  return isField ? (fact as unknown as Field) : undefined
}

function valuesOf(fact: Json, suffixes: readonly string[]): readonly string[] {
  const field = fieldOf(fact)
  if (field === undefined) return []
  const { addresses, ids, typed, unquoted, value } = field
  const values =
    addresses?.map(address => addressOf(address, suffixes)) ??
    ids?.map(({ id }) => id) ??
    (typed === undefined ? [unquoted ?? value] : [writtenAddress(typed.value, suffixes)])
  return values.filter(each => shortOnly(each) !== undefined)
}

function shortOnly(value: string): string | undefined {
  return value === '' || value.length > limits.value ? undefined : value
}

/**
 * Gives the form of an address in which two that name the same mailbox are equal. Letter case of a
 * local part can have a meaning (RFC 5321, section 2.4), and has none in fact. One without a domain
 * ends in `@`.
 */
function addressOf({ localPart, domain, raw }: Address, suffixes: readonly string[]): string {
  if (localPart === undefined) return writtenAddress(raw, suffixes)
  const local = lowerAscii(localPart)
  const suffix = suffixes.find(each => local.endsWith(each))
  const name = suffix === undefined ? local : local.slice(0, -suffix.length)
  return name === '' ? '' : `${name}@${domain ?? ''}`
}

function writtenAddress(text: string, suffixes: readonly string[]): string {
  const bare = text.startsWith('<') && text.endsWith('>') ? text.slice(1, -1) : text
  const at = bare.lastIndexOf('@')
  if (at === -1) return lowerAscii(bare)
  const localPart = bare.slice(0, at)
  return addressOf({ raw: bare, localPart, domain: lowerAscii(bare.slice(at + 1)) }, suffixes)
}
