import type { Draft, Place, XElement, XNode } from '../../../model/index.js'
import { childElements } from '../../../model/index.js'
import { escapeHtml, type Html, settle } from './html.js'

/** What handlers know of the page they print on. */
export interface Page {
  /** The level of the next section's heading: 2 for the sections below the title. */
  readonly level: number
  /** Which element owns an id, so that none is given twice and no link leads nowhere. */
  readonly owners: ReadonlyMap<string, XElement>
  /** The sections that cite a reference, by its anchor. */
  readonly citations: ReadonlyMap<string, readonly XElement[]>
  /** Gives the Unicode name of a character, where names are known. */
  readonly characterName: (code: number) => string | undefined
  /** Prints one element: looks it up in the table of handlers. */
  readonly element: (element: XElement, page: Page) => Html
}

/** Prints one element on a page. */
export type Handler = (element: XElement, page: Page) => Html

/** Prints the children of an element whose content is text. */
export function inline(node: XElement, page: Page): Html {
  return settle(
    node.children.map(child =>
      child.type === 'element'
        ? page.element(child, page)
        : child.type === 'text'
          ? characters(child.value)
          : '',
    ),
  )
}

/** Prints children that are blocks, each from a line of its own; blanks between them go. */
export function blocks(nodes: readonly XNode[], page: Page): Html {
  return nodes.map(child =>
    child.type === 'element'
      ? page.element(child, page)
      : child.type === 'text' && child.value.trim() !== ''
        ? characters(child.value)
        : '',
  )
}

// The blanks by which an author lays out XML say nothing; line ends stay, for readers of the source.
function characters(text: string): string {
  const tidied = text.includes('\n') ? text.replace(/[ \t]*\n\s*/g, '\n') : text
  return escapeHtml(tidied).replace(/[\u2028\u200b]/g, mark => breaks[mark] ?? mark)
}

/** A mark-up that breaks a line is not copied with the text around it, as a character would be. */
const breaks: Readonly<Record<string, string>> = { '\u2028': '<br>', '\u200b': '<wbr>' }

/** Ties a piece to where its element came from, and begins it on a new line. */
export function block(element: XElement, html: Html): Html {
  const { origin } = element
  const content = typeof html === 'string' ? `\n${html}` : (['\n', html] as const)
  return origin === undefined ? content : marked(origin, content)
}

function marked(origin: Place, html: Html): Html {
  return { origin, html }
}

/**
 * The ids of an element: `id` is what links should use and what stays the same when the document
 * changes (its anchor), `other` the number of its part (`section-2-1`), if it has both.
 */
export function ids(element: XElement, page: Page): { id?: string; other?: string } {
  const { anchor, pn } = element.attributes
  const first = anchor !== undefined && page.owners.get(anchor) === element ? anchor : undefined
  const second = pn !== undefined && page.owners.get(pn) === element ? pn : undefined
  if (first === undefined) return second === undefined ? none : { id: second }
  return second === undefined || second === first ? { id: first } : { id: first, other: second }
}

const none = {}

/** Gives the owner of each id: anchors first, as authors choose them, then numbers and names. */
export function collectOwners(draft: Draft): ReadonlyMap<string, XElement> {
  const anchors = new Map<string, XElement>()
  const others: [string, XElement][] = []
  const visit = (element: XElement): void => {
    const { anchor, pn, slugifiedName } = element.attributes
    if (anchor !== undefined && isId(anchor) && !anchors.has(anchor)) anchors.set(anchor, element)
    if (pn !== undefined && isId(pn)) others.push([pn, element])
    if (slugifiedName !== undefined && isId(slugifiedName)) others.push([slugifiedName, element])
    element.children.forEach(child => {
      if (child.type === 'element') visit(child)
    })
  }
  for (const root of childElements(draft)) visit(root)
  for (const [id, element] of others) if (!anchors.has(id)) anchors.set(id, element)
  return anchors
}

// An id may be anything but empty or spaced (HTML, section 3.2.6); the page has a few of its own.
function isId(id: string): boolean {
  return /^(?!page-)[^\s\0]+$/.test(id)
}

/** Gives the sections that cite each reference, in reading order and each once. */
export function collectCitations(draft: Draft): ReadonlyMap<string, readonly XElement[]> {
  const citations = new Map<string, XElement[]>()
  const visit = (element: XElement, section: XElement | undefined): void => {
    if (element.name === 'toc' || element.name === 'references') return
    const here = element.name === 'section' ? element : section
    const target = element.name === 'xref' ? element.attributes.target : undefined
    if (target !== undefined && here !== undefined) {
      const known = citations.get(target)
      if (known === undefined) citations.set(target, [here])
      else if (known.at(-1) !== here) known.push(here)
    }
    element.children.forEach(child => {
      if (child.type === 'element') visit(child, here)
    })
  }
  for (const root of childElements(draft)) visit(root, undefined)
  return citations
}
