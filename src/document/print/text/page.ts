/*
 * Pages: 56 lines each in the file, of which 48 hold text (52 on the first, four of them blank).
 *
 * A break falls where the page is full, unless that would part what belongs together: then the page
 * ends earlier and is filled up with blank lines. What belongs together is told by *blocks*:
 * consecutive lines of one element, with a heading before them if there is one (`blocksOf`).
 */
import type { XElement } from '../../../model/index.js'
import { blankLine, type Line, lineOf } from './line.js'
import { type Block, blocksOf } from './page-block.js'
import { pageFoot, pageHead } from './running-title.js'
import type { Setting } from './setting.js'
import { isBlank, splitLines } from './white-space.js'

/** Text lines on every page but the first. */
const pageLength = 48

/** Lines of text without which a heading does not stay on its page. */
const leastUnderHeading = 5

/** Lines of a paragraph that are not left alone on a page. */
const leastOfBlock = 2

/** Lines within which a heading is looked for above a break. */
const lookBack = 12

/** What is kept on one page if one page can hold it. */
const whole: ReadonlySet<string> = new Set(['artset', 'artwork', 'figure', 'sourcecode', 'table'])

/** Lines in pages, and the page on which each element has its last line. */
export interface Pages {
  readonly lines: Line[]
  readonly pageOf: ReadonlyMap<XElement, number>
}

/** Parts lines into pages, with head and foot. */
export function paginate(setting: Setting, lines: readonly Line[]): Pages {
  const blocks = blocksOf(setting, lines)
  const head = splitLines(pageHead(setting))
  const foot = pageFoot(setting)
  const pageOf = new Map<XElement, number>()
  const output: Line[] = []
  let start = 0
  let target = 4 + pageLength
  for (let page = 1; start < lines.length; page++) {
    if (page > 1) addFurniture(output, ['\f', ...head, '', ''])
    const end =
      target >= lines.length ? lines.length : breakBefore(lines, blocks, { start, target })
    let from: XElement | undefined
    for (let i = start; i < end; i++) {
      const line = lines[i]!
      output.push(line)
      if (line.from !== from && line.from !== undefined) pageOf.set(line.from, page)
      from = line.from
    }
    for (let i = end; i < target; i++) output.push(blankLine())
    addFurniture(output, ['', '', '', ...splitLines(foot(page))])
    start = end
    while (start < lines.length && isBlank(lines[start]!.text)) start++
    target = start + pageLength
  }
  return { lines: output, pageOf }
}

function addFurniture(output: Line[], texts: readonly string[]): void {
  for (const text of texts) output.push(lineOf(text, undefined))
}

interface Span {
  readonly start: number
  readonly target: number
}

/** Gives the line before which a page ends: the target, or an earlier one. */
function breakBefore(
  lines: readonly Line[],
  blocks: readonly (Block | undefined)[],
  { start, target }: Span,
): number {
  const block = blocks[target]
  const end =
    block === undefined
      ? headingAbove(lines, target)
      : target - heldBack(lines, block, { start, target })
  // What is longer than a page is parted after all.
  return end > start ? end : target
}

/** Gives the line of the first of the headings that stand close together above a line. */
function headingAbove(lines: readonly Line[], target: number): number {
  let at = target
  while (at > target - lookBack) {
    const heading = [at - 1, at - 2, at - 3].find(i => lines[i]?.from?.name === 'section')
    if (heading === undefined) break
    at = heading
  }
  return at
}

/** Gives how many lines of the block that a break would part go to the next page with the others. */
function heldBack(lines: readonly Line[], block: Block, { start, target }: Span): number {
  const before = target - block.start
  const after = block.end - target
  const length = block.end - block.start
  const name = lines[block.start]?.from?.name ?? ''
  if (name === 'section') {
    let count = 0
    for (let i = block.start; i < target; i++) {
      const from = lines[i]?.from
      if (from !== undefined && from.name !== 'section') count++
    }
    return count <= leastUnderHeading ? before : 0
  }
  if (whole.has(name)) return length < pageLength || before <= leastUnderHeading ? before : 0
  const leavesFew = before >= 1 && before <= leastOfBlock && length > before
  const takesFew = after >= 1 && after <= leastOfBlock && length > after
  return (leavesFew || takesFew) && start < target - before ? before : 0
}
