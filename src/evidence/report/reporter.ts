import type { Finding, Outcome, Severity, Verdict } from '../../model/index.js'
import type { Source } from './code-frame.js'

/**
 * How results are written. A report is made piece by piece, so that a mailbox of any size can be
 * reported in bounded memory: a head, an item for each file or subject, a close with the totals.
 */
export interface Reporter {
  readonly open: (head: ReportHead) => string
  /** The text of an item, the same wherever in a report it stands. */
  readonly item: (item: ReportItem) => string
  /**
   * Fits the text of the next item into the report, where a separator or a number depends on how much
   * stands there: `before` counts what was placed. A report can so be made in parts, and gone on with.
   */
  readonly place?: (text: string, before: number) => Placed
  readonly close: (summary: Summary, placed: number) => string
}

/** The text of an item in its place, and how much has been placed with it. */
export interface Placed {
  readonly text: string
  readonly count: number
}

/** What a report is about. */
export interface ReportHead {
  readonly tool: { readonly name: string; readonly version: string }
  readonly profile?: string
  /** Facts of the rules that may be broken, for formats that list them (SARIF). */
  readonly rules: readonly ReportRule[]
  readonly style: Style
}

export interface ReportRule {
  readonly id: string
  readonly text: string
  readonly why: string
  readonly severity: Severity
  readonly url?: string
}

/** The results for one file, or for one subject in it. */
export interface ReportItem {
  readonly path: string
  /** The kind of subject; absent for files that are not evidence. */
  readonly kind?: string
  readonly outcomes: readonly Outcome[]
  readonly findings: readonly Finding[]
  /** The octets of a file that a finding points into, for code frames; undefined where unknown. */
  readonly source: (path: string) => Uint8Array | undefined
  /** Offset in the file of the first octet that `source` gives; absent where it gives whole files. */
  readonly sourceAt?: number
}

/** Gives the octets that the places of an item point into. */
export function sourceOf(
  { kind, source, sourceAt = 0 }: ReportItem,
  path: string,
): Source | undefined {
  const octets = source(path)
  if (octets === undefined) return undefined
  return { octets, at: sourceAt, columns: kind === undefined ? 'characters' : 'octets' }
}

/** Gives the findings that count: those that nobody has suppressed. */
export function counted(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ suppressed }) => suppressed === undefined)
}

/** The totals of a report. */
export interface Summary {
  readonly items: number
  /** Suppressed ones are not among them. */
  readonly findings: Readonly<Record<Severity, number>>
  readonly suppressed: number
  /** By rule, how many of the findings are its. */
  readonly rules: Readonly<Record<string, { readonly severity: Severity; readonly count: number }>>
  readonly verdicts: Readonly<Record<Verdict, number>>
}

/** How text is dressed for a terminal; functions give their argument back where colour is off. */
export interface Style {
  readonly error: Paint
  readonly warning: Paint
  readonly info: Paint
  readonly dim: Paint
  readonly bold: Paint
}

export type Paint = (text: string) => string

const bare: Paint = text => text

/** No colour at all: for pipes, files, and NO_COLOR. */
export const plainStyle: Style = { error: bare, warning: bare, info: bare, dim: bare, bold: bare }

const paint =
  (code: number): Paint =>
  text =>
    `\u001b[${code}m${text}\u001b[0m`

/** Colours for terminals. */
export const colourStyle: Style = {
  error: paint(31),
  warning: paint(33),
  info: paint(36),
  dim: paint(2),
  bold: paint(1),
}
