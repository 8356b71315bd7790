import type { Level } from './level.js'
import type { Place } from './place.js'
import type { SubjectKind } from './subject.js'

/** The keywords of a JSON Schema, with what each says. */
export type Keywords = { readonly [keyword: string]: unknown }

/** A JSON Schema (2020-12): an object of keywords, or a boolean. */
export type Schema = boolean | Keywords

/**
 * What a rule rests on. All but `rfc` and `trace` are listed in the draft as open issues.
 * - `rfc`: the clause was read.
 * - `trace`: real traffic was seen to do this.
 * - `implementation`: public source code does this.
 * - `recall`: remembered from a text that could not be read; verify before publishing.
 * - `proposal`: argued here for the first time; nobody else says so.
 */
export type Basis = 'rfc' | 'trace' | 'implementation' | 'recall' | 'proposal'

/** A reference as rules cite it: `RFC2920#section-3.1` is `{anchor: 'RFC2920', unit: 'section', number: '3.1'}`. */
export interface Citation {
  readonly anchor: string
  readonly unit?: CitedUnit
  readonly number?: string
}

/** What a citation names inside a document. */
export type CitedUnit = 'section' | 'appendix' | 'clause' | 'table' | 'annex'

/** Reads a citation as rules write it; anything unexpected stays in the anchor. */
export function readCitation(text: string): Citation {
  const match = /^([^#]+)#(section|appendix|clause|table|annex)-(.+)$/.exec(text)
  if (match === null) return { anchor: text }
  // The groups of a match are there: none is optional.
  return { anchor: match[1]!, unit: match[2] as CitedUnit, number: match[3]! }
}

/** Gives a citation as a reader cites it: `RFC 2920, Section 3.1`. */
export function formatCitation({ anchor, unit, number }: Citation): string {
  // 3GPP writes the number of a specification with a dot behind its series.
  const name = anchor
    .replace(/^TS(\d\d)(\d{3})$/, 'TS $1.$2')
    .replace(/^(RFC|BCP|STD|TS)(?=\d)/, '$1 ')
  if (unit === undefined || number === undefined) return name
  return `${name}, ${unit[0]!.toUpperCase()}${unit.slice(1)} ${number}`
}

/**
 * One requirement: a sentence for readers and a schema for machines.
 *
 * The schema may have the form `if: A, then: B`, or `if: A, then: {if: B, then: C}`.
 * A subject that is not A is not concerned (*not-applicable*); one that is A but not B shows nothing
 * of what the rule asks (*not-observed*); C, or the whole schema when there is no `if`, must hold.
 */
export interface Rule {
  /** Unique in the profile, kebab-case, a positive claim: `announce-pipelining`. */
  readonly id: string
  readonly chapter: string
  readonly topic: string
  readonly subject: SubjectKind
  /** The sentence that is published; it has exactly one BCP 14 keyword. */
  readonly text: string
  /** Read from the sentence, never written down. */
  readonly keyword: string
  readonly level: Level
  readonly why: string
  readonly role: string
  readonly refs: readonly Citation[]
  readonly basis: Basis
  /** What is not sure and who can settle it; present when `basis` needs it. */
  readonly issue?: string
  /** The Internet-Draft that states it, with its revision; absent where none does. */
  readonly draft?: string
  /** How a receiver should treat what breaks the rule, where real traffic is known to. */
  readonly cope?: string
  /** Why no evidence of this kind can show it; such a rule has no check. */
  readonly untestable?: string
  /** Fail examples that also break other rules: file name to the ids of those rules. */
  readonly also: Readonly<Record<string, readonly string[]>>
  readonly schema: Schema
  /** The absolute reference of the rule's schema: `urn:profilewright:mms:smtp#/$defs/announce-pipelining`. */
  readonly ref: string
  readonly place: Place
  readonly examples: readonly Example[]
}

/** An octet-exact input that a rule is shown and tested with. */
export interface Example {
  readonly ruleId: string
  /** File name: `pass-with-size.smtp`, `fail-bare-lf.eml`. */
  readonly name: string
  /** Its path as findings show it. */
  readonly path: string
  readonly expect: 'pass' | 'fail'
}

/** Gives the path of an example inside the folder of its profile. */
export function exampleFile({ ruleId, name }: Pick<Example, 'ruleId' | 'name'>): string {
  return `examples/${ruleId}/${name}`
}

/** A file of rules about one kind of subject, in reading order. */
export interface Chapter {
  readonly name: string
  readonly id: string
  readonly title: string
  readonly subject: SubjectKind
  readonly rules: readonly Rule[]
  /** The file as it was read: a JSON Schema in our dialect. */
  readonly schema: Keywords
  readonly path: string
}

/** Gives where the posted draft states a rule: at an anchor that each of its forms has. */
export function ruleAddress(draft: string, id: string): string {
  return `https://www.ietf.org/archive/id/${draft}.html#rule-${id}`
}
