import { reasons } from '../reasons.js'
import { all, parentOf, report, type Work } from '../work.js'

/** Reports references that nothing in the document points at (RFC 7322, section 4.8.6). */
export function checkUsage(work: Work): void {
  const used = new Set<string>()
  for (const name of ['xref', 'relref'])
    for (const node of all(work, name)) used.add(node.attributes.target ?? '')
  for (const name of ['reference', 'referencegroup'])
    for (const node of all(work, name)) {
      const { anchor = '' } = node.attributes
      // A group is what one cites, not the documents in it.
      if (used.has(anchor) || parentOf(work, node)?.name === 'referencegroup') continue
      report(work, node, reasons.unusedReference(anchor))
    }
}

/** Reports names of the draft that contradict each other (RFC 7998, section 5.1.4). */
export function checkNames(work: Work): void {
  const { docName } = work.rfc.attributes
  if (work.number !== undefined || !docName) return
  for (const info of all(work, 'seriesInfo')) {
    const { name, value = '' } = info.attributes
    const isOwn = parentOf(work, parentOf(work, info) ?? info) === work.rfc
    if (isOwn && name === 'Internet-Draft' && value !== '' && value !== docName)
      report(work, info, reasons.namesDiffer(value, docName))
  }
}
