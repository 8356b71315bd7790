import { childElement, type XElement } from '../../../model/index.js'
import { daysBetween, isDate, monthNumber, twoDigits } from '../calendar.js'
import { reasons } from '../reasons.js'
import { changed, make, report, type Work } from '../work.js'

/**
 * Completes the document's date, or inserts it (RFC 7998, section 5.2.3). As the reference tool does,
 * and unlike that section, what is missing is taken from today: a date without a month also loses its
 * day, and one without a day keeps none.
 */
export function insertDate(work: Work): void {
  const front = childElement(work.rfc, 'front')
  if (front === undefined) return
  const { today } = work.options
  const old = childElement(front, 'date')
  if (old === undefined) {
    const date = make('date', {
      year: String(today.year),
      month: twoDigits(today.month),
      day: twoDigits(today.day),
    })
    front.children.splice(placeForDate(front), 0, date)
    changed(work)
    return
  }
  const { attributes } = old
  const given = { year: attributes.year, month: attributes.month, day: attributes.day }
  const year = given.year || String(today.year)
  const number = given.month ? monthNumber(given.month) : undefined
  if (given.month && number === undefined) report(work, old, reasons.unknownMonth(given.month))
  const month = number === undefined ? today.month : number
  const isMonthGiven = number !== undefined
  const monthText =
    isMonthGiven && /^\d+$/.test(given.month ?? '') ? (given.month ?? '') : twoDigits(month)
  const day = isMonthGiven ? given.day : twoDigits(today.day)
  const date = { year: Number(year), month, day: day ? Number(day) : 1 }
  if (isDate(date)) work.date = date
  else report(work, old, reasons.noSuchDate(`${year}-${monthText}-${day ?? '01'}`))
  if (!isMonthGiven && year !== String(today.year))
    report(work, old, reasons.dateWithoutMonth(year))
  if (work.number === undefined && daysBetween(work.date, today) > 3)
    report(work, old, reasons.dateFarFromToday(year, monthText, day))
  old.attributes = { year, month: monthText, ...(day ? { day } : {}) }
  old.children = []
}

/** The date follows the title, the series and the authors (RFC 7991, section 2.26). */
function placeForDate(front: XElement): number {
  const before = ['title', 'seriesInfo', 'author']
  return (
    front.children.findLastIndex(child => child.type === 'element' && before.includes(child.name)) +
    1
  )
}
