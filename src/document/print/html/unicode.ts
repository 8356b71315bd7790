import { plainText, type XElement } from '../../../model/index.js'
import { escapeHtml, tag } from './html.js'
import { type Handler, ids, type Page } from './page.js'
import { otherId } from './pilcrow.js'

/** Characters outside ASCII together with what they are (RFC 7991, section 2.62). */
export const u: Handler = (element, page) => {
  const text = plainText(element).trim()
  const shown = isCited(element, page) ? text : expand(element, text, page)
  return tag('span', { class: 'unicode', id: ids(element, page).id }, [
    otherId(element, page),
    escapeHtml(shown),
  ])
}

/** Gives the expansion: a template with `{lit}`, or parts as *first (second, third)*. */
function expand(element: XElement, text: string, page: Page): string {
  const { format = 'lit-name-num', ascii } = element.attributes
  const parts = partsOf(text, ascii, page)
  if (format.includes('{'))
    return format.replace(/\{(\w+)\}/g, (all, part: string) => parts.get(part) ?? all)
  const known = format.split('-').flatMap(part => parts.get(part) ?? [])
  const [first = parts.get('num') ?? '', ...rest] = known
  return rest.length === 0 ? first : `${first} (${rest.join(', ')})`
}

function partsOf(text: string, ascii: string | undefined, page: Page): Map<string, string> {
  const codes = [...text].map(character => character.codePointAt(0) ?? 0)
  const numbers = codes.map(code => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`)
  const names = codes.map((code, i) => page.characterName(code) ?? numbers[i])
  return new Map([
    ['lit', `"${text}"`],
    ['char', text],
    ['num', numbers.join(' ')],
    ['name', names.join(', ')],
    ...(ascii === undefined ? [] : [['ascii', `"${ascii}"`] as const]),
  ])
}

// Where some xref points at it, the xref shows the expansion and this the character alone.
function isCited(element: XElement, page: Page): boolean {
  const { anchor } = element.attributes
  return anchor !== undefined && page.citations.has(anchor)
}
