import type { XElement } from '../../../model/index.js'
import { type Attributes, type Html, tag } from './html.js'
import { ids, type Page } from './page.js'

/**
 * Gives the link of a part to itself. Parts that have a name (sections, tables, figures, rules) get
 * one that a keyboard reaches and a screen reader calls by that name. A paragraph's is for the
 * pointer only: thousands of stops of the tabulator help nobody.
 */
export function pilcrow(element: XElement, page: Page, name?: string): Html {
  const { id } = ids(element, page)
  if (id === undefined) return ''
  const label = isRule(element) ? `rule ${id.slice('rule-'.length)}` : name
  const reach =
    label === undefined
      ? { 'aria-hidden': 'true', tabindex: '-1' }
      : { 'aria-label': `Link to ${label}` }
  return tag('a', { class: 'pilcrow', href: `#${id}`, ...reach }, '¶')
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
