/**
 * What an HTML or SMIL document refers to, by a scanner of tags that is linear in the document
 * and needs no well-formedness: `<img src="cid:a">`, `<text src=hello.txt/>`, `url(cid:b)` in style.
 */
import { limits } from './limits.js'
import { latin1, utf8 } from './octets.js'

/** One reference as written. */
export interface MarkupReference {
  readonly target: string
  readonly element: string
  /** Offset in the document. */
  readonly offset: number
}

const attributes = new Set(['src', 'href', 'background', 'poster', 'data', 'xlink:href'])

/** Media types whose documents are searched. */
export function refers(mediaType: string): boolean {
  return kinds.has(mediaType)
}

const kinds = new Set([
  'text/html',
  'application/xhtml+xml',
  'application/smil',
  'application/smil+xml',
  'text/smil',
])

/** Finds the references of a decoded document. */
export function findReferences(document: Uint8Array): readonly MarkupReference[] {
  const text = latin1(document, 0, document.length)
  const found: MarkupReference[] = []
  let at = text.indexOf('<')
  while (at !== -1 && found.length < limits.references) {
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at + 4)
      at = end === -1 ? -1 : text.indexOf('<', end)
    } else {
      const end = readTag(text, at, found)
      at = end === -1 ? -1 : text.indexOf('<', end)
    }
  }
  return found
}

/** Reads a tag; gives the offset behind it, -1 at the end of the document. */
function readTag(text: string, from: number, found: MarkupReference[]): number {
  let at = from + 1
  const nameEnd = skip(text, at, namePart)
  if (nameEnd === at) return at
  at = nameEnd
  for (;;) {
    at = skip(text, at, spaceOrSlash)
    if (at >= text.length) return -1
    const character = text.charAt(at)
    if (character === '>') return at + 1
    if (character === '<') return at
    const attributeEnd = Math.max(at + 1, skip(text, at, namePart))
    const attributeStart = at
    at = skip(text, attributeEnd, space)
    if (text.charAt(at) !== '=') continue
    const attribute = text.slice(attributeStart, attributeEnd).toLowerCase()
    at = skip(text, at + 1, space)
    const value = readValue(text, at)
    if (attribute === 'style' || attributes.has(attribute)) {
      const element = text.slice(from + 1, nameEnd).toLowerCase()
      const written = text.slice(value.from, value.to)
      if (attribute === 'style') findUrls(written, element, value.from, found)
      else found.push({ target: utf8(written).trim(), element, offset: value.from })
    }
    at = value.next
  }
}

function readValue(text: string, at: number): { from: number; to: number; next: number } {
  const quote = text.charAt(at)
  if (quote === '"' || quote === "'") {
    const end = text.indexOf(quote, at + 1)
    const to = end === -1 ? text.length : end
    return { from: at + 1, to, next: to + 1 }
  }
  const to = skip(text, at, unquoted)
  // A slash that closes an empty element is no part of the value.
  const closes = text.charAt(to) === '>' && text.charAt(to - 1) === '/' && to - 1 > at
  return { from: at, to: closes ? to - 1 : to, next: Math.max(to, at + 1) }
}

function findUrls(style: string, element: string, offset: number, found: MarkupReference[]): void {
  for (const match of style.matchAll(/url\(\s{0,10}["']?([^"')\s]+)/gi))
    found.push({
      target: utf8(match[1] as string),
      element,
      offset: offset + match.index + match[0].length - (match[1] as string).length,
    })
}

/** Skips characters of a class. */
function skip(text: string, from: number, of: Uint8Array): number {
  let at = from
  while (at < text.length && of[text.charCodeAt(at)] === 1) at++
  return at
}

/** Classes of characters, as tables: a document is looked at octet by octet. */
const space = classOf(code => code === 32 || (code > 8 && code < 14))
const spaceOrSlash = classOf(code => code === 47 || space[code] === 1)
const unquoted = classOf(code => space[code] === 0 && code !== 62)
const namePart = classOf(
  code => spaceOrSlash[code] === 0 && !'>=<"\''.includes(String.fromCharCode(code)),
)

function classOf(has: (code: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, code) => (has(code) ? 1 : 0))
}
