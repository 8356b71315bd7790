import type { CalendarDate, Finding, XElement } from '../../../model/index.js'
import { extendJoins, type Joins, type JoinTable } from './join.js'
import type { Line } from './line.js'

/** The ways to draw the borders of tables. */
export type TableBorders = 'full' | 'light' | 'minimal'

/** What is known while a document is set: facts gathered once, and what printing finds on its way. */
export interface Setting {
  readonly root: XElement
  /** The parent of each element. */
  readonly parents: ReadonlyMap<XElement, XElement>
  /** The number of the RFC, if it is one. */
  readonly rfcNumber: string | undefined
  /** What stands in brackets for each reference, by its anchor. */
  readonly citations: ReadonlyMap<string, string>
  /** Elements whose next sibling says that it stays with them. */
  readonly keptByNext: ReadonlySet<XElement>
  /** Tells whether some `<xref>` points at an anchor. */
  readonly isTarget: (anchor: string) => boolean
  /** Whether reference sections are numbered. */
  readonly numberedReferences: boolean
  /** Tables that a processing instruction says how to draw, and the default. */
  readonly borders: ReadonlyMap<XElement, TableBorders>
  readonly defaultBorders: TableBorders
  readonly paginated: boolean
  readonly today: CalendarDate
  readonly legacyDates: boolean
  readonly hyphenBreaksInCells: boolean
  readonly unicodeName: (char: string) => string | undefined
  /** Prints any block element; filled in by the table of blocks. */
  readonly print: PrintBlock
  /** Prints any block element where the flow says that it belongs. */
  readonly place: PrintBlock
  /** The indents of lists without labels that have been found so far, by where the list stands. */
  readonly bareIndents: Map<XElement, Map<string, number>>
  /** Columns by which an element moves left because something in it is too wide. */
  readonly moves: Map<XElement, number>
  /** What printing finds wrong on its way. */
  readonly findings: Finding[]
  /** References of the table of contents that show a page number, in order; none without pages. */
  readonly pageReferences: ReadonlySet<XElement>
}

/** Prints an element as lines no wider than a width, where that can be. */
export type PrintBlock = (setting: Setting, element: XElement, width: number, flow: Flow) => Line[]

/** What an element tells its descendants while they are printed. */
export interface Flow {
  readonly joins: Joins
  /** Columns by which lines after the first are indented further. */
  readonly hang: number
  /** Columns already taken on the first line, by the term of a definition. */
  readonly first: number
  /** Whether URLs that fit on a line stay whole. */
  readonly keepUrls: boolean
  /** Whether paragraphs are left in one line, for a table to break. */
  readonly unfilled: boolean
  /** Which of an author's two addresses is printed: the only one, the Latin one, the original one. */
  readonly script: 'any' | 'latin' | 'native'
  /** The label of a list item. */
  readonly label: string
  /** The length of the last term of a definition list. */
  readonly termLength: number
}

/** Gives a flow with other columns by which lines after the first are indented further. */
export function withHang(flow: Flow, hang: number): Flow {
  return flow.hang === hang ? flow : { ...flow, hang }
}

/** Gives a flow with another label of a list item. */
export function withLabel(flow: Flow, label: string): Flow {
  return flow.label === label ? flow : { ...flow, label }
}

/** Gives the flow with which an element's children are printed under further joins. */
export function withJoins(flow: Flow, table: JoinTable): Flow {
  return { ...flow, joins: extendJoins(flow.joins, table) }
}
