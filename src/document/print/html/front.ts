import { childElement, childElements, plainText, type XElement } from '../../../model/index.js'
import { shownName } from './address.js'
import { longDate, showDate } from './date.js'
import { escapeHtml, type Html, join, tag } from './html.js'
import { block, inline, type Page } from './page.js'
import { type Status, tidy } from './status.js'

/** Prints the top of the first page: title, and what the document is, whose, and of when. */
export function banner(status: Status, page: Page, expired: boolean): Html {
  const title = childElement(status.front, 'title')
  const facts = status.isRfc ? rfcFacts(status) : draftFacts(status)
  return [
    '\n',
    tag('header', { class: 'banner' }, [
      '\n',
      tag('p', { class: 'kind' }, escapeHtml(kind(status))),
      title === undefined ? '' : block(title, tag('h1', { id: 'page-title' }, inline(title, page))),
      expired && status.expires !== undefined
        ? ['\n', tag('p', { class: 'expired', role: 'note' }, expiredText(status.expires))]
        : '',
      '\n',
      tag('dl', { class: 'facts' }, [facts.map(fact), '\n']),
      '\n',
    ]),
  ]
}

type Fact = readonly [label: string, value: Html]

function draftFacts(status: Status): Fact[] {
  const { rfc, front, category, expires } = status
  return present([
    ['Document', tag('span', { class: 'name' }, breakable(status.name))],
    ['Workgroup', workgroups(front)],
    ['Published', published(front)],
    ['Intended status', escapeHtml(category ?? '')],
    ['Expires', expires === undefined ? '' : time(expires)],
    ['Obsoletes', documents(rfc.attributes.obsoletes, ' (if approved)')],
    ['Updates', documents(rfc.attributes.updates, ' (if approved)')],
    [authorsLabel(front), authors(front)],
  ])
}

function rfcFacts(status: Status): Fact[] {
  const { rfc, front, category, stream } = status
  return present([
    ['Stream', escapeHtml(stream)],
    ...childElements(front, 'seriesInfo').map((info): Fact => {
      const { name = '', value = '' } = info.attributes
      return [escapeHtml(name), escapeHtml(value)]
    }),
    ['Obsoletes', documents(rfc.attributes.obsoletes, '')],
    ['Updates', documents(rfc.attributes.updates, '')],
    ['Category', escapeHtml(category ?? '')],
    ['Published', published(front)],
    ['ISSN', '2070-1721'],
    [authorsLabel(front), authors(front)],
  ])
}

function fact([label, value]: Fact): Html {
  return ['\n', tag('div', {}, [tag('dt', {}, label), ' ', tag('dd', {}, value)])]
}

function present(facts: readonly Fact[]): Fact[] {
  return facts.filter(([, value]) => value !== '')
}

function kind({ isRfc, name, rfc }: Status): string {
  if (isRfc) return name
  return rfc.attributes.ipr === 'none' ? '' : 'Internet-Draft'
}

function workgroups(front: XElement): Html {
  const names = childElements(front, 'workgroup')
    .map(group => tidy(plainText(group)))
    .filter(name => name !== '')
  return escapeHtml(names.length === 0 ? 'Network Working Group' : names.join(', '))
}

function published(front: XElement): Html {
  const date = childElement(front, 'date')
  return date === undefined ? '' : showDate(date)
}

function documents(list: string | undefined, note: string): Html {
  const numbers = (list ?? '').split(/[\s,]+/).filter(number => number !== '')
  if (numbers.length === 0) return ''
  const links = numbers.map(number =>
    /^\d+$/.test(number)
      ? tag(
          'a',
          { href: `https://www.rfc-editor.org/rfc/rfc${Number(number)}` },
          escapeHtml(number),
        )
      : escapeHtml(number),
  )
  return [join(links, ', '), note]
}

function authors(front: XElement): Html {
  const people = childElements(front, 'author').map(author => {
    const editor = author.attributes.role === 'editor' ? ', Editor' : ''
    return tag('li', {}, [
      tag('span', { class: 'person' }, escapeHtml(shownName(author) + editor)),
      affiliation(author),
    ])
  })
  return people.length === 0 ? '' : tag('ul', { class: 'people' }, people)
}

function affiliation(author: XElement): Html {
  const element = childElement(author, 'organization')
  if (element === undefined || element.attributes.showOnFrontPage === 'false') return ''
  const name = element.attributes.abbrev || tidy(plainText(element))
  return name === '' || name === shownName(author)
    ? ''
    : [' ', tag('span', { class: 'organization' }, escapeHtml(name))]
}

function authorsLabel(front: XElement): string {
  return childElements(front, 'author').length > 1 ? 'Authors' : 'Author'
}

function expiredText(expires: string): Html {
  return [
    'This Internet-Draft expired on ',
    time(expires),
    '. It is work that was not finished, or has been replaced.',
  ]
}

function time(iso: string): Html {
  return tag('time', { datetime: iso }, longDate(iso))
}

// A long draft name may be broken at its hyphens on a phone.
function breakable(name: string): Html {
  return escapeHtml(name).replaceAll('-', '-<wbr>')
}
