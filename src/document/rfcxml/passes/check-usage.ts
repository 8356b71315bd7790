import { childElement, childElements, plainText } from '../../../model/index.js'
import { monthNumber } from '../calendar.js'
import { reasons } from '../reasons.js'
import { all, report, type Work } from '../work.js'

/** Reports references that nothing in the document points at (RFC 7322, section 4.8.6). */
export function checkUsage(work: Work): void {
  const used = new Set<string>()
  for (const name of ['xref', 'relref'])
    for (const node of all(work, name)) used.add(node.attributes.target ?? '')
  // A group is what one cites, not the documents in it: only what stands in the list itself counts.
  for (const list of all(work, 'references'))
    for (const node of childElements(list)) {
      if (node.name !== 'reference' && node.name !== 'referencegroup') continue
      const { anchor = '' } = node.attributes
      if (!used.has(anchor)) report(work, node, reasons.unusedReference(anchor))
    }
}

/** Reports a name of the draft, or a number of the RFC, that contradicts its series (RFC 7998, section 5.1.4). */
export function checkNames(work: Work): void {
  const isDraft = work.number === undefined
  const attribute = isDraft ? 'docName' : 'number'
  const expected = work.rfc.attributes[attribute]
  const series = childElements(childElement(work.rfc, 'front'), 'seriesInfo')
  const info = series.find(
    ({ attributes }) => attributes.name === (isDraft ? 'Internet-Draft' : 'RFC'),
  )
  const value = info?.attributes.value
  if (info !== undefined && value && expected && value !== expected)
    report(work, info, reasons.namesDiffer(value, attribute, expected))
}

/** Reports tabs in what is printed as it is: where they lead depends on who shows them (RFC 7991, section 2.5). */
export function checkTabs(work: Work): void {
  for (const name of ['artwork', 'sourcecode'])
    for (const node of all(work, name))
      if (plainText(node).includes('\t')) report(work, node, reasons.tab(name))
}

/** Reports months in references that are neither a number nor an English name (RFC 7991, section 2.17). */
export function checkMonths(work: Work): void {
  for (const reference of all(work, 'reference')) {
    const date = childElement(childElement(reference, 'front'), 'date')
    const month = date?.attributes.month
    if (date !== undefined && month && monthNumber(month) === undefined)
      report(work, date, reasons.unknownMonth(month))
  }
}
