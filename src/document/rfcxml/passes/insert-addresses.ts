import { childElement, childElements } from '../../../model/index.js'
import { append, copyElement, make, type Work } from '../work.js'
import { numberAppendix, numberParagraphs } from './number-parts.js'
import { slug } from './slug-names.js'

/** Appends the authors' addresses as the last section of the document (RFC 7322, section 4.12). */
export function insertAddresses(work: Work): void {
  const front = childElement(work.rfc, 'front')
  const back = childElement(work.rfc, 'back')
  if (front === undefined || back === undefined) return
  const old = childElements(back, 'section')
  if (old.some(section => section.attributes.anchor === 'authors-addresses')) return
  const authors = childElements(front, 'author')
  const isOne = authors.filter(author => author.attributes.role !== 'contributor').length < 2
  const title = isOne ? "Author's Address" : "Authors' Addresses"
  const name = make('name', {}, [title])
  name.attributes.slugifiedName = slug(work, `name-${title}`)
  const section = make(
    'section',
    { toc: 'include', numbered: 'false', anchor: 'authors-addresses' },
    [name, ...authors.map(copyElement)],
  )
  // An anchor may stand once only, and it is the address that one points at.
  for (const author of authors) delete author.attributes.anchor
  numberAppendix(work, section)
  numberParagraphs(section)
  append(work, back, section)
}
