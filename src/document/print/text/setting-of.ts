import type { Draft, XElement, XInstruction, XNode } from '../../../model/index.js'
import { childElement, childElements, elements, entryOf } from '../../../model/index.js'
import { isInline } from './element-kind.js'
import type { Setting, TableBorders } from './setting.js'
import { contentsOf, pageReferences } from './table-of-contents.js'
import type { TextOptions } from './text-options.js'

/** Gathers in one walk what printing needs to know of the whole document. */
export function settingOf(
  prepared: Draft,
  root: XElement,
  options: TextOptions & Pick<Setting, 'print' | 'place'>,
): Setting {
  const { number } = root.attributes
  const facts = gather(prepared)
  const paginated = options.pagination ?? !number
  return {
    root,
    parents: facts.parents,
    rfcNumber: number || undefined,
    citations: citations(root, facts),
    keptByNext: facts.keptByNext,
    isTarget: targetsIn(root),
    numberedReferences: areReferencesNumbered(root),
    borders: facts.borders,
    defaultBorders: options.tableBorders ?? 'full',
    paginated,
    today: options.today,
    legacyDates: options.legacyDates ?? false,
    hyphenBreaksInCells: options.hyphenBreaksInCells ?? false,
    unicodeName: options.unicodeName ?? nameless,
    print: options.print,
    place: options.place,
    ...nothingYet(),
    pageReferences: paginated ? referencesToPages(root) : new Set(),
  }
}

/** Gives the setting of the same document in pages, of which nothing has been printed yet. */
export function inPagesInstead(setting: Setting): Setting {
  const pageReferences = referencesToPages(setting.root)
  return { ...setting, ...nothingYet(), paginated: true, pageReferences }
}

/** What printing finds on its way. */
const nothingYet = (): Pick<Setting, 'bareIndents' | 'moves' | 'findings'> => ({
  bareIndents: new Map(),
  moves: new Map(),
  findings: [],
})

function referencesToPages(root: XElement): ReadonlySet<XElement> {
  const contents = contentsOf(root)
  return new Set(contents === undefined ? [] : pageReferences(contents))
}

const nameless = (): undefined => undefined

interface Facts {
  readonly parents: Map<XElement, XElement>
  readonly keptByNext: Set<XElement>
  readonly borders: Map<XElement, TableBorders>
  /** Entries and groups of entries that stand in a section of references. */
  readonly references: XElement[]
  readonly displayReferences: XElement[]
}

function gather(prepared: Draft): Facts {
  const facts: Facts = {
    parents: new Map(),
    keptByNext: new Set(),
    borders: new Map(),
    references: [],
    displayReferences: [],
  }
  walk(prepared, undefined, facts)
  return facts
}

/** Visits what is below a node; a processing instruction holds for what follows it and all below. */
function walk(node: Draft | XElement, around: TableBorders | undefined, facts: Facts): void {
  let borders = around
  let previous: XNode | undefined
  const { children } = node
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!
    if (child.type === 'text') continue
    if (child.type === 'instruction') borders = bordersOf(child) ?? borders
    if (child.type === 'element' && child.attributes.keepWithPrevious === 'true')
      if (previous?.type === 'element') facts.keptByNext.add(previous)
    previous = child
    // Nothing that is looked for stands in running text but for the parts of a contact.
    if (child.type !== 'element' || (isInline(child.name) && child.name !== 'contact')) continue
    if (node.type === 'element') facts.parents.set(child, node)
    note(child, node, facts)
    if (child.name === 'table') {
      const own = child.children.map(instructionBorders).find(found => found !== undefined)
      const found = own ?? borders
      if (found !== undefined) facts.borders.set(child, found)
    }
    walk(child, borders, facts)
  }
}

function note(element: XElement, parent: Draft | XElement, facts: Facts): void {
  if (element.name === 'displayreference') facts.displayReferences.push(element)
  else if (
    (element.name === 'reference' || element.name === 'referencegroup') &&
    parent.type === 'element' &&
    parent.name === 'references'
  )
    facts.references.push(element)
}

const instructionBorders = (node: XNode): TableBorders | undefined =>
  node.type === 'instruction' ? bordersOf(node) : undefined

/** The ways to draw tables, by the names that a processing instruction gives them. */
const borderNames: Readonly<Record<string, TableBorders>> = {
  full: 'full',
  light: 'light',
  minimal: 'minimal',
  min: 'minimal',
}

function bordersOf({ name, value }: XInstruction): TableBorders | undefined {
  if (name !== 'v3xml2rfc') return undefined
  return entryOf(borderNames, /\btable_borders\s*=\s*["']([^"']*)["']/.exec(value)?.[1] ?? '')
}

/** Tells of anchors whether something points at them; few documents ask. */
function targetsIn(root: XElement): (anchor: string) => boolean {
  let targets: Set<string | undefined> | undefined
  return anchor => {
    targets ??= new Set(
      [...elements(root)].filter(({ name }) => name === 'xref').map(xref => xref.attributes.target),
    )
    return targets.has(anchor)
  }
}

/** Gives what stands in brackets for each reference: its anchor, its number, or what it is told to. */
function citations(root: XElement, facts: Facts): ReadonlyMap<string, string> {
  const areSymbols = (root.attributes.symRefs ?? 'true') === 'true'
  const found = new Map<string, string>()
  for (const [i, { attributes }] of facts.references.entries()) {
    const { anchor = '' } = attributes
    found.set(anchor, areSymbols ? anchor : String(i + 1))
  }
  for (const { attributes } of facts.displayReferences)
    if (attributes.target !== undefined && attributes.to !== undefined)
      found.set(attributes.target, attributes.to)
  return found
}

/** Sections of references have numbers unless the last section before them has none. */
function areReferencesNumbered(root: XElement): boolean {
  const last = childElements(childElement(root, 'middle'), 'section').at(-1)
  return (last?.attributes.numbered ?? 'true') === 'true'
}
