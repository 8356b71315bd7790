import type { XElement } from '../../../model/index.js'
import { childElements } from '../../../model/index.js'
import { attach } from './attach.js'
import { wholeNumber } from './attribute.js'
import { listJoins } from './join.js'
import { expandLeader } from './leader.js'
import { type Line, label, lineOf, linesOf, stripLines, wholeText } from './line.js'
import { type Numbering, numberingOf } from './numbering.js'
import { type Flow, type Setting, withJoins, withLabel } from './setting.js'
import { textOrBlocks } from './text-or-blocks.js'
import { isBlank, lengthOf, padEnd, splitLines, stripStart } from './white-space.js'

/** Labels of unordered items by depth of nesting. */
const symbols = ['*', '-', 'o', '+'] as const

/** Prints a `<ul>` (RFC 7991, section 2.63). */
export function unorderedList(setting: Setting, list: XElement, width: number, flow: Flow): Line[] {
  const isEmpty = list.attributes.empty === 'true'
  const isBare = isEmpty && list.attributes.bare === 'true'
  const symbol = isEmpty ? ' ' : symbols[depthOf(setting, list) % symbols.length]!
  const usual = isBare ? bareIndent(setting, list, width, flow) : symbol.length + 2
  const indent = wholeNumber(list, 'indent', { otherwise: usual })
  const hang = Math.max(0, usual - indent)
  const label = isBare ? '' : padEnd(symbol, indent)
  const inner = withJoins(flow, listJoins(blankLines(list), indent, hang))
  return items(setting, list, width, inner, () => label)
}

function depthOf(setting: Setting, list: XElement): number {
  let depth = 0
  for (let at = setting.parents.get(list); at !== undefined; at = setting.parents.get(at))
    if (at.name === list.name) depth++
  return depth
}

/**
 * Gives the indent of a list without labels: as much as the first word of its last item takes. It is
 * kept, or each of many such lists in each other would be printed twice as often as the one around it.
 */
function bareIndent(setting: Setting, list: XElement, width: number, flow: Flow): number {
  const known = setting.bareIndents.get(list) ?? new Map<string, number>()
  setting.bareIndents.set(list, known)
  const { hang, first, unfilled } = flow
  const key = [width, hang, first, unfilled].join()
  const indent = known.get(key) ?? firstWordIndent(setting, list, width, flow)
  known.set(key, indent)
  return indent
}

function firstWordIndent(setting: Setting, list: XElement, width: number, flow: Flow): number {
  const last = list.children.findLast(child => child.type !== 'text')
  if (last?.type !== 'element') return 3
  const printed = setting.print(setting, last, width, withLabel(flow, ''))
  const [word] = printed.map(wholeText).join('\n').trim().split(/\s/)
  return word === undefined || word === '' ? 3 : Math.min(8, lengthOf(word) + 2)
}

/** Prints an `<ol>` (RFC 7991, section 2.34). */
export function orderedList(setting: Setting, list: XElement, width: number, flow: Flow): Line[] {
  const numbering = numberingOf(setting, list)
  const otherwise = list.attributes.indent ? adaptiveIndent(numbering, list) : 3
  const indent = wholeNumber(list, 'indent', { otherwise })
  let counter = wholeNumber(list, 'start', { otherwise: 1, most: mostItems })
  const inner = withJoins(flow, listJoins(blankLines(list), indent, 0))
  return items(setting, list, width, inner, () => padEnd(numbering.label(counter++), indent))
}

/** The highest number with which a list can begin, below which numbers are exact. */
const mostItems = 1e15

const adaptiveIndent = (numbering: Numbering, list: XElement): number =>
  // Comments between items count as items.
  numbering.widthFor(list.children.filter(child => child.type !== 'text').length) + 2

const blankLines = (list: XElement): number => (list.attributes.spacing === 'compact' ? 0 : 1)

function items(
  setting: Setting,
  list: XElement,
  width: number,
  flow: Flow,
  nextLabel: () => string,
): Line[] {
  const lines: Line[] = []
  for (const child of childElements(list)) {
    const label = child.name === 'li' ? nextLabel() : ''
    attach(setting, lines, child, width, withLabel(flow, label))
  }
  return lines
}

/** What keeps an item's first line from taking the label of the item: it would spoil their layout. */
const unlabelled: ReadonlySet<string> = new Set(['artwork', 'figure', 'sourcecode', 'li'])

/** Prints an `<li>` (RFC 7991, section 2.29): its label takes the place of the blanks before its text. */
export function item(setting: Setting, element: XElement, width: number, flow: Flow): Line[] {
  const printed = textOrBlocks(setting, element, width, withLabel(flow, ''))
  const lines = printed.isText
    ? labelText(printed.lines, flow, element)
    : labelBlocks(printed.lines, flow.label)
  if (setting.paginated) for (const line of lines) expandLeader(line, width)
  return lines
}

function labelText(
  lines: readonly Line[],
  { label: text, unfilled: isUnfilled }: Flow,
  from: XElement,
): Line[] {
  // Text that a table will break has one line, which may begin with a forced line end.
  const [only] = lines
  if (only !== undefined && isUnfilled)
    return linesOf(splitLines(text + stripStart(wholeText(only))), from)
  let start = 0
  while (start < lines.length && isBlank(lines[start]!.text)) start++
  const labelled = start === 0 ? [...lines] : lines.slice(start)
  const first = labelled[0]
  if (first === undefined) return text === '' ? [] : [lineOf(text, from)]
  label(first, text)
  return labelled
}

function labelBlocks(lines: readonly Line[], text: string): Line[] {
  const stripped = stripLines(lines)
  const first = stripped[0]
  if (first !== undefined && !unlabelled.has(first.from?.name ?? '')) label(first, text)
  return stripped
}
