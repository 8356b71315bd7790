import type { XElement } from '../../../model/index.js'
import { breakLines } from './break-lines.js'
import { inlineText } from './inline.js'
import type { Setting } from './setting.js'
import { isBlank, stripStart } from './white-space.js'

/** What stands before a name, and how the name goes on below it. */
export interface HeadingForm {
  readonly label: string
  readonly gap: string
  readonly width: number
  /** Columns by which the name stands to the right, from its second line on. */
  readonly indent: number
}

/** Gives the lines of a `<name>` (RFC 7991, section 2.32) behind a label, which may be empty. */
export function heading(setting: Setting, name: XElement, form: HeadingForm): string[] {
  const { label, gap, width, indent } = form
  const texts = breakLines(inlineText(setting, name), { width: width - indent })
  const margin = ' '.repeat(indent)
  const lines = texts.map(text => (isBlank(text) ? '' : margin + text))
  if (label === '') return lines
  const start = lines.findIndex(text => text !== '')
  // A label is not followed by a colon when there is no name behind it.
  if (start === -1) return [isBlank(gap) ? label + gap : label]
  const [first = '', ...rest] = lines.slice(start)
  return [label + gap + stripStart(first), ...rest]
}
