import { textNode, type XElement, type XNode } from '../../model/index.js'

/** Elements whose content is text, in which a line end would be a blank. */
const inlineParents = new Set([
  ...['t', 'name', 'dt', 'title', 'organization', 'email', 'uri', 'area', 'workgroup', 'keyword'],
  ...['artwork', 'sourcecode', 'refcontent'],
])

/** Elements that hold blocks or text, as their author chose. */
const mixedParents = new Set(['li', 'dd', 'td', 'th', 'blockquote'])

const blockNames = new Set(
  ['t', 'ul', 'ol', 'dl', 'table', 'figure', 'sourcecode', 'artwork'].concat('blockquote', 'aside'),
)

/** Gives each block of a tree a line of its own in XML, for people and for tools that compare lines. */
export function layOut(parent: XElement): XElement {
  if (inlineParents.has(parent.name) || parent.children.length === 0) return parent
  if (mixedParents.has(parent.name) && !holdsBlocks(parent)) return parent
  const seen = laidOut.get(parent)
  if (seen !== undefined) return seen
  const children: XNode[] = [lineEnd]
  for (const child of parent.children)
    children.push(child.type === 'element' ? layOut(child) : child, lineEnd)
  const done = { ...parent, children }
  laidOut.set(parent, done)
  return done
}

const lineEnd = textNode('\n')

/** What stays the same from one composition to the next is laid out once. */
const laidOut = new WeakMap<XElement, XElement>()

function holdsBlocks({ children }: XElement): boolean {
  return children.some(child => child.type === 'element' && blockNames.has(child.name))
}
