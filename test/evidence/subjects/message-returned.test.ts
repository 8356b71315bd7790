import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MessageFacts } from '../../../src/evidence/subjects/message/facts.js'
import { readMessage } from '../../../src/evidence/subjects/message/read-message.js'
import { isMessage } from './is-message.js'
import { octetsOf } from './message-facts-of.js'

/** A report that returns something, with a part behind it. */
const report = (returned: readonly string[], type = 'message/rfc822'): readonly string[] => [
  'Content-Type: multipart/report; report-type=delivery-status; boundary=R',
  '',
  '--R',
  '',
  'It failed.',
  '--R',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; a.example',
  '',
  'Final-Recipient: rfc822; b@c.example',
  '',
  '--R',
  `Content-Type: ${type}`,
  '',
  ...returned,
  '--R',
  'Content-Type: multipart/related; boundary=S; start="<s>"',
  '',
  '--S',
  '',
  'first',
  '--S',
  'Content-ID: <s>',
  'Content-Type: text/html',
  '',
  'mark',
  '--S--',
  '--R--',
]

const cutOff = [
  'Subject: odd',
  'What is this',
  'Content-Type: multipart/mixed; boundary=T;',
  '',
  '--T',
  'Content-Type: text',
  '',
  'tex',
]

interface Read {
  readonly facts: MessageFacts
  readonly subject: ReturnType<typeof readMessage>
  readonly octets: Buffer
}

function read(lines: readonly string[]): Read {
  const octets = octetsOf(lines)
  const subject = readMessage(octets, 'a.eml')
  assert.ok(isMessage(subject.value), JSON.stringify(isMessage.errors))
  // The value is what messageFacts made.
  return { facts: subject.value as unknown as MessageFacts, subject, octets }
}

const types = ({ parts }: MessageFacts): readonly string[] => parts.map(part => part.mediaType)

const behind = ['multipart/related', 'text/plain', 'text/html']
const told = ['multipart/report', 'text/plain', 'message/delivery-status', 'message/rfc822']

test('of what a report returns only the part that holds it is told, and its header', () => {
  const { facts, subject } = read(report(cutOff))
  assert.deepEqual(types(facts), [...told, ...behind])
  assert.deepEqual(Object.keys(facts.original ?? {}), ['subject', 'content-type'])
  assert.deepEqual(facts.defects, [])
  assert.equal(facts.ambiguities, undefined)
  assert.deepEqual(subject.readings, [])
  assert.equal(facts.report?.returned, 'message/rfc822')
})

test('parts behind it name each other, and are found', () => {
  const { facts, subject, octets } = read(report(cutOff))
  assert.deepEqual(
    facts.parts.map(part => part.parent),
    [undefined, 0, 0, 0, 0, 4, 4],
  )
  assert.equal(facts.parts[4]?.related?.root, 6)
  const { offset } = subject.places('/parts/6/id')
  assert.equal(octets.subarray(offset).toString('latin1').slice(0, 3), '<s>')
})

test('nothing else is left out', () => {
  const all = [...told, 'multipart/mixed', 'text/plain', ...behind]
  const forwarded = report(cutOff).map(line => line.replace('multipart/report', 'multipart/mixed'))
  assert.deepEqual(types(read(forwarded).facts), [...all].with(0, 'multipart/mixed'))
  const headers = read(report(['Subject: a'], 'text/rfc822-headers')).facts
  assert.deepEqual(types(headers), [...told, ...behind].with(3, 'text/rfc822-headers'))
})

test('a status in what is returned is none of the report', () => {
  const status = ['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; x.example']
  const inner = ['Content-Type: multipart/report; boundary=X', '', '--X', ...status, '', '--X--']
  const { facts } = read(report(inner).with(6, 'Content-Type: text/plain'))
  assert.equal(facts.deliveryStatus, undefined)
})

test('delimiters around what is returned are ambiguous all the same', () => {
  const lines = ['Content-Type: multipart/mixed; boundary=R2', '', '--R2', '', 'text', '--R2--']
  const { facts } = read(report(lines))
  assert.deepEqual(
    facts.ambiguities?.map(({ how }) => how),
    Array.from({ length: 1 }, () => 'a line that only begins with the boundary is a delimiter'),
  )
})
