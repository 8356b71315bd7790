import type { Finding } from './finding.js'

/**
 * What judging one rule against one subject gives. Only `pass` is a pass.
 * - `not-applicable`: the rule does not concern this subject.
 * - `not-observed`: it does, but nothing in the evidence shows it.
 * - `inconclusive`: the input can be read in two ways, and they disagree; or an earlier step failed.
 * - `untestable`: no evidence of this kind can show it, for the reason in the rule.
 */
export type Verdict =
  | 'pass'
  | 'fail'
  | 'not-applicable'
  | 'not-observed'
  | 'inconclusive'
  | 'untestable'

/** The verdicts in the order in which reports count them. */
export const verdicts: readonly Verdict[] = [
  'pass',
  'fail',
  'not-applicable',
  'not-observed',
  'inconclusive',
  'untestable',
]

/** The verdict on one rule, with the findings that a failure or a doubt gives. */
export interface Outcome {
  readonly ruleId: string
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
}

/** All outcomes for one subject, in the order of the profile's rules. */
export interface Judgement {
  readonly path: string
  readonly subject: string
  readonly outcomes: readonly Outcome[]
}
