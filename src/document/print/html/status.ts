import {
  childElement,
  childElements,
  type Draft,
  elements,
  entryOf,
  plainText,
  type XElement,
} from '../../../model/index.js'
import { streams } from '../series.js'
import { isoDate, isoOf } from './date.js'

/** What kind of document this is and where it stands: facts of `rfc` and `front` in plain words. */
export interface Status {
  readonly title: string
  readonly shortTitle: string
  readonly isRfc: boolean
  /** `RFC 9110`, or the name of the draft. */
  readonly name: string
  readonly category: string | undefined
  readonly stream: string
  readonly date: string | undefined
  readonly expires: string | undefined
  readonly language: string
  readonly rfc: XElement
  readonly front: XElement
}

/** Gives the status of a prepared document, or undefined when it has no `rfc` or `front`. */
export function statusOf(draft: Draft): Status | undefined {
  const rfc = childElement(draft, 'rfc')
  const front = childElement(rfc, 'front')
  if (rfc === undefined || front === undefined) return undefined
  const { number, docName = '', category = '', submissionType = 'IETF', ipr } = rfc.attributes
  const title = childElement(front, 'title')
  const text = title === undefined ? '' : tidy(plainText(title))
  const date = childElement(front, 'date')
  const isRfc = number !== undefined
  return {
    title: text,
    shortTitle: title?.attributes.abbrev || text,
    isRfc,
    name: isRfc ? `RFC ${number}` : docName.replace(/\.xml$/, ''),
    category: ipr === 'none' ? undefined : entryOf(categories, category),
    stream: entryOf(streams, submissionType) ?? submissionType,
    date: date === undefined ? undefined : isoDate(date),
    expires: isRfc || ipr === 'none' ? undefined : expiry(front, date),
    language: /^[A-Za-z\d-]+$/.exec(rfc.attributes['xml:lang'] ?? '')?.[0] ?? 'en',
    rfc,
    front,
  }
}

/** Gives text in one line. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Gives the words of the abstract. */
export function abstractText(front: XElement): string {
  const abstract = childElement(front, 'abstract')
  return abstract === undefined ? '' : tidy(childElements(abstract).map(plainText).join(' '))
}

/** The names of categories (RFC 2026, sections 4 and 5). */
const categories: Readonly<Record<string, string>> = {
  std: 'Standards Track',
  bcp: 'Best Current Practice',
  info: 'Informational',
  exp: 'Experimental',
  historic: 'Historic',
}

/** How long a draft is valid, as the tools of the IETF count it. */
const validDays = 185

// The boilerplate that preparation wrote is the document's own word; the date decides without it.
function expiry(front: XElement, date: XElement | undefined): string | undefined {
  const boilerplate = childElement(front, 'boilerplate')
  if (boilerplate !== undefined)
    for (const paragraph of elements(boilerplate)) {
      const said = paragraph.name === 't' ? tidy(plainText(paragraph)) : ''
      if (said.includes('will expire on ')) return isoOf(said)
    }
  const iso = date === undefined ? undefined : isoDate(date)
  if (iso === undefined || iso.length < 10) return undefined
  const day = Date.parse(`${iso}T00:00:00Z`)
  return Number.isNaN(day)
    ? undefined
    : new Date(day + validDays * 24 * 3600 * 1000).toISOString().slice(0, 10)
}
