import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  deadlinesOf,
  dueOn,
  expiryOf,
  meetingInReach,
} from '../../../../src/document/compose/papers/deadlines.js'
import { dueTable } from '../../../../src/document/compose/papers/due-table.js'
import type { Meeting } from '../../../../src/model/index.js'

function meeting(name: string, start: string, published: Record<string, string> = {}): Meeting {
  return { name, start, end: start, confirmed: true, published }
}

// The meetings that the paper of November 2000 speaks of, and one whose dates were published.
const december = meeting('IETF 49', '2000-12-10')
const march = meeting('IETF 50', '2001-03-18')

function dateOf(of: Meeting, id: string): string | undefined {
  return deadlinesOf(of).find(deadline => deadline.id === id)?.date
}

test('deadlines count from the Sunday of the meeting, whether it begins on it or the day before', () => {
  const dublin = meeting('IETF 121', '2024-11-02')
  const sunday = meeting('IETF 121', '2024-11-03')
  assert.deepEqual(deadlinesOf(dublin), deadlinesOf(sunday))
  assert.equal(dateOf(dublin, 'bofprelimcutoff'), '2024-09-06')
  assert.equal(dateOf(dublin, 'idcutoff'), '2024-10-21')
  assert.equal(dateOf(dublin, 'idreopen'), '2024-11-03')
})

test('what a meeting published wins over what is computed', () => {
  const moved = meeting('IETF 121', '2024-11-02', { idcutoff: '2024-10-18' })
  const found = deadlinesOf(moved).find(({ id }) => id === 'idcutoff')
  assert.deepEqual([found?.date, found?.source], ['2024-10-18', 'published'])
})

test('in November 2000 it was too late for December, and in time for March', () => {
  const today = '2000-11-20'
  const [request] = dueOn(deadlinesOf(december), today, new Set()).filter(
    ({ deadline }) => deadline.id === 'bofprelimcutoff',
  )
  assert.equal(request?.state, 'late')
  assert.equal(meetingInReach([december, march], today), march)
  assert.match(
    dueTable(december, dueOn(deadlinesOf(december), today, new Set()), today, march),
    /It is too late to request a BOF at IETF 49; IETF 50 is in reach\./,
  )
  const later = dueTable(march, dueOn(deadlinesOf(march), today, new Set()), today, march)
  assert.match(later, /Nothing is late\. Next: BOF request, first version, 19 January 2001\./)
})

test('what was handed in is done, and what merely happens is never late', () => {
  const dues = dueOn(deadlinesOf(december), '2001-06-01', new Set(['idcutoff']))
  const states = new Map(dues.map(({ deadline, state }) => [deadline.id, state]))
  assert.equal(states.get('idcutoff'), 'done')
  assert.equal(states.get('finalagenda'), 'past')
  assert.equal(states.get('slides'), 'late')
})

test('a deadline counts on its own day', () => {
  const on = (today: string) =>
    dueOn(deadlinesOf(march), today, new Set()).find(({ deadline }) => deadline.id === 'idcutoff')
  assert.deepEqual([on('2001-03-05')?.state, on('2001-03-05')?.days], ['due', 0])
  assert.deepEqual([on('2001-03-06')?.state, on('2001-03-06')?.days], ['late', -1])
})

test('a draft expires 185 days after it was posted', () => {
  assert.equal(expiryOf('2025-06-05'), '2025-12-07')
})
