import type { Finding, Severity } from '../../model/index.js'
import type { Reporter, ReportHead, ReportRule } from './reporter.js'

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
      `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":${JSON.stringify(driver)}},"columnKind":"unicodeCodePoints","results":[`,
    item: item => item.findings.map(finding => JSON.stringify(resultOf(finding))).join(',\n'),
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

function resultOf(finding: Finding): object {
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
          region: {
            startLine: place.line,
            startColumn: place.column,
            ...(place.endLine === undefined ? {} : { endLine: place.endLine }),
            ...(place.endColumn === undefined ? {} : { endColumn: place.endColumn }),
          },
        },
      },
    ],
    ...(suppressed === undefined
      ? {}
      : { suppressions: [{ kind: 'external', justification: suppressed }] }),
    partialFingerprints: { 'ruleAndPlace/v1': `${ruleId}:${place.path}:${place.line}` },
  }
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
