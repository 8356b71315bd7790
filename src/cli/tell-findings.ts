import type { Finding } from '../model/index.js'
import { tool } from './installation.js'
import { startReport } from './report-run.js'
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
  const run = startReport({ format: 'pretty', head, write: text => writeTo(file, text) })
  run.add({ path, outcomes: [], findings, source: sourceOf })
  run.close()
}
