import type { Status } from '../status.js'
import { blocks } from './blocks.js'
import { colours } from './colours.js'
import { layout } from './layout.js'
import { print, runningHeads } from './print.js'
import { text } from './text.js'

/** Gives the whole style of a page; only the running heads of paper depend on the document. */
export function styleFor(status: Status): string {
  return [colours, layout, text, blocks, print, runningHeads(status)]
    .map(part => part.trim())
    .join('\n')
}
