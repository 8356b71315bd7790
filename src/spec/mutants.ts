import type { Keywords, Rule, Schema } from '../model/index.js'

/**
 * A rule with one thing changed. If no example of the profile gets another verdict by the mutant
 * than by the rule, the examples do not show what the rule says.
 */
export interface Mutant {
  readonly ruleId: string
  /** What was changed, for people: *the bound maxItems 1 is 2*. */
  readonly change: string
  /** JSON pointer of the change inside the rule's definition. */
  readonly pointer: string
  readonly schema: Schema
}

/** Gives every mutant of a rule: each of them differs from it in one place. */
export function mutantsOf(rule: Rule): readonly Mutant[] {
  if (rule.untestable !== undefined) return []
  const found: Mutant[] = []
  const add = (change: string, pointer: string, schema: Schema): void => {
    found.push({ ruleId: rule.id, change, pointer, schema })
  }
  for (const { change, pointer, schema } of flips(rule.schema)) add(change, pointer, schema)
  walk(rule.schema, '', whole => whole, add)
  return found
}

type Rebuild = (part: Schema) => Schema
type Add = (change: string, pointer: string, schema: Schema) => void

/** The keyword flipped (what must hold must not), and each condition dropped. */
function flips(schema: Schema): readonly Omit<Mutant, 'ruleId'>[] {
  if (typeof schema === 'boolean') return [flip('', schema)]
  if (!('if' in schema && 'then' in schema)) return [flip('', schema)]
  const { if: condition, then, ...rest } = schema as Keywords & { if: Schema; then: Schema }
  const dropped = {
    change: 'the condition is dropped',
    pointer: '/if',
    schema: { ...rest, if: true, then },
  }
  return [
    ...(condition === true ? [] : [dropped]),
    ...flips(then).map(({ change, pointer, schema: inner }) => ({
      change,
      pointer: `/then${pointer}`,
      schema: { ...rest, if: condition, then: inner },
    })),
  ]
}

function flip(pointer: string, schema: Schema): Omit<Mutant, 'ruleId'> {
  return { change: 'the keyword is flipped', pointer, schema: { not: schema } }
}

const bounds = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minItems',
  'maxItems',
  'minLength',
  'maxLength',
  'minContains',
  'maxContains',
  'minProperties',
  'maxProperties',
]
const lists = ['required', 'enum']
const droppable = [
  'pattern',
  'const',
  'contains',
  'not',
  'uniqueItems',
  'propertyNames',
  'dependentRequired',
]
const inSchema = [
  'if',
  'then',
  'else',
  'items',
  'contains',
  'not',
  'additionalProperties',
  'propertyNames',
  'unevaluatedProperties',
]
const inMap = ['properties', 'patternProperties', 'dependentSchemas']
const inList = ['allOf', 'anyOf', 'oneOf', 'prefixItems']

/** Walks a schema by tables of keywords, and adds the mutants of every keyword met. */
function walk(schema: Schema, pointer: string, rebuild: Rebuild, add: Add): void {
  if (typeof schema === 'boolean') return
  const change = (key: string, value: unknown): Schema => rebuild({ ...schema, [key]: value })
  const without = (key: string): Schema => {
    const { [key]: _, ...rest } = schema
    return rebuild(rest)
  }
  for (const [key, value] of Object.entries(schema)) {
    const here = `${pointer}/${key}`
    if (bounds.includes(key) && typeof value === 'number')
      for (const moved of [value - 1, value + 1])
        if (moved >= 0) add(`the bound ${key} ${value} is ${moved}`, here, change(key, moved))
    if (lists.includes(key) && Array.isArray(value))
      for (const [index, member] of value.entries())
        add(
          `${JSON.stringify(member)} is missing from ${key}`,
          `${here}/${index}`,
          value.length === 1 ? without(key) : change(key, value.toSpliced(index, 1)),
        )
    if (droppable.includes(key)) add(`${key} is dropped`, here, without(key))
    if (inSchema.includes(key)) walk(value as Schema, here, part => change(key, part), add)
    if (inMap.includes(key))
      for (const [name, part] of Object.entries(value as Keywords))
        walk(
          part as Schema,
          `${here}/${name}`,
          inner => change(key, { ...(value as Keywords), [name]: inner }),
          add,
        )
    if (inList.includes(key))
      for (const [index, part] of (value as readonly Schema[]).entries()) {
        const others = value as readonly Schema[]
        if (others.length > 1)
          add(
            `an alternative of ${key} is missing`,
            `${here}/${index}`,
            change(key, others.toSpliced(index, 1)),
          )
        walk(part, `${here}/${index}`, inner => change(key, others.with(index, inner)), add)
      }
  }
}
