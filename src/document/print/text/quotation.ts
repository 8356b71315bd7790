import type { XElement } from '../../../model/index.js'
import { breakLines } from './break-lines.js'
import { asideJoins, quoteJoins } from './join.js'
import { type Line, lineOf, linesOf, prefix, wholeText } from './line.js'
import { type Flow, type Setting, withJoins } from './setting.js'
import { textOrBlocks } from './text-or-blocks.js'

/** What stands under a quotation: whose words they are, and where they are found. */
export interface Attribution {
  readonly by?: string | undefined
  readonly cite?: string | undefined
}

/** Prints an element behind a mark on each of its lines. */
export function quoted(
  setting: Setting,
  element: XElement,
  options: { width: number; mark: string; flow: Flow; under: Attribution },
): Line[] {
  const { width, mark, flow, under } = options
  const inner = { ...flow, joins: quoteJoins }
  const lines = refilled(setting, element, width - 3, inner)
  if (under.by || under.cite) lines.push(lineOf('', element))
  const below = { width: width - 6, hang: 3 }
  if (under.by) lines.push(...named(breakLines(under.by, below), '-- ', element))
  if (under.cite) lines.push(...named(breakLines(under.cite, below), '   ', element))
  for (const line of lines) prefix(line, `${mark}  `)
  return lines
}

function named(texts: readonly string[], lead: string, from: XElement): Line[] {
  const [first = '', ...rest] = texts
  return linesOf([lead + first, ...rest], from)
}

/** Running text is broken twice, as the reference renderer does: forced line ends are lost. */
function refilled(setting: Setting, element: XElement, width: number, flow: Flow): Line[] {
  const { isText, lines } = textOrBlocks(setting, element, width, flow)
  if (!isText) return lines
  const text = lines.map(wholeText).join('\n')
  return linesOf(breakLines(text, { ...flow, width }), element)
}

/** Prints a `<blockquote>` (RFC 7991, section 2.10). */
export function blockquote(setting: Setting, element: XElement, width: number, flow: Flow): Line[] {
  const { quotedFrom, cite } = element.attributes
  return quoted(setting, element, { width, mark: '|', flow, under: { by: quotedFrom, cite } })
}

/** Prints an `<aside>` (RFC 7991, section 2.6), further to the right than a quotation. */
export function aside(setting: Setting, element: XElement, width: number, flow: Flow): Line[] {
  const mark = '   |  '
  const lines = refilled(setting, element, width - mark.length, withJoins(flow, asideJoins))
  for (const line of lines) prefix(line, mark)
  return lines
}
