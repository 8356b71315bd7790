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

/** What an element says of children by name; `other` is for names that nothing is said of. */
export type JoinTable = { readonly [Name in ElementName]?: Join } & { readonly other?: Join }

/** The joins that hold in a place: what all elements around it have said, the innermost last. */
export interface Joins {
  readonly byName: ReadonlyMap<string, Join>
  readonly other: Join
}

const extended = new WeakMap<Joins, WeakMap<JoinTable, Joins>>()

/** Gives joins with what a further table says; the same object for the same two, as most tables are few. */
export function extendJoins(joins: Joins, table: JoinTable): Joins {
  let known = extended.get(joins)
  if (known === undefined) {
    known = new WeakMap()
    extended.set(joins, known)
  }
  let result = known.get(table)
  if (result === undefined) {
    const { other = joins.other, ...named } = table
    result = { byName: new Map([...joins.byName, ...Object.entries(named)]), other }
    known.set(table, result)
  }
  return result
}

const joinsOf = (other: Join, table: JoinTable = {}): Joins =>
  extendJoins({ byName: new Map(), other }, table)

const block = (blank: number, indent = 0): Join => ({ blank, indent, hang: 0 })

/** What holds at the top of a document, and inside what begins anew. */
export const baseJoins: Joins = joinsOf(block(1))

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
export const referenceGroupJoins = memoized(
  (blank: number): JoinTable => ({ reference: block(1), t: block(blank, 11) }),
)

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
export const quoteJoins: Joins = joinsOf(block(1), {
  t: block(1),
  artset: block(1),
  artwork: { blank: 1, indent: 3, hang: 0, mayMove: true },
  sourcecode: block(1, 3),
})

/** Parts of an author's entry, which begin anew. */
export const authorJoins: Joins = joinsOf(block(0))

/** Parts of an address: a further e-mail address goes on the line of the one before. */
export const addressJoins: Joins = joinsOf(block(0), {
  email: { blank: 0, indent: 0, hang: 0, overlap: '' },
})

/** Items of a list and what they hold: items stand at the margin, for their label fills the indent. */
export const listJoins = memoized(
  (blank: number, indent: number, hang: number): JoinTable => ({
    other: block(blank, indent),
    li: block(blank),
    t: { blank, indent, hang },
  }),
)

/** Terms and definitions of a `<dl>`, which begin anew, with definitions on lines of their own. */
export const joinsBelow = memoized((blank: number, indent: number) =>
  joinsOf(block(blank), { dt: block(blank), dd: block(0, indent) }),
)

/** Terms and definitions of a `<dl>` with definitions that begin on the line of their term. */
export const joinsBeside = memoized((blank: number, indent: number) =>
  joinsOf(block(blank), { dt: block(blank), dd: { ...block(0, indent), overlap: '  ' } }),
)

/** Makes a function give the same object for the same numbers. */
function memoized<Numbers extends number[], Result>(
  make: (...numbers: Numbers) => Result,
): (...numbers: Numbers) => Result {
  const known = new Map<string, Result>()
  return (...numbers) => {
    const key = numbers.join()
    let result = known.get(key)
    if (result === undefined) {
      result = make(...numbers)
      known.set(key, result)
    }
    return result
  }
}
