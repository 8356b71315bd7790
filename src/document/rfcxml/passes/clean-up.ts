import { childElements, type XElement, type XNode } from '../../../model/index.js'
import { keepChildren } from '../edit.js'
import { reasons } from '../reasons.js'
import { scriptOf } from '../scripts.js'
import { changed, drawings, instructed, make, report, type Work } from '../work.js'

/** The instructions that version 3 still honours; they stay for the printers. */
const honoured = 'v3xml2rfc'

/** Removes processing instructions (RFC 7998, section 5.1.3). */
export function removeInstructions(work: Work): void {
  const keep = (node: XNode) => node.type !== 'instruction' || node.name === honoured
  // No element comes or goes.
  for (const node of instructed(work)) keepChildren(node, keep)
  for (const drawing of drawings(work)) keepBelow(drawing, keep)
}

/**
 * Removes from an RFC the sections that were for drafts only. RFC 7998 does so at the end, when the
 * sections are numbered and the table of contents names them, which leaves holes in both.
 */
export function removeSectionsForRfc(work: Work): void {
  if (work.number === undefined) return
  const isForDrafts = (node: XNode) =>
    node.type === 'element' && node.name === 'section' && node.attributes.removeInRFC === 'true'
  removeBelow(work, node => !isForDrafts(node))
}

/** Removes from an RFC what is for drafts only (RFC 7998, sections 5.6.1, 5.6.2 and 5.6.4). */
export function removeForRfc(work: Work): void {
  if (work.number === undefined) return
  removeBelow(
    work,
    node =>
      node.type !== 'comment' &&
      (node.type !== 'element' ||
        (node.attributes.removeInRFC !== 'true' &&
          node.name !== 'cref' &&
          !(node.name === 'link' && node.attributes.rel === 'alternate'))),
  )
  removeAttributes(work.rfc)
}

function removeBelow(work: Work, keep: (node: XNode) => boolean): void {
  if (keepBelow(work.rfc, keep)) changed(work)
}

function keepBelow(node: XElement, keep: (node: XNode) => boolean): boolean {
  let hasChanged = keepChildren(node, keep)
  for (const child of node.children)
    if (child.type === 'element') hasChanged = keepBelow(child, keep) || hasChanged
  return hasChanged
}

/** Removes `xml:base` and `originalSrc` from an RFC (RFC 7998, section 5.6.5). */
function removeAttributes(node: XElement): void {
  delete node.attributes.originalSrc
  for (const child of node.children)
    if (child.type === 'element') {
      delete child.attributes['xml:base']
      removeAttributes(child)
    }
}

/** Gives an RFC the links to its series, its DOI and its draft (RFC 7998, section 5.6.3). */
export function insertLinks(work: Work): void {
  const { rfc, number } = work
  if (number === undefined) return
  const links = childElements(rfc, 'link').map(link => link.attributes)
  const issn = 'urn:issn:2070-1721'
  const doi = `https://dx.doi.org/10.17487/rfc${number}`
  const added: XElement[] = []
  if (!links.some(({ rel, href }) => rel === 'item' && href === issn))
    added.unshift(make('link', { href: issn, rel: 'alternate' }))
  if (!links.some(({ href }) => href === doi))
    added.unshift(make('link', { href: doi, rel: 'alternate' }))
  if (!links.some(({ rel }) => rel === 'prev')) {
    const { docName } = rfc.attributes
    const href = `https://datatracker.ietf.org/doc/${docName}`
    if (docName) added.unshift(make('link', { href, rel: 'prev' }))
    else report(work, rfc, reasons.noDraftLink())
  }
  rfc.children.unshift(...added)
  changed(work)
}

/** How many of the first characters tell whether there are Latin and common ones. */
const asked = 100

/** Names the scripts of all text (RFC 7998, section 5.7.1). */
export function nameScripts(work: Work): void {
  const found = new Set<string>()
  addScripts(found, beginningOf(work.rfc))
  addOthers(found, work.rfc)
  work.rfc.attributes.scripts = [...found].sort().join(',')
}

/** Gives the characters that the text of an element begins with, a blank between its pieces. */
export function beginningOf(node: XElement): string {
  return piecesAtStart(node).slice(0, asked)
}

function piecesAtStart(node: XElement): string {
  const pieces: string[] = []
  let length = 0
  for (const child of node.children) {
    if (length >= asked) break
    const piece =
      child.type === 'text' ? child.value : child.type === 'element' ? piecesAtStart(child) : ''
    if (piece === '') continue
    pieces.push(piece)
    length += piece.length + 1
  }
  return pieces.join(' ')
}

const beyondAscii = /[^\u0000-\u007f]/

function addOthers(found: Set<string>, node: XElement): void {
  const { children } = node
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!
    if (child.type === 'element') addOthers(found, child)
    else if (child.type === 'text' && beyondAscii.test(child.value))
      addScripts(found, child.value.replace(/[\u0000-\u007f]+/g, ''))
  }
}

function addScripts(found: Set<string>, text: string): void {
  for (const char of text) {
    const script = scriptOf(char)
    if (script !== undefined) found.add(script)
  }
}
