/*
 * What stands in the cells of a table, and the width it needs.
 */
import type { XElement } from '../../../model/index.js'
import { breakable } from './break-lines.js'
import type { Cutting } from './cut-word.js'
import { wholeText } from './line.js'
import type { Flow, Setting } from './setting.js'
import { splitWords } from './split-words.js'
import type { Cell } from './table-grid.js'
import { textOrBlocks } from './text-or-blocks.js'
import { lengthOf, splitLines, strip } from './white-space.js'

/** The content of a cell: running text that can be broken anew, or lines of blocks. */
export interface CellContent {
  readonly cell: Cell
  readonly isText: boolean
  readonly text: string
  /** Gives the content at a width, as lines. */
  readonly atWidth: (width: number) => readonly string[]
  /** Counts the lines of the content at a width. */
  readonly heightAt: (width: number) => number
  /** Counts the lines at a width if all of the content were running text. */
  readonly filledHeightAt: (width: number) => number
}

/** Prints the content of a cell; blocks are printed at the width of the table first. */
export function contentOf(setting: Setting, cell: Cell, width: number, flow: Flow): CellContent {
  const { isText, lines } = textOrBlocks(setting, holder(cell.element), width, {
    ...flow,
    unfilled: true,
  })
  const text = lines.map(wholeText).join('\u2028')
  if (isText) {
    const stripped = strip(text)
    const whole = breakable(text)
    const { height } = stripped === text ? whole : breakable(stripped)
    const { lines: atWidth, height: heightAt } = whole
    return { cell, isText, text: stripped, atWidth, heightAt, filledHeightAt: height }
  }
  const filled = { ...flow, unfilled: false }
  const atWidth = remembered(room =>
    textOrBlocks(setting, cell.element, room, filled).lines.map(wholeText),
  )
  const { height } = breakable(text)
  return {
    cell,
    isText,
    text,
    atWidth,
    heightAt: room => atWidth(room).length,
    filledHeightAt: height,
  }
}

/** Gives the element whose content counts: the only paragraph of a cell, or the cell itself. */
function holder(element: XElement): XElement {
  const nodes = element.children.filter(child => child.type !== 'text')
  const [only] = nodes
  return nodes.length === 1 && only?.type === 'element' && only.name === 't' ? only : element
}

/** Remembers the lines at the last width, for the same widths are asked for again. */
function remembered(lay: (width: number) => string[]): (width: number) => readonly string[] {
  let known = -1
  let lines: readonly string[] = []
  return width => {
    if (width !== known) lines = lay(width)
    known = width
    return lines
  }
}

/** Gives the length of the longest piece that cannot be broken, at hyphens neither if so wished. */
export function longestPiece(content: CellContent, atHyphens: boolean): number {
  const cutting = atHyphens ? 'cellAtHyphens' : 'cell'
  const lines = content.isText ? [content.text] : splitLines(content.text)
  let longest = 0
  for (const line of lines) longest = Math.max(longest, longestIn(line, cutting))
  return longest
}

function longestIn(line: string, cutting: Cutting): number {
  let longest = 0
  let start = 0
  for (let at = 0; at <= line.length; at++) {
    const code = at < line.length ? line.charCodeAt(at) : space
    if (code === space) {
      longest = Math.max(longest, at - start)
      start = at + 1
    } else if (mayMatter(code)) return longestPieceIn(line, cutting)
  }
  return longest
}

const space = 32

/** Tells whether more than blanks may part a text at a character, or whether it keeps them from it. */
function mayMatter(code: number): boolean {
  return code < space || code > 126 || code === 45 || code === 47 || code === 124
}

function longestPieceIn(line: string, cutting: Cutting): number {
  let longest = 0
  for (const piece of splitWords(line, cutting)) longest = Math.max(longest, lengthOf(strip(piece)))
  return longest
}
