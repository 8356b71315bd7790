/*
 * Authors' entries in their section at the end, and contacts in sections: name, organization and
 * postal address as the country has it, then telephone, e-mail and web addresses.
 */
import type { XElement } from '../../../model/index.js'
import { childElement, childElements, element, isLatin } from '../../../model/index.js'
import { addressLayout } from './address-layout.js'
import { attach } from './attach.js'
import {
  fullName,
  latinFullName,
  latinOrganization,
  organizationText,
  ownFullName,
} from './author-name.js'
import { breakLines } from './break-lines.js'
import { findCountry } from './country.js'
import { addressJoins, authorJoins } from './join.js'
import { leadText } from './lead-text.js'
import { blankLine, indentLines, type Line, lineOf, linesOf, stripLines } from './line.js'
import { unknownCountry, unusedAddressPart } from './reasons.js'
import type { Flow, Setting } from './setting.js'
import { splitLines, strip } from './white-space.js'

/** Prints an `<author>` or `<contact>`; a name in other than Latin letters gets its entry twice. */
export function author(setting: Setting, person: XElement, width: number, flow: Flow): Line[] {
  const address = childElement(person, 'address') ?? element('address', {}, [], person.origin)
  const entry = (script: Flow['script']): Line[] =>
    addressLines(setting, { person, address }, width, { ...flow, joins: authorJoins, script })
  if (fullName(person).latin === undefined) return [...stripLines(entry('any')), blankLine()]
  const original = entry('native')
  indentLines(original, 3)
  const lines = [
    ...stripLines(entry('latin')),
    blankLine(),
    ...linesOf(['Additional contact information:'], address),
    blankLine(),
    ...original,
  ]
  return [...stripLines(lines), blankLine()]
}

interface Entry {
  readonly person: XElement
  readonly address: XElement
}

function addressLines(
  setting: Setting,
  { person, address }: Entry,
  width: number,
  flow: Flow,
): Line[] {
  const inner = { ...flow, joins: addressJoins }
  const postal = childElement(address, 'postal')
  const lines: Line[] = []
  if (postal === undefined) {
    // The name is kept on one page with nothing else, as if there were a postal address.
    const absent = element('postal', {}, [], address.origin)
    lines.push(...postalLines(setting, { person, from: absent, elements: [] }, flow))
  }
  for (const child of childElements(address))
    if (child === postal)
      lines.push(
        ...postalLines(setting, { person, from: postal, elements: childElements(postal) }, flow),
      )
    else attach(setting, lines, child, width, inner)
  return lines
}

/** The parts of an address by the letters of its layout. */
type Parts = Readonly<Record<string, string>>

interface Postal {
  readonly person: XElement
  /** The element that its lines come from. */
  readonly from: XElement
  readonly elements: readonly XElement[]
}

function postalLines(setting: Setting, { person, from, elements }: Postal, flow: Flow): Line[] {
  const asksLatin = flow.script === 'latin'
  const country = countryOf(elements)
  const name = asksLatin ? latinFullName(person) : ownFullName(person)
  const role = person.attributes.role ?? ''
  const collected = collect(elements, country?.element, asksLatin)
  const organization = asksLatin ? latinOrganization(person) : organizationText(person)
  const parts: Parts = {
    ...collected,
    N: role === '' ? name : `${name} (${role})`,
    O: organization,
    Y: country?.name(asksLatin) ?? '',
  }
  const isAllLatin = [...Object.values(collected), name, organization, parts.Y ?? ''].every(isLatin)
  const layout = addressLayout(country?.code ?? '', asksLatin || isAllLatin)
  const lines = layout.map(line => fillLayout(line, parts, country?.code))
  if (flow.script !== 'native') tellAddress(setting, elements, country, layout.join('\n'))
  return linesOf(splitLines(strip(lines.filter(hasWord).join('\n'))), from)
}

/** Tells what an address says in vain: a country that nobody knows, parts that the country does not use. */
function tellAddress(
  { findings }: Setting,
  elements: readonly XElement[],
  country: CountryPart | undefined,
  layout: string,
): void {
  for (const element of elements) {
    const { name, origin } = element
    const value = leadText(element)
    const letter = letters[name]
    if (origin === undefined || value === '' || element === country?.element) continue
    if (name === 'country' && country === undefined) findings.push(unknownCountry(origin, value))
    else if (country !== undefined && letter !== undefined && !layout.includes(`%${letter}`))
      findings.push(unusedAddressPart(origin, { name, value, country: country.name(true) }))
  }
}

const hasWord = (line: string): boolean => /[\p{L}\p{N}_]/u.test(line)

/** Puts parts of an address into a line of its layout; a line none of whose parts is there is empty. */
function fillLayout(line: string, parts: Parts, country: string | undefined): string {
  // In Sweden the letters before the postal code are part of it.
  const layout = country === 'SE' && !parts.Z ? line.replace('SE-%Z ', '') : line
  const marks = layout.match(/%[A-Z]/g) ?? []
  if (!marks.some(mark => parts[mark.charAt(1)])) return ''
  const text = layout.replace(/%([A-Z])/g, (_, letter: string) => parts[letter] ?? '')
  return strip(text).replace(/^[, ]+/, '')
}

interface CountryPart {
  readonly element: XElement
  readonly code: string
  readonly name: (latin: boolean) => string
}

/** Finds the country: in its element, or in a `<postalLine>` that holds nothing else. */
function countryOf(elements: readonly XElement[]): CountryPart | undefined {
  const named = elements.filter(({ name }) => name === 'country').slice(0, 1)
  for (const element of [
    ...named.filter(country => leadText(country) !== ''),
    ...elements.filter(({ name }) => name === 'postalLine'),
  ]) {
    const country = findCountry(element.attributes.ascii || leadText(element))
    if (country === undefined) continue
    const name = (latin: boolean): string => {
      const given = textOf(element, latin)
      if (given === 'US' || given === 'USA') return country.officialName
      return /^[A-Z]{2,3}/.test(given) ? country.name : given
    }
    return { element, code: country.code, name }
  }
  return undefined
}

function textOf(element: XElement, latin: boolean): string {
  return (latin ? element.attributes.ascii : undefined) || leadText(element)
}

/** The letters of address parts in a layout, by element. */
const letters: Readonly<Record<string, string>> = {
  extaddr: 'E',
  street: 'A',
  postalLine: 'A',
  pobox: 'A',
  cityarea: 'D',
  city: 'C',
  region: 'S',
  code: 'Z',
  sortingcode: 'X',
}

function collect(
  elements: readonly XElement[],
  country: XElement | undefined,
  latin: boolean,
): Parts {
  const parts: Record<string, string> = {}
  for (const element of elements) {
    const letter = letters[element.name]
    const value = textOf(element, latin)
    if (letter === undefined || element === country || value === '') continue
    const before = letter === 'E' || letter === 'A' ? parts[letter] : undefined
    parts[letter] = before === undefined ? value : `${before}\u2028${value}`
  }
  return parts
}

/** Prints a `<phone>` (RFC 7991, section 2.36). */
export function phone(_: Setting, element: XElement, width: number, flow: Flow): Line[] {
  return contactLine('Phone: ', element, width, flow)
}

/** Prints a `<uri>` (RFC 7991, section 2.64). */
export function uri(_: Setting, element: XElement, width: number, flow: Flow): Line[] {
  return contactLine('URI:\u00a0\u00a0 ', element, width, flow)
}

/** Prints an `<email>` (RFC 7991, section 2.23); the second and later ones go on from the one before. */
export function email(setting: Setting, element: XElement, width: number, flow: Flow): Line[] {
  const siblings = setting.parents.get(element)?.children ?? []
  const before = siblings.slice(0, siblings.indexOf(element)).findLast(node => node.type !== 'text')
  if (before?.type === 'element' && before.name === 'email')
    return contactLine(', ', element, width, flow)
  const lines = contactLine('Email: ', element, width, flow)
  return lines.length === 0 ? [] : [lineOf('', element), ...lines]
}

function contactLine(label: string, element: XElement, width: number, flow: Flow): Line[] {
  const value = leadText(element)
  if (value === '' || flow.script === 'native') return []
  const { hang, first, keepUrls } = flow
  return linesOf(breakLines(label + value, { width, hang, first, keepUrls }), element)
}
