import { childElements, type XElement } from '../../../model/index.js'
import { leadingText } from '../edit.js'
import { reasons } from '../reasons.js'
import { all, changed, make, report, type Work } from '../work.js'

/** Settles which sections the table of contents lists (RFC 7998, section 5.2.7). */
export function markForContents(work: Work): void {
  const depth = work.rfc.attributes.tocDepth ?? '3'
  if (!/^\d+$/.test(depth)) report(work, work.rfc, reasons.notANumber('rfc', 'tocDepth', depth))
  const deepest = /^\d+$/.test(depth) ? Number(depth) : 3
  for (const part of childElements(work.rfc))
    for (const section of childElements(part, 'section')) mark({ work, deepest }, section, 1, part)
}

interface Marking {
  readonly work: Work
  readonly deepest: number
}

/** Marks a section and those in it. */
function mark(to: Marking, section: XElement, level: number, outer: XElement): void {
  const toc = section.attributes.toc
  const inner = childElements(section, 'section')
  const isAsked = inner.some(asksToBeListed)
  if (toc === 'exclude') {
    if (isAsked) report(to.work, section, reasons.listedInUnlisted())
  } else if (toc !== 'include') {
    const isParentOut = outer.attributes.toc === 'exclude'
    const isIn = isAsked || (!isParentOut && level <= to.deepest)
    section.attributes.toc = isIn ? 'include' : 'exclude'
  }
  for (const child of inner) mark(to, child, level + 1, section)
}

function asksToBeListed(section: XElement): boolean {
  if (section.attributes.toc === 'include') return true
  return childElements(section, 'section').some(asksToBeListed)
}

/**
 * Says at the head of what is to be removed that it will be (RFC 7998, section 5.2.8).
 * In an RFC it is removed instead.
 */
export function announceRemovals(work: Work): void {
  if (work.number !== undefined) return
  let hasChanged = false
  for (const name of ['note', 'section'])
    for (const node of all(work, name))
      if (node.attributes.removeInRFC === 'true') hasChanged = announce(node) || hasChanged
  if (hasChanged) changed(work)
}

function announce(node: XElement): boolean {
  const warning = `This ${node.name} is to be removed before publishing as an RFC.`
  const first = node.children.findIndex(child => child.type === 'element' && child.name === 'name')
  const next = node.children.findIndex((child, i) => i > first && child.type === 'element')
  const head = node.children[next]
  if (head?.type === 'element' && head.name === 't' && leadingText(head) === warning) return false
  node.children.splice(first + 1, 0, make('t', {}, [warning]))
  return true
}

/** Reports numbered sections after or under unnumbered ones (RFC 7991, section 2.46.2). */
export function checkUnnumbered(work: Work): void {
  for (const part of childElements(work.rfc)) checkOrder(work, part)
}

function checkOrder(work: Work, outer: XElement): void {
  let unnumbered = outer.name === 'section' && outer.attributes.numbered === 'false'
  for (const section of childElements(outer, 'section')) {
    const isNumbered = (section.attributes.numbered ?? 'true') === 'true'
    if (isNumbered && unnumbered) report(work, section, reasons.numberedAfterUnnumbered())
    if (!isNumbered) unnumbered = true
    checkOrder(work, section)
  }
}
