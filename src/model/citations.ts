import type { CitedUnit } from './rule.js'

/** What citations name inside a document, one and several. */
export const unitNames: Readonly<Record<CitedUnit, readonly [string, string]>> = {
  section: ['Section', 'Sections'],
  appendix: ['Appendix', 'Appendices'],
  clause: ['Clause', 'Clauses'],
  table: ['Table', 'Tables'],
  annex: ['Annex', 'Annexes'],
}

/** Gives a series as RFCs write one: `1`, `1 and 2`, `1, 2, and 3`. */
export function listed(items: readonly string[]): string {
  if (items.length < 3) return items.join(' and ')
  return `${items.slice(0, -1).join(', ')}, and ${items.at(-1)}`
}

/**
 * Gives citations, each as `formatCitation` writes it, in one line that names each document once:
 * `RFC 5321, Sections 3.5 and 7.3, Appendix F; RFC 2034`.
 */
export function joinCitations(citations: readonly string[]): string {
  const byDocument = new Map<string, Map<string, string[]>>()
  for (const citation of citations) {
    const [, document = citation, unit, number] = cited.exec(citation) ?? []
    const units = byDocument.get(document) ?? new Map<string, string[]>()
    byDocument.set(document, units)
    if (unit !== undefined && number !== undefined)
      units.set(unit, [...(units.get(unit) ?? []), number])
  }
  return [...byDocument]
    .map(([document, units]) => [document, ...[...units].map(several)].join(', '))
    .join('; ')
}

const cited = new RegExp(
  `^(.+), (${Object.values(unitNames)
    .map(([one]) => one)
    .join('|')}) (\\S+)$`,
)

function several([unit, numbers]: [string, readonly string[]]): string {
  const [, units = unit] = Object.values(unitNames).find(([one]) => one === unit) ?? []
  return `${numbers.length === 1 ? unit : units} ${listed(numbers)}`
}
