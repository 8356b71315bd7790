import { childElement, childElements, type XElement } from '../../../model/index.js'
import { twoDigits } from '../calendar.js'
import { reasons } from '../reasons.js'
import { all, report, type Work } from '../work.js'

/** Writes the version of the format (RFC 7998, section 5.2.1). */
export function setVersion(work: Work): void {
  work.rfc.attributes.version = '3'
}

/** Says that the document was prepared, and on which day (RFC 7998, section 5.2.4). */
export function setPrepTime(work: Work): void {
  const { year, month, day } = work.options.today
  // The hour says nothing to a reader, and would make two runs of one day differ.
  work.rfc.attributes.prepTime = `${year}-${twoDigits(month)}-${twoDigits(day)}T00:00:00`
}

/** Makes the stream of the document and of its series agree (RFC 7998, section 5.4.2.1). */
export function agreeOnStream(work: Work): void {
  const series = childElements(childElement(work.rfc, 'front'), 'seriesInfo')
  const stream = work.rfc.attributes.submissionType ?? 'IETF'
  const other = series.find(
    info => info.attributes.stream !== undefined && info.attributes.stream !== stream,
  )
  if (other !== undefined) {
    report(work, other, reasons.streamsDiffer(other.attributes.stream ?? '', stream))
    return
  }
  for (const info of series) info.attributes.stream = stream
}

/** Notes what a citation of each reference shows (RFC 7991, section 2.42). */
export function collectLabels(work: Work): void {
  const isSymbolic = (work.rfc.attributes.symRefs ?? 'true') === 'true'
  let count = 0
  const label = (node: XElement) => {
    count += 1
    const anchor = node.attributes.anchor ?? ''
    work.labels.set(anchor, isSymbolic ? anchor : String(count))
  }
  for (const list of all(work, 'references'))
    for (const node of childElements(list))
      if (node.name === 'reference' || node.name === 'referencegroup') label(node)
  const seen = new Map<string, XElement>()
  for (const node of all(work, 'displayreference')) {
    const { target = '', to = '' } = node.attributes
    if (seen.has(to)) report(work, node, reasons.repeatedDisplayReference(to))
    seen.set(to, node)
    work.labels.set(target, to)
  }
}
