/**
 * How the rules about one kind of subject are walked. It is sorted out once for a list of rules, so
 * that of a conforming message nothing is made to stay: rules that share a condition stand together
 * behind it, and what a rule gives where there is nothing to tell is the same object each time.
 *
 *     rules     a: mm4 ► request ► ...    b: mm4 ► ...    c: request ► ...
 *     groups    mm4: a, b                 request: c
 *
 * Few lists of such outcomes are given again and again, for mail has few kinds. So these are the same
 * objects too, and who counts or writes one can remember what came of it.
 */
import { type Outcome, type SubjectKind, type Verdict, verdicts } from '../../model/index.js'
import type { Answer, CompiledRule } from './compiled-rule.js'

/** A rule, its place in the order of the rules, and its outcomes that have no findings. */
export interface Step {
  readonly rule: CompiledRule
  readonly index: number
  readonly silent: Readonly<Record<Verdict, Outcome>>
}

/** Rules with the same condition; without one they concern every subject. */
export interface Group {
  readonly concerns: Answer | undefined
  readonly steps: readonly Step[]
}

/** The rules by what they concern, and the outcomes of all where none of them concerns the subject. */
export interface Plan {
  readonly groups: readonly Group[]
  readonly unconcerned: readonly Outcome[]
  /** Gives the list that was given before, where it is this one, of outcomes without findings. */
  readonly shared: (outcomes: readonly Outcome[]) => readonly Outcome[]
}

/** Lists of outcomes that are given again as the same objects. */
const mostShared = 16

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
  const groups = new Map<Answer | undefined, Step[]>()
  const unconcerned = rules.map((rule, index) => {
    const silent = silentOutcomes(rule.facts.id)
    if (rule.holds === undefined) return silent.untestable
    const group = groups.get(rule.concerns) ?? []
    groups.set(rule.concerns, group)
    group.push({ rule, index, silent })
    return silent['not-applicable']
  })
  return {
    groups: [...groups].map(([concerns, steps]) => ({ concerns, steps })),
    unconcerned,
    shared: shareLists(),
  }
}

function shareLists(): Plan['shared'] {
  const lists: (readonly Outcome[])[] = []
  return outcomes => {
    const before = lists.find(list => isSame(list, outcomes))
    if (before !== undefined) return before
    if (lists.length === mostShared) lists.shift()
    // Who uses the library from JavaScript might sort what is given again to others.
    lists.push(Object.freeze(outcomes))
    return outcomes
  }
}

/** Tells whether two lists of all rules' outcomes are the same; a frozen list's own methods are slow. */
function isSame(some: readonly Outcome[], others: readonly Outcome[]): boolean {
  for (let index = 0; index < some.length; index++) if (some[index] !== others[index]) return false
  return true
}

function silentOutcomes(ruleId: string): Step['silent'] {
  // The names are all verdicts.
  return Object.fromEntries(
    verdicts.map(verdict => [verdict, { ruleId, verdict, findings: [] }]),
  ) as unknown as Step['silent']
}
