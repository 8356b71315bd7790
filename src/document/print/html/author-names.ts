import { childElement, listed, plainText, type XElement } from '../../../model/index.js'

/** Gives the authors of a reference as RFCs list them: *One, A., Two, B., and C. Three, Ed.* */
export function authorNames(authors: readonly XElement[]): string {
  const names = authors
    .map((author, i) => authorName(author, authors.length > 1 && i === authors.length - 1))
    .filter(name => name !== '')
  return listed(names)
}

/** Gives one author, surname first, or initials first for the last of several. */
function authorName(author: XElement, last: boolean): string {
  const editor = author.attributes.role === 'editor' ? ', Ed.' : ''
  const { initials, surname } = nameParts(author)
  if (surname !== '') {
    if (initials === '') return surname + editor
    return (last ? `${initials} ${surname}` : `${surname}, ${initials}`) + editor
  }
  const organization = childElement(author, 'organization')
  if (organization === undefined) return ''
  const shown = organization.attributes.abbrev || plainText(organization).trim()
  return shown === '' ? '' : shown + editor
}

/** Gives initials and surname, taken from the full name where they are not written. */
function nameParts(author: XElement): { initials: string; surname: string } {
  const { fullname = '', initials = '', surname = '' } = author.attributes
  const words = fullname
    .trim()
    .split(/\s+/)
    .filter(word => word !== '')
  const given = words.slice(0, -1).map(word => `${word[0]}.`)
  return {
    initials: dotted(initials !== '' ? initials : surname === '' ? given.join(' ') : ''),
    surname: surname !== '' ? surname : (words.at(-1) ?? ''),
  }
}

function dotted(initials: string): string {
  return initials === '' || initials.endsWith('.') ? initials : `${initials}.`
}
