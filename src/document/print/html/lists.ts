import { childElements, type XElement } from '../../../model/index.js'
import { escapeHtml, type Html, tag } from './html.js'
import { block, blocks, type Handler, inline, type Page } from './page.js'
import { isRule, otherId, pilcrow, place } from './pilcrow.js'
import { body, indentClass } from './text-blocks.js'

/** A list without numbers. */
export const ul: Handler = (element, page) => {
  const { bare, empty } = element.attributes
  const classes = [...spacing(element), ...(empty === 'true' || bare === 'true' ? ['plain'] : [])]
  if (bare === 'true') classes.push('bare')
  return list('ul', element, page, {}, classes)
}

/**
 * A numbered list. HTML counts it when HTML can; formats like `REQ-%d`, and letters after z,
 * which HTML and RFC 7991 count differently, are printed as preparation derived them.
 */
export const ol: Handler = (element, page) => {
  const { type = '1', start = '1' } = element.attributes
  const items = childElements(element, 'li')
  if (!countable(type, Number(start), items.length))
    return list('ol', element, page, {}, [...spacing(element), 'labelled'])
  return list('ol', element, page, { type, start }, spacing(element))
}

/** An item of a list, with the label of its own if its list is `labelled`. */
export const li: Handler = (element, page) =>
  block(element, tag('li', place(element, page), body(element, page)))

/** A list of terms and what they mean. */
export const dl: Handler = (element, page) => {
  const { newline } = element.attributes
  const classes = [...spacing(element), ...(newline === 'true' ? ['newline'] : ['hanging'])]
  const indent = indentClass(Number(element.attributes.indent ?? 3))
  if (childElements(element, 'dt').some(isRule)) classes.push('rules')
  return list('dl', element, page, {}, [...classes, ...indent])
}

export const dt: Handler = (element, page) => {
  const named = element.attributes.anchor !== undefined
  return block(
    element,
    tag('dt', place(element, page), [
      otherId(element, page),
      inline(element, page),
      named ? pilcrow(element, page, 'this term') : '',
    ]),
  )
}

export const dd: Handler = (element, page) =>
  block(element, tag('dd', place(element, page), body(element, page)))

function list(
  name: string,
  element: XElement,
  page: Page,
  attributes: Record<string, string>,
  classes: readonly string[],
): Html {
  const labelled = classes.includes('labelled')
  const items = labelled ? element.children.map(child => labelledItem(child, page)) : undefined
  const around = place(element, page, ...classes)
  return block(element, [
    otherId(element, page),
    tag(name, { ...attributes, ...around, role: labelled ? 'list' : undefined }, [
      items ?? blocks(element.children, page),
      '\n',
    ]),
  ])
}

function labelledItem(child: XElement['children'][number], page: Page): Html {
  if (child.type !== 'element') return ''
  if (child.name !== 'li') return page.element(child, page)
  const label = child.attributes.derivedCounter ?? ''
  const marker = tag('span', { class: 'marker' }, escapeHtml(label))
  return block(
    child,
    tag('li', place(child, page), [marker, ' ', tag('div', {}, body(child, page))]),
  )
}

function countable(type: string, start: number, count: number): boolean {
  if (!/^[1aAiI]$/.test(type) || !Number.isInteger(start) || start < 1) return false
  return /[aA]/.test(type) ? start + count - 1 <= 26 : true
}

function spacing(element: XElement): string[] {
  return element.attributes.spacing === 'compact' ? ['compact'] : []
}
