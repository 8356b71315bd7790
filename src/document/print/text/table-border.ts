/*
 * Draws a table: every cell as a box of its own with borders, then the boxes beside and below one
 * another so that their borders fall together.
 *
 *     +====+====+     Where two borders meet, `+` wins over `=`, and `=` over `-`.
 *     | a  | b  |     The row below begins on the line of the bottom borders of the row above;
 *     +====+====+     a cell that spans rows goes on where others have their borders.
 *     | c  | d  |
 *     |    +----+
 *     |    | e  |
 *     +----+----+
 */
import type { XElement } from '../../../model/index.js'
import { columnsOf } from './columns.js'
import { type Line, linesOf } from './line.js'
import type { TableBorders } from './setting.js'
import type { CellContent } from './table-cell.js'
import type { Cell, Grid } from './table-grid.js'
import type { TableLayout } from './table-width.js'
import { centre, padEnd, padStart } from './white-space.js'

/** What is needed to draw a table. */
export interface Drawing {
  readonly element: XElement
  readonly grid: Grid
  readonly contents: readonly CellContent[]
  readonly layout: TableLayout
  readonly borders: TableBorders
}

interface Pen {
  readonly strong: string
  /** Empty where rows of the body are not parted. */
  readonly weak: string
  readonly corner: string
  readonly side: string
}

const pens: Readonly<Record<TableBorders, Pen>> = {
  full: { strong: '=', weak: '-', corner: '+', side: '|' },
  light: { strong: '-', weak: '', corner: '+', side: '|' },
  minimal: { strong: '-', weak: '', corner: ' ', side: ' ' },
}

/** A cell drawn with its borders. */
interface Box {
  readonly cell: Cell
  readonly lines: readonly string[]
  readonly hasTop: boolean
  readonly hasBottom: boolean
}

type Boxes = ReadonlyMap<Cell, Box>

/** Draws a table as lines. */
export function drawTable(drawing: Drawing): Line[] {
  const { grid, element } = drawing
  const boxes = drawBoxes(drawing)
  // How many lines of each box are drawn.
  const drawn = new Map<Cell, number>()
  const texts: string[] = []
  let bottom: string | undefined
  for (let row = 0; row < grid.rows; row++) {
    const crossing = cellsOf(grid, row)
    const own = crossing.filter(cell => cell.row === row).map(cell => boxes.get(cell)!)
    if (own.length === 0) continue
    const hasTop = own.some(box => box.hasTop)
    const hasBottom = own.some(box => box.hasBottom)
    const height = Math.min(...own.map(box => box.lines.length)) - (hasBottom ? 1 : 0)
    for (let i = 0; i < height; i++) {
      const line = rowLine(crossing, boxes, drawn)
      if (bottom === undefined) texts.push(line)
      else if (hasTop) texts.push(merged(bottom, line))
      else texts.push(bottom, line)
      bottom = undefined
      for (const cell of crossing) drawn.set(cell, (drawn.get(cell) ?? 0) + 1)
    }
    bottom = hasBottom ? rowLine(crossing, boxes, drawn) : undefined
  }
  if (bottom !== undefined) texts.push(bottom)
  return linesOf(texts, element)
}

/** Gives the cells that a row crosses, each once. */
function cellsOf(grid: Grid, row: number): Cell[] {
  const cells: Cell[] = []
  for (let column = 0; column < grid.columns; column++) {
    const cell = grid.at(row, column)
    if (cell !== undefined && cell.column === column) cells.push(cell)
  }
  return cells
}

/** Gives the line of a row in which each cell it crosses has its next line. */
function rowLine(cells: readonly Cell[], boxes: Boxes, drawn: ReadonlyMap<Cell, number>): string {
  let text = ''
  for (const cell of cells) {
    const part = boxes.get(cell)?.lines[drawn.get(cell) ?? 0] ?? ''
    if (text === '' || part === '') text += part
    else text = text.slice(0, -1) + mergedMark(text.at(-1)!, part.charAt(0)) + part.slice(1)
  }
  return text
}

const mergedWith: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '=': { '=': '=', '-': '=', '+': '+' },
  '-': { '=': '=', '-': '-', '+': '+' },
  '+': { '=': '+', '-': '+', '+': '+', '|': '+' },
  '|': { '+': '+', '|': '|' },
}

const mergedMark = (above: string, below: string): string => mergedWith[above]?.[below] ?? above

function merged(above: string, below: string): string {
  const marks = [...above]
  return [...below].map((mark, i) => mergedMark(marks[i] ?? mark, mark)).join('')
}

function drawBoxes(drawing: Drawing): Boxes {
  const { grid, contents, layout, borders } = drawing
  const pen = pens[borders]
  const heights = rowHeights(drawing)
  const room = leastRoom(drawing)
  const boxes = new Map<Cell, Box>()
  for (const content of contents) {
    const { cell } = content
    const width = widthOf(cell, layout.widths)
    const spanned = heights.slice(cell.row, cell.row + cell.rows)
    const height = spanned.reduce((a, b) => a + b, 0) + cell.rows - 1
    const texts = layout.lines.get(content) ?? []
    const rows = Array.from({ length: height }, (_, i) =>
      justified(texts[i] ?? '', cell, { width, room: room[cell.column] ?? 0 }),
    )
    const own = cell.isHead ? pen.strong : pen.weak
    const top = own || (cell.row === 0 ? pen.strong : '')
    const bottom = own || (cell.row + cell.rows === grid.rows ? pen.strong : '')
    const rule = (mark: string): string[] =>
      mark === '' ? [] : [pen.corner + mark.repeat(width) + pen.corner]
    const lines = [...rule(top), ...rows.map(row => pen.side + row + pen.side), ...rule(bottom)]
    boxes.set(cell, { cell, lines, hasTop: top !== '', hasBottom: bottom !== '' })
  }
  return boxes
}

function widthOf({ column, columns }: Cell, widths: readonly number[]): number {
  return widths.slice(column, column + columns).reduce((a, b) => a + b, 0) + columns - 1
}

/** Gives the height of each row: that of the highest cell that begins in it. */
function rowHeights({ grid, contents, layout }: Drawing): number[] {
  const heights = new Array<number>(grid.rows).fill(0)
  for (const content of contents) {
    const height = layout.lines.get(content)?.length ?? 0
    heights[content.cell.row] = Math.max(heights[content.cell.row] ?? 0, height)
  }
  return heights
}

/** Gives the room that the longest line of the cells that begin in a column leaves. */
function leastRoom({ grid, contents, layout }: Drawing): number[] {
  const room = new Array<number>(grid.columns).fill(Number.POSITIVE_INFINITY)
  for (const content of contents) {
    const { cell } = content
    const width = widthOf(cell, layout.widths)
    for (const line of layout.lines.get(content) ?? [])
      room[cell.column] = Math.min(room[cell.column]!, width - columnsOf(line))
  }
  return room
}

/** Puts a line into its cell, with a blank before it where the column has room for two. */
function justified(
  line: string,
  { element }: Cell,
  { width, room }: { width: number; room: number },
): string {
  const how = element.attributes.align ?? 'left'
  if (how === 'center') return centre(line, width)
  const left = width - columnsOf(line)
  const inner = width - Math.min(2, left)
  const before = left > 1 && room > 1
  if (how === 'right') {
    const text = padStart(line, inner)
    const padded = left > 1 ? (before ? `${text} ` : ` ${text}`) : text
    return left > 0 ? ` ${padded}` : padded
  }
  const text = padEnd(line, inner)
  const padded = left > 1 ? (before ? ` ${text}` : `${text} `) : text
  return left > 0 ? `${padded} ` : padded
}
