import type { XElement } from '../../../model/index.js'
import { author, email, phone, uri } from './address.js'
import { artset, artwork, sourcecode } from './artwork.js'
import { breakLines } from './break-lines.js'
import { definition, definitionList, term } from './definition-list.js'
import { type BlockName, isInline, isPart } from './element-kind.js'
import { figure } from './figure.js'
import { front } from './front-page.js'
import { inlineElement, spacedText } from './inline.js'
import { type Line, linesOf } from './line.js'
import { item, orderedList, unorderedList } from './list.js'
import { paragraph } from './paragraph.js'
import { aside, blockquote, quoted } from './quotation.js'
import { reference, referenceGroup } from './reference.js'
import { abstract, children, name, note, preparedSections, references, section } from './section.js'
import type { Flow, PrintBlock, Setting } from './setting.js'
import { table } from './table.js'

const blocks: Readonly<Record<BlockName, PrintBlock>> = {
  abstract,
  artset,
  artwork,
  aside,
  author,
  back: children,
  blockquote,
  boilerplate: preparedSections,
  contact: author,
  cref: comment,
  dd: definition,
  dl: definitionList,
  dt: term,
  email,
  figure,
  front,
  li: item,
  middle: children,
  name,
  note,
  ol: orderedList,
  phone,
  reference,
  referencegroup: referenceGroup,
  references,
  rfc: children,
  section,
  sourcecode,
  t: paragraph,
  table,
  toc: preparedSections,
  ul: unorderedList,
  uri,
}

const handlers: ReadonlyMap<string, PrintBlock> = new Map(Object.entries(blocks))

/** Prints any element as lines; of an element that is printed with another, none are left. */
export const printBlock: PrintBlock = (setting, element, width, flow) => {
  const { name } = element
  const handler = handlers.get(name)
  if (handler !== undefined) return handler(setting, element, width, flow)
  if (isPart(name)) return []
  // Odd trees may have running text or unknown elements where blocks belong.
  const text = isInline(name) ? inlineElement(setting, element) : spacedText(element)
  return linesOf(breakLines(text.trim(), { width }), element)
}

function comment(setting: Setting, element: XElement, width: number, flow: Flow): Line[] {
  const under = { by: element.attributes.source }
  return quoted(setting, element, { width, mark: '//', flow, under })
}
