import { memory } from '../../../model/index.js'
import type { TableBorders } from './setting.js'
import { drawTable } from './table-border.js'
import { type CellContent, measured } from './table-cell.js'
import type { Grid } from './table-grid.js'
import { layOut } from './table-width.js'

/** What the lines of a table are made of. */
export interface TablePlan {
  readonly grid: Grid
  readonly contents: readonly CellContent[]
  readonly borders: TableBorders
  readonly width: number
  /** Whether words may be parted at hyphens though there is room enough. */
  readonly atHyphens: boolean
}

/** The last tables of a moderate size: most are the same when a draft is printed again after an edit. */
const known = memory<readonly string[]>(200)
const moderate = 100_000

/** Lays a table out and draws it, or remembers its lines. */
export function drawnTable(plan: TablePlan): readonly string[] {
  const { grid, contents, width, atHyphens } = plan
  const key = keyOf(plan)
  const before = key === undefined ? undefined : known.get(key)
  if (before !== undefined) return before
  const layout = layOut(grid, contents.map(measured), { width, atHyphens })
  const lines = drawTable({ ...plan, layout })
  return key === undefined ? lines : known.set(key, lines)
}

/** Gives all that the lines depend on, if the cells hold running text or nothing. */
function keyOf({ grid, contents, borders, width, atHyphens }: TablePlan): string | undefined {
  const key: unknown[] = [borders, width, atHyphens, grid.rows, grid.columns]
  let length = 0
  for (let i = 0; i < contents.length; i++) {
    const { cell, isText, source } = contents[i]!
    length += source.length
    const isPlain = isText || source === ''
    if (!isPlain || length > moderate) return undefined
    const { row, column, rows, columns, isHead, element } = cell
    key.push(row, column, rows, columns, isHead, element.attributes.align, source)
  }
  return JSON.stringify(key)
}
