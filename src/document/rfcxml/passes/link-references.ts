import { childElement, childElements, once, type XElement } from '../../../model/index.js'
import { titleCase } from '../part-number.js'
import { reasons } from '../reasons.js'
import { resolveAddress } from '../resolve-address.js'
import { all, having, report, type Work } from '../work.js'
import { derivedContent } from './derived-content.js'

/** Writes into each cross-reference what it shows, and where it leads (RFC 7998, section 5.4.8). */
export function linkReferences(work: Work): void {
  const targets = targetsOf(work)
  for (const xref of all(work, 'xref')) link(work, xref, targets)
}

type Targets = (name: string) => XElement | undefined

/** Everything that has an anchor, a part number or a slug; anchors win, and few documents use others. */
function targetsOf(work: Work): Targets {
  const anchors = elementsBy(work, 'anchor')
  const parts = once(() => elementsBy(work, 'pn'))
  const slugs = once(() => elementsBy(work, 'slugifiedName'))
  return name => anchors.get(name) ?? parts().get(name) ?? slugs().get(name)
}

/** Gives the first element of each value of an attribute. */
function elementsBy(work: Work, attribute: string): ReadonlyMap<string, XElement> {
  const found = new Map<string, XElement>()
  for (const node of having(work, attribute)) {
    const { [attribute]: id = '' } = node.attributes
    if (!found.has(id)) found.set(id, node)
  }
  return found
}

function link(work: Work, xref: XElement, targets: Targets): void {
  const { target: name = '', section, relative } = xref.attributes
  const target = targets(name)
  if (target === undefined) {
    report(work, xref, name === '' ? reasons.xrefWithoutTarget() : reasons.danglingXref(name))
    xref.attributes.derivedContent = name
    return
  }
  const content = derivedContent(work, xref, target)
  xref.attributes.derivedContent = content
  if (!section) {
    if (relative) report(work, xref, reasons.relativeWithoutSection())
    return
  }
  if (target.name !== 'reference') {
    report(work, xref, reasons.sectionOfNoReference(name, target.name))
    return
  }
  const address = sectionAddress(target, section, relative)
  if (address === undefined) report(work, xref, reasons.noSectionAddress(name))
  else xref.attributes.derivedLink = address
  if (content === '' && xref.attributes.sectionFormat !== 'bare')
    report(work, xref, reasons.emptySectionOf(name))
}

/** Gives the address of a section of a document (RFC 7991bis, `derivedLink`). */
function sectionAddress(
  reference: XElement,
  section: string,
  relative: string | undefined,
): string | undefined {
  const series = seriesOf(reference)
  const rfc = series.find(info => info.attributes.name === 'RFC')
  const draft = series.find(info => info.attributes.name === 'Internet-Draft')
  const isPart = rfc !== undefined || draft !== undefined
  const part = /^\d/.test(section) ? 'section' : 'appendix'
  const inner = relative ?? (isPart ? `#${part}-${titleCase(section)}` : undefined)
  if (!inner) return undefined
  let base = reference.attributes.target
  if (rfc !== undefined) base = `https://rfc-editor.org/rfc/rfc${rfc.attributes.value ?? ''}`
  if (draft !== undefined)
    base = resolveAddress('https://datatracker.ietf.org/doc/html/', draft.attributes.value ?? '')
  return base === undefined ? undefined : resolveAddress(base, inner)
}

function seriesOf(reference: XElement): readonly XElement[] {
  return [childElement(reference, 'front'), reference].flatMap(node =>
    childElements(node, 'seriesInfo'),
  )
}
