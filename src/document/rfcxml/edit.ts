import { textNode, type XElement, type XNode } from '../../model/index.js'

/** Gives the text that an element begins with, before any child or comment. */
export function leadingText(node: XElement): string {
  const first = node.children[0]
  return first?.type === 'text' ? first.value : ''
}

/** Replaces the text that an element begins with; the text node itself may be another tree's too. */
export function setLeadingText(node: XElement, value: string): void {
  if (node.children[0]?.type === 'text') node.children[0] = textNode(value)
  else if (value !== '') node.children.unshift(textNode(value))
}

/** Gives the pieces of text in an element, each as it stands between tags. */
export function textPieces(node: XElement, into: string[] = []): string[] {
  for (const child of node.children)
    if (child.type === 'text') into.push(child.value)
    else if (child.type === 'element') textPieces(child, into)
  return into
}

/** Keeps the children that a test accepts; text on both sides of what goes becomes one. */
export function keepChildren(node: XElement, accept: (child: XNode) => boolean): boolean {
  const { children } = node
  let first = 0
  while (first < children.length && accept(children[first]!)) first++
  // Most elements lose nothing, and are not copied for it.
  if (first === children.length) return false
  const rest = children.slice(first + 1).filter(accept)
  node.children = joinTexts([...children.slice(0, first), ...rest])
  return true
}

/** Joins texts that stand side by side. */
export function joinTexts(nodes: readonly XNode[]): XNode[] {
  const joined: XNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = textNode(last.value + node.value)
    else joined.push(node)
  }
  return joined
}
