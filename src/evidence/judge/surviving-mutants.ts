import {
  absoluteReferences,
  type Chapter,
  type Finding,
  type Json,
  pointerSteps,
  type Rule,
  type Schema,
  severityOf,
  type Verdict,
} from '../../model/index.js'
import type { Answer, CompiledRule } from './compiled-rule.js'
import { exampleReasons } from './example-reasons.js'
import { verdictOf } from './judge.js'
import type { ReadExample } from './judge-examples.js'
import { ruleFacts, ruleSteps } from './rule-steps.js'
import { rulesAjv } from './rules-ajv.js'

/** A changed rule, as the spec room makes them. */
export interface MutantRule {
  readonly ruleId: string
  readonly change: string
  readonly pointer: string
  readonly schema: Schema
}

/** A mutant that no example notices. */
export interface Survivor {
  readonly rule: Rule
  readonly mutant: MutantRule
}

/**
 * Gives the mutants that no example notices: every value that any example shows gets the same
 * verdict from the mutant as from the rule. The rule's own examples are tried first; that one has none is
 * told elsewhere.
 */
export function survivingMutants(
  chapters: readonly Chapter[],
  subjects: readonly Schema[],
  mutants: readonly MutantRule[],
  examples: readonly ReadExample[],
): readonly Survivor[] {
  const rules = new Map(chapters.flatMap(chapter => chapter.rules.map(rule => [rule.id, rule])))
  const ajv = rulesAjv(chapters, subjects)
  // Of a mutant nothing but the answer is asked.
  ajv.opts.allErrors = false
  ajv.opts.inlineRefs = true
  const values = valuesByKind(examples)
  const compile = (rule: Rule, schema: Schema): CompiledRule => {
    // The mutant takes the place of the rule in a schema of its own with the chapter's base, so that
    // references inside it resolve as they do in the chapter.
    const mutated: Rule = { ...rule, schema, ref: '#' }
    const steps = ruleSteps(mutated)
    const part = (ref: string | undefined): Answer | undefined => {
      if (ref === undefined) return undefined
      const inner = pointerSteps(ref.slice(1)).reduce(child, schema)
      // Local references are made absolute, for the mutant stands outside its chapter.
      const base = rule.ref.slice(0, rule.ref.indexOf('#'))
      return ajv.compile(absoluteReferences(inner, base) as object) as unknown as Answer
    }
    const [concerns, shows, holds] = [steps.concerns, steps.shows, steps.holds].map(part)
    return { facts: ruleFacts(rule), concerns, shows, holds, faults: undefined }
  }
  const original = new Map<string, readonly Verdict[]>()
  const survivors: Survivor[] = []
  for (const mutant of mutants) {
    const rule = rules.get(mutant.ruleId)
    if (rule === undefined || rule.examples.length === 0) continue
    const shown = ordered(values.get(rule.subject) ?? [], rule.id)
    let wanted = original.get(rule.id)
    if (wanted === undefined) {
      const judged = compile(rule, rule.schema)
      wanted = shown.map(value => verdictOf(judged, value))
      original.set(rule.id, wanted)
    }
    const changed = compile(rule, mutant.schema)
    const noticed = shown.some((value, index) => verdictOf(changed, value) !== wanted[index])
    if (!noticed) survivors.push({ rule, mutant })
  }
  return survivors
}

/** Words a survivor as a finding: as grave as the rule, at the place that the caller found for it. */
export function survivorFinding({ rule, mutant }: Survivor, place: Finding['place']): Finding {
  return {
    ruleId: 'mutant-survives',
    severity: severityOf(rule.level),
    place,
    reason: exampleReasons['mutant-survives'](mutant.change),
    rule: rule.text,
    hint: 'Add an example, to this rule or to another, that only the unchanged rule judges rightly, or drop what no example needs.',
  }
}

interface Shown {
  readonly ruleId: string
  readonly value: Json
}

function valuesByKind(examples: readonly ReadExample[]): ReadonlyMap<string, readonly Shown[]> {
  const values = new Map<string, Shown[]>()
  for (const { example, subjects } of examples)
    for (const { kind, value } of subjects) {
      const known = values.get(kind) ?? []
      known.push({ ruleId: example.ruleId, value })
      values.set(kind, known)
    }
  return values
}

function ordered(shown: readonly Shown[], ruleId: string): readonly Json[] {
  const own = shown.filter(each => each.ruleId === ruleId)
  const others = shown.filter(each => each.ruleId !== ruleId)
  return [...own, ...others].map(each => each.value)
}

function child(schema: Schema, step: string): Schema {
  // Only `if` and `then` are stepped through, and both hold schemas.
  return (schema as { readonly [keyword: string]: Schema })[step]!
}
