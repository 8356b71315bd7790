import { type CalendarDate, months, type XElement } from '../../../model/index.js'

/** A date of which parts may be missing. */
export type PartialDate = { readonly [Part in keyof CalendarDate]?: number | undefined }

/** Gives the parts of a `<date>` that are there; a year or day that is no number is today's. */
export function readDate(date: XElement, today: CalendarDate): PartialDate {
  const { year, month, day } = date.attributes
  return {
    year: numberOf(year, () => today.year),
    month: numberOf(month, monthByName),
    day: numberOf(day, () => today.day),
  }
}

function numberOf(
  value: string | undefined,
  otherwise: (value: string) => number | undefined,
): number | undefined {
  if (value === undefined || value === '') return undefined
  return /^\d+$/.test(value) ? Number(value) : otherwise(value)
}

function monthByName(name: string): number | undefined {
  const index = months.findLastIndex(month => month.toLowerCase().startsWith(name.toLowerCase()))
  return index === -1 ? undefined : index + 1
}

/** Completes the date of a document: this year if it has none, this month if it is of this year. */
export function completeDate(date: PartialDate, today: CalendarDate): PartialDate {
  const year = date.year ?? today.year
  const month = date.month ?? (year === today.year ? today.month : undefined)
  return { year, month, day: date.day }
}

/** Gives a date as text, as far as it is known: `5 May 2026`, or `May 5, 2026` in the legacy form. */
export function formatDate({ year, month: number, day }: PartialDate, legacy: boolean): string {
  const name = number === undefined ? undefined : months[number - 1]
  if (name === undefined) return String(year ?? '')
  const month = day === undefined ? name : legacy ? `${name} ${day}` : `${day} ${name}`
  if (year === undefined) return month
  return legacy && day !== undefined ? `${month}, ${year}` : `${month} ${year}`
}

/** Days for which an Internet-Draft is valid, as the tools of the IETF count them. */
const validity = 185

/**
 * Gives the day on which a draft of some date expires. Without a day it counts from the last day of
 * a past month, from today in this month, and in a coming month from the day whose number is that
 * of the weekday of its first (Monday is 0), as the reference renderer does.
 */
export function expiryOf(date: PartialDate, today: CalendarDate): CalendarDate {
  const { year = today.year, month = today.month } = date
  const day = date.day ?? dayOfExpiry(year, month, today)
  const end = new Date(Date.UTC(year, month - 1, day + validity))
  return { year: end.getUTCFullYear(), month: end.getUTCMonth() + 1, day: end.getUTCDate() }
}

function dayOfExpiry(year: number, month: number, today: CalendarDate): number {
  const distance = (year - today.year) * 12 + (month - today.month)
  if (distance === 0) return today.day
  if (distance < 0) return new Date(Date.UTC(year, month, 0)).getUTCDate()
  return (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
}
