import type { Draft, XElement, XNode } from '../../model/index.js'
import { isElementName } from './attribute-rules.js'
import { grammar } from './grammar.js'
import { isSvg } from './work.js'

/**
 * Gives a tree whose blocks stand on lines of their own, indented by two (RFC 7998, section 5.7.2).
 * Only white space between blocks changes; paragraphs and everything verbatim stay as they are.
 */
export function indent(draft: Draft): Draft {
  return { type: 'root', children: draft.children.map(child => indentNode(child, 0)) }
}

function indentNode(node: XNode, depth: number): XNode {
  if (node.type !== 'element' || isSvg(node)) return node
  const isBlocks = holdsBlocks(node)
  const children = node.children
    .filter(child => !isBlocks || child.type !== 'text' || child.value.trim() !== '')
    .map(child => indentNode(child, depth + 1))
  if (!isBlocks || children.length === 0) return { ...node, children }
  const line = (level: number): XNode => ({ type: 'text', value: `\n${'  '.repeat(level)}` })
  const spaced = children.flatMap(child => [line(depth + 1), child])
  return { ...node, children: [...spaced, line(depth)] }
}

/** Tells whether white space in an element says nothing: it can hold no text, or holds blocks. */
function holdsBlocks(node: XElement): boolean {
  if (!isElementName(node.name)) return false
  if (!/\btext\b/.test(grammar[node.name].content)) return true
  const hasText = node.children.some(child => child.type === 'text' && child.value.trim() !== '')
  return !hasText && node.children.some(child => child.type === 'element' && isBlock(child.name))
}

/** Blocks that stand in elements which may hold text instead. */
const blocks = new Set(
  'artset artwork aside blockquote dl figure ol sourcecode t table ul'.split(' '),
)

function isBlock(name: string): boolean {
  return blocks.has(name)
}
