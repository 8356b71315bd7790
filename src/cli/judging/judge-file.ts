import { perObject } from '../../model/memoized.js'
import {
  type CompiledRule,
  type Conversations,
  type Finding,
  judge,
  looksLikeLog,
  type Outcome,
  type Piece,
  piecesOf,
  type ReadOptions,
  type ReportItem,
  readPiece,
  type Subject,
} from '../../validator.js'
import { fileFinding } from '../file-finding.js'
import type { FoundFile } from '../found-files.js'
import { sourceOf } from '../source-of.js'
import type { OpenFile } from './open-file.js'
import { opened } from './open-files.js'
import { transcriptFindings } from './transcript-findings.js'

/** A piece of a file, or what is told of a file that has none. */
export type FileWork = Piece | { readonly path: string; readonly finding: Finding }

/** What is judged at once: such a work, or a small file that is still to be opened. */
export type Work = FileWork | { readonly path: string; readonly found: FoundFile }

/** Gives how many octets are judged with a work, as far as that is known. */
export function octetsIn(work: Work): number {
  return 'octets' in work ? work.octets.length : 'found' in work ? (work.found.size ?? 0) : 0
}

/** Cuts a file into pieces of work; an empty or unreadable file gives one too, that tells so. */
export function* workOf({ path, kind, window, finding }: OpenFile): Generator<FileWork> {
  if (finding !== undefined) yield { path, finding }
  if (window === undefined) return
  let pieces = 0
  for (const piece of piecesOf(window, path, kind === undefined ? {} : { kind })) {
    pieces += 1
    yield piece.tooLarge ? { path: piece.path, finding: tooLarge(piece) } : piece
  }
  const hint = 'Expected a message or a transcript.'
  if (pieces === 0)
    yield { path, finding: fileFinding(path, 'empty-file', 'error', 'The file is empty', hint) }
}

/**
 * Judges a piece of work: an item for each subject in it. What shows nothing to judge, or concerns no
 * rule, is told with a finding, so that silence always means conformance.
 */
export function* judgeWork(
  work: Work,
  rules: readonly CompiledRule[],
  options: ReadOptions,
  conversations: Conversations,
): Generator<ReportItem> {
  if ('found' in work) {
    for (const file of opened(work.found))
      for (const piece of workOf(file)) yield* judgeWork(piece, rules, options, conversations)
    return
  }
  if ('finding' in work) {
    yield toldAlone(work.path, work.finding)
    return
  }
  const { path, file, octets, origin } = work
  const source = (wanted: string): Uint8Array | undefined => (wanted === file ? octets : undefined)
  let read = 0
  for (const subject of readPiece(work, options)) {
    read += 1
    conversations.add(subject)
    yield { ...judged(subject, rules), source, sourceAt: origin?.offset ?? 0 }
  }
  if (read > 0) return
  const start = Buffer.from(octets.subarray(0, 8)).toString('latin1')
  const packer = packed.find(({ mark }) => start.startsWith(mark))?.by
  const isLog = packer === undefined && looksLikeLog(octets)
  const hint =
    packer === undefined
      ? 'Endings that are known: .eml, .mbox, .smtp, .lmtp, .imap. Sessions are lines `C: EHLO a.example` and `S: 250 a.example`, or what smtplib writes with `set_debuglevel`.'
      : `It is packed by ${packer}: unpack it first.`
  const reason = isLog
    ? 'The file looks like a log of mail sessions, in a form that is not read'
    : 'The file shows no message and no session'
  yield toldAlone(path, fileFinding(path, 'no-evidence', 'error', reason, hint))
}

/** Octets with which files begin that hold others in a form which is not read. */
const packed: readonly { readonly by: string; readonly mark: string }[] = [
  { by: 'gzip', mark: '\x1f\x8b' },
  { by: 'zip', mark: 'PK\x03\x04' },
  { by: 'bzip2', mark: 'BZh' },
  { by: 'xz', mark: '\xfd7zXZ' },
  { by: 'zstd', mark: '\x28\xb5\x2f\xfd' },
]

/**
 * Judges the conversations among the messages of a run: an item for each that a rule concerns. What
 * could not be kept to be compared is told too.
 */
export function* judgeConversations(
  conversations: Conversations,
  rules: readonly CompiledRule[],
): Generator<ReportItem> {
  for (const subject of conversations.subjects()) {
    // Their messages stand in several files, which are read again where something is to be shown.
    const item = judged(subject, rules)
    // Two copies of a message belong together too, and have been judged one by one.
    if (item.outcomes.some(isConcerned)) yield { ...item, source: sourceOf }
  }
  const left = conversations.left()
  if (left === 0) return
  const reason = `${left === 1 ? '1 message was' : `${left} messages were`} not compared with others`
  const hint = 'There are too many messages for one run: judge them in parts that belong together.'
  const finding = fileFinding('-', 'messages-not-compared', 'warning', reason, hint)
  yield toldAlone('-', finding)
}

/** Findings that say that something was not read, and so could not be judged. */
export const unreadRules: readonly string[] = ['file-unreadable', 'too-large']

function tooLarge({ path, file, origin, octets }: Piece): Finding {
  const reason = `The ${path === file ? 'file' : 'message'} was not read: it is larger than ${mebibytes(octets.length)} MiB`
  const hint = 'A mailbox or an archive may be of any size; it is one message that may not.'
  const finding = fileFinding(file, 'too-large', 'error', reason, hint)
  return { ...finding, place: { path: file, line: origin?.line ?? 1, column: 1 } }
}

/** What is at hand of what is too large is the limit, and hardly more. */
function mebibytes(octets: number): number {
  return Math.floor(octets / 2 ** 20)
}

/** Gives an item that tells one thing, of what was not judged. */
export function toldAlone(path: string, finding: Finding): ReportItem {
  return { path, outcomes: [], findings: [finding], source: () => undefined }
}

function judged(subject: Subject, rules: readonly CompiledRule[]): Omit<ReportItem, 'source'> {
  const { outcomes } = judge(rules, subject)
  const { findings, concerned } = seenIn(outcomes)
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
    findings: [...findings, ...transcriptFindings(subject), ...(concerned ? [] : [silent])],
  }
}

/** Of ordinary mail, lists of outcomes are the same objects again and again (`judge/plan`). */
const seenIn = perObject((outcomes: readonly Outcome[]) => ({
  findings: outcomes.flatMap(outcome => outcome.findings),
  concerned: outcomes.some(isConcerned),
}))

function isConcerned({ verdict }: Outcome): boolean {
  return verdict !== 'not-applicable' && verdict !== 'untestable'
}
