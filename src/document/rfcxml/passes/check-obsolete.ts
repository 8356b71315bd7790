import { elements } from '../../../model/index.js'
import { reasons } from '../reasons.js'
import { all, report, type Work } from '../work.js'

/** Observes references to RFCs that others have replaced, where an index says so. */
export function checkObsolete(work: Work): void {
  const { rfcIndex } = work.options
  if (rfcIndex === undefined) return
  for (const reference of all(work, 'reference')) {
    const number = [...elements(reference)].find(
      ({ name, attributes }) => name === 'seriesInfo' && attributes.name === 'RFC',
    )?.attributes.value
    const by = number === undefined ? [] : (rfcIndex.find(`RFC${number}`)?.obsoletedBy ?? [])
    if (by.length > 0) report(work, reference, reasons.obsoleteReference(`RFC${number}`, by))
  }
}
