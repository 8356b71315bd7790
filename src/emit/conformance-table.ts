import { formatCitation, type Profile, rulesOf } from '../model/index.js'

/**
 * Gives the requirements of a profile as one CSV table (RFC 4180): what the table in the draft lists,
 * with the sentences, for spreadsheets and scripts.
 */
export function conformanceTable(profile: Pick<Profile, 'chapters'>): string {
  const head = [
    'rule',
    'chapter',
    'topic',
    'level',
    'role',
    'sentence',
    'references',
    'basis',
    'check',
  ]
  const rows = rulesOf(profile).map(rule => [
    rule.id,
    rule.chapter,
    rule.topic,
    rule.level,
    rule.role,
    rule.text,
    rule.refs.map(formatCitation).join('; '),
    rule.basis,
    rule.untestable === undefined ? 'yes' : `no: ${rule.untestable}`,
  ])
  return [head, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('')
}

/** Quotes a cell where its text needs it, and where a spreadsheet would take it for a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
