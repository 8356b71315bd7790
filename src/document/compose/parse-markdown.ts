import type { RootContent } from 'mdast'
import { memoized } from '../../model/index.js'
import { fenceAfter } from './excess-of.js'
import { readAny } from './read-any.js'
import { readPlain } from './read-plain.js'

/** A stretch of a Markdown file from one heading to the next. */
export interface Stretch {
  /** Lines of the file before it: its own lines count from 1. */
  readonly before: number
  readonly text: string
  readonly nodes: readonly RootContent[]
}

/**
 * Parses Markdown, stretch by stretch: a heading always ends what stands before it, so a file may be
 * cut there, and after an edit only the stretch that changed is parsed again.
 */
export function parseMarkdown(text: string): readonly Stretch[] {
  return stretches(text).map(stretch => ({ ...stretch, nodes: parse(stretch.text) }))
}

const parse = memoized(5_000, text => readPlain(text) ?? readAny(text))

function stretches(text: string): Omit<Stretch, 'nodes'>[] {
  if (!/\n#/.test(text)) return [{ before: 0, text }]
  const lines = text.split('\n')
  const starts = [0]
  let fence: string | undefined
  let container = 0
  for (const [index, line] of lines.entries()) {
    fence = fenceAfter(fence, line)
    if (fence !== undefined) continue
    const colons = /^(:{3,})(.?)/.exec(line)
    if (colons !== null) container += colons[2] === '' ? -1 : 1
    else if (container <= 0 && index > 0 && /^#{1,6} /.test(line)) starts.push(index)
  }
  return starts.map((start, index) => ({
    before: start,
    text: lines.slice(start, starts[index + 1]).join('\n'),
  }))
}
