import { months, plainText, type XElement } from '../../../model/index.js'
import { escapeHtml, type Html, tag } from './html.js'

/** Shows the date of a document or reference, readable by machines as far as it is known. */
export function showDate(date: XElement): Html {
  const { day, month, year } = date.attributes
  if (year === undefined || year === '') return escapeHtml(plainText(date).trim())
  const text = [day === undefined ? '' : String(Number(day)), monthName(month), year]
  const machine = isoDate(date)
  const shown = escapeHtml(text.filter(part => part !== '').join(' '))
  return machine === undefined ? shown : tag('time', { datetime: machine }, shown)
}

/** Gives a date as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as far as it is written. */
export function isoDate(date: XElement): string | undefined {
  const { day, month, year = '' } = date.attributes
  if (!/^\d{4}$/.test(year)) return undefined
  const number = monthNumber(month)
  if (number === undefined) return year
  const iso = `${year}-${String(number).padStart(2, '0')}`
  return day !== undefined && /^\d{1,2}$/.test(day) ? `${iso}-${day.padStart(2, '0')}` : iso
}

/** Gives `2026-07-19` as *19 July 2026*. */
export function longDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return `${Number(day)} ${monthName(month)} ${year}`
}

/** Gives *19 July 2026* as `2026-07-19`. */
export function isoOf(text: string): string | undefined {
  const [, day, month, year] = /(\d{1,2}) ([A-Z][a-z]+) (\d{4})/.exec(text) ?? []
  const number = monthNumber(month)
  if (day === undefined || year === undefined || number === undefined) return undefined
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
}

function monthName(month: string | undefined): string {
  const number = monthNumber(month)
  return number === undefined ? (month ?? '') : (months[number - 1] ?? '')
}

/** Reads a month as number or English name, in full or its first three letters. */
function monthNumber(month: string | undefined): number | undefined {
  if (month === undefined || month === '') return undefined
  const number = /^\d+$/.test(month)
    ? Number(month)
    : months.findIndex(name => name.toLowerCase().startsWith(month.toLowerCase().slice(0, 3))) + 1
  return number >= 1 && number <= 12 ? number : undefined
}
