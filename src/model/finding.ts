import type { Place } from './place.js'

/** How grave a finding is: MUST gives an error, SHOULD a warning, MAY an observation. */
export type Severity = 'error' | 'warning' | 'info'

/** The severities, gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info']

/** A change of text that is sure to cure a finding. */
export interface Fix {
  readonly place: Place
  readonly text: string
}

/**
 * One fact about one place that somebody should look at. Faults of a profile, of XML, of a draft
 * and of mail are all findings, and go through the same report.
 */
export interface Finding {
  /** The rule of a profile, or the name of a check of the tool itself (`yaml-syntax`, `dangling-xref`). */
  readonly ruleId: string
  readonly severity: Severity
  readonly place: Place
  /** A fact in one sentence: *Unexpected 8-bit octet in a header field, expected US-ASCII*. */
  readonly reason: string
  /** The sentence of the rule, where a rule of a profile was broken. */
  readonly rule?: string
  readonly why?: string
  /** Clauses that say so, as a reader cites them: `RFC 2920, Section 3.1`. */
  readonly see?: readonly string[]
  readonly url?: string
  /** What the author can do about it, when `reason` does not say it already. */
  readonly hint?: string
  readonly fix?: Fix
  /** The reason why it does not count: somebody knows of it, and has said why it may stay. */
  readonly suppressed?: string
}

/** Tells whether a finding is at least as grave as a threshold. */
export function reaches(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold)
}
