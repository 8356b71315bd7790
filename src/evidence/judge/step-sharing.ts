import {
  absoluteReferences,
  type Chapter,
  type Keywords,
  pointerSteps,
  type Rule,
} from '../../model/index.js'
import { type RuleSteps, ruleSteps } from './rule-steps.js'

/** A rule and its questions. */
export interface SteppedRule {
  readonly rule: Rule
  readonly steps: RuleSteps
}

/**
 * Gives all rules with their steps, such that steps with the same schema have the same reference.
 * Rules about the same kind of message begin with the same condition: it is compiled once, and asked
 * once of a subject.
 */
export function sharedSteps(chapters: readonly Chapter[]): readonly SteppedRule[] {
  const known = new Map<string, string>()
  return chapters.flatMap(({ id, rules }) =>
    rules.map(rule => {
      const steps = Object.entries(ruleSteps(rule)).map(([step, ref]): [string, string] => {
        // The steps of a rule are references that begin with the rule's own.
        const pointer = (ref as string).slice(rule.ref.length)
        const schema = pointerSteps(pointer).reduce(child, rule.schema)
        const content = JSON.stringify(absoluteReferences(schema, id))
        const first = known.get(content) ?? (ref as string)
        known.set(content, first)
        return [step, first]
      })
      return { rule, steps: Object.fromEntries(steps) }
    }),
  )
}

function child(schema: unknown, step: string): unknown {
  return (schema as Keywords)[step]
}
