import { childElement, childElements, plainText, type XElement } from '../../../model/index.js'
import { escapeHtml, type Html, tag } from './html.js'
import { inline, type Page } from './page.js'

/**
 * Prints the table of contents that preparation made (RFC 7998, section 5.2.7) as navigation: one
 * link per entry, its number and its title. On wide screens it stands beside the text.
 */
export function contents(toc: XElement | undefined, page: Page): Html {
  const section = childElement(toc, 'section')
  const entries = childElement(section, 'ul')
  if (section === undefined || entries === undefined) return ''
  const name = childElement(section, 'name')
  return [
    '\n',
    tag('nav', { id: 'page-contents', 'aria-labelledby': 'page-contents-title' }, [
      '\n',
      tag(
        'h2',
        { id: 'page-contents-title' },
        name === undefined ? 'Table of Contents' : inline(name, page),
      ),
      list(entries, page),
      '\n',
    ]),
  ]
}

function list(entries: XElement, page: Page): Html {
  return ['\n', tag('ol', {}, [childElements(entries, 'li').map(item => entry(item, page)), '\n'])]
}

function entry(item: XElement, page: Page): Html {
  const paragraph = childElement(item, 't')
  const below = childElement(item, 'ul')
  return [
    '\n',
    tag('li', {}, [
      paragraph === undefined ? '' : entryLink(paragraph, page),
      below === undefined ? '' : list(below, page),
    ]),
  ]
}

// Preparation gives two references: the number to the section, the title to its name.
function entryLink(paragraph: XElement, page: Page): Html {
  const [first, last = first] = childElements(paragraph, 'xref')
  if (first === undefined || last === undefined) return inline(paragraph, page)
  const target = first.attributes.target ?? ''
  const number = first === last ? '' : (first.attributes.derivedContent ?? '')
  const label =
    number === '' ? '' : [tag('span', { class: 'number' }, escapeHtml(`${number}.`)), ' ']
  const title = escapeHtml(plainText(last).trim() || (last.attributes.derivedContent ?? ''))
  const href = page.owners.has(target) ? `#${target}` : undefined
  return tag(href === undefined ? 'span' : 'a', { href }, [label, title])
}
