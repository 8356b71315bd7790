import { entryOf } from '../../../model/index.js'
import { characters, isStageDirection } from '../transcript.js'
import { argumentFacts } from './arguments.js'
import type { Literal, Unit } from './assemble.js'
import { type CommandRow, commands, mostFlags, offered } from './commands.js'
import { addDefect, beforeFacts, resynchronizes, type Session, takeMessages } from './context.js'
import type {
  BeforeFacts,
  CommandFacts,
  ExtensionFacts,
  FetchFacts,
  LiteralFacts,
  State,
  StoreFacts,
} from './facts.js'
import { type KnownMessage, messagesOf } from './mailbox.js'
import { unitText } from './responses.js'
import { parseValues } from './values.js'

/** Takes a line that the client sent. */
export function clientLine(session: Session, text: string, line: number): void {
  if (session.goesOn) return
  if (session.client.pending() === undefined) {
    if (isStageDirection(text) || isPartOfExchange(session, text)) return
    session.before = beforeFacts(session)
    session.continuations = 0
  }
  const unit = session.client.push(text, line)
  if (unit !== undefined) takeCommand(session, unit)
}

/** Tells whether a line is no command, but DONE or an answer to a challenge; if so, takes it. */
function isPartOfExchange(session: Session, text: string): boolean {
  const { authenticating, idling } = session
  if (authenticating !== undefined && (session.challenged || !/^\S+ \S/.test(text))) {
    session.challenged = false
    if (text === '*') authenticating.cancelled = true
    return true
  }
  if (idling?.idle !== undefined && text.toUpperCase() === 'DONE') {
    idling.idle.done = true
    session.idling = undefined
    return true
  }
  return false
}

/** Takes a command that is complete, or that the server answered before it was. */
export function takeCommand(session: Session, unit: Unit): void {
  const before = session.before ?? beforeFacts(session)
  const [first = '', ...others] = unit.pieces
  const line = typeof first === 'string' ? first : ''
  const match = /^(\S+) ((?:UID )?\S+)(?: |$)/i.exec(line)
  if (match === null) {
    addDefect(session, 'bad-command', unit.line)
    session.oddTags.add(/^\S*/.exec(line)?.[0] ?? '')
    return
  }
  const [head, tag = '', verb = ''] = match
  const rest = line.slice(head.length)
  const name = characters(verb).toUpperCase()
  const row: CommandRow | undefined = entryOf(commands, name)
  const { values, faults } = parseValues([rest, ...others])
  for (const fault of faults) addDefect(session, fault, unit.line)
  const { facts, needs } = argumentFacts(name, values)
  const known = [...(row?.capability === undefined ? [] : [row.capability]), ...needs]
  const literals = unit.pieces.filter(piece => typeof piece !== 'string')
  for (const literal of literals) noteLiteral(session, literal)
  const command: CommandFacts = {
    index: session.facts.commands.length,
    line: unit.line,
    tag: characters(tag),
    tagValid: /^[^\x00-\x20(){%*"\\+\x7f-\xff]+$/.test(tag),
    tagReused: session.tags.has(tag),
    name,
    known: row !== undefined,
    text: shownText(name, { line: unit.line, pieces: [rest, ...others] }),
    before,
    stateAllowed: stateAllowed(row, before),
    pipelined: before.outstanding > 0,
    whileIdling: before.idling,
    extensions: known.map(needed => extensionFacts(session, needed)),
    literals: literals.map(literal => literalFacts(session, literal)),
    continuations: session.continuations,
    ...facts,
    ...(carriesPassword(name, facts.mechanism) ? { password: true as const } : {}),
    responses: [],
  }
  // The name of a mailbox can be a literal, and so can text of CATENATE (RFC 4469, section 2).
  if (name === 'APPEND') takeMessages(session, unit, /(?<!\b(?:APPEND|TEXT) )$/i)
  describe(session, command)
  register(session, tag, command)
}

/** LOGIN and the mechanisms PLAIN and LOGIN send the password as it is (RFC 4616). */
function carriesPassword(name: string, mechanism: string | undefined): boolean {
  return name === 'LOGIN' || mechanism === 'PLAIN' || mechanism === 'LOGIN'
}

/** Passwords are not facts: what LOGIN and AUTHENTICATE carry is not repeated. */
function shownText(name: string, rest: Unit): string {
  const text = unitText(rest)
  if (name === 'LOGIN') return '<hidden>'
  return name === 'AUTHENTICATE' ? text.replace(/(?<= ).+/s, '<hidden>') : text
}

function noteLiteral(session: Session, literal: Literal): void {
  if (literal.finished && literal.shown !== literal.announced)
    addDefect(
      session,
      'literal-octets-differ',
      literal.line,
      `${literal.announced} announced, ${literal.shown} shown`,
    )
}

function stateAllowed(row: CommandRow | undefined, before: BeforeFacts): boolean {
  if (row === undefined || before.state === 'unknown') return true
  return row.states.includes(before.state) || row.states.includes(before.assumed)
}

/** FETCH of BINARY needs BINARY or IMAP4rev2, APPEND of a literal8 BINARY itself (RFC 9051, App. B). */
function extensionFacts(session: Session, needed: string): ExtensionFacts {
  const offers = session.capabilities?.offers
  const ofFetch = needed === 'BINARY-FETCH'
  const name = ofFetch ? 'BINARY' : needed
  const enabled = name === 'QRESYNC' ? isEnabled(session) : undefined
  return {
    name,
    ...(offers === undefined
      ? {}
      : { announced: offered(offers, name) || (ofFetch && offers.includes('IMAP4REV2')) }),
    ...(enabled === undefined ? {} : { enabled }),
  }
}

/** An ENABLE that was sent and not answered yet counts: nothing speaks against pipelining it. */
function isEnabled(session: Session): boolean | undefined {
  const waiting = [...session.outstanding.values()].slice(0, 8)
  const asked = waiting.some(({ name, names }) => name === 'ENABLE' && names?.includes('QRESYNC'))
  return asked || resynchronizes(session)
}

/** Whether a literal may be sent without waiting depends on its size (RFC 7888, sections 4 and 5). */
function literalFacts(session: Session, literal: Literal): LiteralFacts {
  const offers = session.capabilities?.offers
  const small = literal.announced <= 4096
  return {
    sync: literal.sync,
    literal8: literal.literal8,
    octets: literal.announced,
    ...(literal.shown === literal.announced ? {} : { shown: literal.shown }),
    ...(literal.nul > 0 ? { nul: literal.nul } : {}),
    ...(literal.sync || offers === undefined
      ? {}
      : {
          announced: offers.includes('LITERAL-'),
          withinLimit: offers.includes('LITERAL+') || (offers.includes('LITERAL-') && small),
        }),
    // A client that sends nothing after a refusal has neither waited nor not.
    ...(literal.sync && (literal.waited || literal.finished || literal.shown > 0)
      ? { waited: literal.waited }
      : {}),
    ...(literal.finished || literal.announced === 0 ? {} : { refused: true as const }),
    line: literal.line,
  }
}

/** Adds what the session so far says about the arguments of a command. */
function describe(session: Session, command: CommandFacts): void {
  if (command.name === 'IDLE')
    command.idle = { confirmed: false, done: false, seconds: 0, updates: 0, commands: [] }
  if ((command.name === 'SELECT' || command.name === 'EXAMINE') && command.mailbox !== undefined)
    command.selection = { mailbox: command.mailbox, readOnly: command.name === 'EXAMINE' }
  if (command.append !== undefined) describeAppend(session, command)
  if (session.mailbox === undefined || command.set === undefined) return
  // In an empty mailbox a set names nothing of which something could be known.
  if (session.mailbox.exists === 0) return
  const found = messagesOf(session.mailbox, command.set, command.name.startsWith('UID '))
  if (found === undefined) return
  const all = found.missing === 0 && found.messages.length > 0
  if (command.fetch?.content) describeFetch(command.fetch, found.messages, all)
  if (command.store !== undefined) describeStore(session, command.store, found.messages, all)
}

function describeFetch(fetch: FetchFacts, messages: readonly KnownMessage[], all: boolean): void {
  fetch.structureSeen = all && messages.every(message => message.structure === true)
  const presented = messages.filter(message => message.presentation !== undefined)
  const asked = new Set(fetch.sections.map(section => section.section))
  if (presented.length > 0)
    fetch.presentationSeen = presented.every(
      ({ presentation = '', presented }) => presented || asked.has(presentation) || asked.has(''),
    )
}

function describeStore(
  session: Session,
  store: StoreFacts,
  messages: readonly KnownMessage[],
  all: boolean,
): void {
  store.flagsKnown = all && messages.every(message => message.flags !== undefined)
  if (store.mode === 'remove') store.drops = store.flags
  session.budget.steps -= messages.length * mostFlags
  if (session.budget.steps < 0) return
  store.alreadySet = store.flags.filter(
    flag => all && messages.every(message => message.flags?.has(flag)),
  )
  const set = new Set(messages.flatMap(message => [...(message.flags ?? [])]))
  if (store.mode === 'replace')
    store.drops = [...set].filter(flag => flag !== '\\Recent' && !store.flags.includes(flag))
  const permanent = session.selection?.permanentFlags
  if (permanent !== undefined && store.mode !== 'remove')
    store.permitted = permanent.includes('\\*') || store.flags.every(f => permanent.includes(f))
}

function describeAppend(session: Session, command: CommandFacts): void {
  const { append, mailbox } = command
  if (append === undefined || mailbox === undefined) return
  const attributes = session.attributes.get(mailbox)
  if (attributes !== undefined) append.attributes = [...attributes]
  const limit = session.capabilities?.tokens
    .map(token => /^APPENDLIMIT=([0-9]{1,15})$/.exec(token)?.[1])
    .find(number => number !== undefined)
  if (limit !== undefined)
    append.overLimit = append.messages.some(message => (message.octets ?? 0) > Number(limit))
}

/** What a command makes of the state when it succeeds. */
export const success: Readonly<Record<string, State>> = {
  LOGIN: 'authenticated',
  AUTHENTICATE: 'authenticated',
  UNAUTHENTICATE: 'not-authenticated',
  SELECT: 'selected',
  EXAMINE: 'selected',
  CLOSE: 'authenticated',
  UNSELECT: 'authenticated',
  LOGOUT: 'logout',
}

/** Tells whether a command identifies the subscriber. */
export function isLogin(command: CommandFacts): boolean {
  return command.name === 'LOGIN' || command.name === 'AUTHENTICATE'
}

function register(session: Session, tag: string, command: CommandFacts): void {
  session.facts.commands.push(command)
  // What is answered without its tag (RFC 9051, section 7.1.3) would wait for ever.
  if (tag !== '*') session.outstanding.set(command.index, command)
  const sameTag = session.tags.get(tag)
  if (sameTag === undefined) session.tags.set(tag, { commands: [command], answered: 0 })
  else sameTag.commands.push(command)
  session.assumed = entryOf(success, command.name) ?? session.assumed
  if (isLogin(command)) session.logins += 1
  session.idling?.idle?.commands.push(command.name)
  if (command.name === 'IDLE') session.idling ??= command
  if (command.name === 'AUTHENTICATE') session.authenticating = command
  session.before = undefined
}
