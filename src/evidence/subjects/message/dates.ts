import { entryOf } from '../../../model/index.js'
import type { DateFact } from './facts.js'
import { withoutComments } from './tokens.js'

const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

// Blanks in a row are one by then, so that every quantifier is bounded.
const dateTime =
  /^(?:([a-z]{3}) ?, ?)?(\d{1,2}) ([a-z]{3}) (\d{2,9}) (\d{1,2}) ?: ?(\d{1,2})(?: ?: ?(\d{1,2}))? ?([+-]\d{4}|[a-z]{1,5})?$/i
const imfFixdate = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/
const iso = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.\d+)?([Zz]|[+-]\d\d:\d\d)$/

/** Offsets in minutes of the zones of RFC 5322, section 4.3; other letters say nothing. */
const zones: Readonly<Record<string, number>> = {
  ut: 0,
  gmt: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
}

/** Reads a date in any of the forms that the subject's schema names. */
export function readDate(text: string): DateFact {
  if (/^\d{1,15}$/.test(text)) return { form: 'seconds', seconds: Number(text) }
  return readUsual(text) ?? readIso(text) ?? readMail(text) ?? { form: 'invalid' }
}

/**
 * Reads the form that nearly all mail has, of which every octet but those of the day stands at its
 * distance from the end. It is read so because the pattern of all forms takes five times as long.
 *
 *     Mon, 23 Nov 2026 12:30:00 +0100
 *            ^24 ^20  ^15 ^12 ^9 ^6
 */
function readUsual(text: string): DateFact | undefined {
  const end = text.length
  const hasWeekday = text.startsWith(', ', 3)
  const from = hasWeekday ? 5 : 0
  const dayDigits = end - 24 - from
  if (dayDigits < 1 || dayDigits > 2) return undefined
  for (const [at, mark] of marks) if (text.charCodeAt(end - at) !== mark) return undefined
  const sign = text.charCodeAt(end - 5)
  const month = months.indexOf(text.slice(end - 23, end - 20).toLowerCase()) + 1
  const weekday = hasWeekday ? days.indexOf(text.slice(0, 3).toLowerCase()) : 0
  const zoneMinutes = digits(text, end - 2, end)
  if ((sign !== 43 && sign !== 45) || month === 0 || weekday === -1 || zoneMinutes > 59)
    return undefined
  const offset = digits(text, end - 4, end - 2) * 60 + zoneMinutes
  const minutes = sign === 45 ? -offset : offset
  const numbers = [
    digits(text, end - 19, end - 15),
    month,
    digits(text, from, end - 24),
    digits(text, end - 14, end - 12),
    digits(text, end - 11, end - 9),
    digits(text, end - 8, end - 6),
  ]
  const epoch = epochOf(numbers, minutes)
  // What is no number is none at the end.
  if (epoch === undefined || Number.isNaN(epoch)) return undefined
  const date: DateFact = { form: 'rfc5322', epoch, zone: text.slice(end - 5) }
  if (hasWeekday) date.weekdayMatches = weekdayOf(epoch + minutes * 60) === weekday
  return date
}

/** The blanks and colons of the usual form, by their distance from the end. */
const marks: readonly (readonly [number, number])[] = [
  [6, 32],
  [9, 58],
  [12, 58],
  [15, 32],
  [20, 32],
  [24, 32],
]

/** Gives the number that a range of digits stands for, NaN where another character is among them. */
function digits(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN
  }
  return number
}

function readIso(text: string): DateFact | undefined {
  const found = iso.exec(text)
  if (found === null) return undefined
  const [, year, month, day, hour, minute, second, zone = ''] = found
  const minutes = /z/i.test(zone)
    ? 0
    : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4)))
  const epoch = epochOf([year, month, day, hour, minute, second].map(Number), minutes)
  return epoch === undefined ? { form: 'invalid' } : { form: 'iso', epoch, zone }
}

function readMail(text: string): DateFact | undefined {
  const plain = withoutComments(text)
  if (plain === undefined) return undefined
  const found = dateTime.exec(
    /[ \t]{2}|\t/.test(plain.text) ? plain.text.replace(/[ \t]+/g, ' ') : plain.text,
  )
  if (found === null) return undefined
  const [, weekday, day = '', month = '', year = '', hour = '', minute = '', second, zone] = found
  const monthIndex = months.indexOf(month.toLowerCase())
  const weekdayIndex = weekday === undefined ? undefined : days.indexOf(weekday.toLowerCase())
  if (monthIndex === -1 || weekdayIndex === -1) return undefined
  const minutes = offsetOf(zone)
  if (minutes === undefined) return undefined
  const epoch = epochOf(
    [
      fullYear(year),
      monthIndex + 1,
      Number(day),
      Number(hour),
      Number(minute),
      Number(second ?? 0),
    ],
    minutes,
  )
  if (epoch === undefined) return undefined
  const strict =
    year.length >= 4 &&
    hour.length === 2 &&
    minute.length === 2 &&
    (second === undefined || second.length === 2) &&
    zone !== undefined &&
    isOffset(zone) &&
    !plain.inside &&
    !/[ \t]:|:[ \t]|[ \t],/.test(plain.text)
  const form = strict ? 'rfc5322' : imfFixdate.test(text) ? 'http' : 'obsolete'
  const date: DateFact = { form, epoch }
  if (zone !== undefined) date.zone = zone
  if (weekdayIndex !== undefined)
    date.weekdayMatches = weekdayOf(epoch + minutes * 60) === weekdayIndex
  return date
}

/** Gives minutes east of UTC: undefined where the zone is none; unknown letters are UTC (section 4.3). */
function offsetOf(zone: string | undefined): number | undefined {
  if (zone === undefined) return undefined
  if (isOffset(zone)) {
    const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3))
    return Number(zone.slice(3)) > 59 ? undefined : zone.startsWith('-') ? -minutes : minutes
  }
  const name = zone.toLowerCase()
  return entryOf(zones, name) ?? (/^(?:[a-ik-z]|[a-z]{3,5})$/.test(name) ? 0 : undefined)
}

function isOffset(zone: string): boolean {
  return zone.startsWith('+') || zone.startsWith('-')
}

/** Two digits below 50 are of this century, other short years of the last (RFC 5322, section 4.3). */
function fullYear(text: string): number {
  const year = Number(text)
  if (text.length === 2) return year < 50 ? 2000 + year : 1900 + year
  return text.length === 3 ? 1900 + year : year
}

function epochOf(numbers: readonly number[], minutes: number): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers
  if (year < 1900 || year > 9999 || hour > 23 || minute > 59 || second > 60) return undefined
  if (month < 1 || month > 12 || day < 1 || day > daysIn(month, year)) return undefined
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - minutes * 60
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Gives the day of the week of seconds since 1970, which began on a Thursday; Sunday is 0. */
function weekdayOf(seconds: number): number {
  return (((Math.floor(seconds / 86_400) + 4) % 7) + 7) % 7
}
