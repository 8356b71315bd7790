import type { XElement } from '../../../model/index.js'
import { wholeNumber } from './attribute.js'
import { breakLines } from './break-lines.js'
import { inlineText } from './inline.js'
import { type Line, lineOf, linesOf } from './line.js'
import type { Flow, Setting } from './setting.js'

/** Prints an element's running text as a paragraph (RFC 7991, section 2.53). */
export function paragraph(setting: Setting, element: XElement, width: number, flow: Flow): Line[] {
  const text = inlineText(setting, element)
  if (flow.unfilled) return [lineOf(text, element)]
  const { hang, first, keepUrls } = flow
  const indent = wholeNumber(element, 'indent', { otherwise: 0 })
  return linesOf(breakLines(text, { width, indent, first, hang, keepUrls }), element)
}
