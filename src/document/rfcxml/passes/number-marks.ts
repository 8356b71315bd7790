import type { XElement } from '../../../model/index.js'
import { reasons } from '../reasons.js'
import { all, ancestors, parentOf, report, type Work } from '../work.js'
import { slug } from './slug-names.js'

/** Gives index marks an anchor, and notes what the index is to say (RFC 7998, section 5.4.7). */
export function numberIndexMarks(work: Work): void {
  all(work, 'iref').forEach((mark, i) => {
    const { item, subitem, primary } = mark.attributes
    if (!item) {
      report(work, mark, reasons.markWithoutItem())
      return
    }
    const words = subitem ? `${item}-${subitem}` : item
    mark.attributes.pn ??= slug(work, `iref-${words}-${i + 1}`)
    const [anchor, anchorName] = anchorAround(work, mark)
    if (anchor === undefined || anchorName === undefined) return
    work.indexEntries.push({
      item: item.replace(/\s+/g, ' '),
      subitem,
      anchor,
      anchorName,
      isPrimary: primary === 'true',
    })
  })
}

function anchorAround(work: Work, mark: XElement): readonly [string?, string?] {
  for (const outer of ancestors(work, mark)) {
    // References of a group have no entry of their own that one could point at.
    if (outer.name === 'reference' && parentOf(work, outer)?.name === 'referencegroup') continue
    const anchor = outer.attributes.anchor || outer.attributes.pn
    if (anchor) return [anchor, outer.name]
  }
  return []
}

/** Numbers the characters that `<u>` shows. */
export function numberCharacters(work: Work): void {
  all(work, 'u').forEach((node, i) => {
    node.attributes.pn ??= `u-${i + 1}`
  })
}
