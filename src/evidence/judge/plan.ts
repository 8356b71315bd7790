/**
 * How the rules about one kind of subject are walked. It is sorted out once for a list of rules, so
 * that of a conforming message nothing is made but its list of outcomes: rules that share a condition
 * share its number, under which the answer for the message at hand is kept, and what a rule gives
 * where there is nothing to tell is the same object each time.
 *
 *     rules        a: mm4 ► request ► ...    b: mm4 ► ...    c: request ► ...
 *     conditions   mm4 = 0, request = 1
 *     answers      [no, unasked]: a and b are settled by one call, request is asked for c only
 */
import { type Outcome, type SubjectKind, type Verdict, verdicts } from '../../model/index.js'
import type { CompiledRule, Validate } from './compiled-rule.js'

/** A condition that rules may share; its answer stands at its index. */
export interface Condition {
  readonly index: number
  readonly validate: Validate
}

/** What conditions said of one value: `unasked`, `yes` or `no` at the index of each. */
export type Answers = Uint8Array

export const unasked = 0
export const yes = 1
export const no = 2

/** A rule, its conditions, and its outcomes that have no findings. */
export interface Step {
  readonly rule: CompiledRule
  readonly concerns: Condition | undefined
  readonly shows: Condition | undefined
  readonly silent: Readonly<Record<Verdict, Outcome>>
}

/** The steps in the order of the rules, and how many conditions they have. */
export interface Plan {
  readonly steps: readonly Step[]
  readonly conditions: number
}

const plans = new WeakMap<readonly CompiledRule[], Map<SubjectKind, Plan>>()

/** Gives the plan of those rules of a list that speak about a kind of subject. */
export function planFor(kind: SubjectKind, rules: readonly CompiledRule[]): Plan {
  const known = plans.get(rules) ?? new Map<SubjectKind, Plan>()
  plans.set(rules, known)
  const plan = known.get(kind) ?? makePlan(rules.filter(({ facts }) => facts.subject === kind))
  known.set(kind, plan)
  return plan
}

function makePlan(rules: readonly CompiledRule[]): Plan {
  const conditions = new Map<Validate, Condition>()
  const condition = (validate: Validate | undefined): Condition | undefined => {
    if (validate === undefined) return undefined
    const known = conditions.get(validate) ?? { index: conditions.size, validate }
    conditions.set(validate, known)
    return known
  }
  const steps = rules.map(rule => ({
    rule,
    concerns: condition(rule.concerns),
    shows: condition(rule.shows),
    silent: silentOutcomes(rule.facts.id),
  }))
  return { steps, conditions: conditions.size }
}

function silentOutcomes(ruleId: string): Step['silent'] {
  // The names are all verdicts.
  return Object.fromEntries(
    verdicts.map(verdict => [verdict, { ruleId, verdict, findings: [] }]),
  ) as unknown as Step['silent']
}
