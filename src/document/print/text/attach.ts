import type { XElement } from '../../../model/index.js'
import type { Join, Joins } from './join.js'
import { blankLine, indentLines, type Line } from './line.js'
import { type Flow, type PrintBlock, type Setting, withHang } from './setting.js'
import { isBlank, lengthOf, stripStart } from './white-space.js'

/** Prints a child and adds its lines to those before it, as the joins of the flow say for its name. */
export function attach(
  setting: Setting,
  lines: Line[],
  child: XElement,
  width: number,
  flow: Flow,
): void {
  const join = joinOf(flow.joins, child.name)
  const placed = setting.place(setting, child, width, flow)
  if (lines.length > 0) for (let i = 0; i < join.blank; i++) lines.push(blankLine())
  append(lines, placed, join)
}

/** Prints an element and moves its lines to where the joins of the flow say. */
export const placeBlock: PrintBlock = (setting, element, width, flow) => {
  const join = joinOf(flow.joins, element.name)
  const room = width - join.indent
  const printed = setting.print(setting, element, room, withHang(flow, join.hang))
  indentLines(printed, moved(setting, element, join, printed, room), join.hang)
  return printed
}

/** Gives the join for a child of a name. */
export function joinOf(joins: Joins, name: string): Join {
  return joins.byName.get(name) ?? joins.other
}

/**
 * Gives the indent of a child: less than its join's if something in it is too wide. What cannot be
 * had from its own indent is left for its parent to give.
 */
function moved(
  setting: Setting,
  child: XElement,
  join: Join,
  printed: readonly Line[],
  room: number,
): number {
  let move = setting.moves.get(child) ?? 0
  if (move === 0 && join.mayMove === true) move = Math.max(0, widest(printed) - room)
  if (move === 0) return join.indent
  const parent = setting.parents.get(child)
  if (move > join.indent && parent !== undefined) setting.moves.set(parent, move - join.indent)
  return join.indent - Math.min(join.indent, move)
}

/** Gives the length of the longest line. */
export function widest(lines: readonly Line[]): number {
  let width = 0
  for (const line of lines) {
    if (line.indent + line.text.length > width)
      width = Math.max(width, line.indent + lengthOf(line.text))
  }
  return width
}

function append(lines: Line[], printed: readonly Line[], join: Join): void {
  const last = lines.at(-1)
  if (join.overlap === undefined || last === undefined || printed.length === 0) {
    for (let i = 0; i < printed.length; i++) lines.push(printed[i]!)
    return
  }
  const text = printed[0]!.text
  if (!isBlank(text)) last.text += join.overlap + stripStart(text)
  for (let i = 1; i < printed.length; i++) lines.push(printed[i]!)
}
