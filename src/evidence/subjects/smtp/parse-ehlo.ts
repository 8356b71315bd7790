import { characters } from '../transcript.js'
import { ehloKeywords } from './extensions.js'
import { hostKind } from './parse-path.js'
import type { ReplyLine } from './parse-reply.js'

/** An EHLO keyword's parameters; `$defs/keyword` of the schema says what each fact means. */
export type KeywordFacts = {
  readonly parameters: readonly string[]
  readonly number?: number
  readonly limits?: Readonly<Record<string, number>>
}

/** What a server announced: keyword in upper case to its facts. */
export type Keywords = ReadonlyMap<string, KeywordFacts>

export type EhloFault =
  | 'bad-keyword'
  | 'equals'
  | 'bad-blank'
  | 'duplicate'
  | 'bad-character'
  | 'too-many'

/** A positive reply to EHLO as facts. */
export interface EhloFacts {
  readonly lines: number
  readonly domain?: string
  readonly domainValid: boolean
  readonly keywords: Keywords
  /** By kind: the texts of the faulty lines, and their indexes in the reply. */
  readonly faults: ReadonlyMap<EhloFault, readonly { text: string; index: number }[]>
  /** Keyword to the index of its line in the reply. */
  readonly indexes: ReadonlyMap<string, number>
}

/** Keyword lines that are read; more of them are a fault. */
const mostKeywords = 200

/** Reads a positive reply to EHLO (RFC 5321, section 4.1.1.1), whatever its form. */
export function parseEhlo(lines: readonly ReplyLine[]): EhloFacts {
  const keywords = new Map<string, KeywordFacts>()
  const indexes = new Map<string, number>()
  const faults = new Map<EhloFault, { text: string; index: number }[]>()
  for (const [index, { text }] of lines.entries()) {
    if (index === 0) continue
    const say = (fault: EhloFault): void => {
      const known = faults.get(fault) ?? []
      faults.set(fault, [...known, { text: characters(text), index }])
    }
    if (index > mostKeywords) {
      say('too-many')
      break
    }
    const keyword = /^\s*([A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)(?=[\s=]|$)/.exec(text)
    if (keyword === null) {
      say('bad-keyword')
      continue
    }
    const name = keyword[1]!.toUpperCase()
    const rest = text.slice(keyword[0].length)
    if (rest.startsWith('=')) {
      say('equals')
      continue
    }
    if (/^\s|\s\s|\s$|\t/.test(text)) say('bad-blank')
    if (/[^\s!-~]/.test(rest)) say('bad-character')
    if (keywords.has(name)) {
      say('duplicate')
      continue
    }
    keywords.set(name, keywordFacts(rest))
    indexes.set(name, index)
  }
  const domain = /^[^\s]+/.exec(lines[0]?.text ?? '')?.[0]
  return {
    lines: lines.length,
    ...(domain === undefined ? {} : { domain: characters(domain) }),
    domainValid:
      domain !== undefined &&
      hostKind(domain) !== 'invalid' &&
      !ehloKeywords.has(domain.toUpperCase()),
    keywords,
    faults,
    indexes,
  }
}

function keywordFacts(rest: string): KeywordFacts {
  const parameters = characters(rest)
    .toUpperCase()
    .split(/\s+/)
    .filter(word => word !== '')
  const first = parameters[0] ?? ''
  const limits = parameters
    .map(word => /^([A-Z0-9_-]+)=(\d{1,15})$/.exec(word))
    .filter(match => match !== null)
    .map(match => [match[1]!, Number(match[2])] as const)
  return {
    parameters,
    ...(/^\d{1,20}$/.test(first) ? { number: Number(first) } : {}),
    ...(limits.length > 0 ? { limits: Object.fromEntries(limits) } : {}),
  }
}
