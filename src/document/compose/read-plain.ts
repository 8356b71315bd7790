/*
 * Nearly all that authors and templates write is plain, and the library, which looks at each character
 * in several ways, takes a third of the time of all documents for it. It is read here where no other
 * reading is possible, and anything that might mean more is left to the library, whose answer is the
 * same (test/document/compose/read-plain.test.ts):
 *
 *     A relay MUST announce `SIZE`. See [RFC1870].   words, and code between single backquotes
 *     *Basis: proposed here.* See [](#reading).      emphasis, and links to anchors
 *     # A heading {#size}                            and fenced code
 *     ::rules{chapter=smtp topic=size}               a directive
 *     - item                                         lists of paragraphs
 *     | cell | cell |                                tables
 *     a * b    **a**    x_    [a](b)    > a    a\    anything else
 */
import type { RootContent } from 'mdast'
import { readRun } from './plain-blocks.js'
import type { Run } from './run-of-lines.js'

/** Blanks at a line end may break the line; tabs and control characters have rules of their own. */
const notPlain = / $|[^\n -~\u00a1-\ud7ff]/m

/** Reads Markdown in which there are only plain blocks; undefined where there may be more. */
export function readPlain(markdown: string): readonly RootContent[] | undefined {
  if (notPlain.test(markdown)) return undefined
  const blocks: RootContent[] = []
  for (const run of runsOf(markdown)) {
    // What follows a list, and does not begin as words do, may go on with it.
    if (blocks.at(-1)?.type === 'list' && /^[ \d-]/.test(run.lines[0]!)) return undefined
    const read = readRun(run)
    if (read === undefined) return undefined
    blocks.push(...read)
  }
  return blocks
}

/** Gives the lines between blank ones; blank lines between fences are code. */
function runsOf(markdown: string): readonly Run[] {
  const runs: { lines: string[]; first: number }[] = []
  let run: { lines: string[]; first: number } | undefined
  markdown.split('\n').forEach((line, index) => {
    const inCode = run?.lines[0]?.startsWith('```') === true
    if (line === '' && !inCode) run = undefined
    else if (run === undefined) {
      run = { lines: [line], first: index + 1 }
      runs.push(run)
    } else {
      run.lines.push(line)
      if (inCode && line === '```') run = undefined
    }
  })
  return runs
}
