import type { XElement, XNode } from '../../model/index.js'
import { isAlike, isSameNode } from './same-element.js'

/**
 * Gives an element in which all that an earlier one has too, at the same place within it, is the very
 * object of the earlier one: all of it, if nothing differs. The element that is given may be changed.
 */
export function sharedWith(before: XElement, node: XElement): XElement {
  const { children } = node
  let isSame = children.length === before.children.length && isAlike(before, node)
  for (let i = 0; i < children.length; i++) {
    const earlier = before.children[i]
    if (earlier === undefined) break
    children[i] = sharedNode(earlier, children[i]!)
    isSame &&= children[i] === earlier
  }
  return isSame ? before : node
}

function sharedNode(before: XNode, node: XNode): XNode {
  if (before.type === 'element' && node.type === 'element') return sharedWith(before, node)
  return isSameNode(before, node) ? before : node
}
