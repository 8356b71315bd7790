import type { XElement } from '../../../model/index.js'
import { baseFlow } from './flow.js'
import { wholeText } from './line.js'
import type { Setting } from './setting.js'

/** The width of a comment that stands in running text, wherever that is. */
const commentWidth = 69

/** Gives a `<cref>` that is to be shown (RFC 7991, section 2.16) as lines of their own in a paragraph. */
export function printComment(setting: Setting, element: XElement): string {
  if (element.attributes.display !== 'true') return ''
  const lines = setting.print(setting, element, commentWidth, baseFlow)
  return `\u2028${lines.map(wholeText).join('\u2028')}`
}
