import type { XElement } from '../../../model/index.js'
import { breakLines } from './break-lines.js'
import { heading } from './heading.js'
import { type Line, linesOf } from './line.js'
import type { Setting } from './setting.js'
import { centre, lengthOf, stripEnd } from './white-space.js'

/** Gives the name of a figure or table: its first child, if that is a name. */
export function leadingName(element: XElement): XElement | undefined {
  const first = element.children.find(child => child.type !== 'text')
  return first?.type === 'element' && first.name === 'name' ? first : undefined
}

/** Gives a caption such as `Table 1: Ports`, broken at a width. */
export function captionText(
  setting: Setting,
  element: XElement,
  { kind, width }: { kind: string; width: number },
): string[] {
  const number = element.attributes.pn?.split('-')[1] ?? ''
  const label = `${kind} ${number.charAt(0).toUpperCase()}${number.slice(1).toLowerCase()}`
  const name = leadingName(element)
  return name === undefined
    ? [label]
    : heading(setting, name, { label, gap: ': ', width, indent: 0 })
}

/** Gives the lines of a caption below what it belongs to: a blank one, then the text centred. */
export function captionLines(texts: readonly string[], element: XElement, width: number): Line[] {
  // What was a no-break space at its end is none any more.
  return linesOf(['', ...stripEnd(centredLines(texts, width).join('\n')).split('\n')], element)
}

/** Centres lines of text; if one is too long all are broken anew, so that they keep off the margins. */
export function centredLines(texts: readonly string[], width: number): string[] {
  const lines = texts.some(text => lengthOf(text) > width)
    ? breakLines(texts.join('\n'), { width: width - 4 })
    : texts
  return lines.map(line => stripEnd(centre(line, width)).replaceAll('\u00a0', ' '))
}
