import { childElement, childElements, isLatin, type XElement } from '../../../model/index.js'
import { attributeRules, isElementName } from '../attribute-rules.js'
import { monthNumber, twoDigits } from '../calendar.js'
import { leadingText } from '../edit.js'
import { reasons } from '../reasons.js'
import { all, changed, having, make, parentOf, report, type Work } from '../work.js'

/** Drops an `ascii` attribute that says what the text says already (RFC 7998, section 5.3.2). */
export function dropRedundantAscii(work: Work): void {
  for (const node of having(work, 'ascii'))
    if (node.attributes.ascii?.trim() === leadingText(node).trim()) delete node.attributes.ascii
}

/** Completes the names of authors and contacts, and checks their US-ASCII forms (section 5.3.2). */
export function completeNames(work: Work): void {
  const front = childElement(work.rfc, 'front')
  if (front === undefined) return
  for (const author of childElements(front, 'author')) completeName(work, author)
  for (const contact of all(work, 'contact')) completeName(work, contact)
}

function completeName(work: Work, node: XElement): void {
  const { attributes } = node
  const { fullname, initials, surname } = attributes
  const organization = childElement(node, 'organization')
  const isNamed =
    (initials && surname) || fullname || (organization && leadingText(organization) !== '')
  if (!isNamed) report(work, node, reasons.namelessAuthor(node.name))
  if ((initials || surname) && !fullname)
    attributes.fullname = [initials, surname].filter(Boolean).join(' ')
  for (const name of ['fullname', 'initials', 'surname']) {
    const asciiName = `ascii${name.charAt(0).toUpperCase()}${name.slice(1)}`
    const value = attributes[name]
    const ascii = attributes[asciiName]
    if (value === undefined && ascii !== undefined)
      report(work, node, reasons.asciiWithoutName(asciiName, name))
    if (value !== undefined && ascii === undefined && !isLatin(value))
      report(work, node, reasons.nameWithoutAscii(name, asciiName))
    if (value !== undefined && value.trim() === ascii?.trim()) delete attributes[asciiName]
  }
}

/** Writes the month of the document's date as a number (RFC 7998, section 5.3.1). */
export function numberMonth(work: Work): void {
  const date = childElement(childElement(work.rfc, 'front'), 'date')
  const month = date?.attributes.month
  if (date === undefined || month === undefined || /^\d+$/.test(month)) return
  const number = monthNumber(month)
  if (number !== undefined) date.attributes.month = twoDigits(number)
}

/** Turns the former `title` attribute into a `<name>` (RFC 7998, section 5.3.3). */
export function replaceTitles(work: Work): void {
  let hasChanged = false
  for (const node of having(work, 'title')) {
    const { title = '' } = node.attributes
    delete node.attributes.title
    if (title === '') continue
    if (childElement(node, 'name') !== undefined) {
      report(work, node, reasons.titleAndName())
      continue
    }
    const name = make('name', {}, [title])
    name.origin = node.origin
    node.children.unshift(name)
    hasChanged = true
  }
  if (hasChanged) changed(work)
}

/** Says `keepWithPrevious` as `keepWithNext` of the element before (RFC 7998, section 5.3.4). */
export function replaceKeepWithPrevious(work: Work): void {
  const kept = having(work, 'keepWithPrevious')
  for (const outer of new Set(kept.map(node => parentOf(work, node)))) joinToPrevious(outer)
}

function joinToPrevious(outer: XElement | undefined): void {
  let previous: XElement | undefined
  for (const child of outer?.children ?? []) {
    if (child.type === 'text') continue
    if (child.type === 'element' && child.attributes.keepWithPrevious === 'true')
      if (previous !== undefined && takesKeepWithNext(previous)) {
        previous.attributes.keepWithNext = 'true'
        delete child.attributes.keepWithPrevious
      }
    previous = child.type === 'element' ? child : undefined
  }
}

function takesKeepWithNext(node: XElement): boolean {
  return isElementName(node.name) && attributeRules(node.name).has('keepWithNext')
}
