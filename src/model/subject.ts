import type { Place } from './place.js'

/** The kinds of evidence that rules speak about, in reading order; each has a schema in `schemas/subjects/`. */
export const subjectKinds = [
  'message',
  'smtp-session',
  'lmtp-session',
  'imap-session',
  'conversation',
] as const

export type SubjectKind = (typeof subjectKinds)[number]

/** A plain JSON value. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json }

/**
 * What was sent or said, as plain JSON facts that rules can be held against, and the place in the
 * file of every part of it.
 */
export interface Subject {
  readonly kind: SubjectKind
  /** The file, with `#n` for the n-th message of a mailbox, counted from 1. */
  readonly path: string
  /** The line of the file with which the subject begins, where that is not the first. */
  readonly line?: number
  /** Valid against the kind's schema. */
  readonly value: Json
  /**
   * The place of the value at a JSON pointer (`/fields/subject/0`), or of its nearest parent that
   * has one. Computed on demand: judging conforming mail does not pay for it.
   */
  readonly places: (pointer: string) => Place
  /**
   * Other readings of the same octets, each with what makes it possible. Verdicts that differ
   * between readings are inconclusive, and the report tells both.
   */
  readonly readings: readonly Reading[]
  /** Reads what it carried, each a subject of its own: the messages of a mail session. */
  readonly carried?: () => Iterable<Subject>
}

/** Another way to read an ambiguous input. */
export interface Reading {
  /** What is read otherwise: *the second boundary parameter counts*. */
  readonly how: string
  readonly place: Place
  readonly value: Json
}
