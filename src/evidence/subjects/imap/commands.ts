import { entryOf } from '../../../model/index.js'
import type { State } from './facts.js'

/** Where a command may be given, and which capability it needs (RFC 9051, section 6). */
export interface CommandRow {
  readonly states: readonly State[]
  readonly capability?: string
  /** What its arguments begin with. */
  readonly takes?: 'mailbox' | 'mailboxes' | 'set' | 'set-mailbox'
}

const any = ['not-authenticated', 'authenticated', 'selected'] as const
const before = ['not-authenticated'] as const
const after = ['authenticated', 'selected'] as const
const selected = ['selected'] as const

/** Every command known here, of RFC 9051, RFC 3501 and the extensions. */
export const commands: Readonly<Record<string, CommandRow>> = {
  CAPABILITY: { states: any },
  NOOP: { states: any },
  LOGOUT: { states: any },
  ID: { states: any, capability: 'ID' },
  LANGUAGE: { states: any, capability: 'LANGUAGE' },
  COMPRESS: { states: after, capability: 'COMPRESS=DEFLATE' },
  STARTTLS: { states: before, capability: 'STARTTLS' },
  AUTHENTICATE: { states: before },
  LOGIN: { states: before },
  UNAUTHENTICATE: { states: after, capability: 'UNAUTHENTICATE' },
  ENABLE: { states: ['authenticated'], capability: 'ENABLE' },
  SELECT: { states: after, takes: 'mailbox' },
  EXAMINE: { states: after, takes: 'mailbox' },
  CREATE: { states: after, takes: 'mailbox' },
  DELETE: { states: after, takes: 'mailbox' },
  RENAME: { states: after, takes: 'mailboxes' },
  SUBSCRIBE: { states: after, takes: 'mailbox' },
  UNSUBSCRIBE: { states: after, takes: 'mailbox' },
  LIST: { states: after },
  LSUB: { states: after },
  NAMESPACE: { states: after, capability: 'NAMESPACE' },
  STATUS: { states: after, takes: 'mailbox' },
  APPEND: { states: after, takes: 'mailbox' },
  IDLE: { states: after, capability: 'IDLE' },
  GETQUOTA: { states: after, capability: 'QUOTA' },
  GETQUOTAROOT: { states: after, capability: 'QUOTA', takes: 'mailbox' },
  SETQUOTA: { states: after, capability: 'QUOTA' },
  GETACL: { states: after, capability: 'ACL', takes: 'mailbox' },
  SETACL: { states: after, capability: 'ACL', takes: 'mailbox' },
  DELETEACL: { states: after, capability: 'ACL', takes: 'mailbox' },
  LISTRIGHTS: { states: after, capability: 'ACL', takes: 'mailbox' },
  MYRIGHTS: { states: after, capability: 'ACL', takes: 'mailbox' },
  GETMETADATA: { states: after, capability: 'METADATA' },
  SETMETADATA: { states: after, capability: 'METADATA' },
  GENURLAUTH: { states: after, capability: 'URLAUTH' },
  RESETKEY: { states: after, capability: 'URLAUTH' },
  URLFETCH: { states: after, capability: 'URLAUTH' },
  NOTIFY: { states: after, capability: 'NOTIFY' },
  CONVERSIONS: { states: after, capability: 'CONVERT' },
  CONVERT: { states: selected, capability: 'CONVERT', takes: 'set' },
  CHECK: { states: selected },
  CLOSE: { states: selected },
  UNSELECT: { states: selected, capability: 'UNSELECT' },
  EXPUNGE: { states: selected },
  SEARCH: { states: selected },
  SORT: { states: selected, capability: 'SORT' },
  THREAD: { states: selected, capability: 'THREAD' },
  FETCH: { states: selected, takes: 'set' },
  STORE: { states: selected, takes: 'set' },
  COPY: { states: selected, takes: 'set-mailbox' },
  MOVE: { states: selected, capability: 'MOVE', takes: 'set-mailbox' },
  'UID EXPUNGE': { states: selected, capability: 'UIDPLUS', takes: 'set' },
  'UID SEARCH': { states: selected },
  'UID SORT': { states: selected, capability: 'SORT' },
  'UID THREAD': { states: selected, capability: 'THREAD' },
  'UID FETCH': { states: selected, takes: 'set' },
  'UID STORE': { states: selected, takes: 'set' },
  'UID COPY': { states: selected, takes: 'set-mailbox' },
  'UID MOVE': { states: selected, capability: 'MOVE', takes: 'set-mailbox' },
  'UID CONVERT': { states: selected, capability: 'CONVERT', takes: 'set' },
}

/** Capabilities that another one brings with it (RFC 9051, appendix E; RFC 7162, section 3.2). */
const implied: Readonly<Record<string, readonly string[]>> = {
  IMAP4REV2: [
    'NAMESPACE',
    'UNSELECT',
    'UIDPLUS',
    'ESEARCH',
    'SEARCHRES',
    'ENABLE',
    'IDLE',
    'SASL-IR',
    'LIST-EXTENDED',
    'LIST-STATUS',
    'MOVE',
    'LITERAL-',
    'STATUS=SIZE',
  ],
  QRESYNC: ['CONDSTORE', 'ENABLE'],
  'LITERAL+': ['LITERAL-'],
}

/** Gives capability names in upper case and what they bring with them, each once. */
export function offersOf(tokens: readonly string[]): string[] {
  const upper = tokens.map(token => token.toUpperCase())
  return [...new Set([...upper, ...upper.flatMap(token => entryOf(implied, token) ?? [])])]
}

/** Tells whether capabilities offer one; `THREAD` is offered by `THREAD=REFERENCES`. */
export function offered(offers: readonly string[], name: string): boolean {
  return offers.some(offer => offer === name || offer.startsWith(`${name}=`))
}

const spellings: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '\\Seen',
    '\\Answered',
    '\\Flagged',
    '\\Deleted',
    '\\Draft',
    '\\Recent',
    '$MDNSent',
    '$Forwarded',
    '$SubmitPending',
    '$Submitted',
    '$Junk',
    '$NotJunk',
    '$NonJunk',
    '$Phishing',
  ].map(flag => [flag.toLowerCase(), flag]),
)

/** More flags than this are not read in one place; servers keep far fewer. */
export const mostFlags = 200

/** Gives flags in their registered spelling, up to a limit. */
export function flagNames(flags: readonly string[]): string[] {
  return flags.slice(0, mostFlags).map(flagName)
}

/** Gives a flag in its registered spelling, for flags are compared without case. */
function flagName(flag: string): string {
  return entryOf(spellings, flag.toLowerCase()) ?? flag
}

/** Gives a mailbox name; INBOX is the same in any case (RFC 9051, section 5.1). */
export function mailboxName(name: string): string {
  return name.toUpperCase() === 'INBOX' ? 'INBOX' : name
}
