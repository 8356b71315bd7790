import type { Content } from './content.js'
import type { Command } from './parse-command.js'
import type { EhloFacts, Keywords } from './parse-ehlo.js'
import type { ReplyFacts, ReplyLine } from './parse-reply.js'

/** A session as it was followed, before it is told as facts. */
export interface Session {
  /** Line of the transcript on which the connection begins. */
  readonly line: number
  greeting?: Reply
  implicitTls?: boolean
  tlsFailed: boolean
  tlsVersion?: string
  tlsCipher?: string
  readonly exchanges: Exchange[]
  readonly ehlos: Ehlo[]
  readonly transactions: Transaction[]
  readonly unsolicited: Reply[]
  closedBy?: 'client' | 'server'
  /** Lines up to the reply by which the server let the sides change places. */
  turnedAt?: number
  /** Seconds that passed in silence before a side closed or said 421, and for what it waited. */
  closing?: { readonly waited: number; readonly for: string }
  /** The mail transaction that is still open at the end. */
  open?: Transaction
  /** What the client had seen at the end. */
  seen: Seen
  /** Last line of the transcript that belongs to the connection. */
  lastLine: number
  readonly defects: Defect[]
}

/** A reply and where it stands. */
export interface Reply {
  readonly facts: ReplyFacts
  readonly parts: readonly ReplyLine[]
  /** The transcript's lines of its parts. */
  readonly lines: readonly number[]
  /** Ordinal of its last line among all lines of the session. */
  readonly event: number
}

/** Something the client sent that asks for a reply. */
export interface Exchange {
  readonly kind: 'command' | 'content' | 'answer'
  readonly command?: Command
  octets: number
  readonly line: number
  /** Ordinal of its first line among all lines of the session. */
  readonly event: number
  /** Ordinal of the run of client lines in which it begins. */
  readonly turn: number
  seen: Seen
  /** What the server knew when it came to this; set with the reply, or at the end. */
  state?: Partial<ServerState>
  reply?: Reply
  /** For BDAT: what followed the command line. */
  chunk?: Chunk
  startTls?: StartTls
  repeated?: boolean
  /** No reply to it was seen, though one to a later exchange was. */
  unanswered?: boolean
}

export interface Chunk {
  /** Text with one character an octet, or a number of octets unseen, and the transcript's line of each. */
  readonly pieces: { readonly octets: string | number; readonly line: number }[]
  octets: number
  /** Octets that have not come yet. */
  missing: number
}

export interface StartTls {
  established: boolean
  injected: number
  injectedAnswered: boolean
  next?: string
}

/** What a client has seen of the server; replaced, never changed. What is not known is absent. */
export interface Seen {
  /** The transcript begins within the session, and no EHLO or HELO was seen yet. */
  readonly within?: true
  readonly greeted: boolean
  readonly refused: boolean
  readonly hello?: 'EHLO' | 'HELO' | 'LHLO'
  readonly ehlo?: Keywords
  readonly tls?: boolean
  readonly authenticated?: boolean
  readonly closing?: 'quit' | '421'
}

/** What a server knows of the mail transaction under way; of one that began before the transcript, little. */
export interface ServerState {
  readonly transaction: boolean
  readonly recipients: number
  readonly tried: number
  readonly body?: string
  readonly chunks: 'none' | 'open' | 'last' | 'failed'
}

/** A positive reply to EHLO, or to LHLO. */
export interface Ehlo {
  readonly facts: EhloFacts
  readonly exchange: Exchange
  readonly reply: Reply
}

/** A mail transaction: what an accepted MAIL, SEND, SOML or SAML command began. */
export interface Transaction {
  readonly mail: Exchange
  readonly recipients: Exchange[]
  accepted: number
  /** In LMTP: the replies to its content, one for each recipient that was accepted. */
  readonly deliveries: Reply[]
  by: 'DATA' | 'BDAT' | 'BURL' | 'both' | 'none'
  content?: Content
  outcome: 'accepted' | 'rejected' | 'reset' | 'abandoned'
}

export interface Defect {
  readonly code:
    | 'unreadable-line'
    | 'unknown-mark'
    | 'server-pattern'
    | 'server-placeholder'
    | 'too-many-exchanges'
    | 'empty'
  readonly line: number
  readonly note?: string
}
