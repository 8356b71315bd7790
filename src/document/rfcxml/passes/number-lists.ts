import { childElements, type XElement } from '../../../model/index.js'
import { listLabel } from '../list-label.js'
import { reasons } from '../reasons.js'
import { all, ancestors, report, type Work } from '../work.js'

/** Gives lists of one group one count that runs on (RFC 7998, section 5.2.5). */
export function startGroups(work: Work): void {
  const next = new Map<string, number>()
  for (const list of all(work, 'ol')) {
    const { group, start } = list.attributes
    if (group === undefined) continue
    const count = childElements(list, 'li').length
    if (start !== undefined && start !== '' && !/^\d+$/.test(start))
      report(work, list, reasons.notANumber('ol', 'start', start))
    const first = start && /^\d+$/.test(start) ? Number(start) : (next.get(group) ?? 1)
    if (!start) list.attributes.start = String(first)
    next.set(group, first + count)
  }
}

/** Writes the label of every list item into it, outer lists first (RFC 7991, section 2.29). */
export function countItems(work: Work): void {
  for (const list of all(work, 'ol')) countList(work, list)
}

function countList(work: Work, list: XElement): void {
  const { start = '1', type = '1' } = list.attributes
  if (!/^\d+$/.test(start)) report(work, list, reasons.notANumber('ol', 'start', start))
  let counter = /^\d+$/.test(start) ? Number(start) : 1
  let format = type === '' ? '1' : type
  if (format.length > 1 && format.includes('%p')) {
    const outer = outerCounter(work, list)
    if (outer === undefined) report(work, list, reasons.noOuterList())
    else format = format.replaceAll('%p', outer)
  }
  const label = listLabel(format)
  if (label === undefined) report(work, list, reasons.badListType(type))
  for (const item of childElements(list, 'li')) {
    item.attributes.derivedCounter = label?.(counter) ?? `${counter}.`
    counter += 1
  }
}

function outerCounter(work: Work, list: XElement): string | undefined {
  for (const outer of ancestors(work, list))
    if (outer.name === 'li' && outer.attributes.derivedCounter)
      return outer.attributes.derivedCounter
  return undefined
}
