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
  return readIso(text) ?? readMail(text) ?? { form: 'invalid' }
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
  const found = dateTime.exec(plain.text.replace(/[ \t]+/g, ' '))
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
    /^[+-]/.test(zone) &&
    !plain.inside &&
    !/[ \t]:|:[ \t]|[ \t],/.test(plain.text)
  const form = imfFixdate.test(text) ? 'http' : strict ? 'rfc5322' : 'obsolete'
  const date: DateFact = { form, epoch }
  if (zone !== undefined) date.zone = zone
  if (weekdayIndex !== undefined)
    date.weekdayMatches = new Date((epoch + minutes * 60) * 1000).getUTCDay() === weekdayIndex
  return date
}

/** Gives minutes east of UTC: undefined where the zone is none; unknown letters are UTC (section 4.3). */
function offsetOf(zone: string | undefined): number | undefined {
  if (zone === undefined) return undefined
  if (/^[+-]/.test(zone)) {
    const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3))
    return Number(zone.slice(3)) > 59 ? undefined : zone.startsWith('-') ? -minutes : minutes
  }
  const name = zone.toLowerCase()
  return entryOf(zones, name) ?? (/^(?:[a-ik-z]|[a-z]{3,5})$/.test(name) ? 0 : undefined)
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
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59)))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return date.getTime() / 1000 + (second === 60 ? 1 : 0) - minutes * 60
}
