import type { Heading, RootContent } from 'mdast'
import { defined, element, type Place, type XElement } from '../../model/index.js'
import { takeAttributes, wordsOf } from './attributes.js'
import { blocks } from './blocks.js'
import { type Context, type Locate, type Positioned, report } from './context.js'
import { inlines } from './inlines.js'
import type { Stretch } from './parse-markdown.js'
import { remembered } from './remembered.js'

/** The sections of a document by where they go. */
export interface Sections {
  readonly abstract: XElement | undefined
  readonly notes: readonly XElement[]
  readonly middle: readonly XElement[]
  readonly appendices: readonly XElement[]
}

/** RFCXML lets sections nest deeper, but nobody reads a number of more parts. */
const deepest = 4

/**
 * Gives the sections of a Markdown file, nested by their headings. A heading may say in braces what
 * it is called (`{#anchor}`) and where it goes: `.appendix`, `.note`, `.unnumbered`, `.removed` for
 * what an RFC will not hold, `.untoc` for what the table of contents leaves out. A top heading
 * *Abstract* makes the abstract.
 */
export function sections(stretches: readonly Stretch[], path: string, context: Context): Sections {
  const tops: { classes: readonly string[]; section: XElement }[] = []
  const open: XElement[] = []
  const anchors = new Set<string>()
  for (const stretch of stretches) {
    const { nodes } = stretch
    const here: Context = { ...context, locate: locator(path, stretch.before) }
    const [first] = nodes
    if (first?.type !== 'heading') {
      if (nodes.length > 0 && open.length === 0) reportStray(nodes, here)
      else open.at(-1)?.children.push(...content(stretch, nodes, here))
      continue
    }
    const { section, classes } = openSection(first, anchors, here)
    const depth = Math.min(first.depth, deepest)
    if (depth > open.length + 1 || first.depth > deepest)
      report(
        context.notes,
        here.locate(first),
        'heading-level',
        first.depth,
        Math.min(open.length + 1, deepest),
      )
    open.length = Math.min(open.length, depth - 1)
    const parent = open.at(-1)
    if (parent === undefined) tops.push({ classes, section })
    else parent.children.push(section)
    open.push(section)
    context.notes.section = section
    section.children.push(...content(stretch, nodes.slice(1), here))
  }
  const isAbstract = ({ section }: { section: XElement }): boolean =>
    section.attributes.anchor === 'abstract'
  const of = (name: string): XElement[] =>
    tops.filter(({ classes }) => classes.includes(name)).map(({ section }) => section)
  return {
    abstract: renamed(tops.find(isAbstract)?.section, 'abstract'),
    notes: of('note').flatMap(section => renamed(section, 'note') ?? []),
    middle: tops
      .filter(top => !isAbstract(top))
      .filter(({ classes }) => !classes.includes('note') && !classes.includes('appendix'))
      .map(({ section }) => section),
    appendices: of('appendix'),
  }
}

/** Gives blocks of a stretch; those of prose alone are made anew only where something has changed. */
function content(
  { text }: Stretch,
  nodes: readonly RootContent[],
  context: Context,
): readonly XElement[] {
  // What a directive stands for depends on more than its words.
  if (text.includes('::')) return blocks(nodes, context)
  const { path, line } = context.locate({})
  return remembered(`prose\n${path}:${line}\n${text}`, context, notes =>
    blocks(nodes, { ...context, notes }),
  )
}

function openSection(
  heading: Heading,
  anchors: Set<string>,
  context: Context,
): { section: XElement; classes: readonly string[] } {
  const origin = context.locate(heading)
  const { anchor, classes, content } = takeAttributes(inlines(heading.children, context))
  const attributes: Record<string, string> = {
    anchor: anchor ?? freeAnchor(wordsOf(content), anchors),
    ...(classes.includes('unnumbered') ? { numbered: 'false' } : {}),
    ...(classes.includes('removed') ? { removeInRFC: 'true' } : {}),
    ...(classes.includes('untoc') ? { toc: 'exclude' } : {}),
  }
  anchors.add(attributes.anchor!)
  return {
    section: element('section', attributes, [element('name', {}, content, origin)], origin),
    classes,
  }
}

/** Gives an anchor that says the words of a heading: stable as long as the heading is. */
function freeAnchor(words: string, taken: ReadonlySet<string>): string {
  const slug = words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
  for (let count = 1; ; count += 1) {
    const anchor = count === 1 ? slug || 'part' : `${slug || 'part'}-${count}`
    if (!taken.has(anchor)) return anchor
  }
}

/** An abstract has no heading of its own and no anchor, and a note no anchor. */
function renamed(section: XElement | undefined, name: 'abstract' | 'note'): XElement | undefined {
  if (section === undefined) return undefined
  const children = name === 'abstract' ? section.children.slice(1) : section.children
  const { removeInRFC } = section.attributes
  const attributes = defined({ removeInRFC })
  return element(name, attributes, children, section.origin)
}

function reportStray(nodes: readonly RootContent[], context: Context): void {
  const first = nodes[0]
  if (first !== undefined) report(context.notes, context.locate(first), 'text-before-heading')
}

/** Gives the places of nodes of a stretch that has so many lines of its file before it. */
function locator(path: string, before: number): Locate {
  return ({ position }: Positioned): Place => {
    if (position === undefined) return { path, line: before + 1, column: 1 }
    const { start, end } = position
    return {
      path,
      line: start.line + before,
      column: start.column,
      endLine: end.line + before,
      endColumn: end.column,
    }
  }
}
