import { childElement, isLatin, type XElement } from '../../model/index.js'
import { leadingText } from './edit.js'

/** Gives the name of an author or contact, with the US-ASCII form where the name is not Latin. */
export function fullName(node: XElement): string {
  const name = ownName(node)
  const ascii = name === '' ? organizationAscii(node) : isLatin(name) ? '' : asciiName(node)
  const shown = name === '' ? organizationName(node) : name
  return ascii === '' || ascii === shown ? shown : `${shown} (${ascii})`
}

function ownName(node: XElement): string {
  const { fullname, initials, surname } = node.attributes
  if (fullname) return fullname
  return [initials && withFullStop(initials), surname].filter(Boolean).join(' ')
}

function asciiName(node: XElement): string {
  const { asciiFullname, asciiInitials, asciiSurname, initials, surname } = node.attributes
  if (asciiFullname) return asciiFullname
  const first = asciiInitials || initials
  const parts = [first && withFullStop(first), asciiSurname || surname]
  return parts.filter(Boolean).join(' ') || ownName(node)
}

function withFullStop(initials: string): string {
  return initials.endsWith('.') || !isLatin(initials) ? initials : `${initials}.`
}

function organizationName(node: XElement): string {
  const organization = childElement(node, 'organization')
  return organization === undefined ? '' : leadingText(organization)
}

function organizationAscii(node: XElement): string {
  const name = organizationName(node)
  if (isLatin(name)) return name
  return childElement(node, 'organization')?.attributes.ascii ?? ''
}
