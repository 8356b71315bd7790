import { answerName } from './arguments.js'
import type { Unit } from './assemble.js'
import { success, takeCommand } from './client.js'
import { statusText } from './codes.js'
import {
  addDefect,
  adoptCapabilities,
  outstandingNames,
  type Session,
  takeCapabilities,
} from './context.js'
import type {
  CodeFacts,
  CommandFacts,
  FetchResponseFacts,
  ReplyFacts,
  ResponseFacts,
  ReturnedSection,
} from './facts.js'
import {
  expunge,
  type KnownMessage,
  messageAt,
  mostMessages,
  noteUid,
  openMailbox,
} from './mailbox.js'
import { readResponse } from './responses.js'

const tagged = /^(\S+) (OK|NO|BAD)(?: (.*))?$/is

/** Takes a line that the server sent. */
export function serverLine(session: Session, text: string, line: number): void {
  if (session.server.pending() === undefined && text.startsWith('+')) goAhead(session)
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
  } else session.facts.strayContinuations += 1
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
  session.facts.greeting === undefined &&
  session.facts.commands.length === 0 &&
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

function takeCode(
  session: Session,
  code: CodeFacts | undefined,
  by: 'greeting' | 'code',
  line: number,
): void {
  if (code?.name === 'CAPABILITY' && !code.open)
    takeCapabilities(session, (code.value ?? '').split(' ').filter(Boolean), by, line)
}

/** Applies an untagged response to what is known, and adds what that says about the response. */
function relate(session: Session, owner: CommandFacts | undefined, facts: ResponseFacts): void {
  takeCode(session, facts.code, 'code', facts.line)
  if (owner?.selection !== undefined) select(owner.selection, facts)
  if (Object.hasOwn(relations, facts.kind)) relations[facts.kind]?.(session, owner, facts)
}

type Relation = (session: Session, owner: CommandFacts | undefined, facts: ResponseFacts) => void

const noExpunge = new Set(['FETCH', 'STORE', 'SEARCH'])

const relations: Readonly<Record<string, Relation>> = {
  CAPABILITY: (session, _owner, facts) =>
    takeCapabilities(session, facts.tokens ?? [], 'response', facts.line),
  ENABLED: (session, _owner, facts) => {
    session.enabled = [...new Set([...session.enabled, ...(facts.tokens ?? [])])]
  },
  LIST: (session, _owner, facts) => {
    if (facts.mailbox !== undefined) session.attributes.set(facts.mailbox, facts.attributes ?? [])
  },
  EXPUNGE: (session, owner, facts) => {
    facts.enabled = session.enabled.includes('QRESYNC')
    facts.expungeAllowed = owner !== undefined && !noExpunge.has(owner.name)
    if (session.mailbox !== undefined) expunge(session.mailbox, facts.number ?? 0)
  },
  VANISHED: (session, _owner, facts) => {
    facts.enabled = session.enabled.includes('QRESYNC')
    // Sequence numbers after it are not known any more; UIDs stay.
    if (session.mailbox !== undefined && !facts.earlier) session.mailbox.messages.length = 0
  },
  BYE: (session, _owner, facts) => {
    session.state = 'logout'
    session.assumed = 'logout'
    session.facts.end = { by: 'bye', line: facts.line }
  },
  FETCH: (session, owner, facts) => {
    if (session.mailbox === undefined || facts.fetch === undefined) return
    const number = facts.number ?? 0
    if (number > mostMessages) addDefect(session, 'too-many-messages', facts.line)
    const { uid } = facts.fetch
    if (uid !== undefined) {
      const noted = noteUid(session.mailbox, number, uid)
      facts.fetch.uidAscending = noted.ascending
      facts.fetch.uidChanged = noted.changed
    }
    const message = messageAt(session.mailbox, number)
    if (message !== undefined) relateFetch(message, owner, facts.fetch)
  },
}

/** What a SELECT learns from a response (RFC 9051, section 6.3.2). */
function select(selection: NonNullable<CommandFacts['selection']>, facts: ResponseFacts): void {
  const { code, kind } = facts
  if (kind === 'EXISTS' && facts.number !== undefined) selection.exists = facts.number
  if (kind === 'FLAGS' && facts.flags !== undefined) selection.flags = facts.flags
  if (code?.name === 'PERMANENTFLAGS') selection.permanentFlags = code.flags ?? []
  if (code?.name === 'NOMODSEQ') selection.noModSeq = true
  if (code?.number === undefined) return
  if (code.name === 'UIDVALIDITY') selection.uidValidity = code.number
  if (code.name === 'UIDNEXT') selection.uidNext = code.number
  if (code.name === 'HIGHESTMODSEQ') selection.highestModSeq = code.number
}

function relateFetch(
  message: KnownMessage,
  owner: CommandFacts | undefined,
  facts: FetchResponseFacts,
): void {
  const asked = owner?.fetch
  if (facts.structure !== undefined) message.structure = true
  for (const { section, octets } of facts.sizes ?? []) {
    message.sizes ??= new Map()
    message.sizes.set(section, octets)
  }
  for (const section of facts.sections ?? []) relateSection(message, asked, section)
  if (facts.flags === undefined) return
  const { flags } = facts
  const had = message.flags
  if (had !== undefined) {
    const dropped = owner?.store?.drops ?? []
    facts.flagsLost = had.filter(
      flag => flag !== '\\Recent' && !flags.includes(flag) && !dropped.includes(flag),
    )
    if (asked?.content && !had.includes('\\Seen') && flags.includes('\\Seen')) asked.seenSet = true
  }
  message.flags = flags
}

function relateSection(
  message: KnownMessage,
  asked: CommandFacts['fetch'],
  section: ReturnedSection,
): void {
  const request = asked?.sections.find(
    wanted =>
      wanted.item === section.item &&
      wanted.section === section.section &&
      wanted.offset === section.origin,
  )
  if (asked !== undefined) section.asked = request !== undefined
  const { octets } = section
  if (request === undefined || octets === undefined) return
  if (request.length !== undefined) section.withinAsked = octets <= request.length
  const size = section.item === 'BINARY' ? message.sizes?.get(section.section) : undefined
  if (size === undefined) return
  const rest = Math.max(0, size - (request.offset ?? 0))
  section.sizeMatches = octets === Math.min(rest, request.length ?? rest)
}

function taggedReply(session: Session, tag: string, reply: ReplyFacts): void {
  refuseLiteral(session, tag)
  const sameTag = session.tags.get(tag)
  const command = sameTag?.find(candidate => candidate.reply === undefined)
  if (command === undefined) {
    const cause = sameTag === undefined ? 'unknown-tag' : 'already-answered'
    session.facts.strayReplies.push({ line: reply.line, tag, status: reply.status, cause })
    return
  }
  command.reply = reply
  session.outstanding.delete(command.index)
  if (session.idling === command) session.idling = undefined
  if (session.authenticating === command) session.authenticating = undefined
  if (reply.status === 'OK') succeed(session, command, reply.line)
  else fail(session, command, reply)
  if (session.outstanding.size === 0) session.assumed = session.state
  takeCode(session, reply.code, 'code', reply.line)
  conclude(command)
}

/** A command that waits with a literal is answered: it will not be completed. */
function refuseLiteral(session: Session, tag: string): void {
  const [first] = session.client.pending()?.pieces ?? []
  if (typeof first !== 'string' || !first.startsWith(`${tag} `)) return
  const unit = session.client.abandon()
  if (unit !== undefined) takeCommand(session, unit)
}

function succeed(session: Session, command: CommandFacts, line: number): void {
  session.state = success[command.name] ?? session.state
  const loggedIn = command.name === 'LOGIN' || command.name === 'AUTHENTICATE'
  if (loggedIn && session.offeredByLogin !== undefined)
    adoptCapabilities(session, session.offeredByLogin)
  if (loggedIn) session.offeredByLogin = undefined
  if (command.name === 'STARTTLS') startTls(session)
  if (command.selection !== undefined) selectMailbox(session, command)
  if (command.name === 'CLOSE' || command.name === 'UNSELECT') unselect(session)
  if (command.name === 'LOGOUT') session.facts.end = { by: 'logout', line }
}

function fail(session: Session, command: CommandFacts, reply: ReplyFacts): void {
  session.offeredByLogin = undefined
  if (command.selection === undefined) return
  delete command.selection
  // A refused SELECT leaves no mailbox selected (RFC 9051, section 6.3.2).
  if (reply.status === 'NO' && session.state === 'selected') {
    session.state = 'authenticated'
    unselect(session)
  }
}

function startTls(session: Session): void {
  session.tls = true
  session.facts.tls.started = true
  session.capabilities = undefined
  session.capabilitiesFrom = undefined
}

function unselect(session: Session): void {
  session.mailbox = undefined
  session.selection = undefined
}

function selectMailbox(session: Session, command: CommandFacts): void {
  const { selection } = command
  if (selection === undefined) return
  selection.readOnly ||= command.reply?.code?.name === 'READ-ONLY'
  const earlier = session.uidValidity.get(selection.mailbox)
  if (selection.uidValidity !== undefined) {
    if (earlier !== undefined) selection.uidValidityChanged = earlier !== selection.uidValidity
    session.uidValidity.set(selection.mailbox, selection.uidValidity)
  }
  session.selection = selection
  session.mailbox = openMailbox(selection.mailbox, session.budget)
  session.wasSelected = true
}

/** Adds what the responses to a command say once it is answered. */
function conclude(command: CommandFacts): void {
  if (command.reply?.status !== 'OK') return
  const returned = command.responses.flatMap(response => response.fetch ?? [])
  if (command.fetch !== undefined && returned.length > 0) {
    const names = new Set(
      returned.flatMap(fetch => fetch.names.map(name => name.replace(/<.*$/, ''))),
    )
    command.fetch.unanswered = command.fetch.sections
      .map(answerName)
      .filter(name => !names.has(name) && !names.has('RFC822'))
    if (command.fetch.content) command.fetch.seenSet ??= false
  }
  const shown = returned.flatMap(fetch => (fetch.flags === undefined ? [] : [fetch.flags]))
  if (command.store !== undefined && command.store.mode !== 'remove' && shown.length > 0)
    command.store.missing = command.store.flags.filter(flag => !shown.every(f => f.includes(flag)))
}
