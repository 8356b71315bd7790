import { perObject } from '../../model/index.js'
import type { Reporter, ReportHead, ReportItem } from './reporter.js'
import { visibleJson } from './visible.js'

/** One JSON document, valid against `schemas/report.json`, written item by item. */
export function json(head: ReportHead): Reporter {
  return {
    open: () => `${visibleJson(headOf(head)).slice(0, -1)},"items":[`,
    item: item => `{${membersOf(item)}}`,
    place: (text, before) => ({ text: `${before === 0 ? '' : ','}\n${text}`, count: before + 1 }),
    close: summary => `\n],"summary":${visibleJson(summary)}}\n`,
  }
}

/** One JSON value a line: the head, the items, the summary, each with its `type`. */
export function ndjson(head: ReportHead): Reporter {
  const line = (type: string, value: object): string => `${visibleJson({ type, ...value })}\n`
  return {
    open: () => line('head', headOf(head)),
    item: item => `{"type":"item",${membersOf(item)}}\n`,
    close: summary => line('summary', summary),
  }
}

function headOf({ tool, profile }: ReportHead): object {
  const named = profile === undefined ? {} : { profile }
  return { $schema: 'urn:profilewright:report', version: 1, tool, ...named }
}

/** Writes the members of an item one by one: of ordinary mail nearly all is outcomes that were written before. */
function membersOf({ path, kind, outcomes, findings }: ReportItem): string {
  const judged =
    kind === undefined ? '' : `"kind":${visibleJson(kind)},"outcomes":[${outcomesText(outcomes)}],`
  return `"path":${visibleJson(path)},${judged}"findings":${visibleJson(findings)}`
}

type Outcome = ReportItem['outcomes'][number]

/** Whole lists without findings are mostly the same objects too. */
const outcomesText = perObject((outcomes: readonly Outcome[]) =>
  outcomes.map(outcomeText).join(','),
)

/** Outcomes without findings are the same objects for every subject (`judge/plan`). */
const written = new WeakMap<Outcome, string>()

function outcomeText(outcome: Outcome): string {
  const known = written.get(outcome)
  if (known !== undefined) return known
  const { ruleId: rule, verdict, findings } = outcome
  const text = visibleJson({ rule, verdict })
  if (findings.length === 0) written.set(outcome, text)
  return text
}
