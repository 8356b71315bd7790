import type { XElement } from '../../../model/index.js'
import { childElement, childElements } from '../../../model/index.js'
import { unknownPage } from './leader.js'
import type { Line } from './line.js'
import type { Setting } from './setting.js'

/** Gives the section that preparation made to hold the table of contents. */
export function contentsOf(root: XElement): XElement | undefined {
  const toc = childElement(childElement(root, 'front'), 'toc')
  return childElement(toc, 'section')
}

/** Gives the references of a table of contents that show a page number: the second of each entry. */
export function pageReferences(contents: XElement, found: XElement[] = []): XElement[] {
  for (const child of contents.children) if (child.type === 'element') pageReferences(child, found)
  const own = childElements(contents, 'xref')[1]
  if (own !== undefined) found.push(own)
  return found
}

/** Puts page numbers where the entries of a table of contents have marks for them, in the same order. */
export function numberContents(
  setting: Setting,
  lines: Line[],
  pageOf: ReadonlyMap<XElement, number>,
): void {
  const isWanted = setting.root.attributes.tocInclude === 'true'
  const targets = elementsById(setting)
  const references = setting.pageReferences.values()
  let next = references.next()
  for (const [i, line] of lines.entries()) {
    if (next.done === true) return
    if (!line.text.includes(unknownPage)) continue
    const target = targets(next.value.attributes.target ?? '')
    const page = target === undefined ? undefined : pageOfNearest(setting, target, pageOf)
    const shown = isWanted && page !== undefined ? String(page).padStart(4) : '0000'
    lines[i] = { ...line, text: line.text.replace(unknownPage, shown) }
    next = references.next()
  }
}

/** What a table of contents points at; their names hold some of the identifiers. */
const headed: ReadonlySet<string> = new Set(['section', 'references', 'abstract', 'note', 'name'])

/** Finds elements by the three names a reference may use: anchors win, and first ones. */
function elementsById(setting: Setting): (id: string) => XElement | undefined {
  const anchors = new Map<string, XElement>()
  const parts = new Map<string, XElement>()
  const slugs = new Map<string, XElement>()
  const note = (found: Map<string, XElement>, id: string | undefined, element: XElement): void => {
    if (id !== undefined && !found.has(id)) found.set(id, element)
  }
  for (const element of setting.parents.keys()) {
    if (!headed.has(element.name)) continue
    const { anchor, pn, slugifiedName } = element.attributes
    note(anchors, anchor, element)
    note(parts, pn, element)
    note(slugs, slugifiedName, element)
  }
  return id => anchors.get(id) ?? parts.get(id) ?? slugs.get(id)
}

function pageOfNearest(
  setting: Setting,
  target: XElement,
  pageOf: ReadonlyMap<XElement, number>,
): number | undefined {
  let at: XElement | undefined = target
  while (at !== undefined && !pageOf.has(at)) at = setting.parents.get(at)
  return at === undefined ? undefined : pageOf.get(at)
}
