import {
  absoluteReferences,
  entryOf,
  type Finding,
  formatPlace,
  type Keywords,
  perObject,
  pointerStep,
  type Rule,
  rulesOf,
  type Schema,
} from '../../model/index.js'
import { fault } from '../reasons.js'
import { type Check, type CheckContext, ruleKeyPlace } from './context.js'
import { isKeywords, resolve, schemaAt } from './walk-schemas.js'

/**
 * Every fact that a rule asks for is one that its subject can have: a slip such as `over99` for
 * `over998` would otherwise always pass. What several rules ask for in a shape is told once.
 */
export const checkFacts: Check = context => {
  const told = rulesOf(context.profile).flatMap(rule => {
    const subject = context.schemas.get(`urn:profilewright:${rule.subject}`)
    return subject === undefined
      ? []
      : unknownFacts(context, rule, rule.schema, [subject], `/$defs/${rule.id}`, new Set())
  })
  return [
    ...new Map(told.map(each => [`${formatPlace(each.place)} ${each.reason}`, each])).values(),
  ]
}

function unknownFacts(
  context: CheckContext,
  rule: Rule,
  schema: unknown,
  facts: readonly Schema[],
  pointer: string,
  open: ReadonlySet<unknown>,
): readonly Finding[] {
  if (!isKeywords(schema) || facts.length === 0 || open.has(schema)) return []
  const seen = new Set([...open, schema])
  const goTo = (part: unknown, next: readonly Schema[], there: string): readonly Finding[] =>
    unknownFacts(context, rule, part, next, there, seen)
  const go = (part: unknown, next: readonly Schema[], step: string): readonly Finding[] =>
    goTo(part, next, `${pointer}${step}`)
  const found: Finding[] = []
  if (typeof schema.$ref === 'string' && schema.$ref.startsWith('#'))
    found.push(...goTo(resolve(context, rule, schema.$ref), facts, schema.$ref.slice(1)))
  const described = (schema.properties ?? {}) as Keywords
  const required = (schema.required ?? []) as string[]
  for (const name of new Set([...Object.keys(described), ...required])) {
    const below = property(context, rule, facts, name)
    const step = `/properties/${pointerStep(name)}`
    if (below.length > 0) found.push(...go(entryOf(described, name), below, step))
    else {
      const at = Object.hasOwn(described, name) ? step : `/required/${required.indexOf(name)}`
      found.push(
        fault(
          'unknown-fact',
          ruleKeyPlace(context, rule, `${pointer}${at}`),
          [name, rule.subject],
          {
            hint: `See schemas/subjects/${rule.subject}.json.`,
          },
        ),
      )
    }
  }
  for (const key of ['items', 'contains', 'unevaluatedItems'])
    found.push(...go(schema[key], items(context, rule, facts), `/${key}`))
  for (const [index, part] of list(schema.prefixItems))
    found.push(...go(part, items(context, rule, facts), `/prefixItems/${index}`))
  for (const key of ['if', 'then', 'else', 'not']) found.push(...go(schema[key], facts, `/${key}`))
  for (const key of ['allOf', 'anyOf', 'oneOf'])
    for (const [index, part] of list(schema[key]))
      found.push(...go(part, facts, `/${key}/${index}`))
  for (const key of ['additionalProperties', 'unevaluatedProperties'])
    found.push(...go(schema[key], anyProperty(context, rule, facts), `/${key}`))
  return found
}

function list(value: unknown): Iterable<[number, unknown]> {
  return Array.isArray(value) ? value.entries() : []
}

/** The schemas of a property in the subject; none where the subject has no such property. */
function property(
  context: CheckContext,
  rule: Rule,
  facts: readonly Schema[],
  name: string,
): readonly Schema[] {
  return expand(context, rule, facts).flatMap(fact => {
    const known = entryOf((fact.properties ?? {}) as Readonly<Record<string, Schema>>, name)
    if (known !== undefined) return [known]
    return isKeywords(fact.additionalProperties) ? [fact.additionalProperties as Schema] : []
  })
}

function anyProperty(
  context: CheckContext,
  rule: Rule,
  facts: readonly Schema[],
): readonly Schema[] {
  return expand(context, rule, facts).flatMap(fact =>
    isKeywords(fact.additionalProperties) ? [fact.additionalProperties as Schema] : [],
  )
}

function items(context: CheckContext, rule: Rule, facts: readonly Schema[]): readonly Schema[] {
  return expand(context, rule, facts).flatMap(fact =>
    isKeywords(fact.items) ? [fact.items as Schema] : [],
  )
}

/** Follows references and alternatives of the subject's own schema. */
function expand(context: CheckContext, rule: Rule, facts: readonly Schema[]): readonly Keywords[] {
  return facts.flatMap(fact => {
    if (!isKeywords(fact)) return []
    const ref = fact.$ref
    const target = typeof ref === 'string' ? resolveIn(context, rule.subject, ref) : undefined
    const alternatives = ['allOf', 'anyOf', 'oneOf'].flatMap(
      key => (fact[key] ?? []) as readonly Schema[],
    )
    return [
      fact,
      ...expand(context, rule, [...(target === undefined ? [] : [target]), ...alternatives]),
    ]
  })
}

function resolveIn(context: CheckContext, subject: string, ref: string): Schema | undefined {
  const [base, pointer = ''] = ref.split('#') as [string, string?]
  if (base === '') return schemaAt(context.schemas.get(`urn:profilewright:${subject}`), pointer)
  const other = context.schemas.get(base)
  return isKeywords(other) ? schemaAt(absolute(other), pointer) : undefined
}

/** What is reached from another schema refers to its own one. */
const absolute = perObject((schema: Keywords) => absoluteReferences(schema, String(schema.$id)))
