import type { Finding, Place, Severity } from '../../model/index.js'
import { lineParts } from './code-frame.js'
import {
  type Reporter,
  type ReportHead,
  type ReportItem,
  type ReportRule,
  sourceOf,
} from './reporter.js'
import { visibleJson } from './visible.js'

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** SARIF 2.1.0 (OASIS): one run, results written one by one. */
export function sarif({ tool, rules }: ReportHead): Reporter {
  const driver = { name: tool.name, version: tool.version, rules: rules.map(descriptor) }
  return {
    open: () =>
      `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":${visibleJson(driver)}},"columnKind":"unicodeCodePoints","results":[`,
    item: item => item.findings.map(finding => visibleJson(resultOf(finding, item))).join(',\n'),
    place: (text, before) =>
      text === ''
        ? { text, count: before }
        : { text: `${before === 0 ? '' : ','}\n${text}`, count: before + 1 },
    close: () => '\n]}]}\n',
  }
}

function descriptor({ id, text, why, severity, url }: ReportRule): object {
  return {
    id,
    shortDescription: { text },
    fullDescription: { text: why },
    defaultConfiguration: { level: levels[severity] },
    ...(url === undefined ? {} : { helpUri: url }),
  }
}

function resultOf(finding: Finding, item: ReportItem): object {
  const { ruleId, severity, reason, rule, place, hint, suppressed } = finding
  const text = [reason, rule, hint].filter(part => part !== undefined).join('\n')
  return {
    ruleId,
    level: levels[severity],
    message: { text },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(place.path) },
          region: regionOf(place, item),
        },
      },
    ],
    ...(suppressed === undefined
      ? {}
      : { suppressions: [{ kind: 'external', justification: suppressed }] }),
    partialFingerprints: { 'ruleAndPlace/v1': `${ruleId}:${place.path}:${place.line}` },
  }
}

/**
 * A part of a file. SARIF counts columns in characters and not in octets (section 3.30.6), so those of a
 * line with other than ASCII are counted anew.
 */
function regionOf(place: Place, item: ReportItem): object {
  const { line, column, endLine, endColumn, offset } = place
  const source = sourceOf(item, place.path)
  const parts = source?.columns === 'octets' ? lineParts(source, place, mostColumns) : undefined
  const isPlain = parts === undefined || /^[\0-\x7f]*$/.test(parts[0] + parts[1])
  const start = isPlain ? column : charactersIn(parts[0]) + 1
  const sameLine = endLine === undefined || endLine === line
  const end =
    isPlain || endColumn === undefined || !sameLine ? endColumn : start + charactersIn(parts[1])
  return {
    startLine: line,
    startColumn: start,
    ...(endLine === undefined ? {} : { endLine }),
    ...(end === undefined ? {} : { endColumn: end }),
    ...(offset === undefined || item.kind === undefined ? {} : { byteOffset: offset }),
  }
}

/** Octets of a line that are counted: places beyond are rare, and nobody reads them by column. */
const mostColumns = 1 << 16

function charactersIn(text: string): number {
  return [...text].length
}

/** A relative path as a URI reference: each segment encoded, for names may hold anything. */
function uriOf(path: string): string {
  const encoded = path.split('/').map(encodeSegment).join('/')
  return path.startsWith('/') ? `file://${encoded}` : encoded
}

function encodeSegment(segment: string): string {
  // Lone surrogates cannot be encoded; a name that holds one is shown with the replacement character.
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd'))
}
