import {
  type Finding,
  type Outcome,
  perObject,
  type Severity,
  severities,
  type Verdict,
  verdicts,
} from '../../model/index.js'
import type { ReportItem, Summary } from './reporter.js'

/** Totals before anything was reported. */
export const nothing: Summary = {
  items: 0,
  findings: { error: 0, warning: 0, info: 0 },
  suppressed: 0,
  rules: {},
  verdicts: {
    pass: 0,
    fail: 0,
    'not-applicable': 0,
    'not-observed': 0,
    inconclusive: 0,
    untestable: 0,
  },
}

/** Adds an item to the totals. */
export function summarise(summary: Summary, item: ReportItem): Summary {
  const seen: Record<Verdict, number> = { ...summary.verdicts }
  const more = verdictsIn(item.outcomes)
  for (const verdict of verdicts) seen[verdict] += more[verdict]
  const one = { ...summary, items: summary.items + 1, verdicts: seen }
  return item.findings.length === 0 ? one : { ...one, ...withFindings(summary, item.findings) }
}

/** Of ordinary mail, lists of outcomes are the same objects again and again (`judge/plan`). */
const verdictsIn = perObject((outcomes: readonly Outcome[]): Summary['verdicts'] => {
  const seen: Record<Verdict, number> = { ...nothing.verdicts }
  for (const { verdict } of outcomes) seen[verdict] += 1
  return seen
})

function withFindings(
  summary: Summary,
  found: readonly Finding[],
): Pick<Summary, 'findings' | 'suppressed' | 'rules'> {
  const findings: Record<Severity, number> = { ...summary.findings }
  const rules = new Map(Object.entries(summary.rules))
  const counted = found.filter(({ suppressed }) => suppressed === undefined)
  for (const { ruleId, severity } of counted) {
    findings[severity] += 1
    rules.set(ruleId, { severity, count: (rules.get(ruleId)?.count ?? 0) + 1 })
  }
  const suppressed = summary.suppressed + found.length - counted.length
  return { findings, suppressed, rules: Object.fromEntries(rules) }
}

/** Adds the totals of two parts of a report. */
export function addSummaries(a: Summary, b: Summary): Summary {
  const rules = new Map(Object.entries(a.rules))
  for (const [id, { severity, count }] of Object.entries(b.rules))
    rules.set(id, { severity, count: (rules.get(id)?.count ?? 0) + count })
  return {
    items: a.items + b.items,
    findings: sums(severities, a.findings, b.findings),
    suppressed: a.suppressed + b.suppressed,
    rules: Object.fromEntries(rules),
    verdicts: sums(verdicts, a.verdicts, b.verdicts),
  }
}

function sums<Key extends string>(
  keys: readonly Key[],
  a: Readonly<Record<Key, number>>,
  b: Readonly<Record<Key, number>>,
): Record<Key, number> {
  // Every key of the record is given a number.
  return Object.fromEntries(keys.map(key => [key, a[key] + b[key]])) as Record<Key, number>
}
