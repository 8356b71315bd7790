import { latin1, utf8 } from './message/octets.js'

/**
 * The form of a transcript, for every protocol that talks in lines:
 *
 *     # A comment; an empty line is one too.
 *     -- connect            another connection begins (the first needs no mark)
 *     -- tls TLSv1.3        TLS holds from here on; before the greeting it is implicit TLS
 *     -- wait 1740          so many seconds pass
 *     -- closed by client   the connection ends; or `by server`
 *     S: 220 ready          a line that the server sent
 *     C: EHLO a.example     a line that the client sent
 *
 * One blank after the colon belongs to the form; all that follows, up to the end of the line, was
 * sent, and CRLF after it. Blanks before a line belong to nobody, and `c:` and `Client:` are read too. The lines stand in the order in which they were sent, which is what
 * shows pipelining. A transcript has no other syntax: literals and message content are lines too,
 * and where the content does not matter a line `<4096 octets>` stands for it (`placeholder`).
 * (In SMTP a bare LF can matter, which no line of a file can hold: `smtp/sent-octets.ts`.)
 */

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
  let line = 0
  for (let start = startsWithMark(octets) ? 3 : 0; start < octets.length; ) {
    let end = octets.indexOf(0x0a, start)
    if (end < 0) end = octets.length
    const stop = end > start && octets[end - 1] === 0x0d ? end - 1 : end
    line += 1
    const read = readLine(octetText(octets.subarray(start, stop)), line)
    if (read !== undefined) yield read
    start = end + 1
  }
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

const side = /^(?:(c(?:lient)?)|s(?:erver)?): ?/i

function readLine(text: string, line: number): TranscriptLine | undefined {
  const said = text.replace(/^[ \t]+/, '')
  if (said === '' || said.startsWith('#')) return undefined
  if (said.startsWith('-- ')) return { from: 'mark', text: said.slice(3).trim(), line }
  const found = side.exec(said)
  if (found === null) return { from: 'unknown', text, line }
  const from = found[1] === undefined ? 'server' : 'client'
  return { from, text: said.slice(found[0].length), line }
}
