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
import { columnsOf } from './columns.js'
import type { TableBorders } from './setting.js'
import type { CellContent } from './table-cell.js'
import type { Cell, Grid } from './table-grid.js'
import type { TableLayout } from './table-width.js'
import { blanks, centre, lengthOf } from './white-space.js'

/** What is needed to draw a table. */
export interface Drawing {
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

/** A cell drawn between its borders: the texts of its lines, and rules above and below. */
interface Box {
  readonly cell: Cell
  readonly lines: readonly string[]
  readonly hasTop: boolean
  readonly hasBottom: boolean
  /** How many of its lines stand in the table already. */
  drawn: number
}

/** Draws the lines of a table. */
export function drawTable(drawing: Drawing): string[] {
  const { grid, borders } = drawing
  const pen = pens[borders]
  const boxes = drawBoxes(drawing, pen)
  const texts: string[] = []
  let bottom: string | undefined
  for (let row = 0; row < grid.rows; row++) {
    const crossing = cellsOf(grid, row).map(cell => boxes.get(cell)!)
    const own = crossing.filter(({ cell }) => cell.row === row)
    if (own.length === 0) continue
    const hasTop = own.some(box => box.hasTop)
    const hasBottom = own.some(box => box.hasBottom)
    const height = Math.min(...own.map(box => box.lines.length)) - (hasBottom ? 1 : 0)
    for (let i = 0; i < height; i++) {
      const line = rowLine(crossing, pen)
      if (bottom === undefined) texts.push(line)
      else if (hasTop) texts.push(merged(bottom, line))
      else texts.push(bottom, line)
      bottom = undefined
      for (let j = 0; j < crossing.length; j++) crossing[j]!.drawn++
    }
    bottom = hasBottom ? rowLine(crossing, pen) : undefined
  }
  if (bottom !== undefined) texts.push(bottom)
  return texts
}

/** Gives the cells that a row crosses, each once. */
function cellsOf({ places }: Grid, row: number): Cell[] {
  return places[row]!.filter(
    (cell, column): cell is Cell => cell !== undefined && cell.column === column,
  )
}

/** Gives the line of a row in which each cell it crosses has its next line. */
function rowLine(boxes: readonly Box[], { corner, side }: Pen): string {
  let text = ''
  let border = ''
  for (let i = 0; i < boxes.length; i++) {
    const { lines, hasTop, hasBottom, drawn } = boxes[i]!
    const line = lines[drawn]
    if (line === undefined) continue
    const isRule = (hasTop && drawn === 0) || (hasBottom && drawn === lines.length - 1)
    const before = isRule ? corner : side
    text += (border === '' || border === before ? before : corner) + line
    border = before
  }
  return text + border
}

const mergedWith: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '=': { '=': '=', '-': '=', '+': '+' },
  '-': { '=': '=', '-': '-', '+': '+' },
  '+': { '=': '+', '-': '+', '+': '+', '|': '+' },
  '|': { '+': '+', '|': '|' },
}

const mergedMark = (above: string, below: string): string => mergedWith[above]?.[below] ?? above

function merged(above: string, below: string): string {
  if (above === below) return above
  const marks = [...above]
  return [...below].map((mark, i) => mergedMark(marks[i] ?? mark, mark)).join('')
}

function drawBoxes(drawing: Drawing, pen: Pen): ReadonlyMap<Cell, Box> {
  const { grid, contents, layout } = drawing
  const heights = rowHeights(drawing)
  const columns = layout.lines.map(lines => lines.map(columnsOf))
  const room = leastRoom(drawing, columns)
  const boxes = new Map<Cell, Box>()
  for (let index = 0; index < contents.length; index++) {
    const { cell } = contents[index]!
    const width = widthOf(cell, layout.widths)
    let height = cell.rows - 1
    for (let row = cell.row; row < cell.row + cell.rows; row++) height += heights[row] ?? 0
    const texts = layout.lines[index]!
    const own = cell.isHead ? pen.strong : pen.weak
    const top = own || (cell.row === 0 ? pen.strong : '')
    const bottom = own || (cell.row + cell.rows === grid.rows ? pen.strong : '')
    const lines: string[] = []
    if (top !== '') lines.push(top.repeat(width))
    const isRoomy = (room[cell.column] ?? 0) > 1
    for (let i = 0; i < height; i++) {
      const text = texts[i] ?? ''
      const left = width - (columns[index]![i] ?? 0)
      lines.push(text === '' ? blanks(width) : justified(text, cell, { width, left, isRoomy }))
    }
    if (bottom !== '') lines.push(bottom.repeat(width))
    boxes.set(cell, { cell, lines, hasTop: top !== '', hasBottom: bottom !== '', drawn: 0 })
  }
  return boxes
}

function widthOf({ column, columns }: Cell, widths: readonly number[]): number {
  let width = columns - 1
  for (let i = column; i < column + columns; i++) width += widths[i] ?? 0
  return width
}

/** Gives the height of each row: that of the highest cell that begins in it. */
function rowHeights({ grid, contents, layout }: Drawing): number[] {
  const heights = new Array<number>(grid.rows).fill(0)
  for (let i = 0; i < contents.length; i++) {
    const { row } = contents[i]!.cell
    heights[row] = Math.max(heights[row]!, layout.lines[i]!.length)
  }
  return heights
}

/** Gives the room that the longest line of the cells that begin in a column leaves. */
function leastRoom(
  { grid, contents, layout }: Drawing,
  columns: readonly (readonly number[])[],
): number[] {
  const room = new Array<number>(grid.columns).fill(Number.POSITIVE_INFINITY)
  for (let i = 0; i < contents.length; i++) {
    const { cell } = contents[i]!
    const width = widthOf(cell, layout.widths)
    const taken = columns[i]!
    for (let j = 0; j < taken.length; j++)
      room[cell.column] = Math.min(room[cell.column]!, width - taken[j]!)
  }
  return room
}

interface Place {
  /** Columns of the cell, and those that the line leaves. */
  readonly width: number
  readonly left: number
  /** Whether every line of the column leaves two. */
  readonly isRoomy: boolean
}

/** Puts a line into its cell, with a blank before it where the column has room for two. */
function justified(line: string, { element }: Cell, { width, left, isRoomy }: Place): string {
  const how = element.attributes.align ?? 'left'
  if (how === 'center') return centre(line, width)
  const sides = Math.min(2, left)
  const inner = width - sides
  const near = left > 1 && isRoomy ? 1 : 0
  const far = Math.max(0, inner - lengthOf(line)) + Math.max(0, sides) - near
  return how === 'right' ? blanks(far) + line + blanks(near) : blanks(near) + line + blanks(far)
}
