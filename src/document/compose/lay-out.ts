import { textNode, type XElement } from '../../model/index.js'

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
  const children = parent.children.flatMap(child => [
    textNode('\n'),
    child.type === 'element' ? layOut(child) : child,
  ])
  return { ...parent, children: [...children, textNode('\n')] }
}

function holdsBlocks({ children }: XElement): boolean {
  return children.some(child => child.type === 'element' && blockNames.has(child.name))
}
