import { entryOf } from '../../../model/index.js'
import {
  addDefect,
  maybeOfEarlier,
  resynchronizes,
  type Session,
  takeCapabilities,
  takeCode,
} from './context.js'
import type { CommandFacts, FetchResponseFacts, ResponseFacts, ReturnedSection } from './facts.js'
import { expunge, type KnownMessage, messageAt, mostMessages, noteUid } from './mailbox.js'

/** Applies an untagged response to what is known, and adds what that says about the response. */
export function relate(
  session: Session,
  owner: CommandFacts | undefined,
  facts: ResponseFacts,
): void {
  takeCode(session, facts.code, 'code', facts.line)
  if (owner?.selection !== undefined) select(owner.selection, facts)
  entryOf(relations, facts.kind)?.(session, owner, facts)
}

type Relation = (session: Session, owner: CommandFacts | undefined, facts: ResponseFacts) => void

/** More extensions than this are not counted as enabled; there are not so many. */
const mostEnabled = 50

const noExpunge = new Set(['FETCH', 'STORE', 'SEARCH'])

const relations: Readonly<Record<string, Relation>> = {
  CAPABILITY: (session, _owner, facts) =>
    takeCapabilities(session, facts.tokens ?? [], 'response', facts.line),
  ENABLED: (session, _owner, facts) => {
    const enabled = new Set([...session.enabled, ...(facts.tokens ?? [])])
    session.enabled = [...enabled].slice(0, mostEnabled)
  },
  LIST: (session, _owner, facts) => {
    if (facts.mailbox !== undefined) session.attributes.set(facts.mailbox, facts.attributes ?? [])
  },
  EXISTS: ({ mailbox }, _owner, facts) => {
    if (mailbox !== undefined) mailbox.exists = facts.number
  },
  EXPUNGE: (session, owner, facts) => {
    const enabled = resynchronizes(session)
    if (enabled !== undefined) facts.enabled = enabled && !session.selection?.noModSeq
    if (owner !== undefined || !maybeOfEarlier(session))
      facts.expungeAllowed = owner !== undefined && !noExpunge.has(owner.name)
    if (session.mailbox !== undefined) expunge(session.mailbox, facts.number ?? 0)
  },
  VANISHED: (session, _owner, facts) => {
    const enabled = resynchronizes(session)
    if (enabled !== undefined) facts.enabled = enabled
    if (session.mailbox === undefined || facts.earlier) return
    // Sequence numbers after it are not known any more; UIDs stay.
    session.mailbox.messages.length = 0
    session.mailbox.exists = undefined
  },
  BYE: (session, _owner, facts) => {
    session.state = 'logout'
    session.assumed = 'logout'
    session.facts.end = { by: 'bye', line: facts.line }
  },
  FETCH: (session, owner, facts) => {
    if (session.mailbox === undefined || facts.fetch === undefined) return
    const number = facts.number ?? 0
    if (number > mostMessages && !session.mailbox.overfull) {
      session.mailbox.overfull = true
      addDefect(session, 'too-many-messages', facts.line)
    }
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
  const root = facts.structure?.related?.rootSection
  if (root !== undefined) message.presentation = root
  for (const { section, octets } of facts.sizes ?? []) {
    message.sizes ??= new Map()
    message.sizes.set(section, octets)
  }
  for (const section of facts.sections ?? []) relateSection(message, asked, section)
  if (facts.flags === undefined) return
  const flags = new Set(facts.flags)
  const had = message.flags
  if (had !== undefined) {
    const dropped = new Set(owner?.store?.drops)
    facts.flagsLost = [...had].filter(
      flag => flag !== '\\Recent' && !flags.has(flag) && !dropped.has(flag),
    )
    if (asked?.content && !had.has('\\Seen') && flags.has('\\Seen')) asked.seenSet = true
  }
  message.flags = flags
}

function relateSection(
  message: KnownMessage,
  asked: CommandFacts['fetch'],
  section: ReturnedSection,
): void {
  if (section.section === message.presentation) message.presented = true
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
