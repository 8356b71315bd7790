import { isDebugOutput, readDebugLine } from './debug-lines.js'
import { latin1, utf8 } from './message/octets.js'

/**
 * The form of a transcript, for every protocol that talks in lines:
 *
 *     # A comment; an empty line is one too.
 *     -- connect            another connection begins (the first needs no mark, nor does a greeting
 *                           after a farewell)
 *     -- tls TLSv1.3        TLS holds from here on; before the greeting it is implicit TLS
 *     -- wait 1740          so many seconds pass
 *     -- closed by client   the connection ends; or `by server`
 *     S: 220 ready          a line that the server sent
 *     C: EHLO a.example     a line that the client sent
 *
 * One blank after the colon belongs to the form; all that follows, up to the end of the line, was
 * sent, and CRLF after it. The lines stand in the order in which they were sent, which is what
 * shows pipelining. Literals and message content are lines too, and where the content does not
 * matter a line `<4096 octets>` stands for it (`placeholder`). (In SMTP a bare LF can matter, which
 * no line of a file can hold: `smtp/sent-octets.ts`.)
 *
 * What RFCs and manuals do beside is understood too. Blanks before a line belong to nobody, nor do
 * those that follow the colon on all lines; `c:` and `Client:` are read; with `R:` and no `C:`, they
 * are the receiver and `S:` the sender (RFC 821). A line of neither side that stands deeper than the
 * one before goes on with it, for the page was narrow; and in angle brackets, or before both sides,
 * stands what happens.
 *
 * The debug output of smtplib is read as well (`debug-lines.ts`).
 *
 *     S: * OK [PERMANENTFLAGS (\Answered \Flagged
 *          \Deleted)] limited
 *     <TLS negotiation>
 *     C & S: <negotiate a TLS session>
 */

/** Columns before the first octet of what was sent: `C: `. */
export const lead = 3

/** One line of a transcript: something sent, a mark, or a line that is neither. */
export interface TranscriptLine {
  readonly from: 'client' | 'server' | 'mark' | 'unknown'
  /** What was sent, or the words of the mark; each character is one octet. */
  readonly text: string
  /** Line of the file, from 1. */
  readonly line: number
}

/** Gives the lines of a transcript in order, comments and empty lines left out. */
export function* readTranscript(octets: Uint8Array): Generator<TranscriptLine> {
  const form = formOf(octets)
  /** What a side said last, and how deep it stands: it may go on. */
  let last: { readonly said: TranscriptLine; readonly depth: number } | undefined
  let number = 0
  for (const text of linesOf(octets)) {
    number += 1
    const line = text.replace(/^[ \t]+/, '')
    const depth = text.length - line.length
    const read = readLine(line, number, form)
    if (last !== undefined && depth > last.depth && read?.from === 'unknown') {
      last = { ...last, said: { ...last.said, text: `${last.said.text} ${line}` } }
      continue
    }
    if (last !== undefined) yield last.said
    last = undefined
    if (read?.from === 'client' || read?.from === 'server') last = { said: read, depth }
    else if (read !== undefined) yield read
  }
  if (last !== undefined) yield last.said
}

/** Tells whether a line of either side only tells what happens: `<open connection to server>`. */
export function isStageDirection(text: string): boolean {
  return /^<[a-z]+ [^<>]*>$/i.test(text)
}

/** Gives the number of octets that a line `<4096 octets>` stands for, and what follows it. */
export function placeholder(text: string): { octets: number; rest: string } | undefined {
  const match = /^<([0-9]{1,15}) octets?>/.exec(text)
  return match === null
    ? undefined
    : { octets: Number(match[1]), rest: text.slice(match[0].length) }
}

/** Gives the text of octets, one character an octet. */
export function octetText(octets: Uint8Array): string {
  return latin1(octets, 0, octets.length)
}

/** Gives the characters that octets of `octetText` mean in UTF-8, U+FFFD where they mean none. */
export function characters(text: string): string {
  return utf8(text)
}

/** Tells whether a text begins with the byte order mark of UTF-8, which some editors write. */
function startsWithMark(octets: Uint8Array): boolean {
  return octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf
}

function* linesOf(octets: Uint8Array): Generator<string> {
  for (let start = startsWithMark(octets) ? 3 : 0; start < octets.length; ) {
    let end = octets.indexOf(0x0a, start)
    if (end < 0) end = octets.length
    const stop = end > start && octets[end - 1] === 0x0d ? end - 1 : end
    yield octetText(octets.subarray(start, stop))
    start = end + 1
  }
}

/** Who is written how before a line; RFC 821 calls them sender and receiver. */
const letters = { client: /^c(?:lient)?:/i, server: /^s(?:erver)?:/i }
const lettersOf821 = { client: /^s:/i, server: /^r:/i }
const bothSides = /^c(?:lient)? ?& ?s(?:erver)?:/i

/** What the lines of a transcript have in common. */
interface Form {
  readonly letters: typeof letters
  /** How many blanks after the colon were not sent. */
  readonly blanks: number
  readonly isDebugOutput: boolean
}

/** How much of a transcript shows its form. */
const headOctets = 65_536

function formOf(octets: Uint8Array): Form {
  const head = octetText(octets.subarray(0, headOctets))
  const seen = new Set<string>()
  let blanks = Number.POSITIVE_INFINITY
  for (const [, name = '', gap = ''] of head.matchAll(
    /^[ \t]*(c|client|s|server|r):( *)(?=[^ \r\n])/gim,
  )) {
    seen.add(name.charAt(0).toLowerCase())
    blanks = Math.min(blanks, gap.length)
  }
  return {
    letters: seen.has('r') && !seen.has('c') ? lettersOf821 : letters,
    blanks: Number.isFinite(blanks) ? Math.max(1, blanks) : 1,
    isDebugOutput: seen.size === 0 && isDebugOutput(head),
  }
}

function readLine(line: string, number: number, form: Form): TranscriptLine | undefined {
  if (line === '' || line.startsWith('#')) return undefined
  if (form.isDebugOutput) {
    const read = readDebugLine(line)
    return read && { ...read, line: number }
  }
  if (line.startsWith('-- ')) return { from: 'mark', text: line.slice(3).trim(), line: number }
  for (const from of ['client', 'server'] as const) {
    const lead = form.letters[from].exec(line)
    if (lead === null) continue
    let start = lead[0].length
    const most = start + form.blanks
    while (start < most && line.charAt(start) === ' ') start += 1
    return { from, text: line.slice(start), line: number }
  }
  if (bothSides.test(line) || isStageDirection(line)) return undefined
  return { from: 'unknown', text: line, line: number }
}
