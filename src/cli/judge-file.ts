import {
  type CompiledRule,
  type Conversations,
  type Finding,
  judge,
  kindOf,
  type ReadOptions,
  type ReportItem,
  type Subject,
  subjects,
} from '../validator.js'
import type { EvidenceFile } from './evidence-files.js'
import { sourceOf } from './source-of.js'

/**
 * Judges a file: an item for each subject in it. A file that shows nothing to judge, or that no rule
 * concerns, is told with a finding, so that silence always means conformance.
 */
export function* judgeFile(
  file: EvidenceFile,
  rules: readonly CompiledRule[],
  options: ReadOptions,
  conversations: Conversations,
): Generator<ReportItem> {
  const { path, octets } = file
  const source = (wanted: string): Uint8Array | undefined => (wanted === path ? octets : undefined)
  const told = (finding: Finding): ReportItem => ({
    path,
    outcomes: [],
    findings: [finding],
    source,
  })
  if (octets === undefined) {
    if (file.finding !== undefined) yield told(file.finding)
    return
  }
  if (octets.length === 0) {
    yield told(
      fileFinding(
        path,
        'empty-file',
        'error',
        'The file is empty',
        'Expected a message or a transcript.',
      ),
    )
    return
  }
  const kind = kindOf(path, octets)
  const reader = kind === undefined ? undefined : subjects[kind]
  let read = 0
  for (const subject of reader?.read(octets, path, options) ?? []) {
    read += 1
    conversations.add(subject)
    yield judged(subject, rules, source)
  }
  if (read === 0) {
    const hint = 'Endings that are known: .eml, .mbox, .smtp, .imap.'
    yield told(
      fileFinding(path, 'no-evidence', 'error', 'The file shows no message and no session', hint),
    )
  }
}

/**
 * Judges the conversations among the messages of a run: an item for each. What could not be kept to be
 * compared is told too.
 */
export function* judgeConversations(
  conversations: Conversations,
  rules: readonly CompiledRule[],
): Generator<ReportItem> {
  // Their messages stand in several files, each of which is read again where something is to be shown.
  for (const subject of conversations.subjects()) yield judged(subject, rules, sourceOf)
  const left = conversations.left()
  if (left === 0) return
  const reason = `${left === 1 ? '1 message was' : `${left} messages were`} not compared with others`
  const hint = 'There are too many messages for one run: judge them in parts that belong together.'
  const finding = fileFinding('-', 'messages-not-compared', 'warning', reason, hint)
  yield { path: '-', outcomes: [], findings: [finding], source: () => undefined }
}

function judged(
  subject: Subject,
  rules: readonly CompiledRule[],
  source: ReportItem['source'],
): ReportItem {
  const { outcomes } = judge(rules, subject)
  const findings = outcomes.flatMap(outcome => outcome.findings)
  const concerned = outcomes.some(
    ({ verdict }) => verdict !== 'not-applicable' && verdict !== 'untestable',
  )
  const silent = fileFinding(
    subject.path,
    'no-rule-applies',
    'info',
    `No rule of the profile concerns this ${subject.kind}`,
  )
  return {
    path: subject.path,
    kind: subject.kind,
    outcomes,
    findings: concerned ? findings : [...findings, silent],
    source,
  }
}

function fileFinding(
  path: string,
  ruleId: string,
  severity: Finding['severity'],
  reason: string,
  hint?: string,
): Finding {
  const place = { path, line: 1, column: 1 }
  return { ruleId, severity, place, reason, ...(hint === undefined ? {} : { hint }) }
}
