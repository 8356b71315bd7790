import { readTranscript, type TranscriptLine } from './transcript.js'

/** The lines of one connection, and the line of the transcript with which it starts. */
export interface Connection {
  readonly lines: readonly TranscriptLine[]
  readonly start: number
}

/** What a server of a protocol says first and last. */
export interface Manners {
  readonly greeting: RegExp
  readonly farewell: RegExp
}

/**
 * Gives the connections of a transcript one by one. The mark `-- connect` begins another, and so does a
 * greeting where the connection has ended: transcripts are joined, and logs hold many.
 *
 *     S: 221 bye
 *     S: 220 ready        the greeting of the next
 */
export function* connectionsOf(
  octets: Uint8Array,
  { greeting, farewell }: Manners,
): Generator<Connection> {
  let lines: TranscriptLine[] = []
  let start = 1
  let hasEnded = false
  for (const line of readTranscript(octets)) {
    const { from, text } = line
    const isMark = from === 'mark' && text === 'connect'
    if (isMark || (hasEnded && from === 'server' && greeting.test(text))) {
      if (lines.length > 0) yield { lines, start }
      lines = isMark ? [] : [line]
      start = line.line
      hasEnded = false
      continue
    }
    lines.push(line)
    if (from === 'client') hasEnded = false
    else hasEnded ||= from === 'mark' ? text.startsWith('closed') : farewell.test(text)
  }
  yield { lines, start }
}
