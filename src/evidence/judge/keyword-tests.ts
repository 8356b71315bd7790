/** How the keywords of JSON Schema that rules use are written as expressions that answer yes or no. */
import { type Keywords, literal, pointerStep, type Schema } from '../../model/index.js'

/** A schema that is being written, and the value that it is held against. */
export interface At {
  readonly schema: Keywords
  /** The expression of the value. */
  readonly value: string
  /** A variable that is free. */
  readonly variable: string
  /** Gives the expression for a schema below this one, of the same value or of another. */
  readonly below: (step: string, schema: Schema, value?: string) => string
  /** Gives the name of a function of `list` that asks a schema below of many values, each called `v`. */
  readonly each: (step: string, schema: Schema, frame: (valid: string) => string) => string
  /** Gives the name of the function that answers for what a reference names. */
  readonly answer: (ref: string) => string
  /** Gives the name of what is written once for a key. */
  readonly define: (kind: string, key: string, write: (name: string) => string) => string
}

type Schemas = Readonly<Record<string, Schema>>

/** Writes a keyword with its argument, of which the dialect says what it is. */
type Test = (at: At, argument: never) => string

const ofAll: Readonly<Record<string, Test>> = {
  type: ({ value }, wanted: string | readonly string[]) =>
    any([wanted].flat().map(type => types[type]!(value))),
  const: ({ value }, wanted: unknown) => `${value} === ${literal(wanted)}`,
  enum: ({ value }, wanted: readonly unknown[]) =>
    any(wanted.map(each => `${value} === ${literal(each)}`)),
  $ref: ({ value, answer }, ref: string) => `${answer(ref)}(${value})`,
  allOf: (at, parts: readonly Schema[]) =>
    all(parts.map((part, i) => at.below(`allOf/${i}`, part))),
  anyOf: (at, parts: readonly Schema[]) =>
    any(parts.map((part, i) => at.below(`anyOf/${i}`, part))),
  oneOf: (at, parts: readonly Schema[]) =>
    `${parts.map((part, i) => `((${at.below(`oneOf/${i}`, part)}) ? 1 : 0)`).join(' + ')} === 1`,
  not: (at, part: Schema) => not(at.below('not', part)),
  if: (at, condition: Schema) => {
    // What these keywords have is a schema.
    const { then = true, else: otherwise = true } = at.schema as Schemas
    const [yes, no] = [at.below('then', then), at.below('else', otherwise)]
    const asked = at.below('if', condition)
    if (no === 'true') return any([not(asked), yes])
    return `((${asked}) ? ${yes} : ${no})`
  },
}

const ofObjects: Readonly<Record<string, Test>> = {
  properties: (at, parts: Schemas) => {
    const { value, variable } = at
    const required = new Set(requiredOf(at.schema))
    return all(
      Object.entries(parts).map(([name, part]) => {
        const set = `(${variable} = ${value}[${literal(name)}])`
        const valid = at.below(`properties/${stepInReference(name)}`, part, variable)
        if (required.has(name)) return all([isThere(set, variable, value, name), valid])
        return any([isAbsent(set, variable, value, name), valid])
      }),
    )
  },
  required: ({ value, schema }, names: readonly string[]) => {
    const seen = Object.keys((schema.properties ?? {}) as Schemas)
    return all(names.filter(name => !seen.includes(name)).map(name => has(value, name)))
  },
  additionalProperties: (at, part: Schema) => {
    const { properties = {}, patternProperties = {} } = at.schema as Readonly<
      Record<string, Schemas>
    >
    const names = Object.keys(properties)
    const known = [
      ...(names.length === 0 ? [] : [`${constantSet(at, names)}.has(name)`]),
      ...Object.keys(patternProperties).map(
        pattern => `${regularExpression(at, pattern)}.test(name)`,
      ),
    ]
    return members(at, 'additionalProperties', part, not(any(known)))
  },
  patternProperties: (at, parts: Schemas) =>
    all(
      Object.entries(parts).map(([pattern, part]) => {
        const step = `patternProperties/${stepInReference(pattern)}`
        return members(at, step, part, `${regularExpression(at, pattern)}.test(name)`)
      }),
    ),
  propertyNames: (at, part: Schema) => {
    const every = at.each('propertyNames', part, valid => elements(0, not(valid), false))
    return `${every}(Object.keys(${at.value}))`
  },
  dependentRequired: ({ value }, names: Readonly<Record<string, readonly string[]>>) =>
    all(
      Object.entries(names).map(([name, others]) =>
        any([not(has(value, name)), all(others.map(other => has(value, other)))]),
      ),
    ),
  minProperties: ({ value }, count: number) => `Object.keys(${value}).length >= ${count}`,
  maxProperties: ({ value }, count: number) => `Object.keys(${value}).length <= ${count}`,
}

const ofArrays: Readonly<Record<string, Test>> = {
  minItems: ({ value }, count: number) => `${value}.length >= ${count}`,
  maxItems: ({ value }, count: number) => `${value}.length <= ${count}`,
  prefixItems: (at, parts: readonly Schema[]) =>
    all(
      parts.map((part, i) => {
        const valid = at.below(`prefixItems/${i}`, part, at.variable)
        return any([
          `${at.value}.length <= ${i}`,
          `((${at.variable} = ${at.value}[${i}]), ${valid})`,
        ])
      }),
    ),
  items: (at, part: Schema) => {
    const from = ((at.schema.prefixItems ?? []) as readonly Schema[]).length
    const every = at.each('items', part, valid => elements(from, not(valid), false))
    return `${every}(${at.value})`
  },
  contains: (at, part: Schema) => {
    const some = at.each('contains', part, valid => elements(0, valid, true))
    return `${some}(${at.value})`
  },
}

const ofStrings: Readonly<Record<string, Test>> = {
  pattern: (at, pattern: string) => `${regularExpression(at, pattern)}.test(${at.value})`,
}

const ofNumbers: Readonly<Record<string, Test>> = {
  minimum: ({ value }, bound: number) => `${value} >= ${bound}`,
  maximum: ({ value }, bound: number) => `${value} <= ${bound}`,
  exclusiveMinimum: ({ value }, bound: number) => `${value} > ${bound}`,
  exclusiveMaximum: ({ value }, bound: number) => `${value} < ${bound}`,
}

const types: Readonly<Record<string, (value: string) => string>> = {
  object: value => `isObject(${value})`,
  array: value => `Array.isArray(${value})`,
  string: value => `(typeof ${value} === "string")`,
  number: value => `(typeof ${value} === "number")`,
  integer: value => `Number.isInteger(${value})`,
  boolean: value => `(typeof ${value} === "boolean")`,
  null: value => `(${value} === null)`,
}

/** The keywords by the type of the values that they concern; those without a type concern all. */
const kinds: readonly {
  readonly type?: string
  readonly tests: Readonly<Record<string, Test>>
}[] = [
  { tests: ofAll },
  { type: 'object', tests: ofObjects },
  { type: 'array', tests: ofArrays },
  { type: 'string', tests: ofStrings },
  { type: 'number', tests: ofNumbers },
]

/** Keywords that assert nothing themselves: annotations, and what other keywords read. */
const silent: ReadonlySet<string> = new Set(
  '$comment title description default examples deprecated readOnly writeOnly $defs then else'.split(
    ' ',
  ),
)

/** Tells whether every keyword of a schema can be written. */
export function isWritten(schema: Keywords): boolean {
  return Object.entries(schema).every(([keyword, argument]) => {
    if (silent.has(keyword) || keyword.startsWith('x-')) return true
    // Whole arrays and objects are not compared.
    if (keyword === 'const' || keyword === 'enum')
      return [argument].flat().every(value => value === null || typeof value !== 'object')
    return kinds.some(({ tests }) => Object.hasOwn(tests, keyword))
  })
}

/** Gives the expression of a schema's keywords together, each for the values that it concerns. */
export function assertions(at: At): string {
  const { schema, value } = at
  return all(
    kinds.map(({ type, tests }) => {
      const own = Object.keys(schema).filter(keyword => Object.hasOwn(tests, keyword))
      const valid = all(own.map(keyword => tests[keyword]!(at, schema[keyword] as never)))
      if (type === undefined || schema.type === type || valid === 'true') return valid
      return any([`!${types[type]!(value)}`, valid])
    }),
  )
}

function requiredOf({ required = [] }: Keywords): readonly string[] {
  return required as readonly string[]
}

function has(value: string, name: string): string {
  const found = `${value}[${literal(name)}]`
  return isThere(found, found, value, name)
}

/*
 * Only what is an object's own is there. To ask for that is a call, and takes longer than all else: so it
 * is asked only where the value is what any object has, nothing as a rule.
 */

function isThere(set: string, found: string, value: string, name: string): string {
  return `${set} !== undefined && (${found} !== ${inherited(found, name)} || own(${value}, ${literal(name)}))`
}

function isAbsent(set: string, found: string, value: string, name: string): string {
  return `(${set} === undefined || ${found} === ${inherited(found, name)} && !own(${value}, ${literal(name)}))`
}

function inherited(found: string, name: string): string {
  // Of this one every object has its own value.
  return name === '__proto__' ? found : `base[${literal(name)}]`
}

function members(at: At, step: string, part: Schema, concerned: string): string {
  const every = at.each(
    step,
    part,
    valid =>
      `for (const name of Object.keys(list)) { const v = list[name]; if (${concerned} && !(${valid})) return false } return true`,
  )
  return `${every}(${at.value})`
}

/** Statements that look at the elements of `list` one by one, and stop at the first that settles it. */
function elements(from: number, settled: string, answer: boolean): string {
  return `for (let i = ${from}; i < list.length; i++) { const v = list[i]; if (${settled}) return ${answer} } return ${!answer}`
}

function regularExpression({ define }: At, pattern: string): string {
  return define('regexp', pattern, name => `const ${name} = new RegExp(${literal(pattern)}, "u")`)
}

function constantSet({ define }: At, names: readonly string[]): string {
  return define('names', literal(names), name => `const ${name} = new Set(${literal(names)})`)
}

/** A name as a step of a JSON pointer in a reference (RFC 6901, section 6). */
function stepInReference(name: string): string {
  return encodeURIComponent(pointerStep(name))
}

function all(expressions: readonly string[]): string {
  const telling = expressions.filter(expression => expression !== 'true')
  if (telling.includes('false')) return 'false'
  return telling.length === 0 ? 'true' : telling.join(' && ')
}

function any(expressions: readonly string[]): string {
  const telling = expressions.filter(expression => expression !== 'false')
  if (telling.includes('true')) return 'true'
  return telling.length === 0 ? 'false' : `(${telling.join(' || ')})`
}

function not(expression: string): string {
  if (expression === 'true') return 'false'
  return expression === 'false' ? 'true' : `!(${expression})`
}
