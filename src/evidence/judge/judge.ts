import {
  type Finding,
  type Json,
  type Judgement,
  type Outcome,
  type Subject,
  type SubjectKind,
  severityOf,
  type Verdict,
} from '../../model/index.js'
import type { CompiledRule, SchemaError, Validate } from './compiled-rule.js'
import { inconclusiveReason, moreReason, reasonFor } from './reasons.js'

/** Findings that one rule may give for one subject; the rest is counted in one more. */
const mostFindings = 20

/**
 * Judges a subject by every rule that speaks about its kind, in the order given. Each outcome has
 * exactly one verdict; failures and doubts carry findings at the place of what was seen.
 */
export function judge(rules: readonly CompiledRule[], subject: Subject): Judgement {
  const ask = rememberer()
  const outcomes = rulesAbout(subject.kind, rules).map(rule => judgeRule(rule, subject, ask))
  return { path: subject.path, subject: subject.kind, outcomes }
}

type ByKind = Partial<Record<SubjectKind, readonly CompiledRule[]>>

/** Rules by kind, for every list of rules that was judged by: the list is sorted out once. */
const sorted = new WeakMap<readonly CompiledRule[], ByKind>()

function rulesAbout(kind: SubjectKind, rules: readonly CompiledRule[]): readonly CompiledRule[] {
  const known = sorted.get(rules) ?? {}
  sorted.set(rules, known)
  known[kind] ??= rules.filter(rule => rule.facts.subject === kind)
  return known[kind]
}

/** The outcome of a rule that has nothing to tell, made once for each verdict that it gives. */
const silent = new WeakMap<CompiledRule, Partial<Record<Verdict, Outcome>>>()

function silentOutcome(rule: CompiledRule, verdict: Verdict): Outcome {
  const known = silent.get(rule) ?? {}
  silent.set(rule, known)
  known[verdict] ??= { ruleId: rule.facts.id, verdict, findings: [] }
  return known[verdict]
}

/** Asks a condition of a value. */
type Ask = (condition: Validate, value: Json) => boolean

const askAnew: Ask = (condition, value) => condition(value)

/** Gives the verdict of one rule on one reading of a subject. */
export function verdictOf(rule: CompiledRule, value: Json, ask: Ask = askAnew): Verdict {
  if (rule.holds === undefined) return 'untestable'
  if (rule.concerns !== undefined && !ask(rule.concerns, value)) return 'not-applicable'
  if (rule.shows !== undefined && !ask(rule.shows, value)) return 'not-observed'
  return rule.holds(value) ? 'pass' : 'fail'
}

/** Remembers the answers for one value: rules that share a condition share its function. */
function rememberer(): Ask {
  const answers = new Map<Validate, boolean>()
  let remembered: Json | undefined
  return (condition, value) => {
    if (value !== remembered) answers.clear()
    remembered = value
    const known = answers.get(condition)
    if (known !== undefined) return known
    const answer = condition(value)
    answers.set(condition, answer)
    return answer
  }
}

function judgeRule(rule: CompiledRule, subject: Subject, ask: Ask): Outcome {
  const ruleId = rule.facts.id
  const verdict = verdictOf(rule, subject.value, ask)
  // The errors belong to the function until it is called again, so they are read at once.
  const errors = verdict === 'fail' ? telling(rule.holds?.errors ?? []) : []
  for (const reading of subject.readings) {
    const otherwise = verdictOf(rule, reading.value)
    if (otherwise === verdict) continue
    const reason = inconclusiveReason(verdict, reading.how, otherwise)
    const finding: Finding = { ...found(rule, reason), place: reading.place }
    const broken = verdict === 'fail' || otherwise === 'fail'
    return {
      ruleId,
      verdict: 'inconclusive',
      // Where neither reading breaks the rule there is a doubt, but no fault.
      findings: [broken ? finding : { ...finding, severity: 'info' }],
    }
  }
  if (verdict !== 'fail') return silentOutcome(rule, verdict)
  const findings = errors.slice(0, mostFindings).map(error => ({
    ...found(rule, reasonFor(error, subject.value)),
    place: placeOf(error, subject),
  }))
  if (errors.length > mostFindings)
    findings.push({
      ...found(rule, moreReason(errors.length - mostFindings)),
      // The first of those that are left out.
      place: placeOf(errors[mostFindings] as SchemaError, subject),
    })
  return { ruleId, verdict, findings }
}

function placeOf(error: SchemaError, subject: Subject): Finding['place'] {
  // Of too many, the first that is too many is the offending one.
  const item = error.keyword === 'maxItems' ? `/${String(error.params.limit)}` : ''
  return subject.places(`${error.instancePath}${item}`)
}

function found({ facts }: CompiledRule, reason: string): Omit<Finding, 'place'> {
  return {
    ruleId: facts.id,
    severity: severityOf(facts.level),
    reason,
    rule: facts.text,
    why: facts.why,
    see: facts.see,
    ...(facts.cope === undefined ? {} : { hint: facts.cope }),
  }
}

/** Keywords whose own error says more than those of the alternatives that it tried. */
const choices = new Set(['anyOf', 'oneOf', 'contains', 'not'])

/**
 * Leaves out errors that only repeat others: the `if` around a failed `then`, and the failures of
 * alternatives inside a choice. One error for each place and keyword remains.
 */
function telling(errors: readonly SchemaError[]): readonly SchemaError[] {
  const chosen = errors.filter(error => choices.has(error.keyword))
  const inChoice = (error: SchemaError): boolean =>
    chosen.some(choice => choice !== error && within(error, choice))
  const seen = new Set<string>()
  const kept = errors.filter(error => {
    const key = `${error.instancePath} ${error.keyword} ${String(error.params.missingProperty ?? '')}`
    if (error.keyword === 'if' || inChoice(error) || seen.has(key)) return false
    seen.add(key)
    return true
  })
  return kept.length > 0 ? kept : errors.slice(0, 1)
}

function within(error: SchemaError, choice: SchemaError): boolean {
  return (
    error.schemaPath.startsWith(`${choice.schemaPath}/`) &&
    error.instancePath.startsWith(choice.instancePath)
  )
}
