/*
 * The top of the first page: two columns, then the title. On the left what kind of document it is,
 * on the right who wrote it and when.
 */
import type { XElement } from '../../../model/index.js'
import { childElement, childElements, entryOf } from '../../../model/index.js'
import { categories, streams } from '../series.js'
import { frontName, frontOrganization } from './author-name.js'
import { breakLines } from './break-lines.js'
import { completeDate, expiryOf, formatDate, readDate } from './calendar.js'
import { centredLines } from './caption.js'
import { columnsOf } from './columns.js'
import { texts } from './inline.js'
import { leadText } from './lead-text.js'
import { blankLine, type Line, linesOf } from './line.js'
import type { Flow, Setting } from './setting.js'
import { centre, lengthOf, strip, stripEnd } from './white-space.js'

const pageWidth = 72

/** What of the front matter is at the top of the first page or not printed at all. */
const notBelow: ReadonlySet<string> = new Set([
  'title',
  'seriesInfo',
  'author',
  'date',
  'area',
  'workgroup',
  'keyword',
])

/** Prints the `<front>` of a document (RFC 7991, section 2.26). */
export function front(setting: Setting, element: XElement, width: number, flow: Flow): Line[] {
  const top = ['', '', '', '', ...titleBlock(setting, element), '', '', ...title(setting, element)]
  const lines = linesOf(top, element)
  for (const child of childElements(element)) {
    if (notBelow.has(child.name)) continue
    lines.push(blankLine(), ...setting.print(setting, child, width, flow))
  }
  return lines
}

function titleBlock(setting: Setting, front: XElement): string[] {
  const right = rightColumn(setting, front)
  const left = leftColumn(setting, front, right)
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const [before = '', after = ''] = [left[i], right[i]]
    const room = pageWidth - columnsOf(before) - columnsOf(after)
    return before + ' '.repeat(Math.max(0, room)) + after
  })
  // Only the end of the whole block is trimmed.
  return stripEnd(rows.join('\n')).split('\n')
}

function rightColumn(setting: Setting, front: XElement): string[] {
  const column: string[] = []
  let previous: string | undefined = ''
  for (const author of childElements(front, 'author')) {
    const { name, organization } = onFrontPage(author)
    if (column.length > 0 && name !== '' && organization && organization === previous)
      column[column.length - 1] = name
    else if (name !== '') column.push(name)
    if (organization !== undefined) column.push(organization)
    previous = organization
  }
  if (previous === '') column.pop()
  const date = childElement(front, 'date')
  column.push(date === undefined ? '' : documentDate(setting, date))
  return column
}

/** Gives what an author is called; an organization alone takes the place of the name. */
function onFrontPage(author: XElement): { name: string; organization: string | undefined } {
  const element = childElement(author, 'organization')
  const isShown = element === undefined || element.attributes.showOnFrontPage !== 'false'
  const organization = isShown ? frontOrganization(author) : undefined
  const person = frontName(author)
  const stands = person === '' && organization
  const name = stands ? organization : person
  const role = author.attributes.role === 'editor' ? ', Ed.' : ''
  return { name: name + role, organization: stands ? undefined : organization }
}

function documentDate(setting: Setting, date: XElement): string {
  const { today, legacyDates } = setting
  const text = leadText(date)
  const { day, month, year } = date.attributes
  const formatted = formatDate(completeDate(readDate(date, today), today), legacyDates)
  if (text === '') return formatted
  return day || month || year ? `${text} (${formatted})` : text
}

function leftColumn(setting: Setting, front: XElement, right: readonly string[]): string[] {
  const { attributes } = setting.root
  const groups = childElements(front, 'workgroup')
    .map(leadText)
    .map(strip)
    .filter(group => group !== '')
  if (attributes.ipr === 'none') return groups
  return setting.rfcNumber === undefined
    ? draftColumn(setting, front, { groups, right })
    : rfcColumn(setting, front, right)
}

function rfcColumn(setting: Setting, front: XElement, right: readonly string[]): string[] {
  const { submissionType = 'IETF', category = '' } = setting.root.attributes
  const column = [entryOf(streams, submissionType) ?? submissionType]
  for (const { attributes } of childElements(front, 'seriesInfo')) {
    const name = attributes.name === 'RFC' ? 'Request for Comments' : attributes.name
    column.push(`${name}: ${attributes.value}`)
  }
  addRelations(setting, column, right, '')
  const named = entryOf(categories, category)
  if (named !== undefined) column.push(`Category: ${named}`)
  column.push('ISSN: 2070-1721')
  return column
}

function draftColumn(
  setting: Setting,
  front: XElement,
  { groups, right }: { groups: readonly string[]; right: readonly string[] },
): string[] {
  const { category = '' } = setting.root.attributes
  const column = groups.length === 0 ? ['Network Working Group'] : [...groups]
  column.push('Internet-Draft')
  addRelations(setting, column, right, ' (if approved)')
  const named = entryOf(categories, category)
  if (named !== undefined) column.push(`Intended status: ${named}`)
  const date = childElement(front, 'date')
  const expiry = expiryOf(date === undefined ? {} : readDate(date, setting.today), setting.today)
  column.push(`Expires: ${formatDate(expiry, setting.legacyDates)}`)
  return column
}

/** Adds what the document obsoletes and updates, in lines that keep clear of the right column. */
function addRelations(
  setting: Setting,
  column: string[],
  right: readonly string[],
  ending: string,
): void {
  const { obsoletes, updates } = setting.root.attributes
  for (const [label, numbers] of [
    ['Obsoletes: ', obsoletes],
    ['Updates: ', updates],
  ] as const) {
    if (!numbers) continue
    const list = numbers.replace(/,\s*/g, ', ').replace(/^[, ]+|[, ]+$/g, '')
    const beside = right[column.length]
    const width = beside === undefined ? 48 : Math.min(48, pageWidth - 4 - lengthOf(beside))
    const filling = { width, hang: label.length, sentences: false }
    column.push(...breakLines(`${label}${list}${ending}`, filling))
  }
}

function title(setting: Setting, front: XElement): string[] {
  const element = childElement(front, 'title')
  const text = element === undefined ? '' : strip(texts(element).join('\u2028'))
  const lines = text === '' ? [''] : centredLines(breakLines(text, { width: pageWidth }), pageWidth)
  const { docName } = setting.root.attributes
  if (setting.rfcNumber !== undefined || !docName) return lines
  return [...lines, stripEnd(centre(strip(docName), pageWidth))]
}
