import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { MessageFacts } from '../../../src/evidence/subjects/message/facts.js'
import { readMessage } from '../../../src/evidence/subjects/message/read-message.js'
import { readMessages } from '../../../src/evidence/subjects/message/read-messages.js'
import type { Json, Subject } from '../../../src/model/index.js'
import { hostile, sample } from './hostile-messages.js'
import { isMessage } from './is-message.js'

/** Asserts what holds for any octets: valid facts, and places that nest inside the file. */
function assertSound(subject: Subject, octets: Uint8Array): void {
  assert.ok(isMessage(subject.value), JSON.stringify(isMessage.errors))
  for (const { value, place, how } of subject.readings) {
    assert.ok(isMessage(value), `${how}: ${JSON.stringify(isMessage.errors)}`)
    assert.ok(place.offset !== undefined && place.offset <= octets.length, how)
  }
  for (const pointer of pointersOf(subject.value, '')) {
    const { line, column, offset = -1 } = subject.places(pointer)
    assert.ok(offset >= 0 && offset <= octets.length, `${pointer}: ${offset}`)
    const before = Buffer.from(octets).subarray(0, offset).toString('latin1').split('\n')
    assert.equal(line, before.length, pointer)
    assert.equal(column, (before.at(-1)?.length ?? 0) + 1, pointer)
  }
}

/** Gives the pointers of a value and of all in it, some hundred at most. */
function pointersOf(value: Json, pointer: string): string[] {
  const found = [pointer]
  if (typeof value === 'object' && value !== null)
    for (const [key, below] of Object.entries(value)) {
      const step = key.replace(/~/g, '~0').replace(/\//g, '~1')
      if (found.length < 300) found.push(...pointersOf(below, `${pointer}/${step}`))
    }
  return found
}

const read = (octets: Uint8Array): Subject => readMessage(octets, 'a.eml')

const pieces = [
  'Content-Type: ',
  'multipart/mixed',
  '; boundary=b',
  '; boundary="b c"',
  'text/html; charset=utf-8',
  'message/rfc822',
  'message/delivery-status',
  'multipart/report; report-type=delivery-status; boundary=b',
  'multipart/related; start="<a>"; boundary=b',
  'Content-Transfer-Encoding: ',
  'base64',
  'quoted-printable',
  'Content-ID: <a>',
  'From: ',
  'Date: ',
  'To: ',
  'References: ',
  '<a@b>',
  ', ',
  '"',
  '(',
  ')',
  ';',
  ':',
  '<',
  '>',
  '@',
  '\\',
  '=',
  '=?utf-8?q?=C3?=',
  '\r\n',
  '\r\n',
  '\n',
  '\r',
  '\r\n\r\n',
  ' ',
  '\t',
  '--b',
  '\r\n--b\r\n',
  '\r\n--b--\r\n',
  '--',
  '\0',
  '\xe9',
  '\xc3\xa9',
  '<img src="cid:a">',
  'QUJD',
  '==',
  'Action: failed',
  '__proto__: x',
  "*0*=a''%41",
]

test('any octets give sound facts', () => {
  const text = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(parts => parts.join('')),
    fc.uint8Array({ maxLength: 300 }).map(octets => Buffer.from(octets).toString('latin1')),
  )
  fc.assert(
    fc.property(text, content => {
      const octets = Buffer.from(content, 'latin1')
      assertSound(read(octets), octets)
    }),
    { numRuns: 600 },
  )
})

test('any cut of a message gives sound facts', () => {
  const octets = Buffer.from(sample, 'latin1')
  for (let end = 0; end < octets.length; end += 7)
    assertSound(read(octets.subarray(0, end)), octets)
  for (let end = 0; end < octets.length; end++)
    assert.ok(isMessage(read(octets.subarray(0, end)).value))
})

test('any flip of octets gives sound facts', () => {
  const flips = fc.array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), {
    minLength: 1,
    maxLength: 5,
  })
  fc.assert(
    fc.property(flips, list => {
      const octets = Buffer.from(sample, 'latin1')
      for (const [at, octet] of list) octets[at] = octet
      assertSound(read(octets), octets)
    }),
    { numRuns: 300 },
  )
})

test('a message reads the same wherever it stands in a file', () => {
  const octets = Buffer.from(`From a\n${sample.replaceAll('\r\n', '\n')}\n`, 'latin1')
  const [inside] = [...readMessages(octets, 'in.mbox')]
  const alone = read(octets.subarray(7, octets.length - 1))
  assert.deepEqual(inside?.value, alone.value)
})

test('every hostile message gives sound facts', () => {
  for (const { name, build } of hostile) {
    const octets = Buffer.from(build(3000), 'latin1')
    const subject = read(octets)
    assert.ok(isMessage(subject.value), `${name}: ${JSON.stringify(isMessage.errors)}`)
    for (const { value } of subject.readings) assert.ok(isMessage(value), name)
  }
})

test('a message cut off before its last delimiter never shows a sound structure', () => {
  const octets = Buffer.from(sample, 'latin1')
  const first = sample.indexOf('\r\n\r\n')
  const last = sample.lastIndexOf('--b--') + '--b--'.length
  for (let end = first; end < last; end++) {
    const { defects } = read(octets.subarray(0, end)).value as unknown as MessageFacts
    assert.ok(defects.length > 0, `${end}: ${JSON.stringify(sample.slice(end - 20, end))}`)
  }
})

test('a date of the usual form is read as its pattern reads it', () => {
  const two = fc.integer({ min: 0, max: 62 }).map(number => String(number).padStart(2, '0'))
  const date = fc
    .tuple(
      fc.constantFrom('', 'Mon, ', 'tue, ', 'Xyz, '),
      fc.integer({ min: 0, max: 32 }),
      fc.constantFrom('Jan', 'feb', 'Apr', 'DEC', 'Mai'),
      fc.constantFrom('1899', '1900', '2000', '2026', '20x6'),
      two,
      two,
      two,
      fc.constantFrom('+0000', '-0530', '+0160', '-00a0', '0000'),
    )
    .map(([day, ...rest]) => {
      const [number, month, year, hour, minute, second, zone] = rest
      return `${day}${number} ${month} ${year} ${hour}:${minute}:${second} ${zone}`
    })
  const dateOf = (text: string): Json => {
    const { fields } = read(Buffer.from(`Date: ${text}\r\n\r\n`)).value as unknown as MessageFacts
    return { ...fields.date?.[0]?.date } as Json
  }
  fc.assert(
    fc.property(date, text => {
      // One blank more, which may stand there, and it is no longer of the usual form.
      assert.deepEqual(dateOf(text), dateOf(text.replace(/ (?=\S+$)/, '  ')))
    }),
    { numRuns: 500 },
  )
})
