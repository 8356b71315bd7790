import {
  type Draft,
  type Finding,
  type Place,
  textNode,
  type XElement,
  type XNode,
} from '../../model/index.js'
import type { Entities } from './document-type.js'
import type { Locate } from './locator.js'
import { findingAt, reasons, type Wording } from './reasons.js'

/** Bounds that no honest document comes near. */
export interface ReadOptions {
  /** How many elements may stand inside each other. */
  readonly maxDepth?: number
  /** How many attributes one element may have. */
  readonly maxAttributes?: number
  /** How many characters entities may expand to together. */
  readonly maxExpansion?: number
  /** How many faults of syntax are listed. */
  readonly maxFaults?: number
}

/** A text that is read: the file, or the replacement text of an entity. */
export interface Source {
  readonly text: string
  readonly locate: Locate
}

/** The state of one reading. */
export interface Reader {
  readonly root: Draft
  readonly findings: Finding[]
  /** The elements that are open, outermost first. */
  readonly open: XElement[]
  /** The children of the innermost open element, or of the document. */
  into: XNode[]
  /** How many elements are open beyond `maxDepth`; what they hold is left out. */
  skipped: number
  /** Limits that were reached; each is told once. */
  readonly reached: Set<string>
  entities: Entities
  readonly expanding: Set<string>
  expansionLeft: number
  readonly names: Map<string, string>
  readonly bounds: Required<ReadOptions>
}

/** Begins a reading. */
export function newReader(options: ReadOptions): Reader {
  const root: Draft = { type: 'root', children: [] }
  const bounds = {
    maxDepth: bound(options.maxDepth, 200),
    maxAttributes: bound(options.maxAttributes, 1000),
    maxExpansion: bound(options.maxExpansion, 1_000_000),
    maxFaults: bound(options.maxFaults, 100),
  }
  return {
    root,
    findings: [],
    open: [],
    into: root.children,
    skipped: 0,
    reached: new Set(),
    entities: new Map(),
    expanding: new Set(),
    expansionLeft: bounds.maxExpansion,
    names: new Map(),
    bounds,
  }
}

/** Zero means none; what is no number bounds as zero does, because no comparison would ever stop it. */
function bound(given: unknown, otherwise: number): number {
  if (given === undefined) return otherwise
  return typeof given === 'number' && given > 0 ? given : 0
}

/** Adds a finding, until there are enough of them. */
export function fault(reader: Reader, place: Place, wording: Wording): void {
  const { findings, bounds } = reader
  if (findings.length < bounds.maxFaults) findings.push(findingAt(place, wording))
  else limit(reader, place, reasons.tooManyFaults(bounds.maxFaults))
}

/** Adds the finding that a bound was reached, once. */
export function limit(reader: Reader, place: Place, wording: Wording): void {
  if (reader.reached.has(wording.reason)) return
  reader.reached.add(wording.reason)
  reader.findings.push(findingAt(place, wording))
}

/** Adds character data that stands at an offset, joined to what stands before it. */
export function addText(reader: Reader, value: string, { locate }: Source, at: number): void {
  if (reader.skipped > 0) return
  if (reader.open.length === 0) {
    // White space between the parts of a document is no content of it (XML 1.0, section 2.8).
    if (value.trim() !== '') fault(reader, locate(at), reasons.textOutsideRoot(value.trim()))
    return
  }
  const last = reader.into.at(-1)
  if (last?.type === 'text') last.value += value
  else reader.into.push(textNode(value))
}

/** Puts an element into the tree and opens it. */
export function openElement(reader: Reader, element: XElement, place: Place): void {
  const { open, root, bounds } = reader
  if (open.length >= bounds.maxDepth) {
    limit(reader, place, reasons.tooDeep(bounds.maxDepth))
    reader.skipped += 1
    return
  }
  // A second document element is read, but put nowhere.
  if (open.length === 0 && root.children.some(child => child.type === 'element'))
    fault(reader, place, reasons.secondRoot(element.name))
  else reader.into.push(element)
  open.push(element)
  reader.into = element.children
}

/** Closes the innermost open element and gives it. */
export function closeElement(reader: Reader): XElement | undefined {
  if (reader.skipped > 0) {
    reader.skipped -= 1
    return undefined
  }
  const closed = reader.open.pop()
  reader.into = reader.open.at(-1)?.children ?? reader.root.children
  return closed
}

/** Gives the one string that stands for all equal names, so that comparing names is cheap. */
export function intern(reader: Reader, name: string): string {
  const known = reader.names.get(name)
  if (known !== undefined) return known
  reader.names.set(name, name)
  return name
}
