/*
 * Elements that hold either running text or blocks: items, definitions, quotations, table cells.
 */
import type { XElement } from '../../../model/index.js'
import { attach, joinOf } from './attach.js'
import { isInline, isOld } from './element-kind.js'
import { indentLines, type Line, linesOf, wholeText } from './line.js'
import { paragraph } from './paragraph.js'
import { type Flow, type Setting, withHang } from './setting.js'
import { splitLines } from './white-space.js'

/** The lines of such an element, and which of the two it holds. */
export interface TextOrBlocks {
  readonly isText: boolean
  readonly lines: Line[]
}

/** Prints what an element holds: its running text like a paragraph, or its blocks one below the other. */
export function textOrBlocks(
  setting: Setting,
  element: XElement,
  width: number,
  flow: Flow,
): TextOrBlocks {
  if (hasText(element)) return { isText: true, lines: asParagraph(setting, element, width, flow) }
  const lines: Line[] = []
  let inner = flow
  for (const child of element.children) {
    if (child.type === 'text') continue
    if (child.type === 'element') attach(setting, lines, child, width, inner)
    // Only what comes first stands beside a term.
    if (inner.first !== 0) inner = { ...inner, first: 0 }
  }
  return { isText: false, lines }
}

/** Prints what an element holds, with running text in as many lines as it has line ends. */
export function linesWithin(
  setting: Setting,
  element: XElement,
  width: number,
  flow: Flow,
): TextOrBlocks {
  const printed = textOrBlocks(setting, element, width, flow)
  if (!printed.isText || !flow.unfilled) return printed
  const text = printed.lines.map(wholeText).join('\n')
  return { isText: true, lines: linesOf(splitLines(text), element) }
}

/** Tells whether an element holds running text of its own. */
function hasText(element: XElement): boolean {
  return element.children.some(child =>
    child.type === 'text'
      ? child.value.trim() !== ''
      : child.type === 'element' && (isInline(child.name) || isOld(child.name)),
  )
}

function asParagraph(setting: Setting, element: XElement, width: number, flow: Flow): Line[] {
  const join = joinOf(flow.joins, 't')
  const lines = paragraph(setting, element, width - join.indent, withHang(flow, join.hang))
  // The element around the text opens no line for one more line end.
  if (lines.at(-1)?.text === '' && !flow.unfilled) lines.pop()
  indentLines(lines, join.indent, join.hang)
  return lines
}
