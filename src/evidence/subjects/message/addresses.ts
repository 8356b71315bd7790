/**
 * Address lists (RFC 5322, sections 3.4 and 4.4), read token by token without recursion.
 *
 *     Team: "A. B" <a@x.example>, b@x.example;, <@relay:c@x.example>
 *     group ^mailbox              ^addr-spec    ^obsolete route
 *
 * Anything that is not an address is still listed, as not valid. The file is long because the forms
 * share one reader, and each fault of each is told.
 */
import type { Address, Syntax } from './facts.js'
import { limits } from './limits.js'
import { lowerAscii, utf8 } from './octets.js'
import { type Token, tokenize } from './tokens.js'

export interface AddressList {
  readonly addresses: readonly Address[]
  /** Where each address starts in the value. */
  readonly starts: readonly number[]
  readonly groups: number
  readonly syntax: Syntax
  /** What the syntax would be if an address could be a local part alone; absent where none is. */
  readonly withoutDomains: Syntax | undefined
  readonly fault: string | undefined
}

interface Reader {
  readonly text: string
  readonly tokens: readonly Token[]
  at: number
  readonly addresses: Address[]
  readonly starts: number[]
  groups: number
  inGroup: boolean
  obsolete: string | undefined
  fault: string | undefined
  /** Some address is a local part alone. */
  bare: boolean
  readonly display: (text: string) => string
}

/** Reads an address list; `display` decodes the encoded words of a display name. */
export function readAddresses(text: string, display: (text: string) => string): AddressList {
  const lexed = tokenize(text)
  const reader: Reader = {
    text,
    tokens: lexed.list,
    at: 0,
    addresses: [],
    starts: [],
    groups: 0,
    inGroup: false,
    obsolete: undefined,
    fault: lexed.fault,
    bare: false,
    display,
  }
  let separated = true
  while (reader.at < reader.tokens.length) {
    const token = reader.tokens[reader.at] as Token
    if (token.kind === 'special' && token.text === ',') {
      if (separated) reader.obsolete ??= 'empty list element'
      separated = true
      reader.at++
    } else if (token.kind === 'special' && token.text === ';') {
      // Some take it for a comma.
      if (!reader.inGroup) reader.fault ??= 'semicolon outside a group'
      separated = !reader.inGroup
      reader.inGroup = false
      reader.at++
    } else if (isSpecial(token, '>')) {
      reader.fault ??= 'unexpected >'
      reader.at++
    } else if (reader.addresses.length >= limits.addresses) {
      reader.fault ??= 'more addresses than are read'
      break
    } else {
      if (!separated) reader.fault ??= 'comma missing'
      separated = readElement(reader) === 'group'
    }
  }
  if (reader.inGroup) reader.fault ??= 'group without end'
  if (separated && reader.addresses.length > 0 && !lastIsGroupStart(reader))
    reader.obsolete ??= 'empty list element'
  if (reader.addresses.length === 0 && reader.groups === 0) reader.fault ??= 'no address'
  const { addresses, starts, groups, bare, fault, obsolete } = reader
  const besides = fault !== undefined ? 'invalid' : obsolete !== undefined ? 'obsolete' : 'ok'
  return {
    addresses,
    starts,
    groups,
    syntax: bare ? 'invalid' : besides,
    withoutDomains: bare ? besides : undefined,
    fault: fault ?? (bare ? withoutAt : obsolete),
  }
}

const withoutAt = 'address without @'

function lastIsGroupStart(reader: Reader): boolean {
  return reader.tokens[reader.tokens.length - 1]?.text === ':'
}

/** Reads one mailbox, or the head of a group up to its colon. */
function readElement(reader: Reader): 'group' | 'mailbox' {
  const first = reader.at
  while (reader.at < reader.tokens.length) {
    const token = reader.tokens[reader.at] as Token
    if (token.kind !== 'special' || token.text === '.') reader.at++
    else if (token.text === '<') return readAngle(reader, first)
    else if (token.text === '@' && !isInDisplayName(reader)) return readPlain(reader, first)
    else if (token.text === ':') return startGroup(reader, first)
    else if (token.text === ',' || token.text === ';') break
    else {
      reader.fault ??= token.text === '@' ? '@ in a display name' : `unexpected ${token.text}`
      reader.at++
    }
  }
  const words = reader.tokens.slice(first, reader.at)
  noteBare(reader, words)
  const raw = sourceOf(reader, words)
  add(reader, { raw, spec: { localPart: utf8(raw), domain: '', valid: false } }, words[0])
  return 'mailbox'
}

/** Tells whether the at sign at hand stands before words and an address in brackets: `a@b <c@d>`. */
function isInDisplayName(reader: Reader): boolean {
  let at = reader.at + 1
  while (at < reader.tokens.length && isWordOrDot(reader.tokens[at])) at++
  return isSpecial(reader.tokens[at], '<')
}

/** Notes what stands where an address should: a local part alone, or less than that. */
function noteBare(reader: Reader, words: readonly Token[]): void {
  const form = dotted(words, ['atom', 'quoted'])
  if (form === 'broken') reader.fault ??= withoutAt
  else if (form === 'obsolete') reader.obsolete ??= spread
  if (form !== 'broken') reader.bare = true
}

function startGroup(reader: Reader, first: number): 'group' {
  if (reader.inGroup) reader.fault ??= 'group inside a group'
  if (reader.at === first) reader.fault ??= 'group without name'
  checkPhrase(reader, reader.tokens.slice(first, reader.at))
  reader.inGroup = true
  reader.groups++
  reader.at++
  return 'group'
}

function readPlain(reader: Reader, first: number): 'mailbox' {
  const local = reader.tokens.slice(first, reader.at)
  const start = reader.at
  reader.at++
  const domain = takeDomain(reader)
  const spec = specOf(reader, local, domain)
  const raw = sourceOf(reader, reader.tokens.slice(first, Math.max(reader.at, start + 1)))
  add(reader, { raw, spec }, reader.tokens[first])
  return 'mailbox'
}

function readAngle(reader: Reader, first: number): 'mailbox' {
  const phrase = reader.tokens.slice(first, reader.at)
  checkPhrase(reader, phrase)
  reader.at++
  skipRoute(reader)
  const inside = reader.at
  while (reader.at < reader.tokens.length && isWordOrDot(reader.tokens[reader.at])) reader.at++
  const local = reader.tokens.slice(inside, reader.at)
  let spec: Spec
  if (isSpecial(reader.tokens[reader.at], '@')) {
    reader.at++
    spec = specOf(reader, local, takeDomain(reader))
  } else {
    if (local.length === 0) reader.fault ??= 'empty address'
    else noteBare(reader, local)
    spec = { localPart: utf8(joined(local)), domain: '', valid: false }
  }
  const end = reader.at
  while (reader.at < reader.tokens.length && !isSpecial(reader.tokens[reader.at], '>')) {
    if (isSpecial(reader.tokens[reader.at], ',')) break
    reader.fault ??= 'text behind the address'
    reader.at++
  }
  if (isSpecial(reader.tokens[reader.at], '>')) reader.at++
  else reader.fault ??= 'angle bracket without end'
  const raw = sourceOf(reader, reader.tokens.slice(inside, end))
  const displayName = reader.display(
    phrase.map((token, index) => (token.gap && index > 0 ? ` ${token.text}` : token.text)).join(''),
  )
  add(reader, { raw, displayName, spec }, reader.tokens[inside] ?? reader.tokens[first])
  return 'mailbox'
}

/** Skips the source route of RFC 5322, section 4.4: `@a,@b:`. */
function skipRoute(reader: Reader): void {
  if (!isSpecial(reader.tokens[reader.at], '@')) return
  let at = reader.at
  while (at < reader.tokens.length) {
    const token = reader.tokens[at] as Token
    if (isSpecial(token, ':')) {
      reader.obsolete ??= 'source route'
      reader.at = at + 1
      return
    }
    if (isSpecial(token, '>') || isSpecial(token, '<')) return
    at++
  }
}

function takeDomain(reader: Reader): readonly Token[] {
  const from = reader.at
  const first = reader.tokens[from]
  if (first?.kind === 'literal') reader.at++
  else
    while (reader.at < reader.tokens.length) {
      const token = reader.tokens[reader.at] as Token
      const dot = isSpecial(token, '.')
      if (!dot && token.kind !== 'atom') break
      // Two atoms in a row are the next address with its comma missing.
      const before = reader.tokens[reader.at - 1]
      if (!dot && reader.at > from && !isSpecial(before, '.')) break
      reader.at++
    }
  return reader.tokens.slice(from, reader.at)
}

const spread = 'blanks, comments or quotes between dots'

/** An addr-spec; the domain is empty where there is none. */
interface Spec {
  readonly localPart: string
  readonly domain: string
  readonly valid: boolean
}

function specOf(reader: Reader, local: readonly Token[], domain: readonly Token[]): Spec {
  const localFault = dotted(local, ['atom', 'quoted'])
  const domainFault = domain[0]?.kind === 'literal' ? undefined : dotted(domain, ['atom'])
  const broken =
    localFault === 'broken' ? 'bad local part' : domainFault === 'broken' ? 'bad domain' : undefined
  const old = localFault ?? domainFault
  if (broken !== undefined) reader.fault ??= broken
  else if (old !== undefined) reader.obsolete ??= spread
  return {
    localPart: utf8(joined(local)),
    domain: lowerAscii(utf8(joined(domain))),
    valid: broken === undefined && old === undefined,
  }
}

function joined(tokens: readonly Token[]): string {
  let text = ''
  for (const token of tokens) text += token.text
  return text
}

/** Checks words between dots: undefined if conforming, else only obsolete or broken. */
function dotted(
  tokens: readonly Token[],
  kinds: readonly Token['kind'][],
): 'obsolete' | 'broken' | undefined {
  if (tokens.length % 2 === 0) return 'broken'
  let old = false
  for (const [index, token] of tokens.entries()) {
    if (index % 2 === 1 ? !isSpecial(token, '.') : !kinds.includes(token.kind)) return 'broken'
    if (index > 0 && token.gap) old = true
    if (tokens.length > 1 && token.kind === 'quoted') old = true
  }
  return old ? 'obsolete' : undefined
}

function checkPhrase(reader: Reader, phrase: readonly Token[]): void {
  for (const [index, token] of phrase.entries()) {
    if (token.kind === 'literal') reader.fault ??= 'domain literal in a display name'
    else if (isSpecial(token, '.')) {
      if (index === 0) reader.fault ??= 'display name starts with a dot'
      else reader.obsolete ??= 'dot in a display name'
    }
  }
}

/** An address as it was read. */
interface Read {
  readonly raw: string
  readonly displayName?: string
  readonly spec: Spec
}

function add(
  reader: Reader,
  { raw, displayName = '', spec }: Read,
  token: Token | undefined,
): void {
  const address: Address = { raw }
  if (displayName !== '') address.displayName = displayName
  address.localPart = spec.localPart
  if (spec.domain !== '') address.domain = spec.domain
  address.valid = spec.valid
  reader.addresses.push(address)
  reader.starts.push(token?.from ?? 0)
}

function sourceOf(reader: Reader, tokens: readonly Token[]): string {
  const first = tokens[0]
  const last = tokens[tokens.length - 1]
  return first === undefined || last === undefined
    ? ''
    : utf8(reader.text.slice(first.from, last.to))
}

function isSpecial(token: Token | undefined, text: string): boolean {
  return token !== undefined && token.kind === 'special' && token.text === text
}

function isWordOrDot(token: Token | undefined): boolean {
  return token !== undefined && (token.kind !== 'special' || token.text === '.')
}
