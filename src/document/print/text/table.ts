import type { Finding, Place, XElement } from '../../../model/index.js'
import { align } from './artwork.js'
import { widest } from './attach.js'
import { captionLines, captionText } from './caption.js'
import { drawnTable } from './drawn-table.js'
import { tableJoins } from './join.js'
import { type Line, linesOf } from './line.js'
import { rowsMissing, unevenRow } from './reasons.js'
import { type Flow, type Setting, withJoins } from './setting.js'
import { cellPlace, contentOf } from './table-cell.js'
import { type Grid, gridOf } from './table-grid.js'
import { lengthOf } from './white-space.js'

/** The least width in which a caption is centred, unless it is shorter. */
const captionRoom = 26

/** Prints a `<table>` (RFC 7991, section 2.54) with its caption below. */
export function table(setting: Setting, element: XElement, width: number, flow: Flow): Line[] {
  const caption = captionText(setting, element, { kind: 'Table', width })
  const grid = gridOf(element)
  findFaults(setting, element, grid)
  const place = cellPlace(setting, width, withJoins(flow, tableJoins))
  const contents = grid.cells.map(cell => contentOf(cell, place))
  const borders = setting.borders.get(element) ?? setting.defaultBorders
  const atHyphens = setting.hyphenBreaksInCells
  const lines = linesOf(drawnTable({ grid, contents, borders, width, atHyphens }), element)
  const room = Math.min(captionRoom, lengthOf(caption.join('\n')))
  let tableWidth = Math.min(width, widest(lines))
  if (tableWidth < room) {
    tableWidth = room
    align(lines, 'center', tableWidth)
  }
  lines.push(...captionLines(caption, element, tableWidth))
  align(lines, element.attributes.align ?? 'center', width)
  return lines
}

/** Tells of cells that span more rows than there are, or of the first row that ends too early. */
function findFaults(setting: Setting, table: XElement, grid: Grid): void {
  const tell = (finding: (place: Place) => Finding, { origin }: XElement): void => {
    const place = origin ?? table.origin
    if (place !== undefined) setting.findings.push(finding(place))
  }
  const { columns } = grid
  const cut = grid.cells.filter(({ isCut }) => isCut)
  for (const { element, rows } of cut) tell(place => rowsMissing(place, rows), element)
  if (cut.length > 0) return
  for (let row = 0; row < grid.rows; row++) {
    const cells = grid.places[row]!.filter(cell => cell !== undefined).length
    if (cells === columns) continue
    tell(place => unevenRow(place, { cells, columns }), grid.elements[row]!)
    return
  }
}
