import type { XElement } from '../../../model/index.js'
import { type Html, tag } from './html.js'
import { link } from './link.js'
import { block, blocks, type Handler, inline, type Page } from './page.js'
import { otherId, pilcrow, place } from './pilcrow.js'

/** A paragraph. */
export const t: Handler = (element, page) => {
  const classes = indentClass(Number(element.attributes.indent ?? 0))
  return block(element, tag('p', place(element, page, ...classes), withLink(element, page)))
}

/** A quotation, with who said it and where. */
export const blockquote: Handler = (element, page) => {
  const { cite, quotedFrom } = element.attributes
  const source = quotedFrom === undefined && cite === undefined ? '' : attribution(cite, quotedFrom)
  return block(
    element,
    tag('blockquote', { ...place(element, page), cite: httpOnly(cite) }, [
      body(element, page),
      source,
    ]),
  )
}

/** A remark beside the matter. */
export const aside: Handler = (element, page) =>
  block(element, tag('aside', place(element, page), body(element, page)))

/** Prints what an element holds: blocks, or text of its own with a link to it. */
export function body(element: XElement, page: Page): Html {
  return holdsBlocks(element)
    ? [otherId(element, page), blocks(element.children, page), '\n']
    : withLink(element, page)
}

/** Text with both of its ids, and a link to itself. */
function withLink(element: XElement, page: Page): Html {
  return [otherId(element, page), inline(element, page), pilcrow(element, page)]
}

/** Tells whether an element that may hold text or blocks holds blocks. */
export function holdsBlocks(element: XElement): boolean {
  return element.children.some(child => child.type === 'element' && blockNames.has(child.name))
}

/** Gives the class for an indentation in characters: a page has few steps, and small ones on a phone. */
export function indentClass(indent: number): string[] {
  if (!(indent > 0)) return []
  return [indent <= 4 ? 'in-1' : indent <= 8 ? 'in-2' : indent <= 14 ? 'in-3' : 'in-4']
}

const blockNames: ReadonlySet<string> = new Set([
  't',
  'ul',
  'ol',
  'dl',
  'artwork',
  'artset',
  'sourcecode',
  'figure',
  'table',
  'blockquote',
  'aside',
])

function attribution(cite: string | undefined, quotedFrom: string | undefined): Html {
  const name = quotedFrom ?? cite ?? ''
  const said = tag('cite', {}, cite === undefined ? link(undefined, name) : link(cite, name))
  return ['\n', tag('footer', {}, ['— ', said])]
}

function httpOnly(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:/i.test(url) ? url : undefined
}
