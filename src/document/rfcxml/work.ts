import {
  type CalendarDate,
  childElements,
  type Draft,
  element,
  type Finding,
  type Place,
  type XElement,
  type XNode,
} from '../../model/index.js'
import { standardAttributes } from './attribute-rules.js'
import { findingAt, type Wording } from './reasons.js'
import type { RfcIndex } from './rfc-index.js'

/** What preparation needs to know of the world. */
export interface PrepareOptions {
  /** Fills incomplete dates. */
  readonly today: CalendarDate
  readonly include?: Include
  /** Says why `include` gave nothing, where it knows more than that it did not. */
  readonly whyAbsent?: (href: string) => string | undefined
  /** Tells which references are obsolete. */
  readonly rfcIndex?: RfcIndex
  /** Gives the Unicode name of a character; without it, `<u>` shows code points for names. */
  readonly unicodeName?: (character: string) => string | undefined
  /** Whether days come before months (as RFCs have it) or after. */
  readonly dateStyle?: 'day-first' | 'month-first'
}

/** Gives a file that the file `from` includes, or undefined if that must not be read. */
export type Include = (href: string, from: string) => IncludedFile | undefined

/** A file that a document includes. */
export interface IncludedFile {
  readonly path: string
  readonly text: string
  /** Whether the text stands in no file: what is wrong with it is told where it is included. */
  readonly isMade?: true
}

/** A document under preparation; passes change it in place. */
export interface Work {
  readonly rfc: XElement
  readonly options: PrepareOptions
  readonly findings: Finding[]
  /** The number of the RFC that this becomes; absent for an Internet-Draft. */
  readonly number: string | undefined
  /** The document's date; its day is 1 where none is given. */
  date: CalendarDate
  /** What a citation of a reference shows: anchor to label (RFC 7991, section 2.42). */
  readonly labels: Map<string, string>
  /** Slugs that are taken. */
  readonly slugs: Set<string>
  /** The next number to try for a slug that is taken. */
  readonly slugCounts: Map<string, number>
  /** Where the index is to point to, in the order of the document. */
  readonly indexEntries: IndexEntry[]
  /** The counters of parts, which several passes go on with. */
  readonly counters: { middle: number; back: number; toc: number }
  index: TreeIndex
}

/** One place that the index lists. */
export interface IndexEntry {
  readonly item: string
  readonly subitem: string | undefined
  /** The anchor or part number of the nearest element that has one, and that element's name. */
  readonly anchor: string
  readonly anchorName: string
  readonly isPrimary: boolean
}

/** Finds elements in document order, all or by name, and the element around one; each half is made when it is asked first. */
interface TreeIndex {
  known?: Known
  parents?: Map<XElement, XElement>
}

interface Known {
  readonly elements: XElement[]
  readonly byName: Map<string, XElement[]>
  readonly drawings: XElement[]
  /** Those with a processing instruction among their children. */
  readonly instructed: Set<XElement>
}

/** Begins the preparation of a tree, which the passes may change. */
export function newWork(rfc: XElement, options: PrepareOptions): Work {
  return {
    rfc,
    options,
    findings: [],
    number: rfc.attributes.number === '' ? undefined : rfc.attributes.number,
    date: options.today,
    labels: new Map(),
    slugs: new Set(),
    slugCounts: new Map(),
    indexEntries: [],
    counters: { middle: 0, back: 0, toc: 0 },
    index: {},
  }
}

/** Gives all elements in document order. What stands inside SVG is none of them. */
export function everyElement(work: Work): readonly XElement[] {
  return knownOf(work).elements
}

/** Gives the elements of a name in document order. */
export function all(work: Work, name: string): readonly XElement[] {
  return knownOf(work).byName.get(name) ?? []
}

/** Gives the elements that have an attribute, in document order. */
export function having(work: Work, attribute: string): readonly XElement[] {
  return everyElement(work).filter(node => node.attributes[attribute] !== undefined)
}

/** Gives the roots of drawings. */
export function drawings(work: Work): readonly XElement[] {
  return knownOf(work).drawings
}

/** Gives the elements that hold processing instructions, drawings apart. */
export function instructed(work: Work): ReadonlySet<XElement> {
  return knownOf(work).instructed
}

function knownOf({ index, rfc }: Work): Known {
  if (index.known === undefined) {
    index.known = { elements: [], byName: new Map(), drawings: [], instructed: new Set() }
    note(index.known, rfc)
  }
  return index.known
}

/** Gives the element around an element. */
export function parentOf(work: Work, node: XElement): XElement | undefined {
  const { index } = work
  if (index.parents === undefined) {
    index.parents = new Map()
    noteParents(index.parents, work.rfc)
  }
  return index.parents.get(node)
}

/** Gives the elements around an element, innermost first. */
export function* ancestors(work: Work, node: XElement): Generator<XElement> {
  for (let p = parentOf(work, node); p !== undefined; p = parentOf(work, p)) yield p
}

/** Says that elements came, went or moved, so that the index is made anew when it is asked next. */
export function changed(work: Work): void {
  work.index = {}
}

/** Appends an element behind all others that the index knows, and makes it known. */
export function append(work: Work, parent: XElement, node: XElement): void {
  parent.children.push(node)
  const { known, parents } = work.index
  if (known !== undefined) note(known, node)
  parents?.set(node, parent)
  if (parents !== undefined) noteParents(parents, node)
}

function note(known: Known, node: XElement): void {
  known.elements.push(node)
  const same = known.byName.get(node.name)
  if (same === undefined) known.byName.set(node.name, [node])
  else same.push(node)
  if (isSvg(node)) {
    known.drawings.push(node)
    return
  }
  const { children } = node
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!
    if (child.type === 'element') note(known, child)
    else if (child.type === 'instruction') known.instructed.add(node)
  }
}

function noteParents(parents: Map<XElement, XElement>, node: XElement): void {
  for (const child of node.children)
    if (child.type === 'element') {
      parents.set(child, node)
      noteParents(parents, child)
    }
}

/** Gives what a citation of a reference shows. */
export function labelOf({ labels }: Work, reference: XElement): string {
  const { anchor = '' } = reference.attributes
  return labels.get(anchor) ?? anchor
}

/** Tells whether an element is the root of a drawing, which RFCXML's rules do not reach into. */
export function isSvg(node: XElement): boolean {
  return node.name === 'svg' || node.name.startsWith('svg:')
}

/** Builds an element with the attributes that have a default (RFC 7998, section 5.2.6). */
export function make(
  name: string,
  attributes: Record<string, string> = {},
  children: readonly (XNode | string)[] = [],
): XElement {
  return element(name, { ...standardAttributes(name), ...attributes }, children)
}

/** Gives a copy of an element and all that it holds. */
export function copyElement(node: XElement): XElement {
  const { name, origin } = node
  const attributes = { ...node.attributes }
  return { type: 'element', name, attributes, children: node.children.map(shareOrCopy), origin }
}

/** Text is never changed, only replaced, so that trees can share it. */
function shareOrCopy(node: XNode): XNode {
  return node.type === 'element' ? copyElement(node) : node
}

/** Adds a finding about an element, or its nearest parent that has a place. */
export function report(work: Work, node: XElement, wording: Wording): void {
  work.findings.push(findingAt(placeOf(work, node), wording))
}

function placeOf(work: Work, node: XElement): Place {
  if (node.origin !== undefined) return node.origin
  for (const parent of ancestors(work, node)) if (parent.origin !== undefined) return parent.origin
  return work.rfc.origin ?? { path: '', line: 1, column: 1 }
}

/** Gives the document element of a tree. */
export function rootElement(draft: Draft | undefined): XElement | undefined {
  return childElements(draft)[0]
}
