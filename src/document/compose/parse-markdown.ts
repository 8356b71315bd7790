import type { Root, RootContent } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { memoized } from '../../model/index.js'
import { fenceAfter } from './limits.js'

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

const parse = memoized(5_000, (text: string): readonly RootContent[] => parser.parse(text).children)

const parser: Processor<Root> = unified().use(remarkParse).use(dialect).freeze()

/**
 * Sets the dialect: CommonMark with tables and block directives, less all that eats protocol text.
 * `host:port` is no text directive, `<CRLF>` is no HTML, an indented line is no code, a line of
 * dashes makes no heading of the line above it, and `[RFC5321]: …` defines nothing.
 */
function dialect(this: Processor): void {
  const { text: _text, ...blocks } = directive()
  const off = ['htmlText', 'htmlFlow', 'codeIndented', 'definition', 'setextUnderline']
  const data = this.data()
  data.micromarkExtensions = [gfmTable(), blocks, { disable: { null: off } }]
  data.fromMarkdownExtensions = [gfmTableFromMarkdown(), directiveFromMarkdown()]
}

function stretches(text: string): Omit<Stretch, 'nodes'>[] {
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
