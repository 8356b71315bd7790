import { childElement, childElements, type XElement } from '../../../model/index.js'
import { reasons } from '../reasons.js'
import { all, having, isSvg, report, type Work } from '../work.js'

/**
 * Takes part numbers out of a document that was never prepared, and tells of the first: numbers are
 * given anew, for those that someone wrote may be the numbers of other parts (RFC 7998, section 5.4.6).
 */
export function dropPartNumbers(work: Work): void {
  const numbered = having(work, 'pn')
  const [first] = numbered
  if (first === undefined) return
  report(work, first, reasons.writtenNumber(first.attributes.pn ?? ''))
  for (const node of numbered) delete node.attributes.pn
}

/**
 * Gives sections, tables and figures their part numbers (RFC 7998, section 5.4.6). The forms are
 * those in use: `section-1.2`, `section-appendix.a.1`, `section-abstract`, `table-3`.
 */
export function numberParts(work: Work): void {
  const { rfc } = work
  const front = childElement(rfc, 'front')
  const middle = childElement(rfc, 'middle')
  const back = childElement(rfc, 'back')
  if (front !== undefined) numberFront(front)
  if (middle !== undefined) work.counters.middle = numberSections(middle, 'section-')
  // Those in references count on.
  for (const [i, note] of all(work, 'note').entries()) setNumber(note, `section-note.${i + 1}`)
  for (const [i, table] of all(work, 'table').entries()) setNumber(table, `table-${i + 1}`)
  for (const [i, figure] of all(work, 'figure').entries()) setNumber(figure, `figure-${i + 1}`)
  if (back === undefined) return
  numberReferences(back, 'section-', work.counters.middle)
  for (const section of childElements(back, 'section')) numberAppendix(work, section)
}

function setNumber(node: XElement, pn: string): void {
  node.attributes.pn ??= pn
}

function numberFront(front: XElement): void {
  const boilerplate = childElement(front, 'boilerplate')
  if (boilerplate !== undefined) numberSections(boilerplate, 'section-boilerplate.')
  const abstract = childElement(front, 'abstract')
  if (abstract !== undefined) setNumber(abstract, 'section-abstract')
}

function numberSections(outer: XElement, prefix: string): number {
  const sections = childElements(outer, 'section')
  sections.forEach((section, i) => {
    setNumber(section, `${prefix}${i + 1}`)
    numberSections(section, `${prefix}${i + 1}.`)
  })
  return sections.length
}

function numberReferences(outer: XElement, prefix: string, after: number): void {
  childElements(outer, 'references').forEach((list, i) => {
    setNumber(list, `${prefix}${after + i + 1}`)
    numberReferences(list, `${prefix}${after + i + 1}.`, 0)
  })
}

/** Numbers one section of the back matter, and those in it, with a letter. */
export function numberAppendix(work: Work, section: XElement): void {
  work.counters.back += 1
  if (work.counters.back === 27) report(work, section, reasons.tooManyAppendices())
  const pn = `section-appendix.${String.fromCharCode(0x60 + work.counters.back)}`
  setNumber(section, pn)
  numberSections(section, `${pn}.`)
}

/** Elements that count as a paragraph of their section, and so have a number. */
const paragraphs = new Set([
  'artset',
  'artwork',
  'aside',
  'blockquote',
  'list',
  'dl',
  'dd',
  'ol',
  'ul',
  'dt',
  'li',
  'sourcecode',
  't',
  'figure',
  'table',
])

/** Elements that count, and have no number of their own. */
const counted = new Set(['thead', 'tbody', 'tfoot', 'tr', 'td'])

const sections = new Set(['abstract', 'note', 'section', 'references'])

/** Gives paragraphs their part numbers: `section-2-3.1` is the first item of the third paragraph. */
export function numberParagraphs(node: XElement): void {
  numberBelow(node, '', '')
}

function numberBelow(node: XElement, prefix: string, outer: string): void {
  const isSection = sections.has(node.name)
  const start = isSection ? `${node.attributes.pn ?? 'unknown-unknown'}-` : prefix
  const path = isSection || outer === '' ? '' : `${outer}.`
  let count = 0
  const { children } = node
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!
    if (child.type !== 'element' || child.name === 'reference' || isSvg(child)) continue
    const isParagraph = paragraphs.has(child.name)
    if (isParagraph || counted.has(child.name)) count += 1
    if (isParagraph && child.name !== 'figure' && child.name !== 'table')
      setNumber(child, `${start}${path}${count}`)
    if (child.children.length > 0) numberBelow(child, start, `${path}${count}`)
  }
}
