import { formatCitation, type Rule, type Schema } from '../../model/index.js'
import type { RuleFacts } from './compiled-rule.js'

/**
 * The schemas of a rule's three questions, as JSON pointers below the rule's own reference. A rule
 * without `if` has one question; `if`/`then` has two; `if`/`then` nested in a `then` has three.
 */
export interface RuleSteps {
  readonly concerns?: string
  readonly shows?: string
  readonly holds?: string
}

/** Gives the questions of a rule, read from the shape of its schema alone. */
export function ruleSteps(rule: Rule): RuleSteps {
  if (rule.untestable !== undefined) return {}
  const outer = conditional(rule.schema)
  if (outer === undefined) return { holds: rule.ref }
  const inner = conditional(outer)
  if (inner === undefined) return { concerns: `${rule.ref}/if`, holds: `${rule.ref}/then` }
  return {
    concerns: `${rule.ref}/if`,
    shows: `${rule.ref}/then/if`,
    holds: `${rule.ref}/then/then`,
  }
}

/** Gives what reports tell of a rule. */
export function ruleFacts(rule: Rule): RuleFacts {
  const { id, chapter, subject, keyword, level, role, text, why, cope, untestable, draft } = rule
  return {
    id,
    chapter,
    subject,
    keyword,
    level,
    role,
    text,
    why,
    see: rule.refs.map(formatCitation),
    ...(cope === undefined ? {} : { cope }),
    ...(draft === undefined ? {} : { draft }),
    ...(untestable === undefined ? {} : { untestable }),
  }
}

/** The `then` of a schema that is an `if` and a `then` and nothing that could fail besides. */
function conditional(schema: Schema): Schema | undefined {
  if (typeof schema === 'boolean') return undefined
  const asserting = Object.keys(schema).filter(key => !annotations.has(key))
  const isConditional = asserting.length === 2 && 'if' in schema && 'then' in schema
  // A `then` is a schema: the dialect says so.
  return isConditional ? (schema.then as Schema) : undefined
}

const annotations = new Set(['x-rule', '$comment', 'title', 'description'])
