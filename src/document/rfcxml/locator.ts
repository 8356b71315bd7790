import type { Place } from '../../model/index.js'

/** Gives the place at an offset of a text. */
export type Locate = (offset: number) => Place

/**
 * Makes the function that turns offsets into lines and columns.
 *
 * Offsets that rise from call to call cost no more than one pass over the text together, which is how
 * the reader asks; an offset that goes back starts that pass again.
 */
export function locator(path: string, text: string): Locate {
  let line = 1
  let start = 0
  let next = text.indexOf('\n')
  return offset => {
    if (offset < start) {
      line = 1
      start = 0
      next = text.indexOf('\n')
    }
    while (next !== -1 && next < offset) {
      line += 1
      start = next + 1
      next = text.indexOf('\n', start)
    }
    return { path, line, column: offset - start + 1 }
  }
}
