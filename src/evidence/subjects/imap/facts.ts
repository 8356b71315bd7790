/**
 * The facts of an IMAP session as `schemas/subjects/imap-session.json` describes them. The file is
 * long because it mirrors that schema in its order, and a type split over files is harder to compare.
 */
export type SessionFacts = {
  notation: 'transcript' | 'patterns' | 'other'
  greeting?: GreetingFacts
  tls: TlsFacts
  capabilities: {
    clear?: CapabilityFacts
    tls?: CapabilityFacts
    authenticated?: CapabilityFacts
  }
  commands: CommandFacts[]
  unsolicited: ResponseFacts[]
  strayReplies: StrayReply[]
  strayContinuations: number
  end: { by: 'logout' | 'bye' | 'client' | 'server' | 'open'; line?: number }
  defects: Defect[]
}

export type TlsFacts = {
  implicit: boolean
  started: boolean
  failed?: true
  version?: string
  cipher?: string
}

export type State = 'unknown' | 'not-authenticated' | 'authenticated' | 'selected' | 'logout'

export type CapabilityFacts = {
  tokens: string[]
  offers: string[]
  by: 'greeting' | 'response' | 'code'
  line: number
}

export type Status = 'OK' | 'NO' | 'BAD' | 'BYE' | 'PREAUTH'

export type CodeFacts = {
  name: string
  value?: string
  number?: number
  flags?: string[]
  uidValidity?: number
  from?: UidSetFacts
  to?: UidSetFacts
  sizesMatch?: boolean
  open?: true
}

export type UidSetFacts = { text: string; count?: number; ascending: boolean; valid: boolean }

export type GreetingFacts = {
  status: Status | 'other'
  text: string
  code?: CodeFacts
  line: number
}

export type ReplyFacts = {
  status: 'OK' | 'NO' | 'BAD'
  text: string
  code?: CodeFacts
  line: number
}

export type LiteralFacts = {
  sync: boolean
  literal8: boolean
  octets: number
  shown?: number
  nul?: number
  announced?: boolean
  withinLimit?: boolean
  waited?: boolean
  refused?: true
  line: number
}

export type BeforeFacts = {
  state: State
  assumed: State
  tls?: boolean
  capabilitiesKnown: boolean
  capabilitiesFrom?: 'clear' | 'tls' | 'authenticated'
  loginDisabled?: boolean
  enabled: string[]
  mailbox?: string
  readOnly?: boolean
  wasSelected: boolean
  outstanding: number
  waitingFor: string[]
  idling: boolean
}

export type ExtensionFacts = { name: string; announced?: boolean; enabled?: boolean }

export type SectionFacts = {
  item: 'BODY' | 'BINARY' | 'BINARY.SIZE'
  section: string
  part?: string
  text?: string
  wanted?: string[]
  peek?: boolean
  offset?: number
  length?: number
}

export type FetchFacts = {
  items: string[]
  sections: SectionFacts[]
  structure: boolean
  flags: boolean
  content: boolean
  whole: boolean
  binary: boolean
  setsSeenAllowed: boolean
  structureSeen?: boolean
  presentationSeen?: boolean
  unanswered?: string[]
  seenSet?: boolean
}

export type StoreFacts = {
  mode: 'add' | 'remove' | 'replace'
  silent: boolean
  flags: string[]
  flagsKnown?: boolean
  alreadySet: string[]
  drops: string[]
  missing?: string[]
  permitted?: boolean
}

export type AppendMessage = {
  flags: string[]
  date?: string
  octets?: number
  literal8: boolean
  catenate?: ('TEXT' | 'URL')[]
}

export type AppendFacts = {
  messages: AppendMessage[]
  flags: string[]
  attributes?: string[]
  overLimit?: boolean
  sent: boolean
}

export type SelectionFacts = {
  mailbox: string
  readOnly: boolean
  exists?: number
  flags?: string[]
  permanentFlags?: string[]
  uidValidity?: number
  uidNext?: number
  highestModSeq?: number
  noModSeq?: true
  uidValidityChanged?: boolean
}

export type IdleFacts = {
  confirmed: boolean
  done: boolean
  seconds: number
  updates: number
  commands: string[]
}

export type CommandFacts = {
  index: number
  line: number
  tag: string
  tagValid: boolean
  tagReused: boolean
  name: string
  known: boolean
  text: string
  before: BeforeFacts
  stateAllowed: boolean
  pipelined: boolean
  whileIdling: boolean
  extensions: ExtensionFacts[]
  literals: LiteralFacts[]
  continuations: number
  mailbox?: string
  target?: string
  set?: string
  mechanism?: string
  initialResponse?: boolean
  cancelled?: true
  password?: true
  names?: string[]
  fetch?: FetchFacts
  store?: StoreFacts
  append?: AppendFacts
  search?: { keys: string[]; returns?: string[]; charset?: string }
  selection?: SelectionFacts
  idle?: IdleFacts
  responses: ResponseFacts[]
  reply?: ReplyFacts
}

export type ResponseFacts = {
  line: number
  kind: string
  number?: number
  text?: string
  code?: CodeFacts
  inProgress: string[]
  tokens?: string[]
  flags?: string[]
  mailbox?: string
  attributes?: string[]
  delimiter?: string | null
  items?: { [name: string]: number }
  roots?: string[]
  root?: string
  resources?: ResourceFacts[]
  numbers?: number
  tag?: string
  uid?: boolean
  enabled?: boolean
  earlier?: boolean
  expungeAllowed?: boolean
  fetch?: FetchResponseFacts
}

export type ResourceFacts = { name: string; usage: number; limit: number; exceeded: boolean }

export type ReturnedSection = {
  item: 'BODY' | 'BINARY'
  section: string
  part?: string
  text?: string
  wanted?: string[]
  fields?: string[]
  form: 'nil' | 'quoted' | 'literal' | 'literal8' | 'atom'
  octets?: number
  nul?: number
  origin?: number
  asked?: boolean
  withinAsked?: boolean
  sizeMatches?: boolean
}

export type FetchResponseFacts = {
  names: string[]
  uid?: number
  uidAscending?: boolean
  uidChanged?: boolean
  flags?: string[]
  flagsLost?: string[]
  size?: number
  modSeq?: number
  sections?: ReturnedSection[]
  sizes?: { section: string; octets: number }[]
  structure?: StructureFacts
}

export type StructureFacts = {
  mediaTypes: string[]
  parts: StructurePart[]
  related?: RelatedFacts
  extensionData: boolean
  valid: boolean
}

export type StructurePart = {
  section: string
  depth: number
  mediaType: string
  parameters: { [name: string]: string }
  id?: string
  description?: string
  encoding?: string
  octets?: number
  lines?: number
  disposition?: string
  location?: string
  children?: number
}

export type RelatedFacts = {
  section: string
  type?: string
  start?: string
  startResolves: boolean
  rootSection?: string
  rootMediaType?: string
  typeMatches?: boolean
  withoutName: number
}

export type StrayReply = {
  line: number
  tag: string
  status: 'OK' | 'NO' | 'BAD'
  cause: 'unknown-tag' | 'already-answered'
}

export type Defect = { code: DefectCode; line?: number; note?: string }

export type DefectCode =
  | 'empty'
  | 'not-a-transcript'
  | 'server-patterns'
  | 'unknown-line'
  | 'unknown-mark'
  | 'no-greeting'
  | 'bad-command'
  | 'bad-response'
  | 'bad-syntax'
  | 'bad-structure'
  | 'literal-unfinished'
  | 'literal-octets-differ'
  | 'nested-too-deeply'
  | 'too-many-messages'
  | 'too-many-defects'
