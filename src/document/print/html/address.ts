import { childElement, childElements, plainText, type XElement } from '../../../model/index.js'
import { escapeHtml, type Html, tag } from './html.js'
import { link } from './link.js'
import { block, type Handler } from './page.js'

/**
 * The address of an author or contact, marked up as an h-card so that address books can read it.
 * Where the name or a line is also given in ASCII, that form stands beside it (RFC 7997, section 3.4).
 */
export const author: Handler = element => {
  const address = childElement(element, 'address')
  const postal = childElement(address, 'postal')
  const lines: Html[] = [
    name(element),
    organization(element),
    ...(postal === undefined ? [] : postalLines(postal)),
    ...(address === undefined ? [] : reachable(address)),
  ]
  return block(
    element,
    tag(
      'address',
      { class: 'h-card' },
      lines.filter(line => line !== '').map(line => ['\n', tag('div', {}, line)]),
    ),
  )
}

/** Gives the name of a person in running text. */
export function contactLine(element: XElement): Html {
  const { fullname = '' } = element.attributes
  return tag('span', { class: 'contact' }, both(fullname, element.attributes.asciiFullname))
}

/** Gives the name by which a person is shown, or else the organization. */
export function shownName(element: XElement): string {
  const { fullname, initials, surname } = element.attributes
  const made = [initials, surname].filter(part => part !== undefined && part !== '').join(' ')
  const own = fullname || made
  if (own !== '') return own
  const organized = childElement(element, 'organization')
  return organized === undefined ? '' : plainText(organized).trim()
}

function name(element: XElement): Html {
  const { asciiFullname, fullname, role } = element.attributes
  if (!fullname && !element.attributes.surname) return ''
  const editor = role === 'editor' ? ' (editor)' : ''
  const shown = both(shownName(element), asciiFullname)
  return [tag('span', { class: 'p-name' }, shown), editor]
}

function organization(element: XElement): Html {
  const organized = childElement(element, 'organization')
  if (organized === undefined || plainText(organized).trim() === '') return ''
  return tag('span', { class: 'p-org' }, textAndAscii(organized))
}

/** Address parts above the line of the town, in the order in which they are written. */
const above = ['pobox', 'extaddr', 'street', 'cityarea'] as const

function postalLines(postal: XElement): Html[] {
  const free = childElements(postal, 'postalLine')
  if (free.length > 0) return free.map(textAndAscii)
  const parts = (part: string, className: string): Html[] =>
    childElements(postal, part)
      .filter(element => plainText(element).trim() !== '')
      .map(element => tag('span', { class: className }, textAndAscii(element)))
  const code = parts('code', 'p-postal-code')
  const city = parts('city', 'p-locality')
  const region = parts('region', 'p-region')
  const country = childElement(postal, 'country')
  const named = country === undefined ? '' : plainText(country).trim()
  return [
    ...above.flatMap(part => parts(part, 'p-street-address')),
    codeFirst.has(named)
      ? spaced([...code, ...city, ...region], ' ')
      : spaced([spaced([...city, ...region], ', '), ...code], ' '),
    ...parts('country', 'p-country-name'),
  ]
}

/** Countries whose post writes the code before the town (Universal Postal Union, S42). */
const codeFirst: ReadonlySet<string> = new Set([
  ...[
    'Austria',
    'Belgium',
    'Bulgaria',
    'Croatia',
    'Czech Republic',
    'Czechia',
    'Denmark',
    'Estonia',
  ],
  ...['Finland', 'France', 'Germany', 'Greece', 'Hungary', 'Iceland', 'Israel', 'Italy', 'Latvia'],
  ...['Lithuania', 'Luxembourg', 'Netherlands', 'The Netherlands', 'Norway', 'Poland', 'Portugal'],
  ...['Romania', 'Serbia', 'Slovakia', 'Slovenia', 'Spain', 'Sweden', 'Switzerland', 'Turkey'],
  ...['AT', 'BE', 'CH', 'CZ', 'DE', 'DK', 'ES', 'FI', 'FR', 'IT', 'NL', 'NO', 'PL', 'PT', 'SE'],
])

function reachable(address: XElement): Html[] {
  const line = (label: string, part: string, print: (text: string) => Html): Html[] =>
    childElements(address, part)
      .map(element => plainText(element).trim())
      .filter(text => text !== '')
      .map(text => [tag('span', { class: 'label' }, `${label}:`), ' ', print(text)])
  return [
    ...line('Phone', 'phone', text =>
      link(`tel:${text.replace(/[^+\d]/g, '')}`, text, { class: 'p-tel' }),
    ),
    ...line('Email', 'email', text => link(`mailto:${text}`, text, { class: 'u-email' })),
    ...line('URI', 'uri', text => link(text, text, { class: 'u-url' })),
  ]
}

function textAndAscii(element: XElement): Html {
  return both(plainText(element).trim(), element.attributes.ascii)
}

function both(text: string, ascii: string | undefined): Html {
  return ascii === undefined || ascii === '' || ascii === text
    ? escapeHtml(text)
    : [tag('bdi', {}, escapeHtml(text)), ` (${escapeHtml(ascii)})`]
}

function spaced(pieces: readonly Html[], separator: string): Html {
  const shown = pieces.filter(piece => piece !== '')
  return shown.length === 0 ? '' : shown.flatMap((piece, i) => (i ? [separator, piece] : [piece]))
}
