import { pretty } from '../evidence/report/pretty.js'
import { nothing, summarise } from '../evidence/report/summarise.js'
import type { Finding } from '../model/index.js'
import { tool } from './installation.js'
import { sourceOf } from './source-of.js'
import { type StandardFile, styleFor, writeTo } from './terminal.js'

/** Tells a person what was found in a file or folder, if anything was. */
export function tellFindings(
  path: string,
  findings: readonly Finding[],
  file: StandardFile = 1,
): void {
  if (findings.length === 0) return
  const head = { tool, rules: [], style: styleFor(file) }
  const report = pretty(head)
  const item = { path, outcomes: [], findings, source: sourceOf }
  writeTo(file, report.open(head) + report.item(item) + report.close(summarise(nothing, item), 0))
}
