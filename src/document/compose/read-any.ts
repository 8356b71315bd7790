import type { Root, RootContent } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'

/** Reads whatever claims to be Markdown. */
export function readAny(text: string): readonly RootContent[] {
  return parser.parse(text).children
}

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
