import type { ElementName, XElement } from '../../../model/index.js'
import { childElements, elements, element as newElement } from '../../../model/index.js'
import { attach } from './attach.js'
import { referenceName } from './author-name.js'
import { breakLines } from './break-lines.js'
import { formatDate, readDate } from './calendar.js'
import { withoutMarks } from './cross-reference.js'
import { inlineText, texts } from './inline.js'
import { referenceGroupJoins } from './join.js'
import { leadText } from './lead-text.js'
import { indentLines, type Line, lineOf, linesOf, label as putLabel } from './line.js'
import { type Flow, type Setting, withJoins } from './setting.js'
import { isBlank, lengthOf, padEnd, stripStart } from './white-space.js'

/** Columns from an entry's margin to its text. */
const labelWidth = 11

/** Prints a `<reference>` (RFC 7991, section 2.40) behind its label. */
export function reference(setting: Setting, element: XElement, width: number): Line[] {
  const isGrouped = setting.parents.get(element)?.name === 'referencegroup'
  const texts = breakLines(entry(setting, element), {
    width: width - labelWidth,
    sentences: false,
    keepUrls: true,
  })
  const lines = linesOf(texts, element)
  if (lines[0] !== undefined) putLabel(lines[0], '')
  indentLines(lines, labelWidth)
  return isGrouped ? lines : labelled(lines, labelOf(setting, element), element)
}

function labelOf(setting: Setting, element: XElement): string {
  const anchor = element.attributes.anchor ?? ''
  return `[${setting.citations.get(anchor) ?? anchor}]`
}

/** Puts a label before an entry: on its first line, or on a line of its own if it is too long. */
function labelled(lines: readonly Line[], label: string, from: XElement): Line[] {
  const [first, ...rest] = lines
  if (lengthOf(label) >= labelWidth || first === undefined) return [lineOf(label, from), ...lines]
  putLabel(first, padEnd(label, labelWidth))
  return [first, ...rest]
}

/** What an entry tells, in this order whatever the order in the tree. */
const entryParts = [
  'title',
  'refcontent',
  'stream',
  'seriesInfo',
  'date',
] as const satisfies readonly ElementName[]

type EntryPart = (typeof entryParts)[number]

type PartHandler = (setting: Setting, part: XElement, reference: XElement) => string

const parts: Readonly<Record<EntryPart, PartHandler>> = {
  title: (_, title, reference) => titleText(title, reference),
  refcontent: (setting, refcontent) => inlineText(setting, refcontent),
  stream: (_, stream) => leadText(stream),
  seriesInfo: (_, { attributes: { name = '', value = '' } }) =>
    name === 'Internet-Draft'
      ? `${name}, ${value}`
      : `${name}\u00A0${value.replaceAll('/', '/\uE060')}`,
  date: (setting, date) => dateText(setting, date),
}

/** Gives the text of an entry before it is broken into lines. */
function entry(setting: Setting, reference: XElement): string {
  const found = new Map<string, XElement[]>()
  collect(reference, found)
  const told = [
    // Where the first author has no name, the blank behind it takes a column.
    authors(reference, found.get('author') ?? []),
    ...entryParts
      .flatMap(name => (found.get(name) ?? []).map(part => parts[name](setting, part, reference)))
      .map(oneLine),
    target(reference),
  ]
  const text = `${told.filter(part => !isBlank(part)).join(', ')}.`
  return (found.get('annotation') ?? []).reduce(
    (before, annotation) => `${before}  ${stripStart(annotationText(setting, annotation))}`,
    text,
  )
}

/** Collects the elements below one by their names. */
function collect(element: XElement, found: Map<string, XElement[]>): void {
  for (const child of element.children) {
    if (child.type !== 'element') continue
    const same = found.get(child.name)
    if (same === undefined) found.set(child.name, [child])
    else same.push(child)
    collect(child, found)
  }
}

const oneLine = (text: string): string => stripStart(text.replaceAll('\u2028', '\n'))

const target = ({ attributes: { target } }: XElement): string => (target ? `<${target}>` : '')

/** An annotation is broken at the full width first, and then again with the entry. */
function annotationText(setting: Setting, annotation: XElement): string {
  return breakLines(inlineText(setting, annotation), { width: 72, keepUrls: true }).join('\n')
}

function titleText(title: XElement, reference: XElement): string {
  const text = withoutMarks(texts(title).join(' '))
  return reference.attributes.quoteTitle === 'true' ? `"${text}"` : text
}

function dateText(setting: Setting, date: XElement): string {
  const text = leadText(date)
  const { day, month, year } = date.attributes
  const formatted = formatDate(readDate(date, setting.today), setting.legacyDates)
  if (text === '') return formatted
  return day || month || year ? `${text} (${formatted})` : text
}

/** Gives the authors of an entry: `Doe, J., Ed. and A. Roe`, `Doe, J., Roe, A., and B. Moe`. */
function authors(reference: XElement, people: readonly XElement[]): string {
  const oneInitial = isOld(reference)
  let text = ''
  for (const [i, author] of people.entries()) {
    const isLast = i === people.length - 1 && people.length > 1
    const { name, latin } = referenceName(author, { isLast, oneInitial })
    if (isLast) text += 'and '
    text += latin === undefined ? name : `${name} (${latin})`
    if (author.attributes.role === 'editor') text += ', Ed.'
    if (people.length === 2 && i === 0) text += ' '
    else if (i < people.length - 1) text += ', '
  }
  return text
}

/** The last RFC in whose references authors have one initial only. */
const lastOldRfc = 1272

function isOld(reference: XElement): boolean {
  const series = reference.children.find(
    (child): child is XElement =>
      child.type === 'element' && child.name === 'seriesInfo' && child.attributes.name === 'RFC',
  )
  const number = series?.attributes.value ?? ''
  return /^\d+$/.test(number) && Number(number) <= lastOldRfc
}

/** The subseries of RFCs whose entries list their members. */
const subseries: ReadonlyMap<string, string> = new Map([
  ['STD', 'Internet Standard'],
  ['BCP', 'Best Current Practice'],
  ['FYI', 'For Your Information'],
])

/** Prints a `<referencegroup>` (RFC 7991, section 2.41): its members, said to be a subseries if they are. */
export function referenceGroup(
  setting: Setting,
  group: XElement,
  width: number,
  flow: Flow,
): Line[] {
  const series = seriesOf(group)
  const inner = withJoins(flow, referenceGroupJoins(series === undefined ? 1 : 0))
  const say = (lines: Line[], text: string): void =>
    attach(setting, lines, newElement('t', {}, [text], group.origin), width, inner)
  const { target } = group.attributes
  const lines: Line[] = []
  if (series !== undefined) {
    lines.push(...seriesLines(group, series, width))
    say(lines, `At the time of writing, this ${series.attributes.name} comprises the following:`)
  }
  for (const child of childElements(group)) attach(setting, lines, child, width, inner)
  if (target && series === undefined) say(lines, `<${target}>`)
  return labelled(lines, labelOf(setting, group), group)
}

function seriesOf(group: XElement): XElement | undefined {
  for (const element of elements(group))
    if (element.name === 'seriesInfo' && subseries.has(element.attributes.name ?? ''))
      return element
  return undefined
}

function seriesLines(group: XElement, series: XElement, width: number): Line[] {
  const { name = '', value = '' } = series.attributes
  const { target } = group.attributes
  const title = `${subseries.get(name) ?? name} ${value}`
  const filling = { width: width - labelWidth, keepUrls: true, sentences: false }
  const text = target ? `${title}, <${target}>.` : `${title}.`
  const lines = linesOf(breakLines(text, filling), group)
  indentLines(lines, labelWidth)
  return lines
}
