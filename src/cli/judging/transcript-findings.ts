import type { Finding, Subject } from '../../validator.js'
import { fileFinding } from '../file-finding.js'

/** Tells what of a transcript was passed over, for nothing was judged that it says. */
export function transcriptFindings({ kind, path, value }: Subject): readonly Finding[] {
  if (kind === 'message' || kind === 'conversation') return []
  // The schemas of all kinds of session state these facts.
  const facts = value as unknown as SessionFacts
  return [...linesNotRead(path, facts), ...marksNotRead(path, facts)]
}

/** What is asked here of a session: of SMTP, what was said; of IMAP, how; and what could not be read. */
interface SessionFacts {
  readonly exchanges?: readonly unknown[]
  readonly greeting?: unknown
  readonly notation?: string
  readonly defects: readonly { readonly code: string; readonly line?: number }[]
}

/** What the readers of transcripts call a line that nobody said. */
const notRead = new Set(['unreadable-line', 'unknown-line', 'not-a-transcript'])

/** Where nothing else was said, the file is not what its name promises. */
function linesNotRead(path: string, facts: SessionFacts): readonly Finding[] {
  const [first, ...more] = facts.defects.filter(({ code }) => notRead.has(code))
  if (first === undefined) return []
  const lines = more.length === 0 ? '1 line was' : `${more.length + 1} lines were`
  const reason =
    first.code === 'not-a-transcript'
      ? 'Nothing was read: no line is what one side said to the other'
      : `${lines} not read: no line that one side said to the other begins so`
  const hint = 'What was sent is written as `C: EHLO a.example` and `S: 250 a.example`.'
  const severity = isSilent(facts) ? 'error' : 'warning'
  return [atLine(fileFinding(path, 'lines-not-read', severity, reason, hint), first.line)]
}

function isSilent({ exchanges, greeting, notation }: SessionFacts): boolean {
  return notation === 'other' || (exchanges?.length === 0 && greeting === undefined)
}

/** Marks that mean nothing say nothing of the connection. */
function marksNotRead(path: string, { defects }: SessionFacts): readonly Finding[] {
  const [first] = defects.filter(({ code }) => code === 'unknown-mark')
  if (first === undefined) return []
  const hint =
    'Marks are `-- connect`, `-- tls TLSv1.3`, `-- wait 30` and `-- closed by client` or `by server`.'
  const reason = 'The mark is not known, and was passed over'
  return [atLine(fileFinding(path, 'mark-not-read', 'warning', reason, hint), first.line)]
}

/** Gives a finding about a transcript at one of its lines. */
function atLine(finding: Finding, line = 1): Finding {
  const path = finding.place.path.replace(/#\d+$/, '')
  return { ...finding, place: { path, line, column: 1 } }
}
