import type { XElement } from '../../../model/index.js'
import { entryOf, plainText } from '../../../model/index.js'
import { unknownPage } from './leader.js'
import type { Setting } from './setting.js'
import { strip } from './white-space.js'

/**
 * Gives an `<xref>` as text (RFC 7991, section 2.66): its own text, what preparation derived for it,
 * or both. Its hyphens never break. A page number follows U+2026 for the table of contents to expand.
 */
export function crossReference(setting: Setting, xref: XElement, ownText: string): string {
  const { section = '' } = xref.attributes
  const text = section === '' ? reference(setting, xref, ownText) : sectionOf(xref, ownText)
  return text.replaceAll('-', '\u2011')
}

function reference(setting: Setting, xref: XElement, ownText: string): string {
  return target(setting, xref, ownText) + pageMark(setting, xref)
}

function target(setting: Setting, xref: XElement, ownText: string): string {
  const { target = '', format = 'default' } = xref.attributes
  const derived = derivedOf(xref)
  const before = ownText === '' ? '' : `${ownText} `
  if (derived === '') return ownText
  if (format === 'none') return before
  const hasContent = withoutMarks(plainText(xref)) !== ''
  if (setting.citations.has(target) && format !== 'title')
    return hasContent ? `${before}[${derived}]` : `[${derived}]`
  if (hasContent) return `${before}(${derived})`
  // A text of nothing but marks stands for what a citation would derive.
  return setting.citations.has(target) ? derived : before || derived
}

function pageMark(setting: Setting, xref: XElement): string {
  if (setting.pageReferences.has(xref)) return `\u2026${unknownPage}`
  const page = xref.attributes.pageno ?? ''
  return /^\d+$/.test(page) ? `\u2026${page.padStart(4, '0')}` : ''
}

const derivedOf = (xref: XElement): string => strip(xref.attributes.derivedContent ?? '')

/** Gives a reference to a section of another document, in one of four forms. */
function sectionOf(xref: XElement, ownText: string): string {
  const { section = '', sectionFormat = 'of' } = xref.attributes
  const derived = derivedOf(xref)
  const before = ownText === '' ? '' : `${ownText} `
  const place = `${divisionOf(section)} ${section}`
  const forms: Readonly<Record<string, string>> = {
    of: `${place} of ${before}[${derived}]`,
    comma: `${before}[${derived}], ${place}`,
    parens: `${before}[${derived}] (${place})`,
    // The comparison is with the text and the space that follows it, so it never fails.
    bare: ownText === '' ? section : `${section} (${ownText})`,
  }
  return entryOf(forms, sectionFormat) ?? forms.of!
}

function divisionOf(section: string): string {
  if (/^\p{Nd}/u.test(section)) return 'Section'
  return /^[A-Z](?:\.|$)/.test(section) ? 'Appendix' : 'Part'
}

/** Gives a text with the marks that steer line breaking made plain, and no white space around it. */
export function withoutMarks(text: string): string {
  return text
    .replace(/[\u00a0\u2028]/g, ' ')
    .replace(/[\u200B\u2060\ue060]/g, '')
    .trim()
}
