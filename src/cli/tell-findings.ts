import type { Finding } from '../model/index.js'
import { tool } from './installation.js'
import { startReport } from './report-run.js'
import { sourceOf } from './source-of.js'
import { print, styleFor } from './terminal.js'

/** Tells a person what was found in a folder, if anything was. */
export function tellFindings(path: string, findings: readonly Finding[]): void {
  if (findings.length === 0) return
  const head = { tool, rules: [], style: styleFor(1) }
  const run = startReport({ format: 'pretty', head, write: print })
  run.add({ path, outcomes: [], findings, source: sourceOf })
  run.close()
}
