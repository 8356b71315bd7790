import type { Place, XElement, XNode } from '../../model/index.js'

/**
 * Gives an element in which all that an earlier one has too, at the same place within it, is the very
 * object of the earlier one: all of it, if nothing differs. The element that is given may be changed.
 */
export function sharedWith(before: XElement | undefined, node: XElement): XElement {
  if (before === undefined) return node
  const { children } = node
  let isSame = children.length === before.children.length && isAlike(before, node)
  for (let i = 0; i < children.length; i++) {
    const earlier = before.children[i]
    if (earlier === undefined) break
    children[i] = shared(earlier, children[i]!)
    isSame &&= children[i] === earlier
  }
  return isSame ? before : node
}

function shared(before: XNode, node: XNode): XNode {
  if (before === node) return before
  if (node.type === 'element') return before.type === 'element' ? sharedWith(before, node) : node
  if (before.type !== node.type || before.value !== node.value) return node
  const isSame = node.type !== 'instruction' || (before as typeof node).name === node.name
  return isSame ? before : node
}

/** Tells whether two elements differ in nothing but what they hold. */
function isAlike(before: XElement, node: XElement): boolean {
  if (before.name !== node.name || !isSamePlace(before.origin, node.origin)) return false
  // What XML shows has an order.
  const names = Object.keys(node.attributes)
  const earlier = Object.keys(before.attributes)
  return (
    names.length === earlier.length &&
    names.every(
      (name, i) => name === earlier[i] && node.attributes[name] === before.attributes[name],
    )
  )
}

function isSamePlace(before: Place | undefined, place: Place | undefined): boolean {
  if (before === place) return true
  if (before === undefined || place === undefined) return false
  return (
    before.path === place.path &&
    before.line === place.line &&
    before.column === place.column &&
    before.endLine === place.endLine &&
    before.endColumn === place.endColumn &&
    before.offset === place.offset &&
    isSamePlace(before.via, place.via)
  )
}
