import type { Status } from '../status.js'
import { blocks } from './blocks.js'
import { colours } from './colours.js'
import { layout } from './layout.js'
import { print, runningHeads } from './print.js'
import { text } from './text.js'

/** What the style of every page begins with. */
export const commonStyle = [colours, layout, text, blocks, print]
  .map(part => part.trim())
  .join('\n')

/** Gives the whole style of a page; only the running heads of paper depend on the document. */
export function styleFor(status: Status): string {
  return `${commonStyle}\n${runningHeads(status).trim()}`
}
