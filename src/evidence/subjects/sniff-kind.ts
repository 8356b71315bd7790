import type { SubjectKind } from '../../model/index.js'
import { isDebugOutput } from './debug-lines.js'
import { latin1 } from './message/octets.js'

/** How much of a file is looked at. */
const headOctets = 8192

interface Sign {
  readonly kind: SubjectKind
  readonly shows: (lines: readonly string[]) => boolean
}

const any =
  (pattern: RegExp) =>
  (lines: readonly string[]): boolean =>
    lines.some(line => pattern.test(line))

const first =
  (pattern: RegExp) =>
  (lines: readonly string[]): boolean =>
    pattern.test(lines[0] ?? '')

/**
 * The signs of each kind, most telling first: a transcript's `S: 220 ready` would pass as the header
 * field `S`, and a test script's `state: auth` as the field `state`; and a message may quote a session.
 */
const signs: readonly Sign[] = [
  {
    kind: 'message',
    shows: first(
      /^(?:From |\x01{4}$|[A-Z][A-Za-z]*-[!-9;-~]{1,200}:|(?:Date|From|Received|Subject|To): )/,
    ),
  },
  {
    kind: 'smtp-session',
    shows: any(/^[ \t]*(?:S(?:erver)?: (?:220|250)[ -]|C(?:lient)?: (?:EHLO|HELO|LHLO)\b)/i),
  },
  {
    kind: 'imap-session',
    shows: any(/^[ \t]*(?:S(?:erver)?: \\?\* |C(?:lient)?: [A-Z0-9]+ [A-Z]+)/i),
  },
  {
    kind: 'imap-session',
    shows: first(/^(?:(?:capabilities|connections|messages|state|ignore_extra_untagged): |ok \w)/),
  },
  { kind: 'smtp-session', shows: lines => isDebugOutput(lines.join('\n')) },
  { kind: 'message', shows: beginsWithHeader },
]

/** The fields of RFC 5322 and MIME, and some of the names that go on in many ways. */
const mailField =
  /^(?:(?:From|Sender|Reply-To|To|Cc|Bcc|Date|Subject|Message-ID|In-Reply-To|References|Comments|Keywords|Received|Return-Path|Delivered-To|MIME-Version|(?:Content|List|Resent|X)-[!-9;-~]{1,200})[ \t]{0,9}:|>?From )/i

const anyField = /^(?:>?From |[!-9;-~]{1,200}[ \t]{0,9}:)/

/**
 * Tells whether the lines begin as the header of a message does, with a field that mail has: a log, or
 * settings, may write `word:` before each line. A message whose first fields were cut off may begin
 * within one.
 */
function beginsWithHeader(lines: readonly string[]): boolean {
  const unfolded = lines.filter(line => !/^[ \t]/.test(line))
  const end = unfolded.findIndex(line => !anyField.test(line))
  return unfolded.slice(0, end < 0 ? undefined : end).some(line => mailField.test(line))
}

/** Gives the kind of evidence that the first octets of a file look like, undefined for none. */
export function sniffKind(octets: Uint8Array): SubjectKind | undefined {
  const lines = headLines(octets)
  return signs.find(({ shows }) => shows(lines))?.kind
}

/** Tells whether the first octets show both sides of a session, in whatever form a log has them. */
export function looksLikeLog(octets: Uint8Array): boolean {
  const lines = headLines(octets)
  return (
    lines.some(line => /(?:^|[^\w.])(?:220[ -]|\* OK\b)/.test(line)) &&
    lines.some(line => /(?:^|[^\w.])(?:EHLO|HELO|LHLO|CAPABILITY|LOGIN|AUTHENTICATE)\b/i.test(line))
  )
}

function headLines(octets: Uint8Array): readonly string[] {
  return latin1(octets, 0, Math.min(octets.length, headOctets))
    .split(/\r?\n/)
    .filter(line => line !== '' && !line.startsWith('#'))
}
