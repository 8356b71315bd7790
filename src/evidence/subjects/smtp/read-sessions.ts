import { readTranscript, type TranscriptLine } from '../transcript.js'
import { followSession } from './follow-session.js'
import type { Session } from './session.js'

/** Gives the connections of a transcript one by one; `-- connect` begins another. */
export function* readSessions(octets: Uint8Array): Generator<Session> {
  let lines: TranscriptLine[] = []
  let start = 1
  for (const line of readTranscript(octets)) {
    if (line.from === 'mark' && line.text === 'connect') {
      if (lines.length > 0) yield followSession(lines, start)
      lines = []
      start = line.line
    } else lines.push(line)
  }
  yield followSession(lines, start)
}
