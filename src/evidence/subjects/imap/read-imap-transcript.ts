import type { Json, Reading, Subject } from '../../../model/index.js'
import { carriedMessages } from '../carried-messages.js'
import { connectionsOf, type Manners } from '../connections.js'
import type { MessageOptions } from '../message/read-message.js'
import type { TranscriptLine } from '../transcript.js'
import { clientLine, takeCommand } from './client.js'
import { addDefect, newSession, type Session } from './context.js'
import { linePlaces } from './line-places.js'
import { isPattern, withoutPatterns } from './patterns.js'
import { serverLine } from './server.js'

/**
 * Gives the sessions of a transcript, one for each connection, with the messages that were appended or
 * fetched whole.
 *
 * The form is that of `transcript.ts`; a literal is `{n}`, `{n+}` or `~{n}` at the end of a line, and
 * the lines of the same side that follow, up to n octets, are its content, CRLF counted between them.
 * Anything can be read: what is no transcript gives a session without commands and a defect.
 */
export function* readImapTranscript(
  octets: Uint8Array,
  path: string,
  options: MessageOptions = {},
): Generator<Subject> {
  const connections = [...connectionsOf(octets, manners)]
  for (const [index, { lines, start }] of connections.entries()) {
    const { facts: value, messages } = readSession(lines)
    const name = `${path}#${index + 1}`
    yield {
      kind: 'imap-session',
      path: connections.length === 1 ? path : name,
      // SessionFacts is JSON: `imap-session.json` describes it, and a test holds it to that.
      value: value as unknown as Json,
      places: linePlaces(octets, path, value as unknown as Json, lines[0]?.line ?? start),
      readings: value.notation === 'patterns' ? [clientOnly(lines, path)] : [],
      carried: () => carriedMessages(messages, { file: path, session: name }, options),
    }
  }
}

const manners: Manners = { greeting: /^\\?\* (?:OK|PREAUTH)\b/i, farewell: /^\\?\* BYE\b/i }

/** What a pattern stands for is not known: read otherwise, nothing is known of what the server said. */
function clientOnly(lines: readonly TranscriptLine[], path: string): Reading {
  const first = lines.find(line => line.from === 'server' && isPattern(line.text))
  const { facts: value } = readSession(lines.filter(line => line.from !== 'server'))
  return {
    how: "the server's patterns stand for other lines",
    place: { path, line: first?.line ?? 1, column: 1 },
    // As above: SessionFacts is JSON.
    value: value as unknown as Json,
  }
}

function readSession(lines: readonly TranscriptLine[]): Session {
  const said = lines.filter(line => line.from === 'client' || line.from === 'server')
  if (said.length === 0) return nothing(lines)
  const patterns = lines.some(line => line.from === 'server' && isPattern(line.text))
  const session = newSession(patterns ? 'patterns' : 'transcript')
  if (patterns) addDefect(session, 'server-patterns')
  for (const { from, text, line } of lines) {
    if (from === 'client') clientLine(session, text, line)
    else if (from === 'server') serverLine(session, patterns ? withoutPatterns(text) : text, line)
    else if (from === 'unknown') addDefect(session, 'unknown-line', line, text)
    else takeMark(session, text, line)
  }
  finish(session)
  return session
}

/** What has no line of either side: another notation, or nothing. */
function nothing(lines: readonly TranscriptLine[]): Session {
  const session = newSession('other')
  addDefect(session, lines.length === 0 ? 'empty' : 'not-a-transcript', lines[0]?.line)
  return session
}

function takeMark(session: Session, mark: string, line: number): void {
  const [word = '', ...rest] = mark.split(/ +/)
  const value = rest.join(' ')
  if (word === 'tls' && value === 'failed') {
    session.tls = false
    session.facts.tls.failed = true
  } else if (word === 'tls') {
    const [version = '', cipher] = rest
    session.tls = true
    if (version !== '') session.facts.tls.version = version
    if (cipher !== undefined) session.facts.tls.cipher = cipher
  } else if (word === 'wait' && /^[0-9]{1,9}$/.test(value)) {
    if (session.idling?.idle !== undefined) session.idling.idle.seconds += Number(value)
  } else if (word === 'closed' && (value === 'by client' || value === 'by server')) {
    if (session.facts.end.by === 'open')
      session.facts.end = { by: value === 'by client' ? 'client' : 'server', line }
  } else addDefect(session, 'unknown-mark', line, mark)
}

function finish(session: Session): void {
  const partial = session.client.abandon()
  const literal = partial?.pieces.at(-1) ?? session.server.abandon()?.pieces.at(-1)
  if (literal !== undefined && typeof literal !== 'string' && !literal.finished)
    addDefect(session, 'literal-unfinished', literal.line, `${literal.announced} announced`)
  if (partial !== undefined) takeCommand(session, partial)
  // What was not answered has selected nothing.
  for (const command of session.outstanding.values()) delete command.selection
  if (session.facts.greeting === undefined) addDefect(session, 'no-greeting')
}
