import type { Finding, Outcome, Place, ReportItem } from '../../validator.js'
import { matchesGlob } from './matches-glob.js'

/** A finding that may stay, with the reason why. */
export interface Suppression {
  readonly rule: string
  /** Absent: in every file. */
  readonly path?: string
  readonly reason: string
  /** Where somebody has said so. */
  readonly place: Place
}

/**
 * Marks the findings of an item that are suppressed. The numbers of the suppressions that had an effect
 * are added to `used`.
 */
export function suppress(
  item: ReportItem,
  suppressions: readonly Suppression[],
  used: Set<number>,
): ReportItem {
  if (suppressions.length === 0 || item.findings.length === 0) return item
  const mark = (finding: Finding): Finding => {
    const index = suppressions.findIndex(one => concerns(one, finding, item.path))
    const found = suppressions[index]
    if (found === undefined) return finding
    used.add(index)
    return { ...finding, suppressed: found.reason }
  }
  const marked = (outcome: Outcome): Outcome =>
    outcome.findings.length === 0 ? outcome : { ...outcome, findings: outcome.findings.map(mark) }
  return { ...item, outcomes: item.outcomes.map(marked), findings: item.findings.map(mark) }
}

/** Gives a finding for each suppression that had no effect. */
export function unusedSuppressions(
  suppressions: readonly Suppression[],
  used: ReadonlySet<number>,
): readonly Finding[] {
  return suppressions
    .filter((_, index) => !used.has(index))
    .map(({ rule, path, place }) => ({
      ruleId: 'unused-suppression',
      severity: 'warning',
      place,
      reason: `Nothing was suppressed: no finding of ${rule}${path === undefined ? '' : ` in ${path}`}`,
      hint: 'Take it out, or look for a slip in the rule or the path.',
    }))
}

/** A path may be that of the file, or that of one message in it (`in.mbox#3`). */
function concerns({ rule, path }: Suppression, finding: Finding, item: string): boolean {
  if (finding.ruleId !== rule) return false
  return path === undefined || matchesGlob(finding.place.path, path) || matchesGlob(item, path)
}
