import { InvalidArgumentError } from 'commander'
import type { CalendarDate } from '../model/index.js'

/** Reads a day that was given as an option, `YYYY-MM-DD`; tells commander of anything else. */
export function parseDay(value: string): CalendarDate {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)?.map(Number) ?? []
  const date = new Date(`${value}T00:00:00Z`)
  if (year === undefined || month === undefined || day === undefined)
    throw new InvalidArgumentError('Expected YYYY-MM-DD.')
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== day)
    throw new InvalidArgumentError('The calendar has no such day.')
  return { year, month, day }
}

/** Gives back the text of a day that was given as an option, once it has been read. */
export function dayText(value: string): string {
  parseDay(value)
  return value
}

/** Gives the day that was given as an option, else that of the clock, `YYYY-MM-DD`. */
export function dayOr(given: string | undefined): string {
  return given ?? new Date().toISOString().slice(0, 10)
}
