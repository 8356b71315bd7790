import type { Paragraph, PhrasingContent } from 'mdast'

/*
 * What templates write is nearly always paragraphs of words, code and emphasis, and the library, which
 * looks at each character in several ways, takes a third of the time of all documents for them. They
 * are read here where no other reading is possible, and anything that might mean more is left to the
 * library, whose answer is the same (test/document/compose/read-plain.test.ts):
 *
 *     A relay MUST announce `SIZE`. See [RFC1870].   words, and code between single backquotes
 *     *Basis: proposed here.*                        emphasis, which nothing but words and code are in
 *     a * b    **a**    x_y    [a](b)    - a    a\   anything else
 */

/** How a line begins that can only be words: no list, quote, heading, fence, table, directive. */
const lineStart = /^ {0,3}(?:[A-Za-z("'[`*]|\d(?!\d{0,8}[.)])|: )/

/** Blanks at a line end may break the line; tabs and control characters have rules of their own. */
const notPlain = / $|[^\n -~\u00a1-\ud7ff]/m

/** Code, the two marks of emphasis where each can only open or only close one, or words. */
const piece =
  /`(?! )([^`\n]*[^`\n ])`(?!`)|((?<=^|[ \n(])\*(?=[A-Za-z0-9]))|((?<=[A-Za-z0-9])\*(?=$|[ \n.,;:)])|(?<=[.:!?)`])\*(?=$|[ \n]))|[^`*\\_<&]+/y

/** A link or an image, of which all else is words: nothing defines what a reference could name. */
const link = /\]\(|!\[/

/** Reads Markdown in which there are only plain paragraphs; undefined where there may be more. */
export function readPlain(markdown: string): readonly Paragraph[] | undefined {
  if (notPlain.test(markdown)) return undefined
  const paragraphs: Paragraph[] = []
  let lines: string[] = []
  for (const [index, line] of [...markdown.split('\n'), ''].entries()) {
    if (line !== '') {
      if (!lineStart.test(line)) return undefined
      lines.push(line)
    } else if (lines.length > 0) {
      const children = readInline(lines.map(each => each.trimStart()).join('\n'))
      if (children === undefined) return undefined
      const [first = ''] = lines
      const start = { line: index - lines.length + 1, column: first.search(/[^ ]/) + 1 }
      const end = { line: index, column: lines.at(-1)!.length + 1 }
      paragraphs.push({ type: 'paragraph', children, position: { start, end } })
      lines = []
    }
  }
  return paragraphs
}

function readInline(text: string): PhrasingContent[] | undefined {
  const all: PhrasingContent[] = []
  let emphasized: PhrasingContent[] | undefined
  for (let at = 0; at < text.length; at = piece.lastIndex) {
    piece.lastIndex = at
    const [words, code, opening, closing] = piece.exec(text) ?? []
    if (words === undefined || link.test(words)) return undefined
    if (opening !== undefined || closing !== undefined) {
      if ((opening === undefined) === (emphasized === undefined)) return undefined
      if (emphasized !== undefined) all.push({ type: 'emphasis', children: emphasized })
      emphasized = emphasized === undefined ? [] : undefined
    } else
      (emphasized ?? all).push(
        code === undefined ? { type: 'text', value: words } : { type: 'inlineCode', value: code },
      )
  }
  return emphasized === undefined ? all : undefined
}
