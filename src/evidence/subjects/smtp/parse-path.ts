import { characters } from '../transcript.js'

/** A reverse-path or forward-path as facts; `$defs/path` of the schema says what each means. */
export type PathFacts = {
  readonly raw: string
  readonly null: boolean
  readonly valid: boolean
  readonly fault?: PathFault
  readonly localPart?: string
  readonly quoted?: boolean
  readonly domain?: string
  readonly literal?: boolean
  readonly route?: string
  readonly ascii: boolean
  readonly octets: number
  readonly localOctets?: number
  readonly domainOctets?: number
}

export type PathFault =
  | 'no-brackets'
  | 'no-end'
  | 'blank-before'
  | 'blank-inside'
  | 'bad-local-part'
  | 'bad-domain'
  | 'no-domain'
  | 'bad-route'
  | 'trailing'

/** What stands after `FROM:` or `TO:`: the path, and the rest of the line after it. */
export interface ReadPath {
  readonly path: PathFacts
  readonly rest: string
}

// Letters beyond US-ASCII stand for RFC 6531, section 3.3; `text` has one character an octet.
const atom =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~\x80-\xff-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~\x80-\xff-]+)*$/
const quotedString = /^"(?:[ !#-[\]-~\x80-\xff]|\\[ -~])*"$/
const label = /^[A-Za-z0-9\x80-\xff](?:[A-Za-z0-9\x80-\xff-]*[A-Za-z0-9\x80-\xff])?$/
const literal =
  /^\[(?:\d{1,3}(?:\.\d{1,3}){3}|[Ii][Pp][Vv]6:[0-9A-Fa-f:.]{2,45}|[A-Za-z0-9-]*[A-Za-z0-9]:[!-Z^-~]+)\]$/

/**
 * Reads a path (RFC 5321, section 4.1.2) from the text after `FROM:` or `TO:`, one character an
 * octet, and says what is wrong with it rather than refusing it.
 */
export function parsePath(text: string, verb: 'MAIL' | 'RCPT'): ReadPath {
  const start = text.length - text.trimStart().length
  const end = pathEnd(text, start)
  const raw = text.slice(start, end.at)
  const inner = raw.startsWith('<') ? raw.slice(1, end.closed ? -1 : undefined) : raw
  const { route, mailbox, fault: routeFault } = splitRoute(inner)
  const at = domainAt(mailbox)
  const local = at === undefined ? mailbox : mailbox.slice(0, at)
  const domain = at === undefined ? undefined : mailbox.slice(at + 1)
  const isNull = raw === '<>' && verb === 'MAIL'
  const postmaster = verb === 'RCPT' && at === undefined && /^postmaster$/i.test(local)
  const rest = text.slice(end.at)
  const fault =
    (start > 0 ? 'blank-before' : undefined) ??
    (raw.startsWith('<') ? undefined : 'no-brackets') ??
    (end.closed ? undefined : 'no-end') ??
    (isNull ? undefined : (routeFault ?? mailboxFault(local, domain, postmaster))) ??
    (rest === '' || rest.startsWith(' ') ? undefined : 'trailing')
  return {
    path: {
      raw: characters(raw),
      null: isNull,
      valid: fault === undefined,
      ...(fault === undefined ? {} : { fault }),
      ...(isNull ? {} : { localPart: characters(unquoted(local)), localOctets: local.length }),
      ...(local.startsWith('"') ? { quoted: true } : {}),
      ...(domain === undefined
        ? {}
        : { domain: characters(domain).toLowerCase(), domainOctets: domain.length }),
      ...(domain?.startsWith('[') ? { literal: true } : {}),
      ...(route === undefined ? {} : { route: characters(route) }),
      ascii: !/[\x80-\xff]/.test(raw),
      octets: raw.length,
    },
    rest,
  }
}

/** Tells what a host name in EHLO or in a reply is (RFC 5321, sections 4.1.2 and 4.1.3). */
export function hostKind(text: string): 'domain' | 'label' | 'literal' | 'invalid' {
  if (literal.test(text)) return 'literal'
  const labels = text.split('.')
  if (!labels.every(each => each.length <= 63 && label.test(each))) return 'invalid'
  return labels.length > 1 ? 'domain' : 'label'
}

/** Finds the closing bracket outside a quoted string; without an opening one the path ends at a blank. */
function pathEnd(text: string, start: number): { at: number; closed: boolean } {
  const bracket = text[start] === '<'
  let quoted = false
  for (let index = start; index < text.length; index += 1) {
    const character = text[index]
    if (quoted && character === '\\') index += 1
    else if (character === '"') quoted = !quoted
    else if (bracket && !quoted && character === '>') return { at: index + 1, closed: true }
    else if (!bracket && !quoted && character === ' ') return { at: index, closed: true }
  }
  if (bracket && quoted) return unquotedEnd(text, start)
  return { at: text.length, closed: !bracket }
}

/** A quote that never closes is an ordinary, wrong, character: the first bracket ends the path. */
function unquotedEnd(text: string, start: number): { at: number; closed: boolean } {
  const end = text.indexOf('>', start)
  return end < 0 ? { at: text.length, closed: false } : { at: end + 1, closed: true }
}

/** Splits off a source route, `@a,@b:` (RFC 5321, appendix C). */
function splitRoute(inner: string): { route?: string; mailbox: string; fault?: PathFault } {
  if (!inner.startsWith('@')) return { mailbox: inner }
  const colon = inner.indexOf(':')
  const route = colon < 0 ? inner : inner.slice(0, colon)
  const good = route
    .split(',')
    .every(hop => hop.startsWith('@') && hostKind(hop.slice(1)) !== 'invalid')
  return {
    route,
    mailbox: colon < 0 ? '' : inner.slice(colon + 1),
    ...(good && colon >= 0 ? {} : { fault: 'bad-route' }),
  }
}

/** Gives the offset of the at sign before the domain: the first outside a quoted string. */
function domainAt(mailbox: string): number | undefined {
  let quoted = false
  for (let index = 0; index < mailbox.length; index += 1) {
    const character = mailbox[index]
    if (quoted && character === '\\') index += 1
    else if (character === '"') quoted = !quoted
    else if (!quoted && character === '@') return index
  }
  const last = mailbox.lastIndexOf('@')
  return last < 0 ? undefined : last
}

function mailboxFault(
  local: string,
  domain: string | undefined,
  postmaster: boolean,
): PathFault | undefined {
  if (/^\s|\s$/.test(local) || /\s/.test(domain ?? '')) return 'blank-inside'
  if (!atom.test(local) && !quotedString.test(local)) return 'bad-local-part'
  if (domain === undefined) return postmaster ? undefined : 'no-domain'
  return hostKind(domain) === 'invalid' ? 'bad-domain' : undefined
}

function unquoted(local: string): string {
  return quotedString.test(local) ? local.slice(1, -1).replace(/\\(.)/g, '$1') : local
}
