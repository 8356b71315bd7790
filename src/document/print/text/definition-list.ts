import type { XElement } from '../../../model/index.js'
import { childElements } from '../../../model/index.js'
import { attach, joinOf } from './attach.js'
import { wholeNumber } from './attribute.js'
import { breakLines } from './break-lines.js'
import { inlineText } from './inline.js'
import { joinsBelow, joinsBeside } from './join.js'
import { leadText } from './lead-text.js'
import { type Line, linesOf } from './line.js'
import type { Flow, Setting } from './setting.js'
import { linesWithin } from './text-or-blocks.js'
import { lengthOf, strip } from './white-space.js'

/** What cannot begin on the line of a term. */
const belowTerm: ReadonlySet<string> = new Set([
  'artset',
  'artwork',
  'aside',
  'blockquote',
  'figure',
  'ol',
  'sourcecode',
  'table',
  'ul',
])

/** The two blanks between a term and its definition. */
const gap = 2

/** Prints a `<dl>` (RFC 7991, section 2.20). */
export function definitionList(
  setting: Setting,
  list: XElement,
  width: number,
  flow: Flow,
): Line[] {
  const { newline, spacing } = list.attributes
  const indent = wholeNumber(list, 'indent', { otherwise: 3 })
  const blank = spacing === 'compact' ? 0 : 1
  const below = joinsBelow(blank, indent)
  const beside = joinsBeside(blank, indent)
  const usual = newline === 'true' ? below : beside
  const lines: Line[] = []
  let termLength = indent
  for (const child of childElements(list)) {
    const joins = usual === beside && isBelow(child, width - gap - termLength) ? below : usual
    attach(setting, lines, child, width, { ...flow, joins, termLength })
    const last = lines.at(-1)
    if (child.name === 'dt' && last !== undefined) termLength = last.indent + lengthOf(last.text)
  }
  return lines
}

/** Tells whether a definition begins below its term: it is no text, or its first word does not fit. */
function isBelow(child: XElement, room: number): boolean {
  const first = child.children.find(node => node.type !== 'text')
  if (first?.type === 'element' && belowTerm.has(first.name)) return true
  if (child.name !== 'dd') return false
  const [word = ''] = strip(leadText(child)).split(/\s/)
  return lengthOf(word) > room
}

/** Prints a `<dt>` (RFC 7991, section 2.21), padded so that the definition beside it is indented. */
export function term(setting: Setting, element: XElement, width: number, flow: Flow): Line[] {
  const { hang, first, keepUrls } = flow
  const text = inlineText(setting, element)
  const texts = breakLines(text, { width: width - 3, hang, first, keepUrls })
  const { indent, overlap } = joinOf(flow.joins, 'dd')
  const length = texts.reduce((sum, line) => sum + lengthOf(line) + 1, -1)
  if (length < indent) {
    // A definition below has one line end where one beside has two blanks.
    const room = indent - (overlap?.length ?? 1)
    const last = texts.pop() ?? ''
    texts.push(last + ' '.repeat(Math.max(0, room - Math.max(0, length))))
  }
  return linesOf(
    texts.filter((line, i) => line !== '' || i < texts.length - 1),
    element,
  )
}

/** Prints a `<dd>` (RFC 7991, section 2.18), which stays on the page of its term. */
export function definition(setting: Setting, element: XElement, width: number, flow: Flow): Line[] {
  const { overlap, indent } = joinOf(flow.joins, 'dd')
  // Less than none, if the last line of a long term is short: an indented paragraph moves left then.
  const first = overlap === undefined ? 0 : flow.termLength + overlap.length - indent
  const { lines } = linesWithin(setting, element, width, { ...flow, first })
  if (lines[0] !== undefined) lines[0].staysWithPrevious = true
  return lines
}
