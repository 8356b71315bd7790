import type { Reporter, ReportHead, ReportItem } from './reporter.js'
import { visibleJson } from './visible.js'

/** One JSON document, valid against `schemas/report.json`, written item by item. */
export function json(head: ReportHead): Reporter {
  return {
    open: () => `${visibleJson(headOf(head)).slice(0, -1)},"items":[`,
    item: item => visibleJson(itemOf(item)),
    place: (text, before) => ({ text: `${before === 0 ? '' : ','}\n${text}`, count: before + 1 }),
    close: summary => `\n],"summary":${visibleJson(summary)}}\n`,
  }
}

/** One JSON value a line: the head, the items, the summary, each with its `type`. */
export function ndjson(head: ReportHead): Reporter {
  const line = (type: string, value: object): string => `${visibleJson({ type, ...value })}\n`
  return {
    open: () => line('head', headOf(head)),
    item: item => line('item', itemOf(item)),
    close: summary => line('summary', summary),
  }
}

function headOf({ tool, profile }: ReportHead): object {
  const named = profile === undefined ? {} : { profile }
  return { $schema: 'urn:profilewright:report', version: 1, tool, ...named }
}

function itemOf({ path, kind, outcomes, findings }: ReportItem): object {
  const judged = kind === undefined ? {} : { kind, outcomes: outcomes.map(outcomeOf) }
  return { path, ...judged, findings }
}

function outcomeOf({ ruleId, verdict }: ReportItem['outcomes'][number]): object {
  return { rule: ruleId, verdict }
}
