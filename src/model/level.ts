import type { Severity } from './finding.js'

/** The three strengths of a requirement, as its sentence states them (RFC 2119, RFC 8174). */
export type Level = 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'MAY'

/** Every BCP 14 keyword and the level it stands for (RFC 2119, sections 1 to 5). */
export const keywords: Readonly<Record<string, Level>> = {
  MUST: 'MUST',
  'MUST NOT': 'MUST NOT',
  REQUIRED: 'MUST',
  SHALL: 'MUST',
  'SHALL NOT': 'MUST NOT',
  SHOULD: 'SHOULD',
  'SHOULD NOT': 'SHOULD NOT',
  RECOMMENDED: 'SHOULD',
  'NOT RECOMMENDED': 'SHOULD NOT',
  MAY: 'MAY',
  OPTIONAL: 'MAY',
}

// Longest alternatives first, so that MUST NOT is one keyword and not two.
const keyword =
  /\b(MUST NOT|SHALL NOT|SHOULD NOT|NOT RECOMMENDED|MUST|REQUIRED|SHALL|SHOULD|RECOMMENDED|MAY|OPTIONAL)\b/g

/** Gives the BCP 14 keywords of a text with their offsets, in order of appearance. */
export function keywordsIn(
  text: string,
): readonly { keyword: string; level: Level; index: number }[] {
  // Most texts have none, and each match of all takes another copy of the pattern.
  if (text.search(keyword) === -1) return []
  return [...text.matchAll(keyword)].map(match => ({
    keyword: match[0],
    // The pattern's alternatives are the keys of `keywords`.
    level: keywords[match[0]] as Level,
    index: match.index,
  }))
}

/** Gives the severity of breaking a requirement of a level: the only place that decides it. */
export function severityOf(level: Level): Severity {
  return levelSeverity[level]
}

const levelSeverity: Readonly<Record<Level, Severity>> = {
  MUST: 'error',
  'MUST NOT': 'error',
  SHOULD: 'warning',
  'SHOULD NOT': 'warning',
  MAY: 'info',
}

/**
 * Status of a requirement in an implementation conformance statement, after ISO/IEC 9646-7: mandatory,
 * prohibited, recommended, discouraged, optional.
 */
export const conformanceStatus: Readonly<Record<Level, string>> = {
  MUST: 'm',
  'MUST NOT': 'x',
  SHOULD: 'r',
  'SHOULD NOT': 'd',
  MAY: 'o',
}
