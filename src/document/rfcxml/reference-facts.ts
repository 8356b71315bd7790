import {
  childElement,
  childElements,
  defined,
  plainText,
  type Reference,
  type ReferenceAuthor,
  type XElement,
} from '../../model/index.js'
import { monthNumber, twoDigits } from './calendar.js'
import { readDraft } from './read-draft.js'
import { type IncludedFile, rootElement } from './work.js'

/**
 * Reads the bibliographic facts of a reference or a group of references from its RFCXML (RFC 7991,
 * sections 2.40 and 2.41), as a profile states them. Gives nothing for a file that holds neither.
 */
export function referenceFacts({ text, path }: IncludedFile): Reference | undefined {
  const { draft } = readDraft(text, path)
  const root = rootElement(draft)
  if (root?.name === 'reference') return factsOf(root)
  if (root?.name !== 'referencegroup') return undefined
  const members = childElements(root, 'reference').flatMap(child => factsOf(child) ?? [])
  const { anchor: title = '', target: url } = root.attributes
  if (members.length === 0) return undefined
  return { title, authors: [], ...defined({ url }), members }
}

function factsOf(root: XElement): Reference | undefined {
  const front = childElement(root, 'front')
  const title = textIn(front, 'title')
  if (front === undefined || title === undefined) return undefined
  const date = dateOf(childElement(front, 'date'))
  const { series, doi } = seriesOf([...childElements(front), ...childElements(root)])
  const note = textIn(root, 'refcontent')
  const url = series.RFC === undefined ? root.attributes.target : undefined
  return {
    title,
    authors: childElements(front, 'author').map(authorOf),
    ...defined({ date }),
    ...(Object.keys(series).length === 0 ? {} : { series }),
    ...defined({ doi, url, note }),
  }
}

function seriesOf(children: readonly XElement[]) {
  const infos = children.filter(({ name }) => name === 'seriesInfo')
  const pairs = infos.map(({ attributes: { name = '', value = '' } }) => [name, value] as const)
  return {
    series: Object.fromEntries(pairs.filter(([name]) => name !== 'DOI' && name !== '')),
    doi: pairs.find(([name]) => name === 'DOI')?.[1],
  }
}

function authorOf(author: XElement): ReferenceAuthor {
  const { initials, surname, fullname, role } = author.attributes
  const organization = textIn(author, 'organization')
  const editor = role === 'editor' ? ({ role } as const) : {}
  if (surname !== undefined) return { ...defined({ initials }), surname, ...editor }
  const name = fullname ?? organization
  return { ...defined({ organization: name }), ...editor }
}

/** `2020-12`, or as much of it as is known. */
function dateOf(date: XElement | undefined): string | undefined {
  const { year, month = '', day = '' } = date?.attributes ?? {}
  if (year === undefined || !/^\d{4}$/.test(year)) return undefined
  const number = monthNumber(month)
  if (number === undefined) return year
  const known = `${year}-${twoDigits(number)}`
  return /^\d{1,2}$/.test(day) ? `${known}-${twoDigits(Number(day))}` : known
}

function textIn(parent: XElement | undefined, name: string): string | undefined {
  const child = childElement(parent, name)
  const text = child === undefined ? '' : plainText(child).replace(/\s+/g, ' ').trim()
  return text === '' ? undefined : text
}
