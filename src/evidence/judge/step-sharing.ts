import type { Chapter, Rule } from '../../model/index.js'
import { absoluteReferences } from '../../model/index.js'
import { type RuleSteps, ruleSteps } from './rule-steps.js'

/**
 * Gives the steps of rules such that steps with the same schema have the same reference. Rules about
 * the same kind of message begin with the same condition: it is compiled once, and asked once of a
 * subject.
 */
export function sharedSteps(chapters: readonly Chapter[]): (rule: Rule) => RuleSteps {
  const bases = new Map(chapters.map(chapter => [chapter.name, chapter.id]))
  const known = new Map<string, string>()
  return rule => {
    const steps = Object.entries(ruleSteps(rule)).map(([step, ref]): [string, string] => {
      // The steps of a rule are references that begin with the rule's own.
      const pointer = (ref as string).slice(rule.ref.length)
      const schema = pointer.split('/').slice(1).reduce(child, rule.schema)
      const content = JSON.stringify(absoluteReferences(schema, bases.get(rule.chapter) ?? ''))
      const first = known.get(content) ?? (ref as string)
      known.set(content, first)
      return [step, first]
    })
    return Object.fromEntries(steps)
  }
}

function child(schema: unknown, step: string): unknown {
  return (schema as { readonly [keyword: string]: unknown })[step]
}
