import {
  comparePlaces,
  type Finding,
  formatPlace,
  joinCitations,
  type Severity,
  verdicts,
} from '../../model/index.js'
import { codeFrame } from './code-frame.js'
import {
  counted,
  type Reporter,
  type ReportHead,
  type ReportItem,
  type Style,
  type Summary,
  sourceOf,
} from './reporter.js'
import { visible } from './visible.js'

/** For people: each finding at its place, with the line itself, the rule's sentence and its reason. */
export function pretty({ style }: ReportHead): Reporter {
  return {
    open: () => '',
    item: item => {
      const told = new Set<string>()
      return alike([...counted(item.findings)].sort(byPlace))
        .map(findings => block(findings, item, style, told))
        .join('')
    },
    close: summary =>
      `${summary.items > 1 ? byRule(summary, style) : ''}${totals(summary, style)}\n`,
  }
}

function byPlace(a: Finding, b: Finding): number {
  return comparePlaces(a.place, b.place)
}

type Alike = readonly [Finding, ...Finding[]]

/** Puts together what is observed for one reason at one place: a single doubt can be that of many rules. */
function alike(findings: readonly Finding[]): readonly Alike[] {
  const groups = new Map<unknown, [Finding, ...Finding[]]>()
  for (const finding of findings) {
    const { severity, rule, place, reason } = finding
    const isObserved = severity === 'info' && rule !== undefined
    const key = isObserved ? `${formatPlace(place)} ${reason}` : finding
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  return [...groups.values()]
}

/**
 * Gives findings that are alike, with what is the same at each finding of their rule only where it was
 * not told yet; of several rules nothing but their names.
 */
function block(findings: Alike, item: ReportItem, style: Style, told: Set<string>): string {
  const [finding] = findings
  const { place, severity, reason, ruleId } = finding
  const paint = style[severity]
  const ids = findings.map(each => each.ruleId).join(', ')
  const head = `${style.bold(visible(formatPlace(place)))}: ${paint(severity)}: ${visible(reason)} ${style.dim(`[${ids}]`)}`
  const source = sourceOf(item, place.path)
  const frame = source === undefined ? [] : codeFrame(source, place)
  const ofRule: readonly Note[] =
    findings.length > 1
      ? []
      : [
          ['rule', finding.rule],
          ['why', finding.why],
          ['see', finding.see === undefined ? undefined : joinCitations(finding.see)],
          ['at', finding.url],
        ]
  const notes: readonly Note[] = [
    ...ofRule.filter(note => isNews(`${ruleId} ${note.join(' ')}`, told)),
    ['hint', findings.length > 1 ? undefined : finding.hint],
    ['from', place.via === undefined ? undefined : formatPlace(place.via)],
  ]
  const lines = notes.flatMap(([name, text]) =>
    text === undefined ? [] : [`    ${style.dim(`${name}:`)} ${visible(text)}`],
  )
  return `${[head, ...frame.map(line => style.dim(line)), ...lines].join('\n')}\n\n`
}

type Note = readonly [string, string | undefined]

function isNews(text: string, told: Set<string>): boolean {
  if (told.has(text)) return false
  told.add(text)
  return true
}

/** Gives a line for each rule that was broken, the one with the most findings first. */
function byRule({ rules }: Summary, style: Style): string {
  const ordered = Object.entries(rules).sort(
    ([a, { count: some }], [b, { count: others }]) => others - some || (a < b ? -1 : 1),
  )
  if (ordered.length === 0) return ''
  const width = String(ordered[0]?.[1].count).length
  const lines = ordered.map(([id, { severity, count }]) => {
    const grade = severity.padEnd('warning'.length)
    return `  ${String(count).padStart(width)} ${style[severity](grade)} ${id}`
  })
  return `Findings by rule:\n${lines.join('\n')}\n\n`
}

const nouns: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'observation',
}

/** Gives the last line: what was looked at, what was found, and how many of each verdict there are. */
export function totals(summary: Summary, style: Style): string {
  const { items, findings } = summary
  const graded = Object.entries(findings).map(([severity, count]) => {
    // The keys are severities.
    const grade = severity as Severity
    const text = `${count} ${nouns[grade]}${count === 1 ? '' : 's'}`
    return count > 0 ? style[grade](text) : text
  })
  const judged = verdicts.filter(verdict => summary.verdicts[verdict] > 0)
  const counts = judged.map(verdict => `${summary.verdicts[verdict]} ${verdict}`)
  const known = summary.suppressed === 0 ? [] : [`${summary.suppressed} suppressed`]
  const head = `${items} ${items === 1 ? 'item' : 'items'}: ${[...graded, ...known].join(', ')}`
  return counts.length === 0 ? head : `${head}\nverdicts: ${counts.join(', ')}`
}
