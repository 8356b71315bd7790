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
  // To begin with a spanning cell has the width of its first column only.
  const first = contents.map(({ cell }) => widths[cell.column] ?? 0)
  const last = widen({ contents, widths, padding }, room - sum(padding))
  const lines = contents.map((content, i) => {
    if (content.text === '') return []
    const at = last?.[i] ?? first[i]!
    return content.isText || last !== undefined ? content.atWidth(at) : splitLines(content.text)
  })
  return { widths, lines }
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

interface Widening {
  readonly contents: readonly MeasuredContent[]
  readonly widths: number[]
  readonly padding: readonly number[]
}

/** Widens columns, and gives the room of each cell when cells were last looked at, if they were. */
function widen(table: Widening, room: number): readonly number[] | undefined {
  const rooms = new Array<number>(table.contents.length).fill(-1)
  const heights = new Array<number>(table.contents.length).fill(0)
  let left = room
  if (left <= 0) return undefined
  while (left > 0) {
    const highest = measureAll(table, rooms, heights)
    if (highest === -1) break
    const content = table.contents[highest]!
    const gain = leastGain(content, { width: rooms[highest]!, height: heights[highest]!, left })
    if (gain === undefined) break
    left -= gain
    table.widths[content.cell.column]! += gain
  }
  return rooms
}

/** Measures the cells whose room has changed, and finds the first of those with most lines. */
function measureAll(table: Widening, rooms: number[], heights: number[]): number {
  let highest = -1
  let most = 1
  for (const [i, content] of table.contents.entries()) {
    if (content.text === '') continue
    const room = roomOf(table, content)
    if (room !== rooms[i]) {
      rooms[i] = room
      heights[i] = content.heightAt(room)
    }
    if (heights[i]! > most) {
      most = heights[i]!
      highest = i
    }
  }
  return highest
}

function roomOf({ widths, padding }: Widening, { cell }: MeasuredContent): number {
  const { column, columns } = cell
  let room = columns - 1 - (padding[column] ?? 0)
  for (let i = column; i < column + columns; i++) room += widths[i] ?? 0
  return room
}

function leastGain(
  content: MeasuredContent,
  { width, height, left }: { width: number; height: number; left: number },
): number | undefined {
  for (let gain = 1; gain <= left; gain++)
    if (content.filledHeightAt(width + gain) < height) return gain
  return undefined
}
