/*
 * What kind of thing an element is for printing. Every name is of one kind; the names that are of
 * none of these are blocks, and `blocks.ts` must have a handler for each of them.
 */
import type { ElementName } from '../../../model/index.js'

/** Elements that stand in running text. */
const inlineNames = [
  'bcp14',
  'br',
  'contact',
  'cref',
  'em',
  'eref',
  'iref',
  'strong',
  'sub',
  'sup',
  'tt',
  'u',
  'xref',
] as const satisfies readonly ElementName[]

/** Elements that others read and print: parts of addresses, entries, tables and the front matter. */
const partNames = [
  'address',
  'annotation',
  'area',
  'city',
  'cityarea',
  'code',
  'country',
  'date',
  'displayreference',
  'extaddr',
  'keyword',
  'link',
  'organization',
  'pobox',
  'postal',
  'postalLine',
  'refcontent',
  'region',
  'seriesInfo',
  'sortingcode',
  'stream',
  'street',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'title',
  'tr',
  'workgroup',
] as const satisfies readonly ElementName[]

/** Elements of earlier versions, which preparation replaces; of one that is left its text is printed. */
const oldNames = [
  'c',
  'facsimile',
  'format',
  'list',
  'postamble',
  'preamble',
  'relref',
  'spanx',
  'texttable',
  'ttcol',
  'vspace',
] as const satisfies readonly ElementName[]

export type InlineName = (typeof inlineNames)[number]

/** Elements printed as lines of their own; two of the inline ones may be that too. */
export type BlockName =
  | Exclude<ElementName, InlineName | (typeof partNames)[number] | (typeof oldNames)[number]>
  | 'contact'
  | 'cref'

const inline: ReadonlySet<string> = new Set(inlineNames)
const part: ReadonlySet<string> = new Set(partNames)
const old: ReadonlySet<string> = new Set(oldNames)

/** Tells whether an element of this name stands in running text. */
export function isInline(name: string): name is InlineName {
  return inline.has(name)
}

/** Tells whether an element of this name is printed with another. */
export function isPart(name: string): boolean {
  return part.has(name)
}

/** Tells whether an element of this name is from an earlier version. */
export function isOld(name: string): boolean {
  return old.has(name)
}
