import { childElement, entryOf, type XElement } from '../../../model/index.js'
import { leadingText, textPieces } from '../edit.js'
import { expandCharacters } from '../expand-characters.js'
import { fullName } from '../full-name.js'
import { splitPartNumber, titleCase } from '../part-number.js'
import { reasons } from '../reasons.js'
import { labelOf, parentOf, report, type Work } from '../work.js'

/** Gives what a cross-reference shows (RFC 7998, section 5.4.8.2). */
export function derivedContent(work: Work, xref: XElement, target: XElement): string {
  const format = xref.attributes.format ?? 'default'
  const build = entryOf(formats, format)
  if (build !== undefined) return build(work, target, xref)
  report(work, xref, reasons.unknownXrefFormat(format))
  return ''
}

type Format = (work: Work, target: XElement, xref: XElement) => string

const formats: Readonly<Record<string, Format>> = {
  default: byName,
  counter: byNumber,
  title: byTitle,
  none: () => '',
}

/** How each kind of target is named; every other one by its part. */
const names: Readonly<Record<string, Format>> = {
  reference: labelOf,
  referencegroup: labelOf,
  t: paragraph,
  ul: paragraph,
  ol: paragraph,
  dl: paragraph,
  li: item,
  u: (work, target) => expandCharacters(work, target),
  author: (_, target) => fullName(target),
  contact: (_, target) => fullName(target),
  abstract: () => 'Abstract',
  cref: (_, target, xref) => `Comment ${xref.attributes.target ?? target.attributes.anchor}`,
}

function byName(work: Work, target: XElement, xref: XElement): string {
  const name = entryOf(names, target.name)
  return (name ?? part)(work, target, xref)
}

interface Part {
  readonly kind: string
  readonly number: string
  readonly paragraph: string
}

function partOf(work: Work, target: XElement): Part {
  const { kind, number, paragraph } = splitPartNumber(partNumber(work, target) ?? '')
  return { kind: titleCase(kind), number: titleCase(number), paragraph: paragraph ?? '' }
}

/** Gives the number of the nearest part around an element, itself included. */
function partNumber(work: Work, node: XElement): string | undefined {
  for (let at: XElement | undefined = node; at !== undefined; at = parentOf(work, at))
    if (at.attributes.pn !== undefined) return at.attributes.pn
  return undefined
}

function paragraph(work: Work, target: XElement): string {
  const { kind, number, paragraph } = partOf(work, target)
  return `${kind} ${number}, Paragraph ${paragraph}`
}

function item(work: Work, target: XElement): string {
  const { kind, number, paragraph } = partOf(work, target)
  const [list = '', ...rest] = paragraph.split('.')
  return `${kind} ${number}, Paragraph ${list}, Item ${rest.join('.')}`
}

function part(work: Work, target: XElement, xref: XElement): string {
  const { kind, number } = partOf(work, target)
  if (target.attributes.numbered !== 'false') return `${kind} ${number}`
  return `${kind} "${nameOf(target) || (xref.attributes.target ?? '')}"`
}

/** Targets that have a number of their own, or stand in a section that has. */
const countable = new Set([
  'section',
  'table',
  'figure',
  'li',
  'reference',
  'references',
  't',
  'dt',
])

function byNumber(work: Work, target: XElement, xref: XElement): string {
  if (!countable.has(target.name)) {
    report(work, xref, reasons.formatForTarget('counter', target.name))
    return byName(work, target, xref)
  }
  if (target.name === 'reference') {
    const { section } = xref.attributes
    if (!section) report(work, xref, reasons.formatForTarget('counter', target.name))
    return section ?? ''
  }
  if (target.name !== 'li') return partOf(work, target).number
  if (parentOf(work, target)?.name !== 'ol')
    report(work, xref, reasons.formatForTarget('counter', 'ul'))
  return (target.attributes.derivedCounter ?? '').replace(/\.+$/, '')
}

function byTitle(work: Work, target: XElement, xref: XElement): string {
  if (['u', 'author', 'contact'].includes(target.name)) {
    report(work, xref, reasons.formatForTarget('title', target.name))
    return byName(work, target, xref)
  }
  if (target.name === 'abstract') return 'Abstract'
  if (target.name !== 'reference') return nameOf(target) ?? xref.attributes.target ?? ''
  const title = childElement(childElement(target, 'front'), 'title')
  return title === undefined ? '' : cleanText(leadingText(title))
}

function nameOf(target: XElement): string | undefined {
  const name = target.name === 'name' ? target : childElement(target, 'name')
  return name && cleanText(textPieces(name).join(''))
}

/** Writes unbreakable blanks as blanks, and leaves out what only guides line breaks. */
export function cleanText(text: string): string {
  return text
    .replace(/[\u00a0\u2028]/g, ' ')
    .replace(/[\u200b\u2060\ue060]/g, '')
    .trim()
}
