import { childElement, childElements, plainText, type XElement } from '../../../model/index.js'
import { authorNames } from './author-names.js'
import { showDate } from './date.js'
import { escapeHtml, type Html, join, tag } from './html.js'
import { link, safeAddress } from './link.js'
import { block, type Handler, inline, type Page } from './page.js'
import { otherId, pilcrow, place } from './pilcrow.js'
import { sectionName, sectionNumber } from './section.js'

/** An entry of the references: its label, what it is, and where this document cites it. */
export const reference: Handler = (element, page) =>
  entry(element, page, [description(element, page), annotations(element, page)])

/** Several documents under one label (RFC 7991, section 2.41). */
export const referencegroup: Handler = (element, page) => {
  const { target } = element.attributes
  const series = /^(BCP|STD|FYI)\s*0*(\d+)$/i.exec(element.attributes.anchor ?? '')
  const kind = series === null ? undefined : seriesNames[series[1]?.toUpperCase() ?? '']
  const about =
    kind === undefined
      ? ''
      : [`${kind} ${series?.[2] ?? ''}`, target === undefined ? '' : [', ', address(target)], '. ']
  const members = childElements(element, 'reference')
  return entry(element, page, [
    about,
    tag(
      'ul',
      { class: 'members' },
      members.map(member =>
        block(
          member,
          tag('li', place(member, page), [description(member, page), annotations(member, page)]),
        ),
      ),
    ),
    kind === undefined && target !== undefined ? [address(target), '.'] : '',
  ])
}

const seriesNames: Readonly<Record<string, string>> = {
  BCP: 'Best Current Practice',
  STD: 'Internet Standard',
  FYI: 'For Your Information',
}

function entry(element: XElement, page: Page, content: Html): Html {
  const label = element.attributes.derivedAnchor ?? element.attributes.anchor ?? ''
  return [
    block(
      element,
      tag('dt', place(element, page), [otherId(element, page), `[${escapeHtml(label)}]`]),
    ),
    block(
      element,
      tag('dd', {}, [
        content,
        pilcrow(element, page, `reference ${label}`),
        citedIn(element, page),
      ]),
    ),
  ]
}

/** Gives authors, title, contents, series, date and address, in the order that RFCs have. */
function description(element: XElement, page: Page): Html {
  const front = childElement(element, 'front')
  const authors = authorNames(childElements(front, 'author'))
  const date = childElement(front, 'date')
  const { target } = element.attributes
  const parts: Html[] = [
    escapeHtml(authors),
    front === undefined ? '' : title(front, element),
    ...childElements(element, 'refcontent').map(part => inline(part, page)),
    ...series(element),
    date === undefined ? '' : showDate(date),
    target === undefined || target === '' ? '' : address(target),
  ]
  return [join(parts, ', '), '.']
}

function title(front: XElement, reference: XElement): Html {
  const element = childElement(front, 'title')
  const text = element === undefined ? '' : plainText(element).replace(/\s+/g, ' ').trim()
  if (text === '') return ''
  const href = safeAddress(reference.attributes.target)
  const cited = tag(
    'cite',
    {},
    href === undefined ? escapeHtml(text) : tag('a', { href }, escapeHtml(text)),
  )
  return reference.attributes.quoteTitle === 'false' ? cited : ['“', cited, '”']
}

function series(element: XElement): Html[] {
  const infos = [element, childElement(element, 'front')].flatMap(node =>
    childElements(node, 'seriesInfo'),
  )
  return infos.map(info => {
    const { name = '', value = '' } = info.attributes
    return escapeHtml(name === 'Internet-Draft' ? `${name}, ${value}` : `${name} ${value}`.trim())
  })
}

function address(target: string): Html {
  return ['&lt;', link(target, target, { class: 'address' }), '&gt;']
}

function annotations(element: XElement, page: Page): Html {
  return childElements(element, 'annotation').map(annotation => [' ', inline(annotation, page)])
}

/** Names the sections that cite an entry: what a reader of references looks for next. */
function citedIn(element: XElement, page: Page): Html {
  const sections = page.citations.get(element.attributes.anchor ?? '') ?? []
  const links = sections.flatMap(section => {
    const id = section.attributes.pn ?? section.attributes.anchor
    if (id === undefined || !page.owners.has(id)) return []
    const number = sectionNumber(section).replace(/\.$/, '')
    return [tag('a', { href: `#${id}` }, escapeHtml(number === '' ? sectionName(section) : number))]
  })
  if (links.length === 0) return ''
  return ['\n', tag('span', { class: 'cited' }, ['Cited in ', join(links, ', ')])]
}
