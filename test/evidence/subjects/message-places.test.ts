import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMessage } from '../../../src/evidence/subjects/message/read-message.js'
import { readMessages } from '../../../src/evidence/subjects/message/read-messages.js'
import { octetsOf } from './message-facts-of.js'

/** Reads a message in which a mark stands where the fact at a pointer must be found. */
function check(pointer: string, marked: readonly string[]): void {
  const source = octetsOf(marked).toString('latin1')
  const offset = source.indexOf('\x1b')
  const octets = Buffer.from(source.replace('\x1b', ''), 'latin1')
  const place = readMessage(octets, 'a.eml').places(pointer)
  const before = source.slice(0, offset).split('\n')
  assert.deepEqual(
    { path: place.path, line: place.line, column: place.column, offset: place.offset },
    { path: 'a.eml', line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset },
    pointer,
  )
}

const mixed = 'Content-Type: multipart/mixed; boundary=b'

test('places of the whole message', () => {
  check('', ['\x1bA: b', '', 'x'])
  check('/octets', ['\x1bA: b', '', 'x'])
  check('/form', ['A: b', '', 'x\x1b\ny'])
  check('/lines/bareLf', ['A: b', '', 'x\x1b\ny'])
  check('/lines/bareCr', ['A: b', '', 'x\x1b\ry'])
  check('/lines/longest', ['A: b', '', 'x', '\x1bxxxxxxxx', 'x'])
  check('/lines/over998', ['A: b', '', 'x', `\x1b${'x'.repeat(999)}`, 'x'.repeat(2000)])
  check('/eightBit', ['A: b', '', 'x\x1b\xe9'])
  check('/nul', ['A: b', '', 'x\x1b\0'])
  check('/names/1', ['A: b', '\x1bC: d', '', 'x'])
  check('/defects/0', ['A: b', '\x1bwhat', '', 'x'])
})

test('what is absent from the header is told behind a line of an mbox', () => {
  check('', ['From a@b.example  Mon Nov 23 10:15:00 2026', '\x1bA: b', '', 'x'])
  check('/fields', ['>From a@b.example', '\x1bA: b', '', 'x'])
})

test('places of fields and what stands in them', () => {
  check('/fields/c/0', ['A: b', '\x1bC: d', '', 'x'])
  check('/fields/c/0/value', ['A: b', 'C: \x1bd', '', 'x'])
  check('/fields/c/1/lower', ['C: b', 'C:', '  \x1bd', '', 'x'])
  check('/fields/c/0/name', ['A: b', '\x1bC: d', '', 'x'])
  check('/fields/absent/0', ['\x1bA: b', '', 'x'])
  check('/fields/c/0/eightBit', ['C: d\x1b\xe9', '', 'x'])
  check('/fields/c/0/controls', ['C: d\x1b\x01', '', 'x'])
  check('/fields/c/0/longestLine', ['C: d', '\x1b  eeeeee', ' f', '', 'x'])
  check('/fields/c/0/folds', ['C: d', '\x1b  eeeeee', ' f', '', 'x'])
  check('/fields/to/0/addresses/1/valid', ['To: a@b.example,', ' "C" <\x1bd@e.example>', '', 'x'])
  check('/fields/references/0/ids/1', ['References: <a@b>', ' \x1b<c@d>', '', 'x'])
  check('/fields/content-type/0/parameters/charset', [
    'Content-Type: text/plain;',
    ' \x1bcharset="utf-8"',
    '',
    'x',
  ])
  check('/fields/content-type/0/parameters/charset/lower', [
    'Content-Type: text/plain;',
    ' charset=\x1b"utf-8"',
    '',
    'x',
  ])
  check('/fields/subject/0/encodedWords/invalid', ['Subject: a \x1b=?x?y?z?=', '', 'x'])
})

test('places of parts and what their bodies show', () => {
  const part = (header: readonly string[], body: string): readonly string[] => [
    mixed,
    '',
    '--b',
    ...header,
    '',
    body,
    '--b--',
    '',
  ]
  const text = 'Content-Type: text/plain; charset=utf-8'
  const base64 = 'Content-Transfer-Encoding: base64'
  const quoted = 'Content-Transfer-Encoding: quoted-printable'
  check('/parts/1', part([`\x1b${text}`], 'x'))
  check('/parts/1/mediaType', part(['Content-Type: \x1btext/plain'], 'x'))
  check('/parts/1/fields/content-type/0', part(['A: b', `\x1b${text}`], 'x'))
  check(
    '/parts/1/parameters/charset/value',
    part(['Content-Type: text/plain; charset=\x1butf-8'], 'x'),
  )
  check('/parts/1/charset', part(['Content-Type: text/plain; charset=\x1butf-8'], 'x'))
  check('/parts/1/encoding', part(['A: b', 'Content-Transfer-Encoding: \x1bbase64'], 'x'))
  check('/parts/1/name', part(['Content-Disposition: inline; filename=\x1b"a"'], 'x'))
  check('/parts/1/id', part(['Content-ID: \x1b<a>'], 'x'))
  check('/parts/1/disposition', part(['\x1bA: b'], 'x'))
  check('/parts/1/octets', part([text], '\x1bxyz'))
  check('/parts/1/longestLine', part([text], 'x\r\n\x1bxyz\r\nx'))
  check('/parts/1/eightBit', part([text], 'x\r\ny\x1b\xe9'))
  check('/parts/1/charsetValid', part([text], 'caf\xc3\xa9 caf\x1b\xe9'))
  check('/parts/1/base64/outside', part([base64], 'QUJD\r\nQU\x1b!D'))
  check('/parts/1/base64/valid', part([base64], 'QU\x1b==QUJD'))
  check('/parts/1/base64/valid', part([base64], 'QUJDR\x1b'))
  check('/parts/1/quotedPrintable/invalid', part([quoted], 'a=3D=\r\n\x1b=G1'))
  check('/parts/1/quotedPrintable/lowerCase', part([quoted], '=3D\x1b=3d'))
  check('/parts/1/quotedPrintable/valid', part([quoted], '=3D\x1b \r\nx'))
  check('/parts/0/boundary/value', ['Content-Type: multipart/mixed; boundary=\x1bb', '', 'x'])
  check('/parts/0/boundary/closed', [mixed, '', '--b', '', 'x\x1b'])
  check('/parts/0/boundary/closed', [mixed, '', '--b', '', 'x', '\x1b--b--'])
  check('/parts/1/references/0', part(['Content-Type: text/html'], '<p>\r\n<img src="\x1bcid:a">'))
  check('/parts/9/octets', ['\x1bA: b', '', 'x'])
})

test('places of reports', () => {
  const report = (status: readonly string[], original: readonly string[]): readonly string[] => [
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    '',
    'human',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    ...status,
    '--b',
    'Content-Type: message/rfc822',
    '',
    ...original,
    '',
    'x',
    '--b--',
  ]
  const status = ['Reporting-MTA: dns; a', '', 'Action: failed', 'Status: 5.1.1', '']
  const original = ['Subject: a']
  check('/report/reportType', [
    'Content-Type: multipart/report; \x1breport-type=a; boundary=b',
    '',
    '--b--',
  ])
  check(
    '/deliveryStatus/message/reporting-mta/0',
    report(['\x1bReporting-MTA: dns; a', '', 'Action: failed', ''], original),
  )
  check(
    '/deliveryStatus/recipients/0/status/0/value',
    report(['Reporting-MTA: dns; a', '', 'Action: failed', 'Status: \x1b5.1.1', ''], original),
  )
  check(
    '/deliveryStatus/recipients/0/absent',
    report(['Reporting-MTA: dns; a', '', '\x1bAction: failed', ''], original),
  )
  check('/original/subject/0', report(status, ['\x1bSubject: a']))
})

test('places of what servers know of a message on its way', () => {
  const tracking = (first: readonly string[], second: readonly string[]): readonly string[] => [
    'Content-Type: multipart/related; type="message/tracking-status"; boundary=b',
    '',
    ...['--b', 'Content-Type: message/tracking-status', '', ...first],
    ...['--b', 'Content-Type: message/tracking-status', '', ...second, '--b--'],
  ]
  const status = ['Reporting-MTA: dns; a', '', 'Action: relayed', '']
  check(
    '/trackingStatus/0/message/reporting-mta/0',
    tracking([`\x1b${status[0]}`, ...status.slice(1)], status),
  )
  check(
    '/trackingStatus/1/recipients/0/action',
    tracking(status, [...status.slice(0, 2), '\x1bAction: opaque', '']),
  )
  check('/trackingStatus/1/eightBit', tracking(status, [...status, 'X: \x1b\u00e4', '']))
})

test('places in a mailbox are places in its file', () => {
  const mailbox = Buffer.from('From a\nA: b\n\nx\n\nFrom c\nC: d\n\ny\n')
  const [, second] = [...readMessages(mailbox, 'in.mbox')]
  assert.equal(second?.path, 'in.mbox#2')
  assert.deepEqual(second?.places('/fields/c/0/value'), {
    path: 'in.mbox',
    line: 7,
    column: 4,
    offset: 26,
    endLine: 7,
    endColumn: 5,
  })
})
