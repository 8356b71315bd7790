import { readTranscript, type TranscriptLine } from '../transcript.js'

/** The lines of one connection, and the line of the transcript with which it starts. */
export interface Connection {
  readonly lines: readonly TranscriptLine[]
  readonly start: number
}

/** Gives the connections of a transcript one by one; `-- connect` begins another. */
export function* connectionsOf(octets: Uint8Array): Generator<Connection> {
  let lines: TranscriptLine[] = []
  let start = 1
  for (const line of readTranscript(octets)) {
    if (line.from === 'mark' && line.text === 'connect') {
      if (lines.length > 0) yield { lines, start }
      lines = []
      start = line.line
    } else lines.push(line)
  }
  yield { lines, start }
}
