import type { PhrasingContent, Text } from 'mdast'
import type { Span } from './run-of-lines.js'

/** A mark of emphasis inside a word is a character of it. */
const inWord = '(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])'

/**
 * Code, the two marks of emphasis where each can only open or only close one, a link to an anchor, an
 * address of the web, or words, of which a bracket is the first: nothing defines what a reference
 * could name.
 */
const piece = new RegExp(
  [
    '`(?! )([^`\\n]*[^`\\n ])`(?!`)',
    '((?<=^|[ \\n(])\\*(?=[A-Za-z0-9]))',
    '((?<=[A-Za-z0-9])\\*(?=$|[ \\n.,;:)])|(?<=[.:!?)`])\\*(?=$|[ \\n]))',
    '(?<!!)\\[([A-Za-z0-9 .#-]*)\\]\\((#[\\w-]+)\\)',
    '<(https?:[\\w./?=#-]*)>',
    `(?:[^\`*\\\\_<&]|${inWord})(?:[^\`*\\\\_<&[]|${inWord})*`,
  ].join('|'),
  'y',
)

/** What words alone, which are most of what is written, have none of. */
const mark = /[`*\\_<&[\]]/

/**
 * Reads words, code, emphasis, links to anchors and addresses of the web, in one line or in several
 * that are one paragraph; undefined where there may be more.
 */
export function readInline(text: string, span: Span): PhrasingContent[] | undefined {
  if (text !== '' && !mark.test(text))
    return [{ type: 'text', value: text, position: span(0, text.length) }]
  const all: PhrasingContent[] = []
  let emphasized: { readonly from: number; readonly children: PhrasingContent[] } | undefined
  let words: { readonly from: number; readonly node: Text } | undefined
  for (let at = 0; at < text.length; ) {
    piece.lastIndex = at
    const match = piece.exec(text) ?? []
    const { 0: whole, 1: code, 2: opening, 3: closing, 4: label, 5: anchor, 6: address } = match
    // A link to elsewhere, or an image.
    if (whole === undefined || (anchor === undefined && whole.includes(']('))) return undefined
    const end = at + whole.length
    const inner = emphasized?.children ?? all
    const last = words
    words = undefined
    if (opening !== undefined || closing !== undefined) {
      if ((opening === undefined) === (emphasized === undefined)) return undefined
      if (emphasized !== undefined) {
        const { from, children } = emphasized
        all.push({ type: 'emphasis', children, position: span(from, end) })
      }
      emphasized = emphasized === undefined ? { from: at, children: [] } : undefined
    } else if (code !== undefined)
      inner.push({ type: 'inlineCode', value: code, position: span(at, end) })
    else if (label !== undefined || address !== undefined) {
      const value = label ?? address!
      const name: Text = { type: 'text', value, position: span(at + 1, at + 1 + value.length) }
      const children = value === '' ? [] : [name]
      inner.push({
        type: 'link',
        title: null,
        url: anchor ?? value,
        children,
        position: span(at, end),
      })
    } else if (last !== undefined) {
      last.node.value += whole
      last.node.position = span(last.from, end)
      words = last
    } else {
      words = { from: at, node: { type: 'text', value: whole, position: span(at, end) } }
      inner.push(words.node)
    }
    at = end
  }
  return emphasized === undefined ? all : undefined
}
