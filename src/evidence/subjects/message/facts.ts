/** The facts of `schemas/subjects/message.json` as types; the schema says what each means. */

export type Syntax = 'ok' | 'obsolete' | 'invalid'

export interface Address {
  raw: string
  displayName?: string
  localPart?: string
  domain?: string
  valid?: boolean
}

export interface DateFact {
  form: 'rfc5322' | 'obsolete' | 'http' | 'iso' | 'seconds' | 'invalid'
  epoch?: number
  seconds?: number
  zone?: string
  weekdayMatches?: boolean
  afterDate?: number
}

export interface MsgId {
  id: string
  brackets: boolean
  valid: boolean
}

export interface Parameter {
  value: string
  lower: string
  quoted?: boolean
  extended?: boolean
  encodedWord?: boolean
  eightBit?: number
  count: number
}

export type Parameters = { [attribute: string]: Parameter }

export interface Field {
  name: string
  value: string
  lower: string
  unquoted?: string
  text?: string
  line: number
  octets: number
  longestLine: number
  folds: number
  eightBit: number
  controls: number
  encodedWords?: { count: number; invalid: number; charsets: string[] }
  syntax?: Syntax
  fault?: string
  withoutDomains?: Syntax
  addresses?: Address[]
  groups?: number
  date?: DateFact
  ids?: MsgId[]
  token?: string
  parameters?: Parameters
  typed?: { type: string; value: string }
  comments?: number
}

export type Fields = { [name: string]: Field[] }

export interface Reference {
  target: string
  by: 'cid' | 'mid' | 'location' | 'url' | 'fragment'
  resolves: number
  element?: string
}

export interface Related {
  start?: string
  startBrackets?: boolean
  startResolves?: boolean
  root?: number
  rootType?: string
  typeMatches?: boolean
  unreferenced?: number
  dangling?: number
}

export interface Part {
  path: string
  depth: number
  parent?: number
  children?: number
  fields?: Fields
  mediaType: string
  type: string
  subtype: string
  declared: boolean
  parameters?: Parameters
  encoding: string
  encodingDeclared: boolean
  disposition?: string
  name?: string
  id?: MsgId
  idUnique?: boolean
  location?: string
  contentMd5?: { valid: boolean; matches?: boolean }
  boundary?: { value?: string; valid: boolean; found: number; closed: boolean }
  octets: number
  decodedOctets?: number
  longestLine: number
  eightBit: number
  nul: number
  base64?: { valid: boolean; longestLine: number; outside: number }
  quotedPrintable?: { valid: boolean; longestLine: number; invalid: number; lowerCase: number }
  charset?: string
  charsetValid?: boolean
  related?: Related
  references?: Reference[]
  signature?: string
}

export interface Report {
  reportType?: string
  parts: number
  human?: string
  machine?: string
  returned?: string
  typeMatches?: boolean
}

export interface DeliveryStatus {
  message: Fields
  recipients: Fields[]
  eightBit: number
}

export interface Defect {
  code: string
  part?: string
  line?: number
  note?: string
}

export interface Ambiguous {
  how: string
  line: number
}

export interface MessageFacts {
  form: 'wire' | 'stored' | 'mixed'
  octets: number
  wireOctets: number
  lines: { count: number; longest: number; over998: number; bareCr: number; bareLf: number }
  nul: number
  eightBit: number
  contentOctets: number
  names: string[]
  fields: Fields
  parts: Part[]
  report?: Report
  deliveryStatus?: DeliveryStatus
  trackingStatus?: DeliveryStatus[]
  dispositionNotification?: Fields
  original?: Fields
  defects: Defect[]
  ambiguities?: Ambiguous[]
}

/** Gives an object without a prototype, so that a field named `constructor` is only that. */
export function emptyRecord<T>(): { [key: string]: T } {
  // Object.create gives `any`; it has no property yet, so every value it has is a T.
  return Object.create(null) as { [key: string]: T }
}
