import { isStageDirection } from '../transcript.js'
import type { Unit } from './assemble.js'
import { statusText } from './codes.js'
import {
  addDefect,
  maybeOfEarlier,
  outstandingNames,
  type Session,
  takeCode,
  takeMessages,
} from './context.js'
import type { ReplyFacts, ResponseFacts } from './facts.js'
import { relate } from './relate.js'
import { taggedReply } from './replies.js'
import { readResponse } from './responses.js'

const tagged = /^(\S+) (OK|NO|BAD)(?: (.*))?$/is

/** Takes a line that the server sent. */
export function serverLine(session: Session, text: string, line: number): void {
  const begins = session.server.pending() === undefined
  if (begins && isStageDirection(text)) return
  if (begins && text.startsWith('+')) goAhead(session)
  else {
    const unit = session.server.push(text, line)
    if (unit !== undefined) serverUnit(session, unit)
  }
}

/** A continuation request is for a literal, an authentication exchange or IDLE, in this order. */
function goAhead(session: Session): void {
  const literal = session.client.literal()
  if (literal?.sync && !literal.waited) {
    literal.waited = literal.shown === 0
    session.continuations += 1
  } else if (session.authenticating !== undefined) {
    session.challenged = true
    session.authenticating.continuations += 1
  } else if (session.idling?.idle?.confirmed === false) {
    session.idling.idle.confirmed = true
    session.idling.continuations += 1
  } else if (maybeOfEarlier(session)) session.goesOn = true
  else session.facts.strayContinuations += 1
}

function serverUnit(session: Session, unit: Unit): void {
  const [first = ''] = unit.pieces
  const text = typeof first === 'string' ? first : ''
  const match = tagged.exec(text)
  if (text.startsWith('*')) untagged(session, unit)
  else if (match === null) addDefect(session, 'bad-response', unit.line)
  else {
    const [, tag = '', status = '', rest = ''] = match
    taggedReply(session, tag, {
      // The pattern's second group is one of the three.
      status: status.toUpperCase() as ReplyFacts['status'],
      ...statusText(rest),
      line: unit.line,
    })
  }
}

function untagged(session: Session, unit: Unit): void {
  const { facts, faults } = readResponse(unit)
  for (const fault of faults) addDefect(session, fault, unit.line)
  if (faults.length > 0) session.unread.add(unit.line)
  // What a pattern stands for is not known.
  if (facts.kind === 'FETCH' && session.facts.notation !== 'patterns')
    takeMessages(session, unit, /[ (](?:BODY\[\]|RFC822) $/i)
  if (isGreeting(session, facts)) greet(session, facts)
  else attach(session, facts)
}

/** A response belongs to the command that was sent first of those that are not answered yet. */
function attach(session: Session, facts: ResponseFacts): void {
  const [owner] = session.outstanding.values()
  facts.inProgress = outstandingNames(session)
  relate(session, owner, facts)
  if (session.idling?.idle !== undefined) session.idling.idle.updates += 1
  const responses = owner?.responses ?? session.facts.unsolicited
  responses.push(facts)
}

const isGreeting = (session: Session, facts: ResponseFacts): boolean =>
  maybeOfEarlier(session) &&
  session.facts.unsolicited.length === 0 &&
  session.client.pending() === undefined &&
  ['OK', 'PREAUTH', 'BYE'].includes(facts.kind)

function greet(session: Session, facts: ResponseFacts): void {
  const { kind, code, line } = facts
  session.facts.greeting = {
    // isGreeting lets only these three kinds through.
    status: kind as 'OK' | 'PREAUTH' | 'BYE',
    text: facts.text ?? '',
    ...(code === undefined ? {} : { code }),
    line,
  }
  session.facts.tls.implicit = session.tls
  session.state = kind === 'OK' ? 'not-authenticated' : kind === 'BYE' ? 'logout' : 'authenticated'
  session.assumed = session.state
  if (kind === 'BYE') session.facts.end = { by: 'bye', line }
  takeCode(session, code, 'greeting', line)
}
