import { escapeMarkup, formatPlace, type Outcome } from '../../model/index.js'
import { counted, type Reporter, type ReportHead, type ReportItem } from './reporter.js'
import { visible } from './visible.js'

/** JUnit XML: a suite for each file or subject, a case for each rule. */
export function junit({ profile }: ReportHead): Reporter {
  return {
    open: () =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${xml(profile ?? 'profilewright')}">\n`,
    item: suite,
    close: () => '</testsuites>\n',
  }
}

function suite(item: ReportItem): string {
  const cases =
    item.outcomes.length > 0
      ? item.outcomes.map(outcome => judged(outcome, item.path))
      : [unjudged(item)]
  const failures = cases.filter(each => each.includes('<failure')).length
  const skipped = cases.filter(each => each.includes('<skipped')).length
  const counts = `tests="${cases.length}" failures="${failures}" skipped="${skipped}"`
  return `<testsuite name="${xml(item.path)}" ${counts}>\n${cases.join('')}</testsuite>\n`
}

/** Servers show a case by its class and its name: the file and the rule. */
function judged({ ruleId, verdict, findings }: Outcome, path: string): string {
  const name = `<testcase classname="${xml(path)}" name="${xml(ruleId)}"`
  if (verdict === 'pass') return `${name}/>\n`
  if (verdict !== 'fail') return `${name}><skipped message="${verdict}"/></testcase>\n`
  const told = counted(findings)
  if (told.length === 0) return `${name}><skipped message="suppressed"/></testcase>\n`
  return `${name}>${failure(told)}</testcase>\n`
}

function unjudged({ path, findings: all }: ReportItem): string {
  const findings = counted(all)
  const body = findings.length === 0 ? '/>' : `>${failure(findings)}</testcase>`
  return `<testcase classname="${xml(path)}" name="${xml(findings[0]?.ruleId ?? 'read')}"${body}\n`
}

function failure(findings: Outcome['findings']): string {
  const lines = findings.map(({ place, reason }) => xml(`${formatPlace(place)}: ${reason}`))
  const type = findings[0]?.severity ?? 'error'
  return `<failure type="${type}" message="${xml(findings[0]?.reason ?? '')}">${lines.join('\n')}</failure>`
}

/** Escapes mark-up, and shows what XML 1.0 cannot hold, or nobody could see, as escapes. */
function xml(text: string): string {
  return escapeMarkup(visible(text).replace(/[\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd'))
}
