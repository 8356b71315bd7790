import type { Reading, Subject } from '../../../model/index.js'
import { carriedMessages, type ShownPiece } from '../carried-messages.js'
import type { MessageOptions } from '../message/read-message.js'
import { followSession } from './follow-session.js'
import { isPattern, withoutPatterns } from './patterns.js'
import type { Session } from './session.js'
import { sessionFacts, sessionKind } from './session-facts.js'
import { sessionPlaces } from './session-places.js'
import { type FollowedSession, sessionsOf } from './sessions-of.js'

/**
 * Reads a transcript of SMTP, or of LMTP (see `transcript.ts` and `sent-octets.ts` for its form) and gives each
 * session in it as a subject, with the messages that it carried. Whatever the octets are, it gives facts
 * and never throws; its time grows with their number.
 */
export function* readSmtpTranscript(
  octets: Uint8Array,
  path: string,
  options: MessageOptions = {},
): Generator<Subject> {
  let number = 0
  for (const followed of sessionsOf(octets)) {
    number += 1
    const { session } = followed
    const name = `${path}#${number}`
    yield {
      kind: sessionKind(session),
      path: number === 1 ? path : name,
      value: sessionFacts(session),
      places: sessionPlaces(session, path),
      readings: readingsOf(followed, path),
      carried: () => carriedMessages(contentsOf(session), { file: path, session: name }, options),
    }
  }
}

/** Gives what is shown of each mail transaction's content, taken or not; nothing where it is not whole. */
function contentsOf({ transactions }: Session): readonly (readonly ShownPiece[])[] {
  return transactions.map(({ content }) =>
    content?.shown === true && content.end !== 'none' ? content.pieces : [],
  )
}

/** What a pattern stands for is not known: read otherwise, it stands for what conforms. */
function readingsOf({ session, lines }: FollowedSession, path: string): readonly Reading[] {
  const { line, implicitTls } = session
  const first = lines.find(({ from, text }) => from === 'server' && isPattern(text))
  if (first === undefined) return []
  return [
    {
      how: "the server's patterns stand for conforming replies",
      place: { path, line: first.line, column: 1 },
      value: sessionFacts(followSession(withoutPatterns(lines), line, implicitTls)),
    },
  ]
}
