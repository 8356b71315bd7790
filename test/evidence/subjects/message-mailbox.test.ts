import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MessageFacts } from '../../../src/evidence/subjects/message/facts.js'
import { readMessages } from '../../../src/evidence/subjects/message/read-messages.js'
import { kindOf } from '../../../src/evidence/subjects/subjects.js'
import { cpuTime } from '../../cpu-time.js'

/** Splits a mailbox and compares the octets of each message. */
function check(mailbox: string, octets: readonly number[]): void {
  const seen = [...readMessages(Buffer.from(mailbox, 'latin1'), 'in.mbox')].map(
    ({ value }) => (value as unknown as MessageFacts).octets,
  )
  assert.deepEqual(seen, octets)
}

const postmark = 'From a@b Mon Nov 23 06:53:04 2026\n'

test('a postmark behind an empty line opens a message', () => {
  check(`${postmark}A: b\n\nx\n\n${postmark}C: d\n\ny\n`, [8, 8])
  check('From a\nA: b\n\nx\n\nFrom b\nC: d\n\ny\n', [8, 8])
  check(`${postmark}A: b\r\n\r\nx\r\n\r\n${postmark}C: d\r\n\r\ny\r\n`, [11, 11])
})

test('the empty line that ends a header closes no message', () => {
  check(`${postmark}A: b\n\n${postmark}C: d\n\n`, [6, 6])
  check(`${postmark}A: b\n\n\n${postmark}C: d\n\n\n`, [6, 6])
  check(`${postmark}A: b\r\n\r\n${postmark}C: d\r\n\r\n`, [8, 8])
})

test('a postmark with a date opens a message wherever it stands', () => {
  check(`${postmark}A: b\n\nx\n${postmark}C: d\n\ny\n`, [8, 8])
  check(`${postmark}A: b\n\nx\nFrom here on\ny\n`, [23])
  check(`${postmark}A: b\n\nx\n>From here on\ny\n`, [24])
})

test('a postmark without a date opens a message only before a header field', () => {
  check(`${postmark}A: b\n\nx\n\nFrom here on\ny\n`, [24])
  check(`${postmark}A: b\n\nx\n\nFrom c\nD: e\n\ny\n`, [8, 8])
  check(`${postmark}A: b\n\nx\n\nFrom c\n>From d\nD: e\n\ny\n`, [8, 16])
})

test('a length is believed where it ends before a postmark', () => {
  const body = `x\n\n${postmark}y\n`
  const long = `Content-Length: ${body.length}\n\n${body}`
  check(`${postmark}${long}\n${postmark}${long}`, [long.length, long.length])
  const lie = 'Content-Length: 1\n\nxyz\n'
  check(`${postmark}${lie}\n${postmark}${lie}`, [lie.length, lie.length])
})

test('empty messages are messages', () => {
  check(postmark, [0])
  check(`${postmark}${postmark}${postmark}`, [0, 0, 0])
})

test('a file is a mailbox where its name lets it be', () => {
  const mailbox = Buffer.from(`${postmark}A: b\n\nx\n\n${postmark}C: d\n\ny\n`)
  const paths = (path: string): readonly string[] =>
    [...readMessages(mailbox, path)].map(subject => subject.path)
  assert.deepEqual(paths('box/in.mbox'), ['box/in.mbox#1', 'box/in.mbox#2'])
  assert.deepEqual(paths('box/in'), ['box/in#1', 'box/in#2'])
  assert.deepEqual(paths('in.box/1996.txt'), ['in.box/1996.txt#1', 'in.box/1996.txt#2'])
  for (const one of ['in.eml', 'in.MSG', 'in.mail']) assert.deepEqual(paths(one), [one])
})

test('the kind of a file is told by its name, else by its first octets', () => {
  const kinds: [string, string, string | undefined][] = [
    ['a.eml', 'S: 220 a', 'message'],
    ['a.EML', '', 'message'],
    ['a', 'From: b', 'message'],
    ['a', 'From b', 'message'],
    ['a.txt', '# note\n\nS: 220 ready\nC: EHLO a', 'smtp-session'],
    ['a.test', 'C: a1 LOGIN b c\nS: a1 OK', 'imap-session'],
    ['a', 'state: auth\n\nok noop', 'imap-session'],
    ['a', 'hello', undefined],
    ['a', '', undefined],
  ]
  for (const [path, head, kind] of kinds)
    assert.equal(kindOf(path, Buffer.from(head)), kind, `${path}: ${head}`)
})

/** Mailboxes made to hurt, each of about a number of octets (D69 of the maintainers' list). */
const hostile: Readonly<Record<string, (octets: number) => string>> = {
  'empty messages': octets => postmark.repeat(octets / postmark.length),
  'messages without a line': octets => 'From a\n\n'.repeat(octets / 8),
  'From in a body': octets => `${postmark}A: b\n\nx\n${'From here on\n'.repeat(octets / 13)}`,
  'quoted From': octets => `${postmark}A: b\n\n${'>From here on\n'.repeat(octets / 14)}`,
  'lengths that lie': octets =>
    `${postmark}Content-Length: 2\n\nx\n\n${`${postmark}Content-Length: 99999\n\nx\n\n`.repeat(octets / 62)}`,
  'a header without end': octets => `${postmark}${'A: b\n'.repeat(octets / 5)}`,
  'line feeds': octets => postmark + '\n'.repeat(octets),
}

function timeOf(mailbox: Buffer): number {
  return cpuTime(() => {
    for (const { value } of readMessages(mailbox, 'in.mbox')) assert.notEqual(value, undefined)
  })
}

test('a mailbox takes time as it has octets, whatever stands in it', () => {
  const small = 1 << 16
  for (const [name, build] of Object.entries(hostile)) {
    const mailboxes = [Buffer.from(build(small)), Buffer.from(build(8 * small))] as const
    timeOf(mailboxes[0])
    // The least of a few runs: a busy machine or a collection of garbage is no fault of the input.
    let growth = Number.POSITIVE_INFINITY
    for (let run = 0; run < 5 && growth >= 16; run += 1)
      growth = Math.min(growth, timeOf(mailboxes[1]) / Math.max(1000, timeOf(mailboxes[0])))
    assert.ok(growth < 16, `${name}: ${growth.toFixed(1)} times as long for 8 times the octets`)
  }
})

test('a mailbox of MMDF is cut at its lines of SOH', () => {
  const line = '\x01\x01\x01\x01'
  const between = `${line}\n`
  check(`${between}A: b\n\nx\n${between}${between}C: d\n\nyz\n${between}`, [8, 9])
  check(`${between}${postmark}A: b\n\nx\n${between}C: d\n\nyz\n${line}`, [8, 9])
  check(`${line}\r\nA: b\r\n\r\nx\r\n${line}\r\n`, [11])
  check(`${between}A: b\n\nx${line}\n ${between}y`, [8 + 5 + 6])
  check(`${between}${between}`, [])
  check(`${between}A: b\n\nx\n`, [8])
  const places = [...readMessages(Buffer.from(`${between}A: b\n${between}${postmark}C: d\n`), 'in')]
  assert.deepEqual(
    places.map(({ path, places }) => [path, places('/fields').line]),
    [
      ['in#1', 2],
      ['in#2', 5],
    ],
  )
  assert.equal(kindOf('in', Buffer.from(between)), 'message')
})
