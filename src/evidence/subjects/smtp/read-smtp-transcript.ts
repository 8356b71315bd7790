import type { Subject } from '../../../model/index.js'
import { readSessions } from './read-sessions.js'
import { sessionFacts } from './session-facts.js'
import { sessionPlaces } from './session-places.js'

/**
 * Reads a transcript of SMTP (see `transcript.ts` and `sent-octets.ts` for its form) and gives each
 * connection in it as a subject. Whatever the octets are, it gives facts and never throws; its time
 * grows with their number.
 */
export function* readSmtpTranscript(octets: Uint8Array, path: string): Generator<Subject> {
  let number = 0
  for (const session of readSessions(octets)) {
    number += 1
    const name = number === 1 ? path : `${path}#${number}`
    yield {
      kind: 'smtp-session',
      path: name,
      value: sessionFacts(session),
      places: sessionPlaces(session, path),
      readings: [],
    }
  }
}
