import { plainText } from '../../../model/index.js'
import { escapeHtml, open, tag } from './html.js'
import { link, safeAddress } from './link.js'
import { type Handler, ids, inline } from './page.js'

/** Gives a handler that prints text in an HTML element of the same meaning. */
export function as(name: string, className?: string): Handler {
  return (element, page) =>
    tag(name, { id: ids(element, page).id, class: className }, inline(element, page))
}

export const br: Handler = () => open('br')

/** A link out of the document: its text and address, or the address alone (RFC 7991, section 2.24). */
export const eref: Handler = (element, page) => {
  const target = element.attributes.target ?? ''
  const [before, after] = element.attributes.brackets === 'angle' ? ['&lt;', '&gt;'] : ['', '']
  if (plainText(element).trim() === '')
    return [before, link(target, target, { class: 'address' }), after]
  const inside = target.startsWith('#') && !page.owners.has(target.slice(1))
  const href = inside ? undefined : safeAddress(target)
  return href === undefined ? inline(element, page) : tag('a', { href }, inline(element, page))
}

/** An entry of the index: nothing to see, a place to come to. */
export const iref: Handler = (element, page) => {
  const { id } = ids(element, page)
  return id === undefined ? '' : tag('span', { id }, '')
}

/** A comment by an editor, for as long as the document is a draft (RFC 7991, section 2.16). */
export const cref: Handler = (element, page) => {
  if (element.attributes.display === 'false') return ''
  const { source } = element.attributes
  return tag('span', { class: 'cref', id: ids(element, page).id, role: 'note' }, [
    '[',
    inline(element, page),
    source === undefined ? '' : [' — ', escapeHtml(source)],
    ']',
  ])
}

/** Prints a part of the document that has no form of its own. */
export const nothing: Handler = () => ''
