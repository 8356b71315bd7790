import type { Level, SubjectKind } from '../../model/index.js'

/** A JSON Schema as a function that answers yes or no. */
export type Answer = (value: unknown) => boolean

/** A JSON Schema as a function that tells everything that is wrong; nothing is where the answer is yes. */
export type Faults = (value: unknown) => readonly SchemaError[]

/** One failure of a JSON Schema: the pointer of the value, the keyword, and what it asked. */
export interface SchemaError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

/** What reports tell of a rule: everything but its schema and its examples. */
export interface RuleFacts {
  readonly id: string
  readonly chapter: string
  readonly subject: SubjectKind
  readonly keyword: string
  readonly level: Level
  readonly role: string
  readonly text: string
  readonly why: string
  /** Clauses as a reader cites them. */
  readonly see: readonly string[]
  readonly cope?: string
  /** The Internet-Draft that states it, with its revision. */
  readonly draft?: string
  readonly untestable?: string
}

/**
 * A rule that can be held against subjects. A function that is undefined holds for everything; it is
 * a property all the same, so that nobody's additions to Object.prototype stand in for it.
 */
export interface CompiledRule {
  readonly facts: RuleFacts
  /** Does the rule concern this subject at all? If not: *not-applicable*. */
  readonly concerns: Answer | undefined
  /** Does the evidence show what the rule asks? If not: *not-observed*. */
  readonly shows: Answer | undefined
  /** Does what must hold? Absent in untestable rules. */
  readonly holds: Answer | undefined
  /** The same question, asked again where the answer is no, for everything that is wrong. */
  readonly faults: Faults | undefined
}
