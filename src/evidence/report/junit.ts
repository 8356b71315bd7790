import type { Outcome } from '../../model/index.js'
import { counted, type Reporter, type ReportHead, type ReportItem } from './reporter.js'

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
  const cases = item.outcomes.length > 0 ? item.outcomes.map(judged) : [unjudged(item)]
  const failures = cases.filter(each => each.includes('<failure')).length
  const skipped = cases.filter(each => each.includes('<skipped')).length
  const counts = `tests="${cases.length}" failures="${failures}" skipped="${skipped}"`
  return `<testsuite name="${xml(item.path)}" ${counts}>\n${cases.join('')}</testsuite>\n`
}

function judged({ ruleId, verdict, findings }: Outcome): string {
  const name = `<testcase name="${xml(ruleId)}"`
  if (verdict === 'pass') return `${name}/>\n`
  if (verdict !== 'fail') return `${name}><skipped message="${verdict}"/></testcase>\n`
  const told = counted(findings)
  if (told.length === 0) return `${name}><skipped message="suppressed"/></testcase>\n`
  return `${name}>${failure(told)}</testcase>\n`
}

function unjudged({ path, findings: all }: ReportItem): string {
  const findings = counted(all)
  const body = findings.length === 0 ? '/>' : `>${failure(findings)}</testcase>`
  return `<testcase name="${xml(path)}"${body}\n`
}

function failure(findings: Outcome['findings']): string {
  const lines = findings.map(
    ({ place, reason }) => `${place.path}:${place.line}:${place.column}: ${reason}`,
  )
  return `<failure message="${xml(findings[0]?.reason ?? '')}">${xml(lines.join('\n'))}</failure>`
}

/** Escapes mark-up, and drops the control characters that XML 1.0 cannot hold. */
function xml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
