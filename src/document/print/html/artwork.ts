import { childElement, childElements, plainText, type XElement } from '../../../model/index.js'
import { escapeHtml, type Html, tag } from './html.js'
import { safeAddress } from './link.js'
import { block, type Page } from './page.js'
import { otherId, pilcrow, place } from './pilcrow.js'
import { cleanSvg, describe } from './svg.js'

/** A drawing: an SVG image where there is one, else the characters as they stand. */
export function artwork(element: XElement, page: Page, title?: string): Html {
  return block(
    element,
    tag('div', place(element, page, 'artwork', `at-${element.attributes.align ?? 'left'}`), [
      otherId(element, page),
      drawing(element, title),
      title === undefined ? pilcrow(element, page) : '',
    ]),
  )
}

/**
 * One drawing in several formats (RFC 7991, section 2.4). The image is shown, and the characters
 * can be opened below it: they can be copied, searched, and read where images are not.
 */
export function artset(element: XElement, page: Page, title?: string): Html {
  const drawings = childElements(element, 'artwork')
  const image = drawings.find(hasImage)
  const text = drawings.find(drawing => !hasImage(drawing))
  const shown = image ?? text
  if (shown === undefined) return ''
  return block(
    element,
    tag('div', place(element, page, 'artset'), [
      otherId(element, page),
      artwork(shown, page, title ?? ''),
      image === undefined || text === undefined ? '' : alternative(text, page),
      title === undefined ? pilcrow(element, page) : '',
      '\n',
    ]),
  )
}

/** Program text, with the markers by which it can be taken out (RFC 7991, section 2.48). */
export function sourcecode(element: XElement, page: Page): Html {
  const { name, type, markers } = element.attributes
  const code = characters(element)
  const language = type === undefined || type === '' ? undefined : `language-${type.split(/\s/)[0]}`
  const content = tag('code', { class: language }, escapeHtml(code))
  return block(
    element,
    tag('div', place(element, page, 'sourcecode'), [
      otherId(element, page),
      name === undefined || name === '' ? '' : tag('div', { class: 'file' }, escapeHtml(name)),
      markers === 'true' ? betweenMarkers(name, code, content) : pre(code, {}, content),
      pilcrow(element, page),
    ]),
  )
}

function drawing(element: XElement, title: string | undefined): Html {
  const svg = childElement(element, 'svg')
  const own = element.attributes.alt || (svg === undefined ? undefined : describe(svg))
  const label = own || title || element.attributes.name || 'Diagram'
  if (svg !== undefined) {
    const image = cleanSvg(svg, label, element.attributes.pn ?? 'art')
    return tag('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': label }, image)
  }
  const code = characters(element)
  if (code.trim() !== '') {
    const alt = element.attributes.alt
    return pre(
      code,
      alt === undefined || alt === '' ? {} : { role: 'img', 'aria-label': alt },
      escapeHtml(code),
    )
  }
  return elsewhere(element, label)
}

/** A drawing that is not in the document: nothing is loaded, so its reader is told where it is. */
function elsewhere(element: XElement, label: string): Html {
  const href = safeAddress(element.attributes.src)
  const text = escapeHtml(`[${label}: not part of this page]`)
  return tag('p', { class: 'absent' }, href === undefined ? text : tag('a', { href }, text))
}

function alternative(text: XElement, page: Page): Html {
  const code = characters(text)
  return block(
    text,
    tag('details', { ...place(text, page), class: 'alternative' }, [
      tag('summary', {}, 'As text'),
      pre(code, {}, escapeHtml(code)),
    ]),
  )
}

/**
 * Gives preformatted text in the size that its longest line asks for in print. It may scroll on
 * screen, so the keyboard must reach what does not fit a phone.
 */
function pre(code: string, attributes: Record<string, string>, content: Html): Html {
  const width = code.split('\n').reduce((longest, line) => Math.max(longest, line.length), 0)
  const size = printSizes.find(([columns]) => width > columns)?.[1]
  // A line end after the start tag is dropped by HTML: it saves a first line that is blank.
  return tag('pre', { class: size, tabindex: width > 24 ? '0' : undefined, ...attributes }, [
    '\n',
    content,
  ])
}

/** Columns that no longer fit a page at the size before, and the class of the size that they need. */
const printSizes: readonly (readonly [number, string])[] = [
  [158, 'w4'],
  [132, 'w3'],
  [112, 'w2'],
  [92, 'w1'],
]

/** Gives the text of a drawing or program without blank lines around it, tabs as eight columns. */
function characters(element: XElement): string {
  return plainText(element)
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+|\s+$/g, '')
    .split('\n')
    .map(expandTabs)
    .join('\n')
}

function expandTabs(line: string): string {
  if (!line.includes('\t')) return line
  const [first = '', ...rest] = line.split('\t')
  return rest.reduce(
    (text, piece) => text.padEnd(8 * Math.floor(text.length / 8 + 1)) + piece,
    first,
  )
}

function betweenMarkers(name: string | undefined, code: string, content: Html): Html {
  const begin = `<CODE BEGINS>${name === undefined || name === '' ? '' : ` file "${name}"`}`
  const end = '<CODE ENDS>'
  const marker = (text: string): Html => tag('span', { class: 'code-marker' }, escapeHtml(text))
  return pre(`${begin}\n${code}`, {}, [marker(begin), '\n', content, '\n', marker(end)])
}

function hasImage(element: XElement): boolean {
  return childElement(element, 'svg') !== undefined
}
