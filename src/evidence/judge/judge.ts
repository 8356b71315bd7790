import {
  type Finding,
  type Json,
  type Judgement,
  type Outcome,
  type Place,
  ruleAddress,
  type Subject,
  severityOf,
  type Verdict,
} from '../../model/index.js'
import type { CompiledRule, SchemaError } from './compiled-rule.js'
import { planFor, type Step } from './plan.js'
import { inconclusiveReason, moreReason, reasonFor } from './reasons.js'

/** Findings that one rule may give for one subject; the rest is counted in one more. */
const mostFindings = 20

/**
 * Judges a subject by every rule that speaks about its kind, in the order given. Each outcome has
 * exactly one verdict; failures and doubts carry findings at the place of what was seen.
 */
export function judge(rules: readonly CompiledRule[], subject: Subject): Judgement {
  const outcomes = outcomesOf(rules, subject, toldOutcome)
  return { path: subject.path, subject: subject.kind, outcomes }
}

/** What verdicts depend on of a subject. */
export type Shown = Pick<Subject, 'kind' | 'value' | 'readings'>

/** Gives the outcomes of the same without what was found, for those who ask for nothing but verdicts. */
export function verdictsOf(rules: readonly CompiledRule[], subject: Shown): readonly Outcome[] {
  return outcomesOf(rules, subject, bareOutcome)
}

function outcomesOf<S extends Shown>(
  rules: readonly CompiledRule[],
  subject: S,
  outcome: (step: Step, subject: S, verdict: Verdict) => Outcome,
): readonly Outcome[] {
  const { groups, unconcerned, shared } = planFor(subject.kind, rules)
  const { value, readings } = subject
  const outcomes = [...unconcerned]
  let silent = true
  for (const { concerns, steps } of groups) {
    const isConcerned = concerns === undefined || concerns(value)
    if (!isConcerned && readings.length === 0) continue
    for (const step of steps) {
      const verdict = isConcerned ? verdictIfConcerned(step.rule, value) : 'not-applicable'
      const told = verdict === 'fail' || readings.length > 0
      if (told) silent = false
      outcomes[step.index] = told ? outcome(step, subject, verdict) : step.silent[verdict]
    }
  }
  return silent ? shared(outcomes) : outcomes
}

/** Gives the verdict of one rule on one reading of a subject. */
export function verdictOf(rule: CompiledRule, value: Json): Verdict {
  if (rule.holds === undefined) return 'untestable'
  if (rule.concerns !== undefined && !rule.concerns(value)) return 'not-applicable'
  return verdictIfConcerned(rule, value)
}

function verdictIfConcerned({ shows, holds }: CompiledRule, value: Json): Verdict {
  if (shows !== undefined && !shows(value)) return 'not-observed'
  return holds === undefined || holds(value) ? 'pass' : 'fail'
}

/** The outcome of a rule that is broken, or of a subject that can be read in several ways. */
function toldOutcome({ rule, silent }: Step, subject: Subject, verdict: Verdict): Outcome {
  const ruleId = rule.facts.id
  for (const reading of subject.readings) {
    const otherwise = verdictOf(rule, reading.value)
    if (otherwise === verdict) continue
    const reason = inconclusiveReason(verdict, reading.how, otherwise)
    const finding = found(rule, reason, reading.place)
    const broken = verdict === 'fail' || otherwise === 'fail'
    return {
      ruleId,
      verdict: 'inconclusive',
      // Where neither reading breaks the rule there is a doubt, but no fault.
      findings: [broken ? finding : { ...finding, severity: 'info' }],
    }
  }
  if (verdict !== 'fail') return silent[verdict]
  const errors = telling(rule.faults?.(subject.value) ?? [])
  const findings = errors
    .slice(0, mostFindings)
    .map(error => found(rule, reasonFor(error, subject.value), placeOf(error, subject)))
  // The first of those that are left out.
  const next = errors[mostFindings]
  if (next !== undefined)
    findings.push(found(rule, moreReason(errors.length - mostFindings), placeOf(next, subject)))
  return { ruleId, verdict, findings }
}

function bareOutcome({ rule, silent }: Step, { readings }: Shown, verdict: Verdict): Outcome {
  const isClear = readings.every(({ value }) => verdictOf(rule, value) === verdict)
  return silent[isClear ? verdict : 'inconclusive']
}

function placeOf(error: SchemaError, subject: Subject): Place {
  // Of too many, the first that is too many is the offending one.
  const item = error.keyword === 'maxItems' ? `/${String(error.params.limit)}` : ''
  return subject.places(`${error.instancePath}${item}`)
}

function found({ facts }: CompiledRule, reason: string, place: Place): Finding {
  const { id: ruleId, text: rule, why, see, cope, draft } = facts
  const severity = severityOf(facts.level)
  const finding: { -readonly [Key in keyof Finding]: Finding[Key] } = {
    ruleId,
    severity,
    reason,
    rule,
    why,
    see,
    place,
  }
  // One by one: V8 takes microseconds for an object that is spread from another.
  if (Object.hasOwn(facts, 'draft') && draft !== undefined) finding.url = ruleAddress(draft, ruleId)
  if (Object.hasOwn(facts, 'cope') && cope !== undefined) finding.hint = cope
  return finding
}

/** Leaves one error for each place and keyword. */
function telling(errors: readonly SchemaError[]): readonly SchemaError[] {
  if (errors.length < 2) return errors
  const seen = new Set<string>()
  return errors.filter(({ instancePath, keyword, params }) => {
    const key = `${instancePath} ${keyword} ${String(params.missingProperty ?? '')}`
    return !seen.has(key) && seen.add(key)
  })
}
