import { childElement, plainText, type XElement } from '../../../model/index.js'
import { author } from './address.js'
import { type Html, tag } from './html.js'
import { block, blocks, type Handler, ids, inline, type Page } from './page.js'
import { selfLink } from './pilcrow.js'

/** A section, with the heading that its depth asks for and all that it holds. */
export const section: Handler = (element, page) => {
  const { id, other } = ids(element, page)
  const classes = [
    element.name === 'references' ? 'references' : '',
    element.attributes.anchor === 'authors-addresses' ? 'authors' : '',
    isIndex(element) ? 'index' : '',
  ].filter(name => name !== '')
  const name = childElement(element, 'name')
  return block(
    element,
    tag('section', { id, class: classes.join(' ') || undefined }, [
      name === undefined ? '' : heading(element, name, other, page),
      contents(element, page),
      '\n',
    ]),
  )
}

/** The abstract and notes: sections of the front, whose names are implied. */
export const abstract: Handler = (element, page) => frontSection(element, 'Abstract', page)
export const note: Handler = (element, page) => frontSection(element, 'Note', page)

/** Gives the number of a section as readers say it: `2.1.` or `Appendix A.`; none if it has none. */
export function sectionNumber(element: XElement): string {
  if (element.attributes.numbered === 'false') return ''
  const [, number] = /^section-((?:appendix\.)?[a-z0-9.]+)$/.exec(element.attributes.pn ?? '') ?? []
  if (number === undefined) return ''
  if (!number.startsWith('appendix.')) return /^\d/.test(number) ? `${number}.` : ''
  const letters = number.slice('appendix.'.length)
  const [letter, ...rest] = letters.split('.')
  const label = [letter?.toUpperCase(), ...rest].join('.')
  return rest.length === 0 ? `Appendix ${label}.` : `${label}.`
}

/** Gives what to call a section in a link: *Section 2.1*, *Appendix A*, or its name. */
export function sectionName(element: XElement): string {
  const number = sectionNumber(element).replace(/\.$/, '')
  if (number === '') return `“${plainText(childElement(element, 'name') ?? element).trim()}”`
  if (number.startsWith('Appendix')) return number
  return /^[A-Z]/.test(number) ? `Appendix ${number}` : `Section ${number}`
}

function heading(element: XElement, name: XElement, id: string | undefined, page: Page): Html {
  const number = sectionNumber(element)
  const { id: target } = ids(element, page)
  // A number links to itself, as the numbers of RFCs always have; the pilcrow to the lasting anchor.
  const numbered =
    number === ''
      ? ''
      : [tag('a', { class: 'number', href: `#${id ?? target ?? ''}`, tabindex: '-1' }, number), ' ']
  return [
    '\n',
    tag(`h${Math.min(page.level, 6)}`, { id }, [
      numbered,
      tag('span', { id: nameId(name, page) }, inline(name, page)),
      ' ',
      target === undefined ? '' : selfLink(target, sectionName(element)),
    ]),
  ]
}

function contents(element: XElement, page: Page): Html {
  const inner = { ...page, level: page.level + 1 }
  const rest = element.children.filter(child => child.type !== 'element' || child.name !== 'name')
  const entries = element.name === 'references' && childElement(element, 'references') === undefined
  if (entries) return tag('dl', { class: 'references' }, blocks(rest, inner))
  // A contact that stands by itself is an address; one in running text is a name.
  return rest.map(child =>
    child.type === 'element' && child.name === 'contact'
      ? author(child, inner)
      : blocks([child], inner),
  )
}

/** Gives the id under which the name of a part is linked to (`name-introduction`). */
export function nameId(name: XElement, page: Page): string | undefined {
  const id = name.attributes.slugifiedName
  return id !== undefined && page.owners.get(id) === name ? id : undefined
}

function frontSection(element: XElement, fallback: string, page: Page): Html {
  const name = childElement(element, 'name')
  const { id, other } = ids(element, page)
  const title = name === undefined ? fallback : inline(name, page)
  const label = name === undefined ? fallback : plainText(name)
  const rest = element.children.filter(child => child !== name)
  return block(
    element,
    tag('section', { id, class: element.name }, [
      '\n',
      tag(`h${page.level}`, { id: other }, [
        tag('span', { id: name === undefined ? undefined : nameId(name, page) }, title),
        ' ',
        id === undefined ? '' : selfLink(id, label),
      ]),
      blocks(rest, page),
      '\n',
    ]),
  )
}

// Preparation gives the list of letters this anchor (RFC 7998, section 5.4.6 leaves it open).
function isIndex(element: XElement): boolean {
  return childElement(element, 't')?.attributes.anchor === 'rfc.index.index'
}
