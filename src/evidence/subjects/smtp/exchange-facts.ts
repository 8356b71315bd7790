import { entryOf, type Json } from '../../../model/index.js'
import { characters } from '../transcript.js'
import { answerLine, commandLine, growth, openingVerbs, verbs } from './extensions.js'
import type { Group } from './groups.js'
import { limits } from './limits.js'
import type { Command } from './parse-command.js'
import type { Keywords } from './parse-ehlo.js'
import { neededKeywords } from './parse-parameters.js'
import type { Exchange, Seen, ServerState } from './session.js'

/** Tells an exchange as facts; `margins` are those that depend on earlier exchanges. */
export function exchangeFacts(
  exchange: Exchange,
  group: Group,
  margins: Readonly<Record<string, number>>,
): Json {
  const { kind, octets, command, seen, reply, startTls, repeated, unanswered } = exchange
  return {
    kind,
    octets,
    ...(kind === 'content' ? {} : { lineMargin: longestLine(exchange) - octets }),
    ...(command === undefined ? {} : lineFacts(command)),
    ...(command === undefined || kind !== 'command' ? {} : commandFacts(command, seen)),
    ...margins,
    ...chunkFacts(exchange),
    ...(startTls === undefined ? {} : { startTls: startTlsFacts(startTls) }),
    ...(repeated === true ? { repeated } : {}),
    ...(unanswered === true ? { unanswered } : {}),
    ...(reply === undefined ? {} : { reply: reply.facts }),
    before: beforeFacts(seen, exchange.state),
    group: { ...group },
  }
}

// The keywords of one EHLO reply stand in `before` of every exchange after it: told once.
const told = new WeakMap<Keywords, Json>()

/** Tells announced keywords as facts. */
export function keywordsFacts(keywords: Keywords): Json {
  const known = told.get(keywords)
  if (known !== undefined) return known
  const facts = Object.fromEntries(keywords)
  told.set(keywords, facts)
  return facts
}

/** Gives the path of a MAIL or RCPT command as facts; one that cannot be found is an empty one. */
export function pathFacts({ command }: Exchange): Json {
  return command?.path === undefined
    ? { raw: '', null: false, valid: false, fault: 'no-brackets', ascii: true, octets: 0 }
    : { ...command.path }
}

/** Gives the parameters of a MAIL or RCPT command, as a property that is absent where there are none. */
export function parametersFacts(parameters: Command['parameters']): Readonly<Record<string, Json>> {
  return parameters === undefined ? {} : { parameters: Object.fromEntries(parameters) }
}

function longestLine({ kind, command, seen }: Exchange): number {
  if (kind === 'answer') return answerLine
  const more = growth[command?.verb ?? ''] ?? {}
  return Object.entries(more)
    .filter(([keyword]) => seen.ehlo?.has(keyword) === true)
    .reduce((sum, [, octets]) => sum + octets, commandLine)
}

function lineFacts({ line, lineEnd, bareCr, eightBit }: Command): Record<string, Json> {
  return { line: characters(line).slice(0, limits.text), lineEnd, bareCr, eightBit }
}

function commandFacts(command: Command, seen: Seen): Record<string, Json> {
  const { verb, known, argument, argumentFault, host, path, parameterFaults, mechanism } = command
  return {
    verb: characters(verb).slice(0, limits.text),
    known,
    ...maybe('announced', isAnnounced(verb, seen)),
    ...(argument === undefined ? {} : { argument: argument.slice(0, limits.text) }),
    ...(argumentFault === undefined ? {} : { argumentFault }),
    ...(host === undefined ? {} : { host: { ...host } }),
    ...(path === undefined ? {} : { path: { ...path } }),
    ...(parameterFaults === undefined ? {} : { parameterFaults }),
    ...(verb === 'RCPT' || openingVerbs.has(verb) ? parameterFacts(command, seen) : {}),
    ...(mechanism === undefined
      ? {}
      : { mechanism, ...maybe('mechanismOffered', isOffered(mechanism, seen)) }),
  }
}

/** Gives a fact that is absent where it is not known. */
export function maybe(name: string, value: Json | undefined): Readonly<Record<string, Json>> {
  return value === undefined ? {} : { [name]: value }
}

function isAnnounced(verb: string, { ehlo, within }: Seen): boolean | undefined {
  const known = entryOf(verbs, verb)
  const keyword = known === undefined ? verb : known.keyword
  if (keyword === undefined) return true
  return within ? undefined : ehlo?.has(keyword) === true
}

function isOffered(mechanism: string, { ehlo, within }: Seen): boolean | undefined {
  return within ? undefined : ehlo?.get('AUTH')?.parameters.includes(mechanism) === true
}

function parameterFacts({ parameters }: Command, { ehlo, within }: Seen): Record<string, Json> {
  const all = parameters ?? new Map()
  const unannounced = [...all]
    .filter(([keyword, facts]) => !neededKeywords(keyword, facts).every(each => ehlo?.has(each)))
    .map(([keyword]) => keyword)
  const declared = parameters?.get('SIZE')?.number
  const limit = ehlo?.get('SIZE')?.number ?? 0
  const by = /^(-?\d{1,9});R/.exec(parameters?.get('BY')?.upper ?? '')?.[1]
  const least = ehlo?.get('DELIVERBY')?.number
  return {
    ...parametersFacts(parameters),
    ...maybe('unannounced', within ? undefined : unannounced),
    ...(declared !== undefined && limit > 0
      ? { size: { declared, limit, margin: limit - declared } }
      : {}),
    ...(by !== undefined && least !== undefined ? { byMargin: Number(by) - least } : {}),
  }
}

function chunkFacts({ command, chunk }: Exchange): Record<string, Json> {
  if (chunk === undefined) return {}
  const { declared, last = false } = command?.chunk ?? {}
  const { octets, missing } = chunk
  return {
    chunk: { ...(declared === undefined ? {} : { declared }), last, octets, short: missing },
  }
}

function startTlsFacts(startTls: NonNullable<Exchange['startTls']>): Json {
  const { established, injected, injectedAnswered, next } = startTls
  return {
    established,
    injected,
    ...(injected > 0 ? { injectedAnswered } : {}),
    ...(next === undefined ? {} : { next }),
  }
}

function beforeFacts(seen: Seen, state: Partial<ServerState> | undefined): Json {
  const { within, greeted, refused, hello, ehlo, tls, authenticated, closing } = seen
  return {
    ...maybe('within', within),
    greeted,
    ...(refused ? { refused } : {}),
    ...(hello === undefined ? {} : { hello }),
    ...(ehlo === undefined ? {} : { ehlo: keywordsFacts(ehlo) }),
    ...maybe('tls', tls),
    ...maybe('authenticated', authenticated),
    ...(closing === undefined ? {} : { closing }),
    ...(state ?? { transaction: false, recipients: 0, tried: 0, chunks: 'none' }),
  }
}
