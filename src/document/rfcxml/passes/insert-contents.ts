import { childElement, childElements, type XElement, type XNode } from '../../../model/index.js'
import { joinTexts, leadingText, textPieces } from '../edit.js'
import { isAppendix, splitPartNumber, titleCase } from '../part-number.js'
import { reasons } from '../reasons.js'
import { changed, copyElement, make, report, type Work } from '../work.js'
import { cleanText } from './derived-content.js'
import { numberParagraphs } from './number-parts.js'
import { slug } from './slug-names.js'

/** Unbreakable blanks between the number and the name of an entry. */
const gap = '\u00a0\u00a0'

/** How many entries are kept together on the page that the table of contents begins on. */
const keptEntries = 3

/** Writes the table of contents (RFC 7991, section 2.45.14; RFC 7998, section 5.2.7). */
export function insertContents(work: Work): void {
  const toc = childElement(childElement(work.rfc, 'front'), 'toc')
  if (toc === undefined || work.rfc.attributes.tocInclude !== 'true') return
  const name = make('name', {}, ['Table of Contents'])
  name.attributes.slugifiedName = slug(work, 'name-Table of Contents')
  const context: Context = { work, left: keptEntries, isListNumbered: areReferencesNumbered(work) }
  const lists = childElements(work.rfc).flatMap(part => [align(entriesOf(context, part))])
  const section = make('section', { numbered: 'false', toc: 'exclude', anchor: 'toc' }, [
    name,
    list(align(lists.flat())),
  ])
  work.counters.toc += 1
  section.attributes.pn = `section-toc.${work.counters.toc}`
  toc.children.push(section)
  numberParagraphs(section)
  changed(work)
}

interface Context {
  readonly work: Work
  left: number
  readonly isListNumbered: boolean
}

/** Lists of references have a number, unless the last section before them has none. */
function areReferencesNumbered(work: Work): boolean {
  const last = childElements(childElement(work.rfc, 'middle'), 'section').at(-1)
  return (last?.attributes.numbered ?? 'true') === 'true'
}

interface Entry {
  readonly number: string
  /** The paragraph: a link with the number, what stands between, and a link with the name. */
  readonly paragraph: XElement
  readonly item: XElement
}

function entriesOf(context: Context, outer: XElement): Entry[] {
  const entries: Entry[] = []
  for (const child of childElements(outer)) {
    const isListed =
      child.name === 'references' ||
      (child.name === 'section' && child.attributes.toc === 'include')
    if (!isListed) continue
    const inner = align(entriesOf(context, child))
    const made = entry(context, child)
    if (inner.length > 0) made.item.children.push(list(inner))
    entries.push(made)
  }
  return entries
}

function list(entries: readonly Entry[]): XElement {
  return make(
    'ul',
    { empty: 'true', spacing: 'compact', bare: 'true', indent: '2' },
    entries.map(({ item }) => item),
  )
}

function entry(context: Context, section: XElement): Entry {
  const { work } = context
  const pn = section.attributes.pn ?? ''
  const isNumbered =
    section.attributes.numbered === 'true' ||
    (section.name === 'references' && context.isListNumbered)
  const plain = isNumbered ? titleCase(splitPartNumber(pn).number) : ''
  const isTopAppendix = isNumbered && isAppendix(pn) && !plain.includes('.')
  const number = isTopAppendix ? `Appendix ${plain}` : plain
  const format = isNumbered ? (isTopAppendix ? 'default' : 'counter') : 'none'
  const paragraph = make('t', context.left > 0 ? { keepWithNext: 'true' } : {}, [
    make('xref', { target: pn, format, derivedContent: number }),
    ...(number === '' ? [] : [`.${gap}`]),
  ])
  context.left -= 1
  const name = childElement(section, 'name')
  if (name === undefined) report(work, section, reasons.namelessSection(section.name))
  else if (cleanText(textPieces(name).join('')) !== '') paragraph.children.push(nameLink(name))
  paragraph.origin = section.origin
  return { number, paragraph, item: make('li', {}, [paragraph]) }
}

function nameLink(name: XElement): XElement {
  const target = name.attributes.slugifiedName ?? ''
  const link = make('xref', { target, format: 'title', derivedContent: '' })
  link.children = reduce(copyElement(name).children)
  return link
}

/** What a cross-reference may hold; all else in a name is reduced to its text. */
const inXref = new Set(['em', 'strong', 'sub', 'sup', 'tt'])

function reduce(nodes: readonly XNode[]): XNode[] {
  const reduced: XNode[] = []
  let hasElement = false
  for (const node of nodes) {
    if (node.type === 'text') reduced.push(node)
    if (node.type !== 'element') continue
    if (inXref.has(node.name)) {
      node.children = reduce(node.children)
      reduced.push(node)
      hasElement = true
    } else {
      const value = shownText(node, hasElement)
      if (value !== '') reduced.push({ type: 'text', value })
    }
  }
  return joinTexts(reduced)
}

/** An external link without text shows its address only behind other mark-up, as the reference has it. */
function shownText(node: XElement, hasElement: boolean): string {
  const text = leadingText(node)
  if (text !== '') return text
  if (node.name === 'xref') return node.attributes.derivedContent ?? ''
  if (node.name === 'eref' && hasElement) return node.attributes.target ?? ''
  return ''
}

/**
 * Takes one blank away behind numbers that are longer than the first of their level, so that names
 * stand below each other:
 *
 *     9.  Security
 *     10. References
 */
function align(entries: Entry[]): Entry[] {
  const width = entries[0]?.number.length ?? 0
  for (const { number, paragraph } of entries) {
    if (number.length <= width || number.startsWith('Appendix')) continue
    const between = paragraph.children[1]
    if (between?.type === 'text' && between.value.endsWith(gap))
      between.value = between.value.slice(0, -1)
  }
  return entries
}
