import { entryOf } from '../../../model/index.js'
import { isLogin, success, takeCommand } from './client.js'
import { adoptCapabilities, maybeOfEarlier, type Session, takeCode } from './context.js'
import type { CommandFacts, ReplyFacts } from './facts.js'
import { sectionKey } from './fetch-items.js'
import { openMailbox } from './mailbox.js'

/** Takes a tagged reply: finds its command, and applies what its success or failure changes. */
export function taggedReply(session: Session, tag: string, reply: ReplyFacts): void {
  refuseLiteral(session, tag)
  const sameTag = session.tags.get(tag)
  const command = sameTag?.commands[sameTag.answered]
  if (sameTag === undefined || command === undefined) {
    session.goesOn = false
    if (maybeOfEarlier(session) || session.oddTags.delete(tag)) return
    const cause = sameTag === undefined ? 'unknown-tag' : 'already-answered'
    session.facts.strayReplies.push({ line: reply.line, tag, status: reply.status, cause })
    return
  }
  sameTag.answered += 1
  command.reply = reply
  session.outstanding.delete(command.index)
  if (isLogin(command)) session.logins -= 1
  if (session.idling === command) session.idling = undefined
  if (session.authenticating === command) session.authenticating = undefined
  if (reply.status === 'OK') succeed(session, command, reply.line)
  else fail(session, command, reply)
  if (session.outstanding.size === 0) session.assumed = session.state
  takeCode(session, reply.code, 'code', reply.line)
  conclude(session, command)
}

/** A command that waits with a literal is answered: it will not be completed. */
function refuseLiteral(session: Session, tag: string): void {
  const [first] = session.client.pending()?.pieces ?? []
  if (typeof first !== 'string' || !first.startsWith(`${tag} `)) return
  const unit = session.client.abandon()
  if (unit !== undefined) takeCommand(session, unit)
}

function succeed(session: Session, command: CommandFacts, line: number): void {
  session.state = entryOf(success, command.name) ?? session.state
  const loggedIn = isLogin(command)
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
  session.mailbox = openMailbox(selection.mailbox, selection.exists, session.budget)
  session.wasSelected = true
}

/** Adds what the responses to a command say once it is answered. */
function conclude({ unread }: Session, command: CommandFacts): void {
  if (command.reply?.status !== 'OK') return
  const returned = command.responses.flatMap(response => response.fetch ?? [])
  // What could not be read may have held what is looked for.
  const isWhole = (): boolean => command.responses.every(({ line }) => !unread.has(line))
  if (command.fetch !== undefined && returned.length > 0 && isWhole()) {
    const given = new Set(
      returned.flatMap(({ sections = [], sizes = [] }) => [
        ...sections.map(sectionKey),
        ...sizes.map(size => `BINARY.SIZE[${size.section}]`),
      ]),
    )
    command.fetch.unanswered = command.fetch.sections
      .filter(section => !given.has(sectionKey(section)))
      .map(({ item, section }) => `${item}[${section}]`)
    if (command.fetch.content) command.fetch.seenSet ??= false
  }
  const shown = returned.flatMap(fetch => (fetch.flags === undefined ? [] : [fetch.flags]))
  if (command.store !== undefined && command.store.mode !== 'remove' && shown.length > 0)
    command.store.missing = command.store.flags.filter(flag => !shown.every(f => f.includes(flag)))
}
