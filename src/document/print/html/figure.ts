import { childElement, plainText, type XElement } from '../../../model/index.js'
import { artset, artwork } from './artwork.js'
import { escapeHtml, type Html, tag } from './html.js'
import { block, blocks, type Handler, inline, type Page } from './page.js'
import { otherId, pilcrow, place } from './pilcrow.js'
import { nameId } from './section.js'
import { partNumber } from './table.js'

/** A figure with its caption below. */
export const figure: Handler = (element, page) => {
  const label = `Figure ${partNumber(element)}`
  const name = childElement(element, 'name')
  const title = name === undefined ? label : `${label}: ${plainText(name).trim()}`
  const inside = element.children.filter(child => child !== name)
  return block(
    element,
    tag('figure', place(element, page), [
      otherId(element, page),
      inside.map(child => {
        if (child.type !== 'element') return ''
        if (child.name === 'artwork') return artwork(child, page, title)
        return child.name === 'artset' ? artset(child, page, title) : blocks([child], page)
      }),
      '\n',
      tag('figcaption', {}, [
        name === undefined
          ? escapeHtml(label)
          : [`${escapeHtml(label)}: `, captionText(name, page)],
        pilcrow(element, page, label),
      ]),
      '\n',
    ]),
  )
}

function captionText(name: XElement, page: Page): Html {
  return tag('span', { id: nameId(name, page) }, inline(name, page))
}
