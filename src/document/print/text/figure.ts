import type { XElement } from '../../../model/index.js'
import { childElements } from '../../../model/index.js'
import { attach } from './attach.js'
import { captionLines, captionText, leadingName } from './caption.js'
import { figureJoins } from './join.js'
import type { Line } from './line.js'
import { type Flow, type Setting, withJoins } from './setting.js'

/** Prints a `<figure>` (RFC 7991, section 2.25) with its caption below. */
export function figure(setting: Setting, element: XElement, width: number, flow: Flow): Line[] {
  const name = leadingName(element)
  const inner = withJoins(flow, figureJoins)
  const lines: Line[] = []
  for (const child of childElements(element))
    if (child !== name) attach(setting, lines, child, width, inner)
  const caption = captionText(setting, element, { kind: 'Figure', width })
  lines.push(...captionLines(caption, element, width))
  return lines
}
