import type { Example, Finding, Rule, Subject } from '../../model/index.js'
import type { CompiledRule } from './compiled-rule.js'
import { exampleHints, exampleReasons } from './example-reasons.js'
import { judge } from './judge.js'

/** An example and what was read from it. */
export interface ReadExample {
  readonly example: Example
  readonly subjects: readonly Subject[]
}

/**
 * Judges every example by all rules of its kind. A pass example passes its own rule; a fail example
 * fails its own rule, and no other but those that its rule names. Each departure is a finding.
 * For every kind of subject some example must break no rule at all.
 */
export function judgeExamples(
  rules: readonly Rule[],
  compiled: readonly CompiledRule[],
  examples: readonly ReadExample[],
): readonly Finding[] {
  const byId = new Map(rules.map(rule => [rule.id, rule]))
  const findings: Finding[] = []
  const satisfied = new Set<string>()
  for (const { example, subjects } of examples) {
    const rule = byId.get(example.ruleId)
    if (rule === undefined) continue
    const start = { path: example.path, line: 1, column: 1 }
    const say = (ruleId: keyof typeof exampleHints, reason: string, place = start): void => {
      const hint = exampleHints[ruleId]
      findings.push({ ruleId, severity: 'error', place, reason, rule: rule.text, hint })
    }
    if (subjects.length === 0)
      say('example-unreadable', exampleReasons['example-unreadable'](rule.subject))
    const outcomes = subjects.flatMap(subject => judge(compiled, subject).outcomes)
    const own = outcomes.filter(outcome => outcome.ruleId === rule.id)
    const broken =
      example.expect === 'pass' ? own.find(({ verdict }) => verdict === 'fail') : undefined
    const seen = broken === undefined ? own.map(({ verdict }) => verdict) : [broken.verdict]
    if (subjects.length > 0 && !seen.includes(example.expect)) {
      const [fault] = broken?.findings ?? []
      say(
        'example-verdict',
        exampleReasons['example-verdict'](rule.id, seen.join(', '), example.expect, fault?.reason),
        fault?.place,
      )
    }
    const allowed = new Set([rule.id, ...(rule.also[example.name] ?? [])])
    const failed = new Set<string>()
    for (const outcome of outcomes) {
      if (outcome.verdict !== 'fail') continue
      failed.add(outcome.ruleId)
      // How a server answers a fault is shown by the fault of a client: so pass examples may also
      // break rules, those that their own rule names. That one breaks its own was told above.
      if (allowed.has(outcome.ruleId)) continue
      const place = outcome.findings[0]?.place
      const what = outcome.findings[0]?.reason ?? ''
      say('example-fails-other', exampleReasons['example-fails-other'](outcome.ruleId, what), place)
    }
    for (const id of rule.also[example.name] ?? [])
      if (!failed.has(id)) say('example-passes-other', exampleReasons['example-passes-other'](id))
    if (failed.size === 0 && subjects.length > 0) satisfied.add(rule.subject)
  }
  const kinds = new Map(rules.map(rule => [rule.subject, rule]))
  for (const [kind, rule] of kinds)
    if (!satisfied.has(kind))
      findings.push({
        ruleId: 'no-example-satisfies-all',
        severity: 'error',
        place: rule.place,
        reason: exampleReasons['no-example-satisfies-all'](kind),
        hint: exampleHints['no-example-satisfies-all'],
      })
  return findings
}
