import type { XElement } from '../../../model/index.js'
import { childElement, childElements, elements } from '../../../model/index.js'
import { baseFlow } from './flow.js'
import type { Line } from './line.js'
import type { Setting } from './setting.js'

/** Gives the section that preparation made to hold the table of contents. */
export function contentsOf(root: XElement): XElement | undefined {
  const front = childElement(root, 'front')
  const toc = front === undefined ? undefined : childElement(front, 'toc')
  return toc === undefined ? undefined : childElement(toc, 'section')
}

/** Gives the references of a table of contents that show a page number: the second of each entry. */
export function pageReferences(contents: XElement): XElement[] {
  return [...elements(contents)].flatMap(parent => childElements(parent, 'xref')[1] ?? [])
}

/** Puts the page numbers into a table of contents, line by line: its lines stay as many. */
export function numberContents(
  setting: Setting,
  contents: XElement,
  lines: readonly Line[],
  pageOf: ReadonlyMap<XElement, number>,
): void {
  const targets = elementsById(setting)
  for (const reference of pageReferences(contents)) {
    const target = targets(reference.attributes.target ?? '')
    const page = target === undefined ? undefined : pageOfNearest(setting, target, pageOf)
    if (page !== undefined) setting.pageNumbers.set(reference, page)
  }
  const old = linesBetween(contents, lines)
  const numbered = setting.print(setting, contents, 72, baseFlow).slice(2)
  if (old === undefined) return
  for (const [i, line] of old.entries()) {
    const { text, indent } = numbered[i] ?? line
    line.text = text
    line.indent = indent
  }
}

/** What a table of contents points at; their names hold some of the identifiers. */
const headed: ReadonlySet<string> = new Set(['section', 'references', 'abstract', 'note', 'name'])

/** Finds elements by the three names a reference may use, in this order of preference. */
function elementsById(setting: Setting): (id: string) => XElement | undefined {
  const names = ['anchor', 'pn', 'slugifiedName'] as const
  const found = names.map(() => new Map<string, XElement>())
  for (const element of setting.parents.keys())
    if (headed.has(element.name))
      for (const [i, name] of names.entries()) {
        const id = element.attributes[name]
        if (id !== undefined && !found[i]!.has(id)) found[i]!.set(id, element)
      }
  return id => found.map(byId => byId.get(id)).find(element => element !== undefined)
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

/** Gives the lines of the entries: between the heading of the contents and the next heading. */
function linesBetween(contents: XElement, lines: readonly Line[]): Line[] | undefined {
  const start = lines.findLastIndex(line => line.from === contents)
  if (start < 1) return undefined
  const end = lines.findIndex((line, i) => i > start && line.from?.name === 'section')
  if (end === -1) return undefined
  return lines.slice(start + 2, end).filter(line => line.from !== undefined)
}
