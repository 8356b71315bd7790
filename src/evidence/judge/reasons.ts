import type { Json, Verdict } from '../../model/index.js'
import type { SchemaError } from './compiled-rule.js'

/** The wording of a failed schema keyword: what is seen, where, and what was expected. */
type Wording = (where: string, seen: Json | undefined, params: SchemaError['params']) => string

/**
 * One sentence for each keyword of JSON Schema that can fail. The value seen is quoted and clipped,
 * for it comes from whoever sent the message.
 */
const wordings: Readonly<Record<string, Wording>> = {
  required: (where, _seen, params) => `Missing ${params.missingProperty} in ${where}`,
  const: (where, seen, params) =>
    `Unexpected ${quote(seen)} at ${where}, expected ${quote(params.allowedValue)}`,
  enum: (where, seen, params) =>
    `Unexpected ${quote(seen)} at ${where}, expected ${oneOf(params.allowedValues)}`,
  pattern: (where, seen) => `Unexpected ${quote(seen)} at ${where}, expected another form`,
  type: (where, seen, params) => `Unexpected ${quote(seen)} at ${where}, expected ${params.type}`,
  minimum: (where, seen, params) =>
    `Unexpected ${quote(seen)} at ${where}, expected ${params.limit} or more`,
  maximum: (where, seen, params) =>
    `Unexpected ${quote(seen)} at ${where}, expected ${params.limit} or less`,
  exclusiveMinimum: (where, seen, params) =>
    `Unexpected ${quote(seen)} at ${where}, expected more than ${params.limit}`,
  exclusiveMaximum: (where, seen, params) =>
    `Unexpected ${quote(seen)} at ${where}, expected less than ${params.limit}`,
  multipleOf: (where, seen, params) =>
    `Unexpected ${quote(seen)} at ${where}, expected a multiple of ${params.multipleOf}`,
  minItems: (where, seen, params) =>
    `Unexpected ${count(seen)} at ${where}, expected ${params.limit} or more`,
  maxItems: (where, seen, params) =>
    `Unexpected ${count(seen)} at ${where}, expected at most ${params.limit}`,
  minLength: (where, seen, params) =>
    `Unexpected ${quote(seen)} at ${where}, expected ${params.limit} characters or more`,
  maxLength: (where, seen, params) =>
    `Unexpected ${quote(seen)} at ${where}, expected at most ${params.limit} characters`,
  contains: where => `Nothing of what is expected at ${where}`,
  not: (where, seen) => `Unexpected ${quote(seen)} at ${where}`,
  anyOf: (where, seen) => `Unexpected ${quote(seen)} at ${where}, none of the permitted forms`,
  oneOf: (where, seen) =>
    `Unexpected ${quote(seen)} at ${where}, expected exactly one of the permitted forms`,
  additionalProperties: (where, _seen, params) =>
    `Unexpected ${params.additionalProperty} in ${where}`,
  unevaluatedProperties: (where, _seen, params) =>
    `Unexpected ${params.unevaluatedProperty} in ${where}`,
  propertyNames: (where, _seen, params) => `Unexpected ${params.propertyName} in ${where}`,
  dependentRequired: (where, _seen, params) =>
    `Missing ${params.missingProperty} in ${where}, which has ${params.property}`,
  uniqueItems: where => `Unexpected repetition at ${where}`,
  'false schema': (where, seen) => `Unexpected ${quote(seen)} at ${where}`,
}

/** Gives the sentence for a failure, from the value that was judged. */
export function reasonFor(error: SchemaError, value: Json): string {
  const where = describe(error.instancePath)
  const seen = at(value, error.instancePath)
  const wording = wordings[error.keyword]
  const reason =
    wording === undefined
      ? `Unexpected ${quote(seen)} at ${where}`
      : wording(where, seen, error.params)
  const explained = explanation(value, error.instancePath)
  return explained === undefined ? reason : `${reason}: ${explained}`
}

/** Facts that say that something is wrong, and the fact beside them that says what, in words. */
const explanations: ReadonlyMap<string, string> = new Map([
  ['syntax', 'fault'],
  ['withoutDomains', 'fault'],
  ['valid', 'fault'],
  ['code', 'note'],
])

function explanation(value: Json, pointer: string): string | undefined {
  const slash = pointer.lastIndexOf('/')
  const name = explanations.get(pointer.slice(slash + 1))
  const words = name === undefined ? undefined : at(value, `${pointer.slice(0, slash)}/${name}`)
  return typeof words === 'string' ? clip(words) : undefined
}

/** What a reading of the input is to the rule. */
const readings: Readonly<Record<Verdict, string>> = {
  pass: 'it keeps the rule',
  fail: 'it breaks the rule',
  'not-applicable': 'the rule does not concern it',
  'not-observed': 'it does not show what the rule asks',
  inconclusive: 'it leaves the rule open',
  untestable: 'it cannot show what the rule asks',
}

/** The reason of an inconclusive outcome. */
export function inconclusiveReason(asFound: Verdict, how: string, otherwise: Verdict): string {
  return `The input can be read in two ways: as found, ${readings[asFound]}; if ${how}, ${readings[otherwise]}`
}

/** The last finding of a rule that fails in very many places. */
export function moreReason(count: number): string {
  return `The same in ${count === 1 ? '1 more place' : `${count} more places`}`
}

/** Gives a value as a report may show it: clipped to 60 columns, control characters as escapes. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return clip(text)
}

function clip(text: string): string {
  const safe = text.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    asEscape,
  )
  return safe.length <= 60 ? safe : `${safe.slice(0, 59)}…`
}

function asEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function oneOf(values: unknown): string {
  const words = (values as readonly unknown[]).map(quote)
  return words.length === 1 ? words[0]! : `one of ${words.join(', ')}`
}

function count(value: Json | undefined): string {
  const length = Array.isArray(value) ? value.length : 0
  return length === 1 ? '1 item' : `${length} items`
}

/** Words a JSON pointer: `/parts/2/base64/longestLine` is *parts 3 › base64 › longestLine*. */
function describe(pointer: string): string {
  if (pointer === '') return 'the whole'
  const steps = pointer
    .slice(1)
    .split('/')
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const words: string[] = []
  for (const step of steps) {
    // A reader counts from one.
    if (/^\d+$/.test(step) && words.length > 0) words[words.length - 1] += ` ${Number(step) + 1}`
    else words.push(step)
  }
  return words.join(' › ')
}

function at(value: Json, pointer: string): Json | undefined {
  let found: Json | undefined = value
  for (const step of pointer.split('/').slice(1)) {
    if (found === null || typeof found !== 'object') return undefined
    // Arrays are objects with their indexes as keys.
    found = (found as Record<string, Json>)[step.replaceAll('~1', '/').replaceAll('~0', '~')]
  }
  return found
}
