import type { XElement } from '../../../model/index.js'
import { type Attributes, type Html, tag } from './html.js'
import { ids, type Page } from './page.js'

/**
 * Gives the link of a part to itself. That of a part with a name (a section, table, figure, rule) is
 * told by a screen reader; a paragraph's is for the pointer only.
 */
export function pilcrow(element: XElement, page: Page, name?: string): Html {
  const { id } = ids(element, page)
  if (id === undefined) return ''
  const label = isRule(element) ? `rule ${id.slice('rule-'.length)}` : name
  return selfLink(id, label)
}

/**
 * Gives a link to an id for whoever wants its address. The tabulator does not stop at it: there are
 * hundreds between the links that lead somewhere, and what has a name is reached from the contents.
 */
export function selfLink(id: string, label?: string): Html {
  const told =
    label === undefined ? { 'aria-hidden': 'true' } : { 'aria-label': `Link to ${label}` }
  return tag('a', { class: 'pilcrow', href: `#${id}`, ...told, tabindex: '-1' }, '¶')
}

/** Gives the attributes by which a part is found: its id, and its class with `rule` if it is one. */
export function place(element: XElement, page: Page, ...classes: string[]): Attributes {
  const { id } = ids(element, page)
  if (isRule(element)) classes.push('rule')
  return { id, class: classes.length === 0 ? undefined : classes.join(' ') }
}

/** Gives a mark for the second id of an element that has two: at its start, where a link should land. */
export function otherId(element: XElement, page: Page): Html {
  const { other } = ids(element, page)
  return other === undefined ? '' : tag('span', { id: other }, '')
}

/** Tells whether an element states a rule of a profile; such elements have anchors `rule-…`. */
export function isRule(element: XElement): boolean {
  return element.attributes.anchor?.startsWith('rule-') === true
}
