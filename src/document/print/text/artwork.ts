import type { XElement } from '../../../model/index.js'
import { childElements } from '../../../model/index.js'
import { attach, widest } from './attach.js'
import { breakLines } from './break-lines.js'
import { type Line, linesOf } from './line.js'
import type { Flow, Setting } from './setting.js'
import { expandTabs, isBlank, lengthOf, splitLines, stripEnd } from './white-space.js'

/** Prints an `<artset>` (RFC 7991 bis): the first art made for text, or else the first art. */
export function artset(setting: Setting, element: XElement, width: number, flow: Flow): Line[] {
  const works = childElements(element, 'artwork')
  const work = works.find(art => art.attributes.type === 'ascii-art') ?? works[0]
  const lines: Line[] = []
  if (work !== undefined) attach(setting, lines, work, width, flow)
  return lines
}

/** Prints an `<artwork>` (RFC 7991, section 2.5) as it stands, or where it can be seen. */
export function artwork(setting: Setting, element: XElement, width: number): Line[] {
  const art = verbatim(element)
  const texts = isBlank(art)
    ? breakLines(elsewhere(setting, element), { width, keepUrls: true })
    : splitLines(
        art
          .split('\n')
          .map(line => stripEnd(expandTabs(line)))
          .join('\n'),
      )
  const lines = linesOf(texts, element)
  align(lines, element.attributes.align ?? 'left', width)
  return lines
}

/** Gives the character data of an element's own, without line ends around it. */
function verbatim(element: XElement): string {
  let text = ''
  for (const child of element.children) if (child.type === 'text') text += child.value
  let start = 0
  let end = text.length
  while (text.charCodeAt(start) === lineFeed) start++
  while (end > start && text.charCodeAt(end - 1) === lineFeed) end--
  return text.slice(start, end)
}

const lineFeed = 10

function elsewhere(setting: Setting, element: XElement): string {
  const kind = element.attributes.type?.toUpperCase() || '(unknown type)'
  const url =
    setting.rfcNumber === undefined
      ? `https://www.ietf.org/archive/id/${setting.root.attributes.docName ?? 'None'}.html`
      : `https://www.rfc-editor.org/rfc/rfc${setting.rfcNumber}.html`
  return `(Artwork only available as ${kind}: see ${url})`
}

/** Moves lines as one block to the middle or the right of a width. */
export function align(lines: readonly Line[], how: string, width: number): void {
  if (how !== 'center' && how !== 'right') return
  const room = width - widest(lines)
  if (room <= 0) return
  const margin = how === 'center' ? room >> 1 : room
  for (const line of lines) if (!isBlank(line.text)) line.indent += margin
}

/** Prints a `<sourcecode>` (RFC 7991, section 2.48), between markers if it asks for them. */
export function sourcecode(setting: Setting, element: XElement, width: number): Line[] {
  const lines = artwork(setting, element, width)
  const { markers, name } = element.attributes
  if (markers !== 'true') return lines
  const [begin, end] = ['<CODE BEGINS>', '<CODE ENDS>']
  const opening = openingLines(begin, name, width)
  return [...linesOf(opening, element), ...lines, ...linesOf([end], element)]
}

function openingLines(begin: string, name: string | undefined, width: number): string[] {
  if (!name) return [begin]
  const file = `file "${name}"`
  return lengthOf(file) > width - begin.length ? [begin, `  ${file}`] : [`${begin} ${file}`]
}
