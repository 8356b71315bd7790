import type { Paragraph, PhrasingContent, Text } from 'mdast'

/*
 * What templates write is nearly always paragraphs of words, code and emphasis, and the library, which
 * looks at each character in several ways, takes a third of the time of all documents for them. They
 * are read here where no other reading is possible, and anything that might mean more is left to the
 * library, whose answer is the same (test/document/compose/read-plain.test.ts):
 *
 *     A relay MUST announce `SIZE`. See [RFC1870].   words, and code between single backquotes
 *     *Basis: proposed here.* See [](#reading).      emphasis, and links to anchors
 *     a * b    **a**    x_y    [a](b)    - a    a\   anything else
 */

/** How a line begins that can only be words: no list, quote, heading, fence, table, directive. */
const lineStart = /^ {0,3}(?:[A-Za-z("'[`*]|\d(?!\d{0,8}[.)])|: )/

/** Blanks at a line end may break the line; tabs and control characters have rules of their own. */
const notPlain = / $|[^\n -~\u00a1-\ud7ff]/m

/**
 * Code, the two marks of emphasis where each can only open or only close one, a link to an anchor, or
 * words, of which a bracket is the first: nothing defines what a reference could name.
 */
const piece =
  /`(?! )([^`\n]*[^`\n ])`(?!`)|((?<=^|[ \n(])\*(?=[A-Za-z0-9]))|((?<=[A-Za-z0-9])\*(?=$|[ \n.,;:)])|(?<=[.:!?)`])\*(?=$|[ \n]))|(?<!!)\[([A-Za-z0-9 .#-]*)\]\((#[\w-]+)\)|[^`*\\_<&][^`*\\_<&[]*/y

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
    const [words, code, opening, closing, label, url] = piece.exec(text) ?? []
    // A link to elsewhere, or an image.
    if (words === undefined || (url === undefined && words.includes(']('))) return undefined
    const inner = emphasized ?? all
    const last = inner.at(-1)
    if (opening !== undefined || closing !== undefined) {
      if ((opening === undefined) === (emphasized === undefined)) return undefined
      if (emphasized !== undefined) all.push({ type: 'emphasis', children: emphasized })
      emphasized = emphasized === undefined ? [] : undefined
    } else if (code !== undefined) inner.push({ type: 'inlineCode', value: code })
    else if (label !== undefined && url !== undefined) {
      const children: Text[] = label === '' ? [] : [{ type: 'text', value: label }]
      inner.push({ type: 'link', title: null, url, children })
    } else if (last?.type === 'text') last.value += words
    else inner.push({ type: 'text', value: words })
  }
  return emphasized === undefined ? all : undefined
}
