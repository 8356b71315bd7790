import { compareTexts, type Meeting } from '../../../model/index.js'

/** A date that a meeting or a draft imposes. */
export interface Deadline {
  readonly id: string
  readonly title: string
  /** `YYYY-MM-DD`; it ends at 23:59:59 UTC. */
  readonly date: string
  /** Whether the meeting published it, or it follows from the meeting's first day. */
  readonly source: 'published' | 'computed'
  /** Whether something has to be handed in by then, or something merely happens. */
  readonly kind: 'due' | 'event'
}

/** How a deadline follows from the Sunday on which the week of a meeting begins. */
interface MeetingDate {
  readonly id: string
  readonly title: string
  readonly days: number
  readonly kind: Deadline['kind']
}

/**
 * The dates around a meeting as the data tracker of the IETF fills them in when a meeting is made.
 * It counts from the Saturday before the meeting's first Sunday; here they count from the Sunday, so
 * that drafts close 13 days before, and meetings of times without a Saturday fit as well.
 */
export const meetingDates: readonly MeetingDate[] = [
  { id: 'opensched', title: 'Scheduling of groups and BOFs begins', days: -90, kind: 'event' },
  { id: 'bofprelimcutoff', title: 'BOF request, first version', days: -58, kind: 'due' },
  { id: 'bofrevcutoff', title: 'BOF request, revised version', days: -44, kind: 'due' },
  { id: 'cutoffbofapprove', title: 'Area Directors decide on BOFs', days: -37, kind: 'event' },
  { id: 'prelimagenda', title: 'Preliminary agenda of the meeting', days: -30, kind: 'event' },
  { id: 'cutoffresched', title: 'Requests to move a session', days: -25, kind: 'due' },
  { id: 'finalagenda', title: 'Final agenda of the meeting', days: -23, kind: 'event' },
  { id: 'idcutoff', title: 'Internet-Drafts, first and later versions', days: -13, kind: 'due' },
  { id: 'draftagenda', title: 'Agenda of the BOF, draft', days: -11, kind: 'due' },
  { id: 'finalbofagenda', title: 'Agenda of the BOF, revised', days: -6, kind: 'due' },
  { id: 'slides', title: 'Slides', days: -1, kind: 'due' },
  { id: 'idreopen', title: 'Internet-Drafts are taken again', days: 0, kind: 'event' },
  { id: 'minutes', title: 'Minutes and slides for the proceedings', days: 26, kind: 'due' },
  { id: 'corrections', title: 'Corrections of the proceedings', days: 50, kind: 'due' },
]

/** How many days an Internet-Draft is valid after it was posted. */
const validDays = 185

/** Gives the dates of a meeting in order; what the meeting published wins over what is computed. */
export function deadlinesOf(meeting: Meeting): readonly Deadline[] {
  const sunday = firstSunday(meeting.start)
  return meetingDates
    .map(({ id, title, days, kind }): Deadline => {
      const published = meeting.published[id]
      return published === undefined
        ? { id, title, date: addDays(sunday, days), source: 'computed', kind }
        : { id, title, date: published, source: 'published', kind }
    })
    .sort((a, b) => compareTexts(a.date, b.date))
}

/** Gives the day on which a draft expires that was posted on a day. */
export function expiryOf(posted: string): string {
  return addDays(posted, validDays)
}

/** What a deadline asks on a day: how many days are left, or by how many it is late. */
export interface Due {
  readonly deadline: Deadline
  readonly state: 'done' | 'late' | 'due' | 'past' | 'coming'
  readonly days: number
}

/** Tells for each deadline how it stands on a day: what was handed in is done, however late it is. */
export function dueOn(
  deadlines: readonly Deadline[],
  today: string,
  done: ReadonlySet<string>,
): readonly Due[] {
  return deadlines.map(deadline => {
    const days = daysBetween(today, deadline.date)
    if (done.has(deadline.id)) return { deadline, state: 'done', days }
    if (deadline.kind === 'event') return { deadline, state: days < 0 ? 'past' : 'coming', days }
    return { deadline, state: days < 0 ? 'late' : 'due', days }
  })
}

/** Gives the first meeting for which a BOF can still be requested on a day. */
export function meetingInReach(meetings: readonly Meeting[], today: string): Meeting | undefined {
  return [...meetings]
    .sort((a, b) => compareTexts(a.start, b.start))
    .find(meeting => requestDeadline(meeting) >= today)
}

/** Gives the day by which a BOF at a meeting must be requested. */
export function requestDeadline(meeting: Meeting): string {
  const found = deadlinesOf(meeting).find(({ id }) => id === 'bofprelimcutoff')
  return found?.date ?? meeting.start
}

/** Gives the day so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(milliseconds(date) + days * dayLength).toISOString().slice(0, 10)
}

/** Gives how many days the second day comes after the first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((milliseconds(to) - milliseconds(from)) / dayLength)
}

const dayLength = 86_400_000

// A meeting that begins on a Saturday (hackathon) has its Sunday next day; others begin with it.
function firstSunday(start: string): string {
  const weekday = new Date(milliseconds(start)).getUTCDay()
  return addDays(start, weekday === 6 ? 1 : -weekday)
}

function milliseconds(date: string): number {
  return Date.parse(`${date}T00:00:00Z`)
}
