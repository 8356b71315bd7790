/*
 * How wide the columns of a table are. Each is at least as wide as its longest word. What room is
 * left goes first to two columns of padding, widest columns first, and then, time and again, to the
 * cell with most lines, by the least amount that saves it a line.
 */
import { longestPiece, type MeasuredContent } from './table-cell.js'
import type { Grid } from './table-grid.js'
import { splitLines } from './white-space.js'

/** The widths of columns, and the lines of each cell at them, in the order of the cells. */
export interface TableLayout {
  readonly widths: readonly number[]
  readonly lines: readonly (readonly string[])[]
}

/** Gives widths that fit into a width if they can, and lays out the cells. */
export function layOut(
  grid: Grid,
  contents: readonly MeasuredContent[],
  { width, atHyphens }: { width: number; atHyphens: boolean },
): TableLayout {
  const borders = grid.columns + 1
  let widths = leastWidths(grid, contents, atHyphens)
  if (sum(widths) + borders > width) widths = leastWidths(grid, contents, true)
  const room = width - sum(widths) - borders
  const padding = pad(widths, room)
  const left = room - sum(padding)
  const lines =
    left > 0
      ? widen(contents, widths, { padding, room: left })
      : contents.map(content => atFirst(content, widths))
  return { widths, lines }
}

/** Lays a content out where no column is widened: a spanning cell has the width of its first column. */
function atFirst(content: MeasuredContent, widths: readonly number[]): readonly string[] {
  if (content.text === '') return []
  return content.isText
    ? content.atWidth(widths[content.cell.column] ?? 0)
    : splitLines(content.text)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

function leastWidths(
  grid: Grid,
  contents: readonly MeasuredContent[],
  atHyphens: boolean,
): number[] {
  const widths = new Array<number>(grid.columns).fill(0)
  for (const content of contents) {
    const { column, columns } = content.cell
    const known = widths[column] ?? 0
    // No piece is longer than all of them.
    if (content.text.length <= known) continue
    widths[column] = Math.max(known, Math.floor(longestPiece(content, atHyphens) / columns))
  }
  return widths
}

/** Adds two columns of padding to each column, the widest and rightmost first, while there is room. */
function pad(widths: number[], room: number): number[] {
  const padding = new Array<number>(widths.length).fill(0)
  const order = widths.map((width, column) => ({ width, column }))
  order.sort((a, b) => b.width - a.width || b.column - a.column)
  let left = room
  for (const { column } of order) {
    if (left <= 2) break
    left -= 2
    widths[column]! += 2
    padding[column] = 2
  }
  return padding
}

/** The widths of columns, and how much of them is padding. */
interface Columns {
  readonly widths: readonly number[]
  readonly padding: readonly number[]
}

/** A content that is not empty, and its lines in the room that it had when it was last looked at. */
interface Fitted {
  readonly content: MeasuredContent
  room: number
  lines: readonly string[]
}

/** Widens columns, and gives the lines of the cells as they were when cells were last looked at. */
function widen(
  contents: readonly MeasuredContent[],
  widths: number[],
  { padding, room }: { padding: readonly number[]; room: number },
): (readonly string[])[] {
  const all = contents.map((content): Fitted => ({ content, room: -1, lines: [] }))
  let high = all.filter(({ content }) => content.text !== '')
  const filled = high
  let looked: readonly number[] = widths
  let left = room
  while (left > 0) {
    looked = [...widths]
    fitAll(high, { widths, padding })
    // What takes one line takes no more where it has more room.
    high = high.filter(({ lines }) => lines.length > 1)
    const highest = highestOf(high)
    const gain = highest === undefined ? undefined : leastGain(highest, left)
    if (highest === undefined || gain === undefined) break
    left -= gain
    widths[highest.content.cell.column]! += gain
  }
  fitAll(filled, { widths: looked, padding })
  return all.map(({ lines }) => lines)
}

/** Lays out the cells whose room has changed. */
function fitAll(cells: readonly Fitted[], columns: Columns): void {
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!
    const room = roomOf(columns, cell.content)
    if (room === cell.room) continue
    cell.room = room
    cell.lines = cell.content.atWidth(room)
  }
}

function roomOf({ widths, padding }: Columns, { cell }: MeasuredContent): number {
  const { column, columns } = cell
  let room = columns - 1 - (padding[column] ?? 0)
  for (let i = column; i < column + columns; i++) room += widths[i] ?? 0
  return room
}

/** Gives the first of the cells with most lines. */
function highestOf(cells: readonly Fitted[]): Fitted | undefined {
  let highest = cells[0]
  for (const cell of cells) if (cell.lines.length > highest!.lines.length) highest = cell
  return highest
}

/** Gives by how much a cell has to be wider to have fewer lines. */
function leastGain({ content, room, lines }: Fitted, most: number): number | undefined {
  for (let gain = 1; gain <= most; gain++)
    if (content.filledAtWidth(room + gain).length < lines.length) return gain
  return undefined
}
