import type { Finding } from '../validator.js'

/** Makes a finding about a file as a whole. */
export function fileFinding(
  path: string,
  ruleId: string,
  severity: Finding['severity'],
  reason: string,
  hint?: string,
): Finding {
  const place = { path, line: 1, column: 1 }
  return { ruleId, severity, place, reason, ...(hint === undefined ? {} : { hint }) }
}
