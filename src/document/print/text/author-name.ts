/*
 * The forms of an author's name: short on the first page, inverted in references, whole in the
 * addresses; and for each a form in Latin letters that stands beside it when it has others.
 */
import type { XElement } from '../../../model/index.js'
import { childElement, isLatin } from '../../../model/index.js'
import { leadText } from './lead-text.js'

/** A name, and its form in Latin letters if it has others and such a form is known. */
export interface WrittenName {
  readonly name: string
  readonly latin?: string
}

interface NameParts {
  readonly initials: string
  readonly surname: string
}

const noName: NameParts = { initials: '', surname: '' }

/** Gives initials and surname, made from the full name where they are not both given. */
function nameParts(author: XElement, oneInitial: boolean): NameParts {
  const { fullname = '', surname } = author.attributes
  const initials = initialsOf(author, oneInitial)
  if (initials !== undefined && surname !== undefined)
    return { initials: isLatin(initials) ? dotted(initials) : initials, surname }
  if (fullname === '') return noName
  return isLatin(fullname) ? partsOfFullName(fullname) : { initials: '', surname: fullname }
}

/** Gives the initials; in references to RFCs up to 1272 only the first of them. */
function initialsOf(author: XElement, oneInitial: boolean): string | undefined {
  const { initials } = author.attributes
  return oneInitial ? initials?.split('.')[0] : initials
}

const dotted = (initials: string): string =>
  initials === '' || initials.endsWith('.') ? initials : `${initials}.`

function partsOfFullName(fullname: string): NameParts {
  const words = fullname.trim().split(/\s+/)
  const surname = words.pop() ?? ''
  if (words.length === 0) return { initials: '', surname: fullname }
  const initials = words.map(word => {
    const [first = '', ...rest] = word
    return rest.length > 0 ? `${first}.`.toUpperCase() : word.toUpperCase()
  })
  return { initials: initials.join(' '), surname }
}

function asciiNameParts(author: XElement, oneInitial: boolean): NameParts {
  const { asciiInitials, asciiSurname, asciiFullname = '' } = author.attributes
  if (asciiInitials !== undefined && asciiSurname !== undefined)
    return { initials: dotted(asciiInitials), surname: asciiSurname }
  if (asciiFullname !== '') return partsOfFullName(asciiFullname)
  return nameParts(author, oneInitial)
}

const joined = (separator: string, ...parts: readonly string[]): string =>
  parts.filter(part => part !== '').join(separator)

const inOrder = ({ initials, surname }: NameParts): string => joined(' ', initials, surname)
const inverted = ({ initials, surname }: NameParts): string => joined(', ', surname, initials)

/** Gives the surname for the foot of the page, in Latin letters where such a form is given. */
export function footerSurname(author: XElement): string {
  return asciiNameParts(author, false).surname
}

/** Gives a name with initials for the first page: `J. Doe`, `山. 田 (Y. Yama)`. */
export function frontName(author: XElement): string {
  const name = inOrder(nameParts(author, false))
  return isLatin(name) ? name : `${name} (${inOrder(asciiNameParts(author, false))})`
}

/** Gives a name as references have it: `Doe, J.`, but `J. Doe` for the last of several. */
export function referenceName(
  author: XElement,
  { isLast, oneInitial }: { isLast: boolean; oneInitial: boolean },
): WrittenName {
  const write = isLast ? inOrder : inverted
  const name = write(nameParts(author, oneInitial))
  if (name === '') return written(shortOrganization(author), () => asciiOrganization(author))
  return written(name, () => write(asciiNameParts(author, oneInitial)))
}

function written(name: string, latinForm: () => string): WrittenName {
  if (isLatin(name)) return { name }
  const latin = latinForm()
  return latin === '' || latin === name ? { name } : { name, latin }
}

/** Gives the whole name, or that of the organization if there is none. */
export function fullName(author: XElement): WrittenName {
  const name = ownFullName(author)
  if (name !== '') return written(name, () => latinFullName(author))
  const organization = organizationText(author)
  const latin = latinOrganization(author)
  return latin === '' || latin === organization
    ? { name: organization }
    : { name: organization, latin }
}

/** Gives the whole name as its owner writes it. */
export function ownFullName(author: XElement): string {
  const { fullname = '', initials = '', surname = '' } = author.attributes
  if (fullname !== '') return fullname
  return joined(' ', isLatin(initials) ? dotted(initials) : initials, surname)
}

/** Gives the whole name in Latin letters where such a form is given. */
export function latinFullName(author: XElement): string {
  const { asciiFullname = '', asciiInitials = '', asciiSurname = '' } = author.attributes
  if (asciiFullname !== '') return asciiFullname
  const { initials = '', surname = '' } = author.attributes
  const name = joined(' ', dotted(asciiInitials || initials), asciiSurname || surname)
  return name === '' ? ownFullName(author) : name
}

/** Gives the organization for the first page, with its Latin form where it needs one. */
export function frontOrganization(author: XElement): string {
  const { name, latin } = written(shortOrganization(author), () => asciiOrganization(author))
  return latin === undefined ? name : `${name} (${latin.trim()})`
}

function shortOrganization(author: XElement): string {
  return childElement(author, 'organization')?.attributes.abbrev || organizationText(author)
}

function asciiOrganization(author: XElement): string {
  const organization = childElement(author, 'organization')
  if (organization === undefined) return ''
  const { ascii = '' } = organization.attributes
  return author.attributes.asciiAbbrev || ascii || shortOrganization(author)
}

/** Gives the name of the organization as its element has it. */
export function organizationText(author: XElement): string {
  const organization = childElement(author, 'organization')
  return organization === undefined ? '' : leadText(organization)
}

/** Gives the name of the organization if it is in Latin letters, or the form given for it. */
export function latinOrganization(author: XElement): string {
  const text = organizationText(author)
  if (isLatin(text)) return text
  return childElement(author, 'organization')?.attributes.ascii ?? ''
}
