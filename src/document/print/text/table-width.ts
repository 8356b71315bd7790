/*
 * How wide the columns of a table are. Each is at least as wide as its longest word. What room is
 * left goes first to two columns of padding, widest columns first, and then, time and again, to the
 * cell with most lines, by the least amount that saves it a line.
 */
import { breakLines } from './break-lines.js'
import type { CellContent } from './table-cell.js'
import { longestPiece } from './table-cell.js'
import type { Grid } from './table-grid.js'
import { splitLines } from './white-space.js'

/** The widths of columns, and the lines of each cell at them. */
export interface TableLayout {
  readonly widths: readonly number[]
  readonly lines: ReadonlyMap<CellContent, readonly string[]>
}

/** Gives widths that fit into a width if they can, and lays out the cells. */
export function layOut(
  grid: Grid,
  contents: readonly CellContent[],
  { width, atHyphens }: { width: number; atHyphens: boolean },
): TableLayout {
  const borders = grid.columns + 1
  let widths = leastWidths(grid, contents, atHyphens)
  if (sum(widths) + borders > width) widths = leastWidths(grid, contents, true)
  const room = width - sum(widths) - borders
  const padding = pad(widths, room)
  const lines = new Map<CellContent, readonly string[]>()
  // To begin with a spanning cell has the width of its first column only.
  for (const content of contents) lines.set(content, firstLines(content, widths))
  widen({ grid, contents, widths, padding, lines }, room - sum(padding))
  return { widths, lines }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

function leastWidths(grid: Grid, contents: readonly CellContent[], atHyphens: boolean): number[] {
  const widths = new Array<number>(grid.columns).fill(0)
  for (const content of contents) {
    const { column, columns } = content.cell
    const least = Math.floor(longestPiece(content, atHyphens) / columns)
    widths[column] = Math.max(widths[column] ?? 0, least)
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

function firstLines(content: CellContent, widths: readonly number[]): readonly string[] {
  if (content.text === '') return []
  const width = widths[content.cell.column] ?? 0
  return content.isText ? content.atWidth(width) : splitLines(content.text)
}

interface Widening {
  readonly grid: Grid
  readonly contents: readonly CellContent[]
  readonly widths: number[]
  readonly padding: readonly number[]
  readonly lines: Map<CellContent, readonly string[]>
}

function widen(table: Widening, room: number): void {
  let left = room
  while (left > 0) {
    const highest = layAll(table)
    if (highest === undefined) return
    const gain = leastGain(table, highest, left)
    if (gain === undefined) return
    left -= gain
    table.widths[highest.cell.column]! += gain
  }
}

/** Lays all cells out at the present widths, and gives the first of those with most lines. */
function layAll(table: Widening): CellContent | undefined {
  let highest: CellContent | undefined
  let most = 1
  for (const content of table.contents) {
    if (content.text === '') continue
    const lines = content.atWidth(roomOf(table, content))
    table.lines.set(content, lines)
    if (lines.length > most) {
      most = lines.length
      highest = content
    }
  }
  return highest
}

function roomOf({ widths, padding }: Widening, { cell }: CellContent): number {
  const { column, columns } = cell
  return sum(widths.slice(column, column + columns)) + columns - 1 - (padding[column] ?? 0)
}

function leastGain(table: Widening, content: CellContent, room: number): number | undefined {
  const width = roomOf(table, content)
  const height = table.lines.get(content)?.length ?? 0
  for (let gain = 1; gain <= room; gain++)
    if (breakLines(content.text, { width: width + gain }).length < height) return gain
  return undefined
}
