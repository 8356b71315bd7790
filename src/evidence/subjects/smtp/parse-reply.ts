import { perObject } from '../../../model/index.js'
import { remembered } from '../remembered.js'
import { characters } from '../transcript.js'
import { limits } from './limits.js'

/** A reply of the server as facts; `$defs/reply` of the schema says what each means. (An alias, and so JSON; an interface is not.) */
export type ReplyFacts = {
  readonly code?: number
  readonly class?: number
  readonly lines: number
  readonly text: string
  readonly form: ReplyForm
  readonly longestLine: number
  readonly eightBit?: number
  readonly enhanced?: {
    readonly code: string
    readonly class: number
    readonly agrees: boolean
    readonly everyLine: boolean
  }
}

export type ReplyForm =
  | 'ok'
  | 'no-code'
  | 'bad-separator'
  | 'codes-differ'
  | 'unfinished'
  | 'bad-line-end'

/** One line of a reply: what its parts are, whether or not they are good. */
export interface ReplyLine {
  readonly code: string | undefined
  readonly separator: string
  /** What follows the separator, one character an octet. */
  readonly text: string
  readonly octets: number
  readonly lineEnd: 'crlf' | 'lf' | 'none'
}

/** Splits a line of the server; `octets` is what was sent, line end included. */
export const parseReplyLine: (octets: string) => ReplyLine = remembered(readReplyLine)

function readReplyLine(octets: string): ReplyLine {
  const lineEnd = octets.endsWith('\r\n') ? 'crlf' : octets.endsWith('\n') ? 'lf' : 'none'
  const line = octets.slice(0, octets.length - lineEndLength[lineEnd])
  const code = /^\d{3}/.exec(line)?.[0]
  if (code === undefined) return { code, separator: '', text: line, octets: octets.length, lineEnd }
  return { code, separator: line[3] ?? '', text: line.slice(4), octets: octets.length, lineEnd }
}

const lineEndLength = { crlf: 2, lf: 1, none: 0 } as const

/** Gives the facts of a reply from its lines, of which there is at least one. */
export function replyFacts(lines: readonly ReplyLine[]): ReplyFacts {
  const [first] = lines
  return lines.length === 1 && first !== undefined ? lineFacts(first) : factsOf(lines)
}

/** Most replies have one line, and most of these say the same again and again. */
const lineFacts = perObject((line: ReplyLine) => factsOf([line]))

function factsOf(lines: readonly ReplyLine[]): ReplyFacts {
  const code = lines[0]?.code
  const text = lines.map(line => line.text).join('\n')
  const eightBit = countEightBit(text)
  const enhanced = enhancedFacts(lines, code)
  return {
    ...(code === undefined ? {} : { code: Number(code), class: Number(code[0]) }),
    lines: lines.length,
    text: characters(text).slice(0, limits.text),
    form: replyForm(lines),
    longestLine: lines.reduce((longest, line) => Math.max(longest, line.octets), 0),
    ...(eightBit > 0 ? { eightBit } : {}),
    ...(enhanced === undefined ? {} : { enhanced }),
  }
}

/** Counts octets above 127 of a text with one character an octet. */
export function countEightBit(text: string): number {
  return text.match(/[\x80-\xff]/g)?.length ?? 0
}

function replyForm(lines: readonly ReplyLine[]): ReplyForm {
  const last = lines.length - 1
  for (const [index, { code, separator, text, lineEnd }] of lines.entries()) {
    if (code === undefined) return 'no-code'
    if (code !== lines[0]?.code) return 'codes-differ'
    if (separator !== ' ' && separator !== '-' && separator !== '') return 'bad-separator'
    // "250" alone is a last line: RFC 5321, section 4.2, lets the text and its blank be absent.
    if (index < last && separator !== '-') return 'bad-separator'
    if (lineEnd !== 'crlf' || /\r/.test(text)) return 'bad-line-end'
  }
  return lines[last]?.separator === '-' ? 'unfinished' : 'ok'
}

function enhancedFacts(
  lines: readonly ReplyLine[],
  code: string | undefined,
): ReplyFacts['enhanced'] {
  const codes = lines.map(({ text }) => /^(\d)\.\d{1,3}\.\d{1,3}(?= |$)/.exec(text)?.[0])
  const first = codes.find(each => each !== undefined)
  if (first === undefined) return undefined
  const digit = first[0]!
  return {
    code: first,
    class: Number(digit),
    agrees: digit === code?.[0] && '245'.includes(digit),
    everyLine: codes.every(each => each === first),
  }
}
