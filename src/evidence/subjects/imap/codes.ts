import { entryOf } from '../../../model/index.js'
import { characters } from '../transcript.js'
import { flagNames } from './commands.js'
import type { CodeFacts, UidSetFacts } from './facts.js'

/** Splits the text of a status response into its response code and the words for people. */
export function statusText(text: string): { code?: CodeFacts; text: string } {
  if (!text.startsWith('[')) return { text: characters(text) }
  const close = text.indexOf(']')
  if (close < 0) return { code: { ...codeFacts(text.slice(1)), open: true }, text: '' }
  return { code: codeFacts(text.slice(1, close)), text: characters(text.slice(close + 1).trim()) }
}

/** Reads a response code (RFC 9051, section 7.1): its name and what it says. */
function codeFacts(inside: string): CodeFacts {
  const blank = inside.indexOf(' ')
  const name = (blank < 0 ? inside : inside.slice(0, blank)).toUpperCase()
  const value = blank < 0 ? undefined : inside.slice(blank + 1)
  const base: CodeFacts = { name, ...(value === undefined ? {} : { value: characters(value) }) }
  return value === undefined ? base : { ...base, ...(entryOf(details, name)?.(value) ?? {}) }
}

const number = (value: string): Partial<CodeFacts> =>
  /^[0-9]{1,15}$/.test(value) ? { number: Number(value) } : {}

const flags = (value: string): Partial<CodeFacts> => ({
  flags: flagNames(value.replace(/[()]/g, ' ').split(' ').filter(Boolean)),
})

/** What each code says more than its name (RFC 9051, section 7.1; RFC 7162, section 3.1.2). */
const details: Readonly<Record<string, (value: string) => Partial<CodeFacts>>> = {
  UIDVALIDITY: number,
  UIDNEXT: number,
  UNSEEN: number,
  HIGHESTMODSEQ: number,
  APPENDLIMIT: number,
  PERMANENTFLAGS: flags,
  APPENDUID: value => {
    const [validity = '', to = ''] = value.split(' ')
    return { ...validityOf(validity), to: uidSetFacts(to) }
  },
  COPYUID: value => {
    const [validity = '', from = '', to = ''] = value.split(' ')
    const [source, target] = [uidSetFacts(from), uidSetFacts(to)]
    return {
      ...validityOf(validity),
      from: source,
      to: target,
      sizesMatch: source.count !== undefined && source.count === target.count,
    }
  },
}

const validityOf = (text: string): Partial<CodeFacts> =>
  /^[0-9]{1,10}$/.test(text) ? { uidValidity: Number(text) } : {}

/** Reads a set of UIDs: how many it names, and whether they are named in ascending order. */
function uidSetFacts(text: string): UidSetFacts {
  const ranges = rangesOf(text)
  if (ranges === undefined) return { text, ascending: false, valid: false }
  let last = 0
  let ascending = true
  let count = 0
  for (const [low, high] of ranges) {
    if (low <= last) ascending = false
    last = high
    count += high - low + 1
  }
  return { text, ...(Number.isFinite(count) ? { count } : {}), ascending, valid: true }
}

/** Gives the ranges of a sequence set, `*` as infinity; undefined when it is none. */
export function rangesOf(text: string): readonly (readonly [number, number])[] | undefined {
  const ranges: (readonly [number, number])[] = []
  for (const part of text.split(',')) {
    const match = /^([0-9]{1,10}|\*)(?::([0-9]{1,10}|\*))?$/.exec(part)
    if (match === null) return undefined
    const [a, b] = [bound(match[1]), bound(match[2] ?? match[1])]
    if (a === 0 || b === 0) return undefined
    ranges.push([Math.min(a, b), Math.max(a, b)])
  }
  return ranges
}

const bound = (text: string | undefined): number =>
  text === '*' ? Number.POSITIVE_INFINITY : Number(text)
