import type { Finding, Severity } from '../../model/index.js'
import { totals } from './pretty.js'
import { counted, plainStyle, type Reporter, type ReportHead } from './reporter.js'
import { visible } from './visible.js'

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
}

/** Workflow commands that GitHub shows as annotations at their lines. */
export function github(_head: ReportHead): Reporter {
  return {
    open: () => '',
    item: item => counted(item.findings).map(command).join(''),
    close: summary => `${totals(summary, plainStyle)}\n`,
  }
}

function command({ place, severity, reason, ruleId, rule }: Finding): string {
  const properties = [
    ['file', place.path],
    ['line', place.line],
    ['col', place.column],
    ['endLine', place.endLine],
    ['endColumn', place.endColumn],
    ['title', ruleId],
  ]
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${property(String(value))}`)
  const message = [reason, ...(rule === undefined ? [] : [rule])].map(visible).join('\n')
  return `::${commands[severity]} ${properties.join(',')}::${data(message)}\n`
}

/** Percent, CR and LF end a command or a line, so they are escaped. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
