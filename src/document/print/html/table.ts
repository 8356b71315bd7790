import { childElement, childElements, plainText, type XElement } from '../../../model/index.js'
import { type Html, tag } from './html.js'
import { block, blocks, type Handler, inline, type Page } from './page.js'
import { otherId, pilcrow, place } from './pilcrow.js'
import { nameId } from './section.js'
import { holdsBlocks } from './text-blocks.js'

/** A table in a box of its own, which scrolls when the screen is narrower than the table. */
export const table: Handler = (element, page) => {
  const label = `Table ${partNumber(element)}`
  const alignment = element.attributes.align ?? 'center'
  const rows = element.children.filter(child => child.type !== 'element' || child.name !== 'name')
  return block(
    element,
    tag('div', place(element, page, 'table', `at-${alignment}`), [
      otherId(element, page),
      tag(
        'div',
        { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': label },
        tag('table', {}, [caption(element, label, page), blocks(rows, page), '\n']),
      ),
      '\n',
    ]),
  )
}

/** Gives a handler for a group of rows or a row, which has no more than its place. */
export function rows(name: string): Handler {
  return (element, page) =>
    block(element, tag(name, place(element, page), blocks(element.children, page)))
}

/** A row: its heading cells say which way they point, so that screen readers announce them. */
export const tr: Handler = (element, page) => ['\n', rows('tr')(element, page)]

export const td: Handler = (element, page) => cell('td', element, page, undefined)

/** A heading cell outside `thead`, which heads its row. */
export const th: Handler = (element, page) =>
  cell('th', element, page, spans(element, 'rowspan') ? 'rowgroup' : 'row')

/** The head of a table, whose heading cells head columns. */
export const thead: Handler = (element, page) =>
  block(
    element,
    tag(
      'thead',
      place(element, page),
      childElements(element, 'tr').map(row => [
        '\n',
        tag(
          'tr',
          place(row, page),
          childElements(row).map(child =>
            cell(child.name, child, page, spans(child, 'colspan') ? 'colgroup' : 'col'),
          ),
        ),
      ]),
    ),
  )

/** Gives the number in `table-3` or `figure-3`. */
export function partNumber(element: XElement): string {
  return /-([\w.-]+)$/.exec(element.attributes.pn ?? '')?.[1] ?? ''
}

/** A cell; one that heads nothing is no heading, for screen readers would announce its silence. */
function cell(name: string, element: XElement, page: Page, scope: string | undefined): Html {
  const { align = 'left' } = element.attributes
  const classes = align === 'left' ? [] : [align === 'right' ? 'right' : 'center']
  const content = holdsBlocks(element)
    ? [blocks(element.children, page), '\n']
    : inline(element, page)
  const heads = name === 'th' && !isEmpty(element)
  const { id, class: styled } = place(element, page, ...classes)
  return block(
    element,
    tag(
      heads ? 'th' : 'td',
      {
        id,
        class: styled,
        scope: heads ? scope : undefined,
        colspan: spans(element, 'colspan') ? element.attributes.colspan : undefined,
        rowspan: spans(element, 'rowspan') ? element.attributes.rowspan : undefined,
      },
      content,
    ),
  )
}

function isEmpty(element: XElement): boolean {
  return childElements(element).length === 0 && plainText(element).trim() === ''
}

function spans(element: XElement, attribute: string): boolean {
  return Number(element.attributes[attribute] ?? 1) > 1
}

function caption(element: XElement, label: string, page: Page): Html {
  const name = childElement(element, 'name')
  const link = pilcrow(element, page, label)
  if (name === undefined) return tag('caption', {}, [label, link])
  const title = tag('span', { id: nameId(name, page) }, inline(name, page))
  return ['\n', tag('caption', {}, [`${label}: `, title, link])]
}
