import { type Finding, formatPlace, type Outcome } from '../../model/index.js'
import { counted, type Reporter, type ReportHead, type ReportItem } from './reporter.js'
import { visible, visibleJson } from './visible.js'

/** Test Anything Protocol, version 14: a test point for each verdict, or for each file without any. */
export function tap(_head: ReportHead): Reporter {
  const point = (ok: boolean, text: string): string => `${ok ? 'ok' : 'not ok'} - ${oneLine(text)}`
  const judged = (item: ReportItem, { ruleId, verdict, findings }: Outcome): string => {
    const description = `${item.path} ${ruleId}`
    if (verdict === 'pass') return point(true, description)
    if (verdict !== 'fail') return `${point(true, description)} # SKIP ${verdict}`
    if (counted(findings).length === 0) return `${point(true, description)} # SKIP suppressed`
    return [point(false, description), ...diagnostics(counted(findings))].join('\n')
  }
  const unjudged = (item: ReportItem): string => {
    const told = counted(item.findings)
    return [point(told.length === 0, item.path), ...diagnostics(told)].join('\n')
  }
  return {
    open: () => 'TAP version 14\n',
    item: item => {
      const points = item.outcomes.map(outcome => judged(item, outcome))
      return `${(points.length > 0 ? points : [unjudged(item)]).join('\n')}\n`
    },
    place: (text, before) => {
      let count = before
      const numbered = text.replace(/^((?:not )?ok)(?= - )/gm, mark => {
        count += 1
        return `${mark} ${count}`
      })
      return { text: numbered, count }
    },
    close: (_summary, points) => `1..${points}\n`,
  }
}

/** A block of YAML behind a test point; JSON is YAML too, and a line of it cannot end the block. */
function diagnostics(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return []
  const lines = findings.map(
    ({ place, severity, reason }) =>
      `    - ${visibleJson({ at: formatPlace(place), severity, reason })}`,
  )
  return ['  ---', '  findings:', ...lines, '  ...']
}

function oneLine(text: string): string {
  return visible(text).replaceAll('\\', '\\\\').replaceAll('#', '\\#')
}
