import { severities, subjectKinds, verdicts } from '../model/index.js'

/** The type declarations of a generated validator: what `index.js` exports, and nothing else. */
export const validatorTypes = `/** A place in a file: lines and columns count from 1, offset counts octets from 0. */
export interface Place {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
  readonly offset?: number
}

export type Severity = ${oneOf(severities)}

/** Only \`pass\` is a pass. */
export type Verdict = ${oneOf(verdicts)}

export type SubjectKind = ${oneOf(subjectKinds)}

/** A fact about a place, with the sentence of the rule that it breaks. */
export interface Finding {
  readonly ruleId: string
  readonly severity: Severity
  readonly place: Place
  readonly reason: string
  readonly rule?: string
  readonly why?: string
  readonly see?: readonly string[]
  readonly hint?: string
}

export interface Outcome {
  readonly ruleId: string
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
}

/** What was read from octets: plain JSON facts, valid against the schema of their kind. */
export interface Subject {
  readonly kind: SubjectKind
  readonly path: string
  readonly value: unknown
  readonly places: (pointer: string) => Place
  /** Reads what it carried: the messages that a session shows whole. */
  readonly carried?: () => Iterable<Subject>
}

export interface RuleFacts {
  readonly id: string
  readonly chapter: string
  readonly subject: SubjectKind
  readonly keyword: string
  readonly level: 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'MAY'
  readonly role: string
  readonly text: string
  readonly why: string
  readonly see: readonly string[]
  readonly cope?: string
  /** The Internet-Draft that states it, with its revision. */
  readonly draft?: string
  readonly untestable?: string
}

export interface Rule {
  readonly facts: RuleFacts
}

/** What the profile adds to the reading of evidence. */
export interface Reading {
  readonly fields: Readonly<Record<string, string>>
  /** How messages belong together; of use to \`collectConversations\` only. */
  readonly conversation?: object
}

/** Name, title and version of the profile, and the digest of what this package was made from. */
export const profile: Reading & {
  readonly name: string
  readonly title: string
  readonly digest: string
  readonly tool: string
}

/** The rules in the order of the profile. */
export const rules: readonly Rule[]

/** Gives the kind of evidence that a file name or its first octets show. */
export function kindOf(path: string, head?: Uint8Array): SubjectKind | undefined

/** Reads every subject in a file. Broken input gives facts about what is broken, never an exception. */
export function readSubjects(
  kind: SubjectKind,
  octets: Uint8Array,
  path: string,
  options?: Partial<Reading>,
): readonly Subject[]

/** Gives each subject, and after it what it carried. */
export function withCarried(read: Iterable<Subject>): Iterable<Subject>

/** The messages of a run that may belong together: a request, its response, its reports. */
export interface Conversations {
  /** Keeps what is needed of a message; subjects of other kinds are passed over. */
  readonly add: (subject: Subject) => void
  /** How many messages were left out because too much had been kept. */
  readonly left: () => number
  /** Gives the conversations of the messages so far. */
  readonly subjects: () => Iterable<Subject>
}

/** Starts to collect messages, of any number of files, by \`profile.conversation\`. */
export function collectConversations(conversation: object | undefined): Conversations

/** Judges a subject by every rule that speaks about its kind. */
export function judge(
  rules: readonly Rule[],
  subject: Subject,
): { readonly path: string; readonly subject: string; readonly outcomes: readonly Outcome[] }

/** Reads and judges a file by all rules of the profile: its subjects, what they carried, and the conversations among the messages. */
export function validate(
  octets: Uint8Array,
  path: string,
): readonly { readonly path: string; readonly subject: string; readonly outcomes: readonly Outcome[] }[]
`

function oneOf(words: readonly string[]): string {
  return words.map(word => `'${word}'`).join(' | ')
}
