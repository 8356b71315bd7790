import { connectionsOf, type Manners } from '../connections.js'
import type { TranscriptLine } from '../transcript.js'
import { beginsWithin } from './begins-within.js'
import { followSession } from './follow-session.js'
import type { Session } from './session.js'

/** A session that was followed, and its lines of the transcript. */
export interface FollowedSession {
  readonly session: Session
  readonly lines: readonly TranscriptLine[]
}

/**
 * Follows the sessions of a transcript one by one. A connection is one, unless the server accepts TURN
 * (RFC 821, section 3.8) or ATRN (RFC 2645, section 5.3): then the sides change places, and the next
 * session begins with a greeting by the side that was the client.
 *
 *     C: ATRN a.example
 *     S: 250 ok
 *     C: 220 a.example ready       the greeting of the next session, in which this side is the server
 */
export function* sessionsOf(octets: Uint8Array): Generator<FollowedSession> {
  for (const { lines, start } of connectionsOf(octets, manners)) {
    let stretch: Stretch = { from: 0, isTurned: false }
    const tls = beginsWithin(lines) ? undefined : false
    let session = followSession(linesIn(lines, stretch), start, tls)
    while (session.turnedAt !== undefined) {
      const to = stretch.from + session.turnedAt
      yield { session, lines: [...linesIn(lines, { ...stretch, to })] }
      stretch = { from: to, isTurned: !stretch.isTurned }
      const line = lines[to]?.line ?? session.lastLine
      session = followSession(linesIn(lines, stretch), line, session.seen.tls === true)
    }
    yield { session, lines: [...linesIn(lines, stretch)] }
  }
}

const manners: Manners = { greeting: /^220[ -]/, farewell: /^[24]21[ -]/ }

/** Some of the lines of a connection, and whether the sides have changed places in them. */
interface Stretch {
  readonly from: number
  readonly to?: number
  readonly isTurned: boolean
}

function* linesIn(
  lines: readonly TranscriptLine[],
  { from, to = lines.length, isTurned }: Stretch,
): Generator<TranscriptLine> {
  for (let index = from; index < to; index += 1) {
    const line = lines[index]!
    yield isTurned ? { ...line, from: otherSide[line.from] } : line
  }
}

const otherSide = { client: 'server', server: 'client', mark: 'mark', unknown: 'unknown' } as const
