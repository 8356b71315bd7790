import type { Place } from './place.js'

/**
 * An RFCXML document as a tree (xast), element names as RFC 7991 and its successor grammar have them.
 * Every element may carry `origin`: where the author wrote what it came from.
 */
export interface Draft {
  readonly type: 'root'
  children: XNode[]
}

/** The elements of RFCXML version 3, deprecated ones included, in the order of its grammar. */
export const elementNames = [
  'rfc',
  'link',
  'front',
  'title',
  'author',
  'contact',
  'organization',
  'address',
  'postal',
  'extaddr',
  'pobox',
  'street',
  'cityarea',
  'city',
  'region',
  'code',
  'sortingcode',
  'country',
  'postalLine',
  'phone',
  'facsimile',
  'email',
  'uri',
  'date',
  'area',
  'workgroup',
  'keyword',
  'abstract',
  'note',
  'boilerplate',
  'toc',
  'middle',
  'section',
  'name',
  'br',
  't',
  'aside',
  'blockquote',
  'list',
  'ol',
  'ul',
  'li',
  'dl',
  'dt',
  'dd',
  'xref',
  'relref',
  'eref',
  'iref',
  'cref',
  'tt',
  'strong',
  'em',
  'sub',
  'sup',
  'spanx',
  'vspace',
  'figure',
  'table',
  'preamble',
  'artset',
  'artwork',
  'sourcecode',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
  'postamble',
  'texttable',
  'ttcol',
  'c',
  'bcp14',
  'back',
  'displayreference',
  'references',
  'reference',
  'stream',
  'referencegroup',
  'seriesInfo',
  'format',
  'annotation',
  'refcontent',
  'u',
] as const

/** The name of an RFCXML element; printers have a handler for each. */
export type ElementName = (typeof elementNames)[number]

/** Any node of the tree. */
export type XNode = XElement | XText | XComment | XInstruction

/**
 * An element; children are in document order, mixed content included. All that we make have the same
 * properties in the same order, an absent origin too: an engine that meets one kind of object is quick.
 */
export interface XElement {
  readonly type: 'element'
  name: string
  attributes: Record<string, string>
  children: XNode[]
  origin?: Place | undefined
}

/** Character data, entities resolved, CDATA sections as the text they hold. */
export interface XText {
  readonly type: 'text'
  value: string
}

export interface XComment {
  readonly type: 'comment'
  value: string
}

/** A processing instruction such as `<?rfc toc="yes"?>`. */
export interface XInstruction {
  readonly type: 'instruction'
  name: string
  value: string
}

/** A printed draft: its text, and for each of its lines the place it came from, where known. */
export interface Printed {
  readonly text: string
  readonly origins: readonly (Place | undefined)[]
}

/** Builds an element. */
export function element(
  name: string,
  attributes: Record<string, string> = {},
  children: readonly (XNode | string)[] = [],
  origin?: Place,
): XElement {
  return { type: 'element', name, attributes, children: children.map(toNode), origin }
}

function toNode(child: XNode | string): XNode {
  return typeof child === 'string' ? textNode(child) : child
}

/** Builds a text node. */
export function textNode(value: string): XText {
  return { type: 'text', value }
}

/** Gives the child elements of a node, those of one name if a name is given; none of no node. */
export function childElements(node: Draft | XElement | undefined, name?: string): XElement[] {
  const found: XElement[] = []
  if (node === undefined) return found
  for (const child of node.children)
    if (child.type === 'element' && (name === undefined || child.name === name)) found.push(child)
  return found
}

/** Gives the first child element of a name, if the node is there and has one. */
export function childElement(
  node: Draft | XElement | undefined,
  name: string,
): XElement | undefined {
  if (node === undefined) return undefined
  for (const child of node.children)
    if (child.type === 'element' && child.name === name) return child
  return undefined
}

/** Gives the character data below a node, in order, without mark-up. */
export function plainText(node: XNode | Draft): string {
  if (node.type === 'text') return node.value
  if (node.type === 'comment' || node.type === 'instruction') return ''
  let text = ''
  for (const child of node.children) text += plainText(child)
  return text
}

/** Visits a node and all elements below it, parents first. */
export function* elements(node: Draft | XElement): Generator<XElement> {
  if (node.type === 'element') yield node
  for (const child of node.children) if (child.type === 'element') yield* elements(child)
}
