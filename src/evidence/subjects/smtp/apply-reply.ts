import { entryOf } from '../../../model/index.js'
import { addOctets, addUnseen, emptyContent } from './content.js'
import { openingVerbs } from './extensions.js'
import { parseEhlo } from './parse-ehlo.js'
import type { Exchange, Reply, Seen, ServerState, Session, Transaction } from './session.js'

/** What the replies so far have led to. */
export interface Progress {
  readonly session: Session
  seen: Seen
  open: Transaction | undefined
  chunks: ServerState['chunks']
  /** A transaction may be open that began before the transcript. */
  unseen: boolean
  /** MAIL and RCPT lines that were refused for good in the open state. */
  readonly refused: Set<string>
}

/** Gives what the server knows now. */
export function serverState({ open, chunks, unseen }: Progress): Partial<ServerState> {
  if (unseen) return chunks === 'none' ? {} : { chunks }
  if (open === undefined) return { transaction: false, recipients: 0, tried: 0, chunks }
  return {
    transaction: true,
    recipients: open.accepted,
    tried: open.recipients.length,
    body: bodyOf(open.mail),
    chunks,
  }
}

/** Gives the BODY parameter of a MAIL command, 7BIT where it has none (RFC 6152, section 3). */
export function bodyOf(mail: Exchange): string {
  return mail.command?.parameters?.get('BODY')?.upper ?? '7BIT'
}

/** Lets the reply to an exchange change what both sides know. */
export function applyReply(progress: Progress, exchange: Exchange, reply: Reply): void {
  const verb = exchange.command?.verb ?? ''
  if (verb === 'MAIL' || verb === 'RCPT') noteRefusal(progress, exchange, reply)
  if (reply.facts.code === 421) progress.seen = { ...progress.seen, closing: '421' }
  if (exchange.kind === 'content') endTransaction(progress, reply.facts.class === 2)
  else if (exchange.kind === 'answer') effects.AUTH?.(progress, exchange, reply)
  else entryOf(effects, verb)?.(progress, exchange, reply)
}

/**
 * Lets a command pass whose reply nobody saw, though the server went on as after a positive one: what is
 * missing from a transcript convicts nobody.
 */
export function passOver(progress: Progress, exchange: Exchange): void {
  exchange.unanswered = true
  exchange.state = serverState(progress)
  addChunk(progress, exchange)
  const verb = exchange.command?.verb ?? ''
  if (openingVerbs.has(verb)) begin(progress, exchange)
  if (verb === 'RCPT') addRecipient(progress, exchange, true)
}

/** Lets a chunk count as content of the open transaction. */
export function addChunk({ open }: Progress, exchange: Exchange): void {
  if (open === undefined || exchange.command?.verb !== 'BDAT') return
  open.by = open.by === 'DATA' || open.by === 'both' ? 'both' : 'BDAT'
  if (exchange.chunk === undefined) return
  open.content ??= emptyContent(exchange.line)
  for (const { octets, line } of exchange.chunk.pieces)
    if (typeof octets === 'string') addOctets(open.content, octets, line)
    else addUnseen(open.content, octets)
  if (exchange.command?.chunk?.last === true) open.content.end = 'last'
}

type Effect = (progress: Progress, exchange: Exchange, reply: Reply) => void

const effects: Readonly<Record<string, Effect>> = {
  EHLO(progress, exchange, reply) {
    introduce(progress, exchange, reply, 'EHLO')
  },
  // Of LMTP, in the place of EHLO (RFC 2033, section 4.1).
  LHLO(progress, exchange, reply) {
    introduce(progress, exchange, reply, 'LHLO')
  },
  HELO(progress, _, reply) {
    if (reply.facts.class !== 2) return
    const { within: _within, ehlo: _ehlo, ...seen } = progress.seen
    progress.seen = { ...seen, hello: 'HELO' }
    reset(progress)
  },
  MAIL: beginIfAccepted,
  SEND: beginIfAccepted,
  SOML: beginIfAccepted,
  SAML: beginIfAccepted,
  RCPT(progress, exchange, reply) {
    addRecipient(progress, exchange, reply.facts.class === 2)
  },
  DATA({ open }) {
    if (open !== undefined) open.by = open.by === 'BDAT' || open.by === 'both' ? 'both' : 'DATA'
  },
  BDAT(progress, exchange, reply) {
    addChunk(progress, exchange)
    endChunk(progress, exchange.command?.chunk?.last === true, reply)
  },
  BURL(progress, exchange, reply) {
    const isLast = / LAST$/i.test(exchange.command?.line ?? '')
    addFetched(progress, isLast)
    endChunk(progress, isLast, reply)
  },
  RSET(progress, _, reply) {
    if (reply.facts.class === 2) reset(progress)
  },
  AUTH(progress, _, reply) {
    if (reply.facts.code === 235) progress.seen = { ...progress.seen, authenticated: true }
  },
  STARTTLS(progress, exchange, reply) {
    if (reply.facts.code !== 220) return
    // Both sides forget all that they knew (RFC 3207, section 4.2).
    progress.seen = { greeted: true, refused: false, tls: true, authenticated: false }
    reset(progress)
    exchange.startTls = { established: true, injected: 0, injectedAnswered: false }
  },
  QUIT(progress, _, reply) {
    if (reply.facts.class !== 2) return
    progress.seen = { ...progress.seen, closing: 'quit' }
    reset(progress)
  },
}

function introduce(
  progress: Progress,
  exchange: Exchange,
  reply: Reply,
  hello: 'EHLO' | 'LHLO',
): void {
  if (reply.facts.class !== 2) return
  const facts = parseEhlo(reply.parts)
  progress.session.ehlos.push({ facts, exchange, reply })
  const { within: _within, ...seen } = progress.seen
  progress.seen = { ...seen, hello, ehlo: facts.keywords }
  reset(progress)
}

function beginIfAccepted(progress: Progress, exchange: Exchange, reply: Reply): void {
  if (reply.facts.class === 2) begin(progress, exchange)
}

function begin(progress: Progress, mail: Exchange): void {
  progress.open = {
    mail,
    recipients: [],
    accepted: 0,
    deliveries: [],
    by: 'none',
    outcome: 'abandoned',
  }
  progress.session.transactions.push(progress.open)
  progress.chunks = 'none'
  progress.unseen = false
}

/** Lets what a server fetches by BURL (RFC 4468) count as content that nobody shows. */
function addFetched({ open }: Progress, isLast: boolean): void {
  if (open === undefined) return
  if (open.content !== undefined) {
    addUnseen(open.content, 0)
    if (isLast) open.content.end = 'last'
  }
  if (open.by === 'none') open.by = 'BURL'
}

function endChunk(progress: Progress, isLast: boolean, { facts }: Reply): void {
  const isPositive = facts.class === 2
  // In LMTP the last chunk ends the transaction for each recipient alone (RFC 2033, section 4.3).
  if (isLast && (isPositive || progress.seen.hello === 'LHLO')) {
    endTransaction(progress, isPositive)
    progress.chunks = isPositive ? 'last' : 'failed'
  } else if (!isPositive) {
    if (progress.open !== undefined) progress.open.outcome = 'rejected'
    if (progress.chunks !== 'last') progress.chunks = 'failed'
  } else progress.chunks = 'open'
}

function addRecipient({ open }: Progress, exchange: Exchange, isAccepted: boolean): void {
  if (open === undefined) return
  open.recipients.push(exchange)
  if (isAccepted) open.accepted += 1
}

function endTransaction(progress: Progress, accepted: boolean): void {
  if (progress.open !== undefined) progress.open.outcome = accepted ? 'accepted' : 'rejected'
  progress.open = undefined
  progress.unseen = false
  progress.refused.clear()
}

function reset(progress: Progress): void {
  // Where a chunk was refused, that was the outcome, and RSET only clears it away.
  if (progress.open?.outcome === 'abandoned') progress.open.outcome = 'reset'
  progress.open = undefined
  progress.chunks = 'none'
  progress.unseen = false
  progress.refused.clear()
}

/** Remembers MAIL and RCPT lines refused with class 5, and marks those that come again. */
function noteRefusal({ refused }: Progress, exchange: Exchange, reply: Reply): void {
  const line = exchange.command?.line.toLowerCase() ?? ''
  if (refused.has(line)) exchange.repeated = true
  if (reply.facts.class === 5) refused.add(line)
}
