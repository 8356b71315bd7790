/**
 * What each keyword of JSON Schema 2020-12 asks of a value, in the order in which faults are told. Only
 * what is an object's own is there: nobody's prototype has a say. It is one table, and so one file.
 */
import { entryOf, type Keywords, memoized, type Schema } from '../../model/index.js'
import { alike, below, every, fails, type Held, silent } from './held.js'
import { canonical, isEqual } from './json-values.js'
import { absoluteReference, documentOf } from './schema-documents.js'

/** Checks a keyword with its argument, of which the dialect says what it is; tells each failure. */
export type Check = (held: Held, argument: never, schema: Keywords) => boolean

type Schemas = Readonly<Record<string, Schema>>

const ofAll: Readonly<Record<string, Check>> = {
  $dynamicRef: (held, ref: string) => {
    const target = absoluteReference(ref, held.walk.scope.at(-1)!)
    const anchor = target.slice(documentOf(target).length + 1)
    const isDynamic = (id: string): boolean => held.walk.documents.hasDynamic(id, anchor)
    // The outermost document that has the anchor has the last word.
    const first = isDynamic(documentOf(target)) ? held.walk.scope.find(isDynamic) : undefined
    return follow(held, first === undefined ? target : `${first}#${anchor}`)
  },
  $ref: (held, ref: string) => follow(held, absoluteReference(ref, held.walk.scope.at(-1)!)),
  not: (held, part: Schema) => !below(silent(held), part, held.value) || fails(held, 'not'),
  allOf: (held, parts: readonly Schema[]) => every(held, parts, part => alike(held, part)),
  if: (held, condition: Schema, schema) => {
    const next = alike(silent(held), condition) ? 'then' : 'else'
    // What both have is a schema.
    return alike(held, entryOf(schema as Schemas, next) ?? true)
  },
  // That nothing fits is one failure; what each alternative failed at is none.
  anyOf: (held, parts: readonly Schema[]) => {
    const quiet = silent(held)
    // Each alternative is asked where it matters what it has looked at.
    const fitting = held.seen && parts.filter(part => alike(quiet, part)).length > 0
    return (fitting ?? parts.some(part => alike(quiet, part))) || fails(held, 'anyOf')
  },
  oneOf: (held, parts: readonly Schema[]) => {
    const quiet = silent(held)
    return parts.filter(part => alike(quiet, part)).length === 1 || fails(held, 'oneOf')
  },
  const: (held, allowedValue: unknown) =>
    isEqual(held.value, allowedValue) || fails(held, 'const', { allowedValue }),
  enum: (held, allowedValues: readonly unknown[]) =>
    allowedValues.some(each => isEqual(held.value, each)) || fails(held, 'enum', { allowedValues }),
}

const ofNumbers: Readonly<Record<string, Check>> = {
  ...limits<number>(value => value, {
    maximum: (value, limit) => value <= limit,
    minimum: (value, limit) => value >= limit,
    exclusiveMaximum: (value, limit) => value < limit,
    exclusiveMinimum: (value, limit) => value > limit,
  }),
  multipleOf: (held, multipleOf: number) =>
    Number.isInteger(Number(held.value) / multipleOf) || fails(held, 'multipleOf', { multipleOf }),
}

const ofStrings: Readonly<Record<string, Check>> = {
  // Characters are counted, not their halves.
  ...limits<string>(value => [...value].length, {
    maxLength: (length, limit) => length <= limit,
    minLength: (length, limit) => length >= limit,
  }),
  pattern: (held, pattern: string) =>
    expression(pattern).test(String(held.value)) || fails(held, 'pattern', { pattern }),
}

const ofArrays: Readonly<Record<string, Check>> = {
  ...limits<readonly unknown[]>(value => value.length, {
    maxItems: (length, limit) => length <= limit,
    minItems: (length, limit) => length >= limit,
  }),
  prefixItems: (held, parts: readonly Schema[]) =>
    every(held, itemsOf(held).slice(0, parts.length), i => item(held, parts[i]!, i)),
  items: (held, part: Schema, schema) => {
    const before =
      entryOf(schema as Readonly<Record<string, readonly Schema[]>>, 'prefixItems') ?? []
    const rest = itemsOf(held).slice(before.length)
    if (part === false && before.length > 0) return rest.length === 0 || fails(held, 'items')
    return every(held, rest, i => item(held, part, i))
  },
  contains: (held, part: Schema, schema) => {
    // Both are numbers where they are there: the dialect says so.
    const counts = schema as Readonly<Record<string, number>>
    const min = entryOf(counts, 'minContains') ?? 1
    const max = entryOf(counts, 'maxContains') ?? Number.POSITIVE_INFINITY
    const quiet = silent(held)
    const fitting = itemsOf(held).filter(i => below(quiet, part, valuesOf(held)[i]))
    for (const i of fitting) held.seen?.add(String(i))
    return (fitting.length >= min && fitting.length <= max) || fails(held, 'contains')
  },
  uniqueItems: (held, isAsked: boolean) =>
    !isAsked ||
    new Set(valuesOf(held).map(canonical)).size === valuesOf(held).length ||
    fails(held, 'uniqueItems'),
  unevaluatedItems: (held, part: Schema) => {
    const rest = itemsOf(held).filter(i => !held.seen?.has(String(i)))
    if (part === false) return rest.length === 0 || fails(held, 'unevaluatedItems')
    return every(held, rest, i => item(held, part, i))
  },
}

const ofObjects: Readonly<Record<string, Check>> = {
  ...limits<object>(value => Object.keys(value).length, {
    maxProperties: (count, limit) => count <= limit,
    minProperties: (count, limit) => count >= limit,
  }),
  required: (held, names: readonly string[]) =>
    every(
      held,
      names,
      missingProperty => has(held, missingProperty) || fails(held, 'required', { missingProperty }),
    ),
  propertyNames: (held, part: Schema) =>
    every(
      held,
      namesOf(held),
      propertyName =>
        below(held, part, propertyName) || fails(held, 'propertyNames', { propertyName }),
    ),
  additionalProperties: (held, part: Schema, schema) => {
    const beside = schema as Readonly<Record<string, Schemas>>
    const properties = entryOf(beside, 'properties') ?? {}
    const patterns = Object.keys(entryOf(beside, 'patternProperties') ?? {}).map(expression)
    const isKnown = (name: string): boolean =>
      Object.hasOwn(properties, name) || patterns.some(pattern => pattern.test(name))
    return others(
      held,
      'additionalProperties',
      'additionalProperty',
      part,
      namesOf(held).filter(name => !isKnown(name)),
    )
  },
  properties: (held, parts: Schemas) =>
    every(held, Object.keys(parts), name => !has(held, name) || property(held, parts[name]!, name)),
  patternProperties: (held, parts: Schemas) =>
    every(held, Object.keys(parts), pattern =>
      every(
        held,
        namesOf(held).filter(name => expression(pattern).test(name)),
        name => property(held, parts[pattern]!, name),
      ),
    ),
  dependentRequired: (held, names: Readonly<Record<string, readonly string[]>>) =>
    every(
      held,
      Object.keys(names),
      property =>
        !has(held, property) ||
        every(
          held,
          names[property]!,
          missingProperty =>
            has(held, missingProperty) ||
            fails(held, 'dependentRequired', { property, missingProperty }),
        ),
    ),
  dependentSchemas: (held, parts: Schemas) =>
    every(held, Object.keys(parts), name => !has(held, name) || alike(held, parts[name]!)),
  unevaluatedProperties: (held, part: Schema) =>
    others(
      held,
      'unevaluatedProperties',
      'unevaluatedProperty',
      part,
      namesOf(held).filter(name => !held.seen?.has(name)),
    ),
}

/** A keyword's check, and its place among all. */
export interface Ranked {
  readonly rank: number
  /** The type of the values that it concerns; without one it concerns all. */
  readonly type: string | undefined
  readonly check: Check
}

/** All keywords that ask something. */
export const keywordChecks: ReadonlyMap<string, Ranked> = new Map(
  (
    [
      [undefined, ofAll],
      ['number', ofNumbers],
      ['string', ofStrings],
      ['array', ofArrays],
      ['object', ofObjects],
    ] as const
  )
    .flatMap(([type, checks]) =>
      Object.entries(checks).map(([keyword, check]) => ({ keyword, type, check })),
    )
    .map(({ keyword, ...check }, rank) => [keyword, { ...check, rank }]),
)

/** Follows a reference. */
function follow(held: Held, reference: string): boolean {
  const { documents, scope, holds } = held.walk
  const id = documentOf(reference)
  const walk = id === scope.at(-1) ? held.walk : { documents, scope: [...scope, id], holds }
  return alike(held, documents.at(reference), walk)
}

function limits<T>(
  measure: (value: T) => number,
  tests: Readonly<Record<string, (measured: number, limit: number) => boolean>>,
): Readonly<Record<string, Check>> {
  const checks = Object.entries(tests).map(([keyword, isWithin]): [string, Check] => [
    keyword,
    (held, limit: number) =>
      // Keywords are asked of values of their type only.
      isWithin(measure(held.value as T), limit) || fails(held, keyword, { limit }),
  ])
  return Object.fromEntries(checks)
}

function valuesOf({ value }: Held): readonly unknown[] {
  return value as readonly unknown[]
}

function itemsOf(held: Held): readonly number[] {
  return [...valuesOf(held).keys()]
}

function item(held: Held, part: Schema, index: number): boolean {
  held.seen?.add(String(index))
  return below(held, part, valuesOf(held)[index], index)
}

function namesOf({ value }: Held): readonly string[] {
  return Object.keys(value as object)
}

function has({ value }: Held, name: string): boolean {
  return Object.hasOwn(value as object, name)
}

function property(held: Held, part: Schema, name: string): boolean {
  held.seen?.add(name)
  const value = (held.value as Readonly<Record<string, unknown>>)[name]
  return below(held, part, value, name)
}

/** Checks properties that no other keyword is about: where none may be, each is told by its name. */
function others(
  held: Held,
  keyword: string,
  told: string,
  part: Schema,
  names: readonly string[],
): boolean {
  return every(held, names, name =>
    part === false ? fails(held, keyword, { [told]: name }) : property(held, part, name),
  )
}

const expression = memoized(1000, pattern => new RegExp(pattern, 'u'))
