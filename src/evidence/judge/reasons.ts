import { escapeUnseen, type Json, pointerSteps, type Verdict } from '../../model/index.js'
import type { SchemaError } from './compiled-rule.js'
import { claimOf, describePlace, valueAt } from './describe-place.js'

/** What a wording may tell of a failed keyword: the place, the value seen there, what was asked. */
interface Failure {
  readonly where: string
  /** The value and its place: *"blue" at colour*. */
  readonly seen: string
  readonly value: Json | undefined
  readonly params: SchemaError['params']
}

type Wording = (failure: Failure) => string

/**
 * One sentence for each keyword of JSON Schema that can fail. The value seen is quoted and clipped,
 * for it comes from whoever sent the message.
 */
const wordings: Readonly<Record<string, Wording>> = {
  required: ({ where, params }) => `Missing ${named(params.missingProperty)} in ${where}`,
  const: ({ seen, params }) => `Unexpected ${seen}, expected ${quote(params.allowedValue)}`,
  enum: ({ seen, params }) => `Unexpected ${seen}, expected ${oneOf(params.allowedValues)}`,
  pattern: ({ seen }) => `Unexpected ${seen}, expected another form`,
  type: ({ seen, params }) => `Unexpected ${seen}, expected ${params.type}`,
  minimum: ({ seen, params }) => `Unexpected ${seen}, expected ${params.limit} or more`,
  maximum: ({ seen, params }) => `Unexpected ${seen}, expected ${params.limit} or less`,
  exclusiveMinimum: ({ seen, params }) => `Unexpected ${seen}, expected more than ${params.limit}`,
  exclusiveMaximum: ({ seen, params }) => `Unexpected ${seen}, expected less than ${params.limit}`,
  multipleOf: ({ seen, params }) =>
    `Unexpected ${seen}, expected a multiple of ${params.multipleOf}`,
  minItems: ({ where, value, params }) =>
    `Unexpected ${count(value)} at ${where}, expected ${params.limit} or more`,
  maxItems: ({ where, value, params }) =>
    `Unexpected ${count(value)} at ${where}, expected at most ${params.limit}`,
  minLength: ({ seen, params }) =>
    `Unexpected ${seen}, expected ${params.limit} characters or more`,
  maxLength: ({ seen, params }) =>
    `Unexpected ${seen}, expected at most ${params.limit} characters`,
  contains: ({ where }) => `Nothing of what is expected at ${where}`,
  not: ({ seen }) => `Unexpected ${seen}`,
  anyOf: ({ seen }) => `Unexpected ${seen}, none of the permitted forms`,
  oneOf: ({ seen }) => `Unexpected ${seen}, expected exactly one of the permitted forms`,
  additionalProperties: ({ where, params }) =>
    `Unexpected ${named(params.additionalProperty)} in ${where}`,
  unevaluatedProperties: ({ where, params }) =>
    `Unexpected ${named(params.unevaluatedProperty)} in ${where}`,
  propertyNames: ({ where, params }) => `Unexpected ${named(params.propertyName)} in ${where}`,
  dependentRequired: ({ where, params }) =>
    `Missing ${named(params.missingProperty)} in ${where}, which has ${named(params.property)}`,
  uniqueItems: ({ where }) => `Unexpected repetition at ${where}`,
  'false schema': ({ seen }) => `Unexpected ${seen}`,
}

/** Gives the sentence for a failure, from the value that was judged. */
export function reasonFor(error: SchemaError, value: Json): string {
  const { instancePath, keyword, params } = error
  const steps = pointerSteps(instancePath)
  const seen = valueAt(value, steps)
  const explained = explanation(value, steps)
  const reason = typeof seen === 'boolean' ? claim(value, steps, seen) : undefined
  const sentence = reason ?? worded(keyword, params, describePlace(value, steps), seen)
  return explained === undefined ? sentence : `${sentence}: ${explained}`
}

function worded(
  keyword: string,
  params: SchemaError['params'],
  where: string,
  value: Json | undefined,
): string {
  const seen = `${shown(value)} at ${where}`
  return wordings[keyword]?.({ where, seen, value, params }) ?? `Unexpected ${seen}`
}

/** A fact that is true or false reads as a claim: *Unexpected at exchanges 1: not announced*. */
function claim(value: Json, steps: readonly string[], holds: boolean): string {
  const words = claimOf(steps.at(-1) ?? '')
  const denied = words.includes(' ') ? `${words} is false` : `not ${words}`
  return `Unexpected at ${describePlace(value, steps.slice(0, -1))}: ${holds ? words : denied}`
}

function named(name: unknown): string {
  return claimOf(String(name))
}

/** Shows a value, and of many values together only that they are there. */
function shown(value: Json | undefined): string {
  if (typeof value !== 'object' || value === null) return quote(value)
  if (!Array.isArray(value)) return 'combination'
  return value.some(item => typeof item === 'object') ? count(value) : quote(value)
}

/** Facts that say that something is wrong, and the fact beside them that says what, in words. */
const explanations: ReadonlyMap<string, string> = new Map([
  ['syntax', 'fault'],
  ['withoutDomains', 'fault'],
  ['valid', 'fault'],
  ['code', 'note'],
])

function explanation(value: Json, steps: readonly string[]): string | undefined {
  const name = explanations.get(steps.at(-1) ?? '')
  const words = name === undefined ? undefined : valueAt(value, [...steps.slice(0, -1), name])
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
function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return clip(text)
}

function clip(text: string): string {
  const safe = escapeUnseen(text)
  return safe.length <= 60 ? safe : `${safe.slice(0, 59)}…`
}

function oneOf(values: unknown): string {
  const words = (values as readonly unknown[]).map(quote)
  return words.length === 1 ? words[0]! : `one of ${words.join(', ')}`
}

function count(value: Json | undefined): string {
  const length = Array.isArray(value) ? value.length : 0
  return length === 1 ? '1 item' : `${length} items`
}
