import type { Place, XElement, XNode } from '../../model/index.js'

/** Tells whether two nodes are the same with all that they hold, and stand where they stood. */
export function isSameNode(one: XNode, other: XNode): boolean {
  if (one === other) return true
  if (one.type === 'element')
    return other.type === 'element' && isAlike(one, other) && haveSameChildren(one, other)
  if (one.type === 'instruction')
    return other.type === 'instruction' && one.name === other.name && one.value === other.value
  return one.type === other.type && one.value === other.value
}

function haveSameChildren({ children }: XElement, other: XElement): boolean {
  return (
    children.length === other.children.length &&
    children.every((child, i) => isSameNode(child, other.children[i]!))
  )
}

/** Tells whether two elements differ in nothing but what they hold. */
export function isAlike(one: XElement, other: XElement): boolean {
  if (one.name !== other.name || !isSamePlace(one.origin, other.origin)) return false
  // What XML shows has an order.
  const names = Object.keys(one.attributes)
  const others = Object.keys(other.attributes)
  return (
    names.length === others.length &&
    names.every((name, i) => name === others[i] && one.attributes[name] === other.attributes[name])
  )
}

function isSamePlace(one: Place | undefined, other: Place | undefined): boolean {
  if (one === other) return true
  if (one === undefined || other === undefined) return false
  return (
    one.path === other.path &&
    one.line === other.line &&
    one.column === other.column &&
    one.endLine === other.endLine &&
    one.endColumn === other.endColumn &&
    one.offset === other.offset &&
    isSamePlace(one.via, other.via)
  )
}
