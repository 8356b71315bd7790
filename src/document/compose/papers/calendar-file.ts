import { addDays, type Deadline } from './deadlines.js'

/**
 * Gives deadlines as an iCalendar object (RFC 5545) of all-day events, with a reminder a week before
 * what has to be handed in. Its stamps are the date of the profile, so that builds repeat.
 */
export function calendarFile(name: string, deadlines: readonly Deadline[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//profilewright//papers//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(name)}`,
    ...deadlines.flatMap(deadline => event(name, deadline, stamp)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function event(name: string, { id, title, date, kind, source }: Deadline, stamp: string): string[] {
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const note =
    source === 'computed'
      ? 'Computed from the first day of the meeting'
      : 'Published by the meeting'
  return [
    'BEGIN:VEVENT',
    `UID:${id}.${slug}@profilewright.invalid`,
    `DTSTAMP:${basic(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(date)}`,
    `DTEND;VALUE=DATE:${basic(addDays(date, 1))}`,
    `SUMMARY:${text(`${name}: ${title}`)}`,
    `DESCRIPTION:${text(kind === 'due' ? `Due by 23:59:59 UTC. ${note}.` : `${note}.`)}`,
    'TRANSP:TRANSPARENT',
    ...(kind === 'due'
      ? [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${text(title)}`,
          'TRIGGER:-P7D',
          'END:VALARM',
        ]
      : []),
    'END:VEVENT',
  ]
}

function basic(date: string): string {
  return date.replaceAll('-', '')
}

/** Writes a value of type TEXT (RFC 5545, section 3.3.11). */
function text(value: string): string {
  return value.replace(/[\\;,]/g, '\\$&').replace(/\s+/g, ' ')
}

/** Folds a line at 75 octets (RFC 5545, section 3.1), never inside a character. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const character of line) {
    const room = parts.length === 0 ? 75 : 74
    if (Buffer.byteLength(part + character) > room) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part].join('\r\n ')
}
