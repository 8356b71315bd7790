import type { Json, SubjectKind } from '../../../model/index.js'
import { bodyOf } from './apply-reply.js'
import { deliveriesOf } from './deliveries.js'
import {
  exchangeFacts,
  keywordsFacts,
  maybe,
  parametersFacts,
  pathFacts,
} from './exchange-facts.js'
import { openingVerbs } from './extensions.js'
import { groupsOf } from './groups.js'
import type { Ehlo, Exchange, Reply, Session, Transaction } from './session.js'

/** Tells a session as facts, in the form of `schemas/subjects/smtp-session.json`. */
export function sessionFacts(session: Session): Json {
  const groups = groupsOf(session.exchanges)
  const margins = announcedMargins(session)
  const exchanges = session.exchanges.map((exchange, index) =>
    exchangeFacts(exchange, groups[index]!, margins.get(exchange) ?? {}),
  )
  const indexes = new Map(session.exchanges.map((exchange, index) => [exchange, index]))
  const ehlos = session.ehlos.map(ehlo => ehloFacts(ehlo, indexes))
  const last = session.ehlos.at(-1)
  const early = session.exchanges.filter(
    ({ seen, kind }) => kind === 'command' && !seen.greeted && !seen.refused,
  ).length
  return {
    ...(session.greeting === undefined ? {} : { greeting: session.greeting.facts }),
    ...(early > 0 ? { early } : {}),
    tls: {
      ...maybe('implicit', session.implicitTls),
      ...maybe('established', session.seen.tls),
      ...(session.tlsFailed ? { failed: true } : {}),
      ...(session.tlsVersion === undefined ? {} : { version: session.tlsVersion }),
      ...(session.tlsCipher === undefined ? {} : { cipher: session.tlsCipher }),
    },
    exchanges,
    commands: commandsByVerb(session.exchanges, exchanges),
    ehlos,
    ...(last === undefined ? {} : { ehlo: keywordsFacts(last.facts.keywords) }),
    transactions: session.transactions.map(each => transactionFacts(each, indexes)),
    unsolicited: session.unsolicited.map(reply => reply.facts),
    end: endFacts(session),
    defects: session.defects.map(defect => ({ ...defect })),
  }
}

/**
 * Gives the protocol of a session: LMTP where the client introduced itself by LHLO (RFC 2033, section
 * 4.1), and was not refused.
 */
export function sessionKind({ exchanges }: Session): SubjectKind {
  const isLmtp = exchanges.some(
    ({ command, reply }) => command?.verb === 'LHLO' && (reply?.facts.class ?? 2) === 2,
  )
  return isLmtp ? 'lmtp-session' : 'smtp-session'
}

/** Gives the name under which a verb stands in `commands`. */
export function verbName(exchange: Exchange): string {
  const verb = exchange.command?.verb ?? ''
  return /^[A-Z0-9-]{1,32}$/.test(verb) ? verb : '?'
}

function commandsByVerb(
  exchanges: readonly Exchange[],
  facts: readonly Json[],
): Record<string, Json[]> {
  const commands: Record<string, Json[]> = {}
  for (const [index, exchange] of exchanges.entries()) {
    if (exchange.kind !== 'command') continue
    const verb = verbName(exchange)
    commands[verb] ??= []
    commands[verb].push(facts[index]!)
  }
  return commands
}

function ehloFacts({ facts, exchange }: Ehlo, indexes: ReadonlyMap<Exchange, number>): Json {
  const faults = [...facts.faults].map(
    ([fault, lines]) => [fault, lines.map(line => line.text)] as const,
  )
  return {
    exchange: indexes.get(exchange) ?? 0,
    ...maybe('tls', exchange.seen.tls),
    ...maybe('authenticated', exchange.seen.authenticated),
    lines: facts.lines,
    ...(facts.domain === undefined ? {} : { domain: facts.domain }),
    domainValid: facts.domainValid,
    keywords: keywordsFacts(facts.keywords),
    faults: Object.fromEntries(faults),
  }
}

function transactionFacts(transaction: Transaction, indexes: ReadonlyMap<Exchange, number>): Json {
  const { mail, recipients, accepted, by, content, outcome } = transaction
  const declared = mail.command?.parameters?.get('SIZE')?.number
  const announced = mail.seen.ehlo?.get('SIZE')?.number ?? 0
  const limit = announced > 0 ? announced : undefined
  const delivered = deliveriesOf(transaction)
  return {
    exchange: indexes.get(mail) ?? 0,
    ...maybe('tls', mail.seen.tls),
    ...(mail.seen.ehlo === undefined ? {} : { ehlo: keywordsFacts(mail.seen.ehlo) }),
    from: pathFacts(mail),
    ...parametersFacts(mail.command?.parameters),
    recipients: recipients.map(each => recipientFacts(each, delivered.get(each))),
    accepted,
    refused: recipients.length - accepted,
    body: bodyOf(mail),
    ...(declared === undefined ? {} : { declared }),
    ...(limit === undefined ? {} : { limit }),
    by,
    ...(content === undefined ? {} : { content: contentFacts(content, declared, limit) }),
    outcome,
  }
}

function recipientFacts(recipient: Exchange, delivery: Reply | undefined): Json {
  const { command, reply } = recipient
  return {
    path: pathFacts(recipient),
    ...parametersFacts(command?.parameters),
    accepted: reply?.facts.class === 2,
    ...(reply?.facts.code === undefined ? {} : { code: reply.facts.code }),
    ...(delivery === undefined ? {} : { delivery: delivery.facts }),
  }
}

function contentFacts(
  content: NonNullable<Transaction['content']>,
  declared: number | undefined,
  limit: number | undefined,
): Json {
  const { pieces: _pieces, line: _line, openLine: _openLine, openCr, ...facts } = content
  return {
    ...facts,
    bareCr: facts.bareCr + (openCr ? 1 : 0),
    ...(declared === undefined ? {} : { declaredMargin: declared - content.octets }),
    ...(limit === undefined ? {} : { limitMargin: limit - content.octets }),
  }
}

/**
 * Gives what is left up to the limits that LIMITS announced (RFC 9422), for RCPT and what opens a transaction.
 */
function announcedMargins(session: Session): ReadonlyMap<Exchange, Record<string, number>> {
  const margins = new Map<Exchange, Record<string, number>>()
  let mails = 0
  let rcpts = 0
  const domains = new Set<string>()
  for (const exchange of session.exchanges) {
    const limits = exchange.seen.ehlo?.get('LIMITS')?.limits ?? {}
    const verb = exchange.command?.verb ?? ''
    const say = (name: string, limit: number | undefined, used: number): void => {
      // A value that breaks its syntax counts as absent (RFC 9422, sections 3.7 and 4).
      if (limit !== undefined && limit >= 1 && limit <= 999_999)
        margins.set(exchange, { ...margins.get(exchange), [name]: limit - used })
    }
    if (exchange.kind !== 'command') continue
    if (openingVerbs.has(verb)) {
      mails += 1
      rcpts = 0
      say('mailMargin', limits.MAILMAX, mails)
    } else if (verb === 'RCPT') {
      rcpts += 1
      domains.add(exchange.command?.path?.domain ?? '')
      say('rcptMargin', limits.RCPTMAX, rcpts)
      say('domainMargin', limits.RCPTDOMAINMAX, domains.size)
    }
  }
  return margins
}

function endFacts(session: Session): Json {
  const { exchanges, seen, closedBy } = session
  const waiting = exchanges.filter(exchange => exchange.reply === undefined).length
  const patience = session.closing
  const after421 = exchanges.filter(exchange => exchange.seen.closing === '421').length
  return {
    how: howEnded(session),
    ...(closedBy === undefined ? {} : { by: closedBy }),
    transaction: session.open !== undefined,
    ...(waiting > 0 ? { waiting } : {}),
    ...(seen.closing === '421' || after421 > 0 ? { after421 } : {}),
    ...(patience === undefined ? {} : patienceFacts(patience)),
  }
}

function howEnded({ exchanges, seen, closedBy, turnedAt }: Session): string {
  if (seen.closing !== undefined) return seen.closing
  if (turnedAt !== undefined) return 'turned'
  if (exchanges.some(({ command, kind }) => kind === 'command' && command?.verb === 'QUIT'))
    return 'quit-unanswered'
  return closedBy === undefined ? 'cut-off' : 'closed'
}

/** Seconds that a side waits at least before it gives up (RFC 5321, section 4.5.3.2). */
const patienceFor: Readonly<Record<string, number>> = { DATA: 120, content: 600, 'BDAT LAST': 600 }

function patienceFacts({
  waited,
  for: awaited,
}: NonNullable<Session['closing']>): Readonly<Record<string, Json>> {
  return { waited, waitedMargin: waited - (patienceFor[awaited] ?? 300) }
}
