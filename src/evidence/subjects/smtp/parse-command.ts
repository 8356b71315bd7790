import { entryOf } from '../../../model/index.js'
import { remembered } from '../remembered.js'
import { characters } from '../transcript.js'
import { verbs } from './extensions.js'
import { type ParameterFacts, parseParameters } from './parse-parameters.js'
import { hostKind, type PathFacts, parsePath } from './parse-path.js'
import { countEightBit } from './parse-reply.js'

/** What a command line says by itself, whatever came before it. */
export interface Command {
  /** As sent, without its end; one character an octet. */
  readonly line: string
  readonly octets: number
  readonly lineEnd: 'crlf' | 'lf' | 'none'
  readonly bareCr: number
  readonly eightBit: number
  readonly verb: string
  readonly known: boolean
  readonly argument?: string
  readonly argumentFault?: 'missing' | 'unexpected' | 'malformed'
  readonly host?: { readonly raw: string; readonly kind: ReturnType<typeof hostKind> }
  readonly path?: PathFacts
  readonly parameters?: ReadonlyMap<string, ParameterFacts>
  readonly parameterFaults?: readonly string[]
  readonly mechanism?: string
  readonly chunk?: { readonly declared?: number; readonly last: boolean }
}

/** Reads a command line (RFC 5321, section 4.1) with its line end, one character an octet. */
export const parseCommand: (octets: string) => Command = remembered(readCommand)

function readCommand(octets: string): Command {
  const lineEnd = octets.endsWith('\r\n') ? 'crlf' : octets.endsWith('\n') ? 'lf' : 'none'
  const line = octets.replace(/\r?\n$/, '')
  const blank = line.indexOf(' ')
  const word = blank < 0 ? line : line.slice(0, blank)
  const verb = word.toUpperCase()
  const argument = blank < 0 ? undefined : line.slice(blank + 1)
  const known = Object.hasOwn(verbs, verb)
  const common = {
    line,
    octets: octets.length,
    lineEnd,
    bareCr: line.match(/\r/g)?.length ?? 0,
    eightBit: countEightBit(line),
    verb,
    known,
    ...(argument === undefined ? {} : { argument: characters(argument) }),
  } as const
  const read = entryOf(readers, verb)
  const own = read?.(argument ?? '') ?? {}
  const fault = known ? argumentFault(verb, argument, own.argumentFault) : undefined
  const { argumentFault: _, ...rest } = own
  return { ...common, ...rest, ...(fault === undefined ? {} : { argumentFault: fault }) }
}

type Own = Partial<Command>

/** What more the verbs with an argument of their own form say. */
const readers: Readonly<Record<string, (argument: string) => Own>> = {
  EHLO: readHost,
  HELO: readHost,
  LHLO: readHost,
  MAIL: readReversePath,
  SEND: readReversePath,
  SOML: readReversePath,
  SAML: readReversePath,
  RCPT: argument => readMailbox(argument, 'RCPT', /^TO:/i),
  BDAT: readChunk,
  AUTH: readMechanism,
}

function readHost(argument: string): Own {
  const kind = hostKind(argument)
  return {
    host: { raw: characters(argument), kind },
    ...(kind === 'invalid' ? { argumentFault: 'malformed' } : {}),
  }
}

function readReversePath(argument: string): Own {
  return readMailbox(argument, 'MAIL', /^FROM:/i)
}

function readMailbox(argument: string, verb: 'MAIL' | 'RCPT', lead: RegExp): Own {
  const led = lead.exec(argument)
  if (led === null) return { argumentFault: 'malformed' }
  const { path, rest } = parsePath(argument.slice(led[0].length), verb)
  const { parameters, faults } = parseParameters(rest)
  return {
    path,
    ...(parameters.size > 0 ? { parameters } : {}),
    ...(faults.length > 0 ? { parameterFaults: faults } : {}),
    ...(path.valid ? {} : { argumentFault: 'malformed' }),
  }
}

/** `BDAT 1024` or `BDAT 0 LAST` (RFC 3030, section 2). */
function readChunk(argument: string): Own {
  const match = /^(\d{1,15})(?: (LAST))?$/i.exec(argument)
  if (match === null) return { chunk: { last: false }, argumentFault: 'malformed' }
  return { chunk: { declared: Number(match[1]), last: match[2] !== undefined } }
}

function readMechanism(argument: string): Own {
  const match = /^([A-Za-z0-9_-]{1,20})(?: (?:=|[A-Za-z0-9+/]+={0,2}))?$/.exec(argument)
  const mechanism = /^[^ ]*/.exec(argument)?.[0].toUpperCase() ?? ''
  return { mechanism, ...(match === null ? { argumentFault: 'malformed' } : {}) }
}

function argumentFault(
  verb: string,
  argument: string | undefined,
  own: Command['argumentFault'],
): Command['argumentFault'] {
  const form = entryOf(verbs, verb)?.argument
  const absent = argument === undefined || argument.trim() === ''
  if (form === 'needed' && absent) return 'missing'
  // Trailing blanks are an argument that is empty: tolerated (RFC 5321, section 4.1.1).
  if (form === 'none' && !absent) return 'unexpected'
  return own
}
