import type { XElement } from '../../../model/index.js'
import type { Line } from './line.js'
import type { Setting } from './setting.js'

/** Lines that belong together when a page is broken: from `start` up to, not including, `end`. */
export interface Block {
  readonly start: number
  end: number
}

/** What joins the block before it, if that asks for it. */
const joining: ReadonlySet<string> = new Set(['t', 'dl', 'dt', 'figure', 'ol', 'table', 'ul'])

/** Gives the block of each line; blank lines between elements have none. */
export function blocksOf(setting: Setting, lines: readonly Line[]): (Block | undefined)[] {
  const blocks: (Block | undefined)[] = []
  const unended = -1
  let element: XElement | undefined
  let block: Block | undefined
  let staysTogether = false
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    if (line.from === undefined) {
      if (block !== undefined && !staysTogether && block.end === unended) block.end = at
      blocks.push(undefined)
      continue
    }
    if (line.from !== element) {
      element = line.from
      if (!joining.has(element.name)) staysTogether = line.staysWithPrevious
      if (!staysTogether) {
        if (block !== undefined && block.end === unended) block.end = at
        block = { start: at, end: unended }
      }
      staysTogether = keepsNext(setting, element)
    }
    blocks.push(block)
  }
  if (block !== undefined) block.end = lines.length - 1
  return blocks
}

/** Tells whether what follows an element joins its block. */
function keepsNext(setting: Setting, element: XElement): boolean {
  return (
    element.name === 'section' ||
    element.attributes.keepWithNext === 'true' ||
    setting.keptByNext.has(element)
  )
}
