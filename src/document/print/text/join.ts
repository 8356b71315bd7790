/*
 * How a child is attached to what stands before it, by its name. The tables are inherited: an
 * element that says nothing of a child's name leaves it to what the elements around it said. So an
 * `<artwork>` in a list is still indented as its section says.
 */
import type { ElementName } from '../../../model/index.js'

/** How a block is attached to the lines before it. */
export interface Join {
  /** Blank lines between. */
  readonly blank: number
  /** Columns to the right. */
  readonly indent: number
  /** More columns to the right for the first line, as `breakLines` has given them to the others. */
  readonly hang: number
  /** What stands before its first line when that goes on at the end of the line before. */
  readonly overlap?: string
  /** Whether it may be moved to the left when it is too wide. */
  readonly mayMove?: boolean
}

/** The joins of children by name; `other` is for names that have none. */
export type Joins = { readonly [Name in ElementName]?: Join } & { readonly other: Join }

const block = (blank: number, indent = 0): Join => ({ blank, indent, hang: 0 })

/** What holds at the top of a document, and inside what begins anew. */
export const baseJoins: Joins = { other: block(1) }

const title = block(0)

/** Children of an abstract. */
export const abstractJoins = { other: block(1, 3) }

/** Children of a note. */
export const noteJoins = { other: block(1, 3), name: title }

/** Children of a section. */
export const sectionJoins = {
  other: block(1, 3),
  t: block(1, 3),
  name: title,
  iref: block(0),
  section: block(1),
  artset: block(1),
  artwork: { blank: 1, indent: 3, hang: 0, mayMove: true },
  sourcecode: block(1, 3),
}

/** Children of `<references>`. */
export const referencesJoins = {
  other: block(1, 3),
  name: title,
  reference: block(1, 3),
  references: block(1),
}

/** Children of a `<referencegroup>`, and what is said about them after some blank lines. */
export const referenceGroupJoins = (blank: number) => ({ reference: block(1), t: block(blank, 11) })

/** Children of a figure. */
export const figureJoins = {
  name: title,
  artset: block(0),
  artwork: { blank: 0, indent: 0, hang: 0, mayMove: true },
  sourcecode: block(0),
}

/** Content of table cells. */
export const tableJoins = {
  name: title,
  dl: block(1),
  ol: block(1),
  t: block(1),
  ul: block(1),
}

/** Children of an aside. */
export const asideJoins = { t: block(1) }

/** Children of a block quotation or comment, which begin anew. */
export const quoteJoins: Joins = {
  other: block(1),
  t: block(1),
  artset: block(1),
  artwork: { blank: 1, indent: 3, hang: 0, mayMove: true },
  sourcecode: block(1, 3),
}

/** Parts of an author's entry, which begin anew. */
export const authorJoins: Joins = { other: block(0) }

/** Parts of an address: a further e-mail address goes on the line of the one before. */
export const addressJoins: Joins = {
  other: block(0),
  email: { blank: 0, indent: 0, hang: 0, overlap: '' },
}

/** Items of a list and what they hold: items stand at the margin, for their label fills the indent. */
export function listJoins(blank: number, indent: number, hang = 0): Omit<Joins, 'name'> {
  return {
    other: block(blank, indent),
    li: block(blank),
    t: { blank, indent, hang },
  }
}

/** Terms and definitions of a `<dl>`, which begin anew. */
export function definitionJoins(blank: number, dd: Join): Joins {
  return { other: block(blank), dt: block(blank), dd }
}

/** A definition on lines of its own. */
export const definitionBelow = (indent: number): Join => block(0, indent)

/** A definition that begins on the line of its term. */
export const definitionBeside = (indent: number): Join => ({ ...block(0, indent), overlap: '  ' })
