import type { XElement } from '../../../model/index.js'
import { childElement, childElements, entryOf } from '../../../model/index.js'
import { categories } from '../series.js'
import { footerSurname } from './author-name.js'
import { completeDate, expiryOf, formatDate, readDate } from './calendar.js'
import { texts } from './inline.js'
import { titleTooLong } from './reasons.js'
import type { Setting } from './setting.js'
import { centre, isBlank, lengthOf, padEnd, padStart } from './white-space.js'

const pageWidth = 72

/** The longest title in the head of a page. */
const titleLength = 40

/** Gives the head of all pages but the first. */
export function pageHead(setting: Setting): string {
  const front = childElement(setting.root, 'front')
  return justified(headLeft(setting, front), headTitle(setting, front), headDate(setting, front))
}

function headLeft({ root }: Setting, front: XElement | undefined): string {
  const { ipr, number } = root.attributes
  if (ipr === 'none') return ''
  if (number !== undefined) return `RFC ${number}`
  const series = childElements(front, 'seriesInfo')
  const rfc = series.find(({ attributes }) => attributes.name === 'RFC')
  return rfc === undefined ? 'Internet-Draft' : `RFC ${rfc.attributes.value}`
}

function headTitle({ findings }: Setting, front: XElement | undefined): string {
  const title = childElement(front, 'title')
  if (title === undefined) return ''
  const text = title.attributes.abbrev || texts(title).join(' ')
  const length = lengthOf(text)
  if (length <= titleLength) return text
  if (title.origin !== undefined)
    findings.push(titleTooLong(title.origin, { length, limit: titleLength }))
  return [...text].slice(0, titleLength).join('')
}

function headDate(setting: Setting, front: XElement | undefined): string {
  const { year, month } = completeDate(documentDate(setting, front), setting.today)
  return formatDate({ year: year || undefined, month: month || undefined }, true)
}

function documentDate(setting: Setting, front: XElement | undefined) {
  const date = childElement(front, 'date')
  return date === undefined ? {} : readDate(date, setting.today)
}

/** Gives the feet of pages, all the same but for the number. */
export function pageFoot(setting: Setting): (page: number) => string {
  const front = childElement(setting.root, 'front')
  const left = footAuthors(front)
  const middle = footMiddle(setting, front)
  const blank = justified(left, middle, '')
  return page => {
    const number = `[Page ${page}]`
    const end = pageWidth - number.length
    const hasRoom = lengthOf(left) + lengthOf(middle) <= end && blank.length === pageWidth
    if (hasRoom && isBlank(blank.slice(end))) return blank.slice(0, end) + number
    return justified(left, middle, number)
  }
}

function footAuthors(front: XElement | undefined): string {
  const surnames = childElements(front, 'author')
    .filter(author => author.attributes.role !== 'contributor')
    .map(footerSurname)
    .filter(surname => surname !== '')
  const [first = '', second = ''] = surnames
  if (surnames.length > 2) return `${first}, et al.`
  return surnames.length === 2 ? `${first} & ${second}` : first
}

function footMiddle(setting: Setting, front: XElement | undefined): string {
  const { ipr, category = '' } = setting.root.attributes
  if (setting.rfcNumber !== undefined || ipr === 'none') return entryOf(categories, category) ?? ''
  const expiry = expiryOf(documentDate(setting, front), setting.today)
  return `Expires ${formatDate(expiry, setting.legacyDates)}`
}

/** Puts three texts on one line; if they are too long together, the longest loses its end. */
function justified(...given: readonly [left: string, middle: string, right: string]): string {
  const parts = [given[0].trimEnd(), given[1].trim(), given[2].trim()].map(part => [...part])
  const excess = parts.reduce((sum, part) => sum + part.length, 0) - pageWidth
  if (excess > 0) {
    const longest = Math.max(...parts.map(part => part.length))
    const at = parts.findIndex(part => part.length === longest)
    parts[at] = parts[at]!.slice(0, -excess)
  }
  const [left = '', middle = '', right = ''] = parts.map(part => part.join(''))
  const centred = [...centre(middle, lengthOf(middle) % 2 === 0 ? pageWidth : pageWidth + 1)]
  const atRight = [...padStart(right, pageWidth)]
  const line = [...padEnd(left, pageWidth)].map((char, i) => {
    if (centred[i] !== undefined && centred[i] !== ' ') return centred[i]
    return atRight[i] !== undefined && atRight[i] !== ' ' ? atRight[i] : char
  })
  return line.join('')
}
