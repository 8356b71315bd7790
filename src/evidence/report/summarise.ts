import type { Severity, Verdict } from '../../model/index.js'
import type { ReportItem, Summary } from './reporter.js'

/** Totals before anything was reported. */
export const nothing: Summary = {
  items: 0,
  findings: { error: 0, warning: 0, info: 0 },
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
  const findings: Record<Severity, number> = { ...summary.findings }
  const verdicts: Record<Verdict, number> = { ...summary.verdicts }
  for (const { severity } of item.findings) findings[severity] += 1
  for (const { verdict } of item.outcomes) verdicts[verdict] += 1
  return { items: summary.items + 1, findings, verdicts }
}
