import {
  childElement,
  childElements,
  compareTexts,
  entryOf,
  type XElement,
} from '../../../model/index.js'
import { leadingText } from '../edit.js'
import { reasons } from '../reasons.js'
import { all, changed, isSvg, labelOf, make, report, type Work } from '../work.js'

/** Where the documents of a series are found (RFC 7998, section 5.4.3). */
const documentTargets: Readonly<Record<string, string>> = {
  RFC: 'https://www.rfc-editor.org/rfc/rfc',
  'Internet-Draft': 'https://datatracker.ietf.org/doc/html/',
  DOI: 'https://doi.org/',
}

const groupTargets: Readonly<Record<string, string>> = {
  BCP: 'https://www.rfc-editor.org/info/bcp',
  STD: 'https://www.rfc-editor.org/info/std',
  FYI: 'https://www.rfc-editor.org/info/fyi',
}

/** The order in which the series of one reference are named. */
const seriesOrder: readonly string[] = ['STD', 'BCP', 'FYI', 'RFC', 'DOI']

/** Gives references a target, their series an order, and drafts the words “Work in Progress”. */
export function completeReferences(work: Work): void {
  for (const reference of all(work, 'reference')) {
    const series = below(reference, 'seriesInfo')
    insertTarget(work, reference, series, documentTargets)
    markWorkInProgress(reference, series)
    sortSeries(reference)
  }
  for (const group of all(work, 'referencegroup'))
    insertTarget(work, group, below(group, 'seriesInfo'), groupTargets)
}

function insertTarget(
  work: Work,
  node: XElement,
  series: readonly XElement[],
  targets: Readonly<Record<string, string>>,
): void {
  if (node.attributes.target) return
  for (const info of series) {
    const { name = '', value } = info.attributes
    const base = entryOf(targets, name)
    if (base === undefined) continue
    if (value) {
      node.attributes.target = base + value
      return
    }
    report(work, info, reasons.seriesWithoutValue(name))
  }
}

function markWorkInProgress(reference: XElement, series: readonly XElement[]): void {
  if (!series.some(info => info.attributes.name === 'Internet-Draft')) return
  const words = 'Work in Progress'
  if (below(reference, 'refcontent').some(content => leadingText(content) === words)) return
  reference.children.push(make('refcontent', {}, [words]))
}

function sortSeries(reference: XElement): void {
  const front = childElement(reference, 'front')
  const series = childElements(front, 'seriesInfo')
  if (front === undefined || series[0] === undefined || series.length < 2) return
  const sorted = series.toSorted((a, b) => rank(a) - rank(b))
  const first = front.children.indexOf(series[0])
  const others = front.children.filter(
    child => child.type !== 'element' || child.name !== 'seriesInfo',
  )
  front.children = [...others.slice(0, first), ...sorted, ...others.slice(first)]
}

function rank(info: XElement): number {
  const at = seriesOrder.indexOf(info.attributes.name ?? '')
  return at === -1 ? seriesOrder.length : at
}

function below(node: XElement, name: string, into: XElement[] = []): XElement[] {
  for (const child of node.children) {
    if (child.type !== 'element' || isSvg(child)) continue
    if (child.name === name) into.push(child)
    below(child, name, into)
  }
  return into
}

/**
 * Sorts references by their labels where the document asks for it (RFC 7998, section 5.4.5), and
 * writes the label into each.
 */
export function sortReferences(work: Work): void {
  const { sortRefs = 'true', symRefs = 'true' } = work.rfc.attributes
  let hasMoved = false
  const isSorted = sortRefs === 'true' && symRefs === 'true'
  for (const list of all(work, 'references')) {
    const isReference = (child: XElement) =>
      child.name === 'reference' || child.name === 'referencegroup'
    const references = childElements(list).filter(isReference)
    if (isSorted && references.length > 0) {
      const keyed = references.map(node => ({ node, key: labelOf(work, node).toUpperCase() }))
      // Single references before groups where labels are equal, which is the order of the reference.
      keyed.sort((a, b) => compareTexts(a.key, b.key) || compareTexts(kind(a.node), kind(b.node)))
      const rest = list.children.filter(child => child.type !== 'element' || !isReference(child))
      list.children = [...rest, ...keyed.map(({ node }) => node)]
      hasMoved ||= keyed.some(({ node }, i) => node !== references[i])
    }
    for (const node of references) node.attributes.derivedAnchor = labelOf(work, node)
  }
  if (hasMoved) changed(work)
}

function kind(node: XElement): string {
  return node.name === 'reference' ? '0' : '1'
}
