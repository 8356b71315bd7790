import type { ShownPiece } from '../carried-messages.js'
import { type Assembler, assemble, type Unit } from './assemble.js'
import { offersOf } from './commands.js'
import type {
  BeforeFacts,
  CapabilityFacts,
  CodeFacts,
  CommandFacts,
  DefectCode,
  SelectionFacts,
  SessionFacts,
  State,
} from './facts.js'
import type { Mailbox } from './mailbox.js'

/** What is known at one point of a session; the readers of both sides change it as they go. */
export interface Session {
  readonly facts: SessionFacts
  readonly client: Assembler
  readonly server: Assembler
  /** What held when the first line of the client's unit in progress was sent. */
  before: BeforeFacts | undefined
  state: State
  /** The state if all outstanding commands succeed. */
  assumed: State
  tls: boolean
  capabilities: CapabilityFacts | undefined
  capabilitiesFrom: Phase | undefined
  /** Logins without a reply. */
  logins: number
  /** A list that came while a login was outstanding: it holds after it, if it succeeds. */
  offeredByLogin: CapabilityFacts | undefined
  enabled: readonly string[]
  mailbox: Mailbox | undefined
  selection: SelectionFacts | undefined
  wasSelected: boolean
  readonly outstanding: Map<number, CommandFacts>
  readonly tags: Map<string, TagUse>
  /** First words of client lines that are no commands: a server may answer them with that for a tag. */
  readonly oddTags: Set<string>
  idling: CommandFacts | undefined
  authenticating: CommandFacts | undefined
  /** The server asked for a line of the authentication exchange, and none was sent since. */
  challenged: boolean
  /** The client goes on with a command that stands before the transcript, until that is answered. */
  goesOn: boolean
  /** Lines of responses that could not be read wholly. */
  readonly unread: Set<number>
  /** Go-aheads for the literals of the client's unit in progress. */
  continuations: number
  readonly uidValidity: Map<string, number>
  readonly attributes: Map<string, readonly string[]>
  readonly budget: { steps: number }
  /** What the lines of the transcript show of each message that was appended or fetched whole. */
  readonly messages: (readonly ShownPiece[])[]
}

/** The commands that have one tag, in order, and how many of them were answered. */
export interface TagUse {
  readonly commands: CommandFacts[]
  answered: number
}

/** The phases of a session that have capabilities of their own. */
export type Phase = 'clear' | 'tls' | 'authenticated'

const mostDefects = 1000
/** More capabilities than this are not read from one list; servers have fewer than a hundred. */
const mostTokens = 300
const cannotAnnounce = /^(\+|\S+ (OK|NO|BAD|BYE|PREAUTH)\b)/i

/** Begins a session. */
export function newSession(notation: SessionFacts['notation']): Session {
  return {
    facts: {
      notation,
      tls: { implicit: false, started: false },
      capabilities: {},
      commands: [],
      unsolicited: [],
      strayReplies: [],
      strayContinuations: 0,
      end: { by: 'open' },
      defects: [],
    },
    client: assemble(() => true),
    server: assemble(line => !cannotAnnounce.test(line)),
    before: undefined,
    state: 'unknown',
    assumed: 'unknown',
    tls: false,
    capabilities: undefined,
    capabilitiesFrom: undefined,
    logins: 0,
    offeredByLogin: undefined,
    enabled: [],
    mailbox: undefined,
    selection: undefined,
    wasSelected: false,
    outstanding: new Map(),
    tags: new Map(),
    oddTags: new Set(),
    idling: undefined,
    authenticating: undefined,
    challenged: false,
    goesOn: false,
    unread: new Set(),
    continuations: 0,
    uidValidity: new Map(),
    attributes: new Map(),
    budget: { steps: 5_000_000 },
    messages: [],
  }
}

/** Tells whether a transcript begins within a session: what was said before is not known. */
function beginsWithin(session: Session): boolean {
  return session.facts.greeting === undefined
}

/** Tells whether what the server says now can be about a command that stands before the transcript. */
export function maybeOfEarlier(session: Session): boolean {
  return beginsWithin(session) && session.facts.commands.length === 0
}

/** Tells whether QRESYNC is enabled; undefined where that may have been done before the transcript. */
export function resynchronizes(session: Session): boolean | undefined {
  return session.enabled.includes('QRESYNC') || (beginsWithin(session) ? undefined : false)
}

/** Notes what is broken, up to a limit. */
export function addDefect(session: Session, code: DefectCode, line?: number, note?: string): void {
  const { defects } = session.facts
  if (defects.length > mostDefects) return
  if (defects.length === mostDefects) defects.push({ code: 'too-many-defects' })
  else
    defects.push({
      code,
      ...(line === undefined ? {} : { line }),
      ...(note === undefined ? {} : { note: note.slice(0, 200) }),
    })
}

/** Gives what holds now, for a command that is about to be sent. */
export function beforeFacts(session: Session): BeforeFacts {
  const offers = session.capabilities?.offers
  return {
    state: session.state,
    assumed: session.assumed,
    // Where the beginning is missing, TLS may have been there before it.
    ...(session.tls || !beginsWithin(session) ? { tls: session.tls } : {}),
    capabilitiesKnown: offers !== undefined,
    ...(session.capabilitiesFrom === undefined
      ? {}
      : { capabilitiesFrom: session.capabilitiesFrom }),
    ...(offers === undefined ? {} : { loginDisabled: offers.includes('LOGINDISABLED') }),
    enabled: [...session.enabled],
    ...(session.selection === undefined
      ? {}
      : { mailbox: session.selection.mailbox, readOnly: session.selection.readOnly }),
    wasSelected: session.wasSelected,
    outstanding: session.outstanding.size,
    waitingFor: outstandingNames(session),
    idling: session.idling !== undefined,
  }
}

/** Gives the names of the commands without a reply, first sent first, eight at most. */
export function outstandingNames(session: Session): string[] {
  const names: string[] = []
  for (const command of session.outstanding.values())
    if (names.length < 8) names.push(command.name)
    else break
  return names
}

/** Notes the messages that a unit carries: literals which such a text stands before. */
export function takeMessages(session: Session, { pieces }: Unit, before: RegExp): void {
  for (const [index, literal] of pieces.entries()) {
    const text = pieces[index - 1]
    if (typeof literal === 'string' || typeof text !== 'string' || !before.test(text)) continue
    const isWhole = literal.text !== undefined && literal.shown === literal.announced
    session.messages.push(isWhole ? literal.pieces : [])
  }
}

/** Takes a list of capabilities that the server gave. */
export function takeCapabilities(
  session: Session,
  tokens: readonly string[],
  by: CapabilityFacts['by'],
  line: number,
): void {
  const upper = tokens.slice(0, mostTokens).map(token => token.toUpperCase())
  const list: CapabilityFacts = { tokens: upper, offers: offersOf(upper), by, line }
  if (session.logins > 0 && by === 'response') session.offeredByLogin = list
  else adoptCapabilities(session, list)
}

/** Makes a list the one that counts from now on. */
export function adoptCapabilities(session: Session, list: CapabilityFacts): void {
  const phase = phaseOf(session)
  session.capabilities = list
  session.capabilitiesFrom = phase
  session.facts.capabilities[phase] = list
}

function phaseOf(session: Session): Phase {
  if (session.state === 'authenticated' || session.state === 'selected') return 'authenticated'
  return session.tls ? 'tls' : 'clear'
}

/** Takes the capabilities that a response code gives, if it does. */
export function takeCode(
  session: Session,
  code: CodeFacts | undefined,
  by: 'greeting' | 'code',
  line: number,
): void {
  if (code?.name === 'CAPABILITY' && !code.open)
    takeCapabilities(session, (code.value ?? '').split(' ').filter(Boolean), by, line)
}
