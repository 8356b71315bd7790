import { textPieces } from '../edit.js'
import { all, type Work } from '../work.js'

/** Gives every name an anchor that is made of its words (RFC 7998, section 5.4.4). */
export function slugNames(work: Work): void {
  for (const name of all(work, 'name')) {
    const text = textPieces(name).join(' ')
    if (text !== '') name.attributes.slugifiedName = slug(work, `name-${text}`)
  }
}

const beyondAscii = /[^\u0000-\u007f]/g

const ascii = (text: string): string =>
  text.search(beyondAscii) === -1 ? text : text.normalize('NFKD').replace(beyondAscii, '')

const shortest = 32
const longest = 40

/**
 * Gives a word of lower-case letters, digits and hyphens that nothing else has: the first 32
 * characters, a few more if those are taken, and then a number.
 */
export function slug(work: Work, text: string): string {
  const { slugs } = work
  const plain = ascii(text)
    .replace(/[^\w\s/-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s/]+/g, '-')
  let length = shortest
  while (slugs.has(plain.slice(0, length)) && length < plain.length && length < longest) length += 1
  let result = plain.slice(0, length)
  if (slugs.has(result)) {
    let count = work.slugCounts.get(result) ?? 2
    while (slugs.has(`${result}-${count}`)) count += 1
    work.slugCounts.set(result, count + 1)
    result = `${result}-${count}`
  }
  slugs.add(result)
  return result
}
