import { childElement, plainText, type XElement } from '../../../model/index.js'
import { escapeHtml, type Html, tag } from './html.js'
import { safeAddress } from './link.js'
import { type Handler, inline, type Page } from './page.js'

/**
 * A reference to another part, or to another document and a section of it, worded as preparation
 * derived it (RFC 7991, section 2.66; RFC 7998, section 5.4.8).
 */
export const xref: Handler = (element, page) => {
  const { section } = element.attributes
  return section === undefined || section === ''
    ? whole(element, page)
    : ofSection(element, section, page)
}

/** A reference to a whole part or document. */
function whole(element: XElement, page: Page): Html {
  const { format, derivedContent = '' } = element.attributes
  const derived = derivedContent === '' ? '' : escapeHtml(label(element, page, derivedContent))
  const text = inline(element, page)
  const own = plainText(element).trim() !== ''
  if (format === 'none' || derived === '') return anchor(element, page, own ? text : derived)
  if (!own) return anchor(element, page, derived)
  return anchor(element, page, [text, ' ', isCitation(element, page) ? derived : `(${derived})`])
}

/** The four ways to word a section of another document. */
function ofSection(element: XElement, section: string, page: Page): Html {
  const { sectionFormat = 'of', derivedLink } = element.attributes
  const own = plainText(element).trim() !== ''
  const part = sectionFormat === 'bare' ? section : `${partName(section)}\u00a0${section}`
  const href = safeAddress(derivedLink)
  const there = href === undefined ? escapeHtml(part) : tag('a', { href }, escapeHtml(part))
  if (sectionFormat === 'bare') return own ? [there, ' (', inline(element, page), ')'] : there
  const document = whole(element, page)
  if (sectionFormat === 'comma') return [document, ', ', there]
  return sectionFormat === 'parens' ? [document, ' (', there, ')'] : [there, ' of ', document]
}

function partName(section: string): string {
  if (/^\d/.test(section)) return 'Section'
  return /^[A-Za-z](\.|$)/.test(section) ? 'Appendix' : 'Part'
}

function anchor(element: XElement, page: Page, content: Html): Html {
  const target = element.attributes.target ?? ''
  const owner = page.owners.get(target)
  if (owner === undefined || content === '') return content
  const attributes = { class: isReference(owner) ? 'cite' : 'xref', href: `#${target}` }
  return tag(
    'a',
    { ...attributes, title: isReference(owner) ? titleOf(owner) : undefined },
    content,
  )
}

function label(element: XElement, page: Page, derived: string): string {
  if (isCitation(element, page)) return `[${derived}]`
  return derived.replace(/\b(Section|Appendix|Figure|Table) (?=[\dA-Z])/g, '$1\u00a0')
}

/** Tells whether an xref is worded as the bracketed label of an entry of the references. */
function isCitation(element: XElement, page: Page): boolean {
  const owner = page.owners.get(element.attributes.target ?? '')
  const { format = 'default' } = element.attributes
  return format === 'default' && owner !== undefined && isReference(owner)
}

function isReference(element: XElement): boolean {
  return element.name === 'reference' || element.name === 'referencegroup'
}

function titleOf(reference: XElement): string | undefined {
  const title = childElement(childElement(reference, 'front'), 'title')
  return title === undefined ? undefined : plainText(title).replace(/\s+/g, ' ').trim()
}
