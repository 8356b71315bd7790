/** The values that messages are compared by, read from the facts of a message. */
import type { Json } from '../../../model/index.js'
import type { Address, Field } from '../message/facts.js'
import { lowerAscii } from '../message/octets.js'
import { limits } from './limits.js'
import type { Choice, Steps } from './plan.js'

/** Values as they are compared, and the line of the message with the first of them. */
export interface Values {
  readonly values: readonly string[]
  readonly line?: number
}

/** Gives the values of the first alternative that has any, or nothing. */
export function readValues(
  facts: Json,
  choice: Choice,
  suffixes: readonly string[],
): Values | undefined {
  for (const places of choice) {
    const values: string[] = []
    let line: number | undefined
    for (const steps of places)
      for (const fact of factsAt(facts, steps)) {
        const field = fieldOf(fact)
        line ??= field?.line
        for (const value of valuesOf(fact, field, suffixes))
          if (isKept(value) && values.length < limits.values) values.push(value)
      }
    if (values.length > 0) return line === undefined ? { values } : { values, line }
  }
  return undefined
}

/** Gives the first value at a place as a word: a token, else the value, in lower case. */
export function readWord(facts: Json, steps: Steps): string | undefined {
  const fact = factsAt(facts, steps)[0]
  const field = fieldOf(fact)
  const word = field === undefined ? fact : (field.token ?? field.unquoted ?? field.value)
  if (typeof word !== 'string') return undefined
  return isKept(word) ? lowerAscii(word) : undefined
}

/** Gives what stands at a place; lists on the way are passed through. */
export function factsAt(facts: Json, steps: Steps): readonly Json[] {
  let found: readonly Json[] = [facts]
  for (const step of steps) {
    const next: Json[] = []
    for (const fact of found)
      if (fact !== null && typeof fact === 'object' && Object.hasOwn(fact, step)) {
        // The property is there, and the properties of JSON are JSON.
        const below = (fact as { readonly [key: string]: Json })[step] as Json
        if (Array.isArray(below)) for (const each of below) next.push(each)
        else next.push(below)
      }
    found = next
  }
  return found
}

function isKept(value: string): boolean {
  return value !== '' && value.length <= limits.value
}

function fieldOf(fact: Json | undefined): Field | undefined {
  const isField =
    fact !== null && typeof fact === 'object' && Object.hasOwn(fact, 'lower') && 'line' in fact
  // Of the facts of a message only fields have both.
  return isField ? (fact as unknown as Field) : undefined
}

function valuesOf(
  fact: Json,
  field: Field | undefined,
  suffixes: readonly string[],
): readonly string[] {
  if (field === undefined) return typeof fact === 'string' ? [lowerAscii(fact)] : []
  const { addresses, ids, typed, unquoted, value } = field
  if (addresses !== undefined) return addresses.map(address => addressOf(address, suffixes))
  if (ids !== undefined) return ids.map(({ id }) => id)
  return [typed === undefined ? (unquoted ?? value) : writtenAddress(typed.value, suffixes)]
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
