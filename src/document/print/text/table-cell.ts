/*
 * What stands in the cells of a table, and the width it needs.
 */
import { once, type XElement } from '../../../model/index.js'
import { wholeText } from './line.js'
import { lineBreaker } from './line-breaker.js'
import type { Flow, Setting } from './setting.js'
import { splitWords } from './split-words.js'
import type { Cell } from './table-grid.js'
import { type TextOrBlocks, textOrBlocks } from './text-or-blocks.js'
import { lengthOf, splitLines, strip } from './white-space.js'

/** The content of a cell: running text that can be broken anew, or lines of blocks. */
export interface CellContent {
  readonly cell: Cell
  readonly isText: boolean
  /** The content at the width of the table, a mark where a line ends. */
  readonly source: string
  readonly place: CellPlace
}

/** A content that can be laid out at any width. */
export interface MeasuredContent extends CellContent {
  /** The same without white space around it, if it is running text. */
  readonly text: string
  /** Gives the content at a width, as lines. */
  readonly atWidth: (width: number) => readonly string[]
  /** Gives the lines at a width if all of the content were running text. */
  readonly filledAtWidth: (width: number) => readonly string[]
}

/** What is the same for all cells of a table. */
export interface CellPlace {
  readonly setting: Setting
  readonly width: number
  readonly filled: Flow
  readonly unfilled: Flow
}

/** Gives what all cells of a table share. */
export function cellPlace(setting: Setting, width: number, flow: Flow): CellPlace {
  return {
    setting: { ...setting, moves: new Map() },
    width,
    filled: { ...flow, unfilled: false },
    unfilled: { ...flow, unfilled: true },
  }
}

/** Prints the content of a cell; blocks are printed at the width of the table first. */
export function contentOf(cell: Cell, place: CellPlace): CellContent {
  const { isText, lines } = lay(holder(cell.element), place.width, place.unfilled, place)
  return { cell, isText, source: lines.map(wholeText).join('\u2028'), place }
}

function lay(element: XElement, width: number, flow: Flow, { setting }: CellPlace): TextOrBlocks {
  // What was too wide at one width says nothing of the next.
  setting.moves.clear()
  return textOrBlocks(setting, element, width, flow)
}

/** Gives a content with what lays it out at other widths. */
export function measured(content: CellContent): MeasuredContent {
  const { cell, isText, source, place } = content
  const text = isText ? strip(source) : source
  const filled = once(() => lineBreaker(text))
  const filledAtWidth = (width: number): readonly string[] => filled()(width)
  const atWidth = isText
    ? lineBreaker(source)
    : (width: number): readonly string[] =>
        lay(cell.element, width, place.filled, place).lines.map(wholeText)
  return { cell, isText, source, place, text, atWidth, filledAtWidth }
}

/** Gives the element whose content counts: the only paragraph of a cell, or the cell itself. */
function holder(element: XElement): XElement {
  const nodes = element.children.filter(child => child.type !== 'text')
  const [only] = nodes
  return nodes.length === 1 && only?.type === 'element' && only.name === 't' ? only : element
}

/** Gives the length of the longest piece that cannot be broken, at hyphens neither if so wished. */
export function longestPiece(content: MeasuredContent, atHyphens: boolean): number {
  const cutting = atHyphens ? 'cellAtHyphens' : 'cell'
  const lines = content.isText ? [content.text] : splitLines(content.text)
  let longest = 0
  for (const line of lines)
    for (const piece of splitWords(line, cutting))
      if (piece.length > longest) longest = Math.max(longest, lengthOf(strip(piece)))
  return longest
}
