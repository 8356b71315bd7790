import type { Meeting } from '../../../model/index.js'
import type { Due } from './deadlines.js'
import { longDate } from './facts-view.js'

/**
 * Gives the deadlines of a meeting as a person asks for them: what is late, what is due, in how many
 * days; and whether a BOF can still be requested, or at which meeting next.
 */
export function dueTable(
  meeting: Meeting,
  dues: readonly Due[],
  today: string,
  next: Meeting | undefined,
): string {
  const width = Math.max(...dues.map(({ deadline }) => deadline.title.length))
  const lines = dues.map(
    ({ deadline, state, days }) =>
      `  ${deadline.date}  ${deadline.title.padEnd(width)}  ${stateText(state, days)}` +
      (deadline.source === 'published' ? '' : '  (computed)'),
  )
  return [
    `${meeting.name}, ${longDate(meeting.start)} to ${longDate(meeting.end)}${meeting.confirmed ? '' : ' (dates to be confirmed)'}, seen on ${longDate(today)}`,
    '',
    ...lines,
    '',
    summary(meeting, dues, next),
    '',
  ].join('\n')
}

function stateText(state: Due['state'], days: number): string {
  if (state === 'done') return 'done'
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`
  if (state === 'late') return `late by ${count}`
  if (days === 0) return 'today'
  return state === 'past' ? `${count} ago` : `${state === 'due' ? 'due ' : ''}in ${count}`
}

function summary(meeting: Meeting, dues: readonly Due[], next: Meeting | undefined): string {
  const late = dues.filter(({ state }) => state === 'late')
  const following = dues.find(({ state }) => state === 'due')
  const request = dues.find(({ deadline }) => deadline.id === 'bofprelimcutoff')
  const reach =
    request?.state !== 'late'
      ? ''
      : next === undefined
        ? ` It is too late to request a BOF at ${meeting.name}, and no later meeting is known.`
        : ` It is too late to request a BOF at ${meeting.name}; ${next.name} is in reach.`
  const coming =
    following === undefined
      ? 'Nothing more is due.'
      : `Next: ${following.deadline.title}, ${longDate(following.deadline.date)}.`
  const told = late.length === 0 ? 'Nothing is late.' : `${late.length} late.`
  return `${told} ${coming}${reach}`
}
