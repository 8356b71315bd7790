import { type CalendarDate, months } from '../../model/index.js'

/** Gives the number of a month that is written as a number or as (the beginning of) a name. */
export function monthNumber(month: string): number | undefined {
  if (/^\d+$/.test(month)) {
    const number = Number(month)
    return number >= 1 && number <= 12 ? number : undefined
  }
  if (month.length < 3) return undefined
  // The last match counts, but no two months share their first three letters.
  const found = months.findIndex(name => name.toLowerCase().startsWith(month.toLowerCase()))
  return found === -1 ? undefined : found + 1
}

/** Tells whether the calendar has such a day. */
export function isDate({ year, month, day }: CalendarDate): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Gives the day that lies so many days later. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const sum = new Date(Date.UTC(date.year, date.month - 1, date.day + days))
  return { year: sum.getUTCFullYear(), month: sum.getUTCMonth() + 1, day: sum.getUTCDate() }
}

/** Tells whether a day lies before another. */
export function isBefore(a: CalendarDate, b: CalendarDate): boolean {
  return toNumber(a) < toNumber(b)
}

/** Gives how many days lie between two days. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return Math.abs(toNumber(a) - toNumber(b)) / 86_400_000
}

function toNumber({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day)
}

/** Writes a day as `5 June 2025`, or as `June 5, 2025`. */
export function formatDate(date: CalendarDate, style: 'day-first' | 'month-first'): string {
  const month = months[date.month - 1] ?? ''
  return style === 'day-first'
    ? `${date.day} ${month} ${date.year}`
    : `${month} ${date.day}, ${date.year}`
}

/** Writes a number with two digits, as dates in attributes have it. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
