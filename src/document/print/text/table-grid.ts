import type { XElement } from '../../../model/index.js'
import { childElements } from '../../../model/index.js'
import { wholeNumber } from './attribute.js'

/** A cell of a table, which may span columns and rows. */
export interface Cell {
  readonly element: XElement
  readonly row: number
  readonly column: number
  readonly columns: number
  readonly rows: number
  /** Whether it asks for rows that the table has not. */
  readonly isCut: boolean
  readonly isHead: boolean
}

/** A table as a rectangle of places, each the place of a cell or of none. */
export interface Grid {
  readonly rows: number
  readonly columns: number
  /** The `<tr>` of each row. */
  readonly elements: readonly XElement[]
  /** The cells in the order of the rows. */
  readonly cells: readonly Cell[]
  /** The cell at each place of each row, as far as the row goes. */
  readonly places: readonly (readonly (Cell | undefined)[])[]
}

const parts: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot'])

/** Lays the cells of a `<table>` out on a grid (RFC 7991, section 2.54). */
export function gridOf(table: XElement): Grid {
  const cells: Cell[] = []
  const rows = childElements(table)
    .filter(({ name }) => parts.has(name))
    .flatMap(part => childElements(part, 'tr'))
  // A row may hold no cell.
  const places: (Cell | undefined)[][] = rows.map(() => [])
  for (let row = 0; row < rows.length; row++) {
    let column = 0
    for (const element of childElements(rows[row])) {
      if (element.name !== 'td' && element.name !== 'th') continue
      while (places[row]![column] !== undefined) column++
      const rowspan = span(element, 'rowspan')
      // A cell cannot reach below the last row.
      const isCut = rowspan > rows.length - row
      const cell = {
        element,
        row,
        column,
        columns: span(element, 'colspan'),
        rows: isCut ? rows.length - row : rowspan,
        isCut,
        isHead: element.name === 'th',
      }
      cells.push(cell)
      occupy(places, cell)
    }
  }
  const columns = places.reduce((most, row) => Math.max(most, row.length), 0)
  return { rows: rows.length, columns, elements: rows, cells, places }
}

/** The widest span that is taken as it is said, so that no attribute can ask for a grid without end. */
const widestSpan = 200

function span(element: XElement, name: 'colspan' | 'rowspan'): number {
  if (element.attributes[name] === undefined) return 1
  return Math.max(1, wholeNumber(element, name, { otherwise: 1, most: widestSpan }))
}

function occupy(places: (Cell | undefined)[][], cell: Cell): void {
  for (let row = cell.row; row < cell.row + cell.rows; row++) {
    for (let column = cell.column; column < cell.column + cell.columns; column++)
      places[row]![column] = cell
  }
}
