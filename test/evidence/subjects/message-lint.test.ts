/**
 * What Message Lint, the web tool that people trusted with this for twenty years, complained of: each of
 * its checks is a fact that a rule can speak about.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { factsOf } from './message-facts-of.js'

/** Reads a message and compares what stands at pointers; undefined where nothing may. */
function check(lines: readonly string[], expected: Readonly<Record<string, unknown>>): void {
  const facts = factsOf(lines)
  for (const [pointer, value] of Object.entries(expected)) {
    let found: unknown = facts
    for (const step of pointer.split('/'))
      found = (found as Record<string, unknown> | undefined)?.[step]
    assert.deepEqual(found, value, `${pointer} of ${JSON.stringify(lines)}`)
  }
}

test('the syntax of every structured field', () => {
  check(['From: a@', '', ''], {
    'fields/from/0/syntax': 'invalid',
    'fields/from/0/fault': 'bad domain',
  })
  check(['Message-ID: <a>', '', ''], { 'fields/message-id/0/syntax': 'invalid' })
  check(['Date: yesterday', '', ''], { 'fields/date/0/syntax': 'invalid' })
  check(['Received: from a', '', ''], { 'fields/received/0/syntax': 'invalid' })
  check(['Return-Path: a', '', ''], { 'fields/return-path/0/syntax': 'invalid' })
  check(['MIME-Version: one', '', ''], { 'fields/mime-version/0/syntax': 'invalid' })
  check(['Content-Type: text', '', ''], { 'parts/0/declared': false })
})

test('comments, and those in bad places', () => {
  check(['MIME-Version: 1.0 (of a tool (old))', '', ''], {
    'fields/mime-version/0/comments': 1,
    'fields/mime-version/0/syntax': 'ok',
  })
  check(['From: (one) a@b.example (two)', '', ''], { 'fields/from/0/comments': 2 })
  check(['From: "(none)" <a@b.example>', '', ''], { 'fields/from/0/comments': undefined })
  check(['Subject: (none)', '', ''], { 'fields/subject/0/comments': undefined })
  check(['From: a(here).b@c.example', '', ''], {
    'fields/from/0/comments': 1,
    'fields/from/0/syntax': 'obsolete',
  })
  check(['Message-ID: <a(here)@b.example>', '', ''], { 'fields/message-id/0/syntax': 'invalid' })
  check(['Date: Mon, 23 (here) Nov 2026 06:53:04 +0000', '', ''], {
    'fields/date/0/syntax': 'obsolete',
  })
  check(['From: a@b.example (open', '', ''], { 'fields/from/0/fault': 'comment without end' })
})

test('obsolete forms', () => {
  check(['Date: 23 Nov 26 06:53 GMT', '', ''], { 'fields/date/0/date/form': 'obsolete' })
  check(['To: <@r.example:a@b.example>', '', ''], { 'fields/to/0/fault': 'source route' })
  check(['In-Reply-To: your mail <a@b.example>', '', ''], {
    'fields/in-reply-to/0/syntax': 'obsolete',
  })
  check(['Subject : x', '', ''], { 'defects/0/code': 'blank-before-colon' })
  check(['Subject: x', ' ', ' y', '', ''], { 'defects/0/code': 'blank-continuation-line' })
})

test('tokens, so that a rule can list the registered ones', () => {
  const lines = [
    'Content-Type: text/x-odd; charset=x-none; odd=1',
    'Content-Transfer-Encoding: x-uue',
    'Content-Disposition: odd',
    'X-Odd: 1',
    '',
    '',
  ]
  check(lines, {
    'parts/0/mediaType': 'text/x-odd',
    'parts/0/charset': 'x-none',
    'parts/0/parameters/odd/value': '1',
    'parts/0/encoding': 'x-uue',
    'parts/0/disposition': 'odd',
    'names/3': 'x-odd',
    'defects/0/code': 'unknown-encoding',
  })
})

test('fields that are missing or repeated', () => {
  check(['To: a@b.example', 'To: c@d.example', '', ''], {
    names: ['to', 'to'],
    'fields/from': undefined,
    'fields/to/1/value': 'c@d.example',
  })
})

test('octets above 127 against the transfer encoding', () => {
  check(['Content-Transfer-Encoding: 7bit', '', 'caf\xe9'], {
    'parts/0/eightBit': 1,
    'parts/0/encoding': '7bit',
    'parts/0/charsetValid': false,
  })
  check(['Subject: caf\xe9', '', ''], { 'fields/subject/0/eightBit': 1 })
})

test('lengths of lines, and the forms of the encodings', () => {
  check(['Content-Transfer-Encoding: base64', '', `${'QUJD'.repeat(20)}`], {
    'parts/0/base64/longestLine': 80,
  })
  check(['Content-Transfer-Encoding: quoted-printable', '', `${'a'.repeat(80)}= x`], {
    'parts/0/quotedPrintable/longestLine': 83,
    'parts/0/quotedPrintable/invalid': 1,
  })
  check(['A: b', '', 'a'.repeat(999)], { 'lines/over998': 1, 'lines/longest': 999 })
})

test('the end of multiparts', () => {
  check(['Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'x'], {
    'parts/0/boundary/closed': false,
    'defects/0/code': 'missing-final-boundary',
  })
})

test('the charset of a body', () => {
  const utf8 = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '']
  check([...utf8, 'caf\xe9'], { 'parts/0/charsetValid': false })
  check([...utf8, 'caf\xc3\xa9'], { 'parts/0/charsetValid': true })
})

test('the type of a report', () => {
  const report = (type: string): readonly string[] => [
    `Content-Type: multipart/report; report-type=${type}; boundary=b`,
    '',
    '--b',
    '',
    'It failed.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; a.example',
    '',
    'Final-Recipient: b@c.example',
    'Action: failed',
    'Status: 5.1.1',
    '',
    '--b--',
    '',
  ]
  check(report('delivery-status'), { 'report/typeMatches': true })
  check(report('disposition-notification'), {
    'report/typeMatches': false,
    'deliveryStatus/recipients/0/final-recipient/0/fault': 'no semicolon between type and value',
  })
})

test('Content-MD5', () => {
  const base64 = (text: string): string => createHash('md5').update(text, 'latin1').digest('base64')
  const text = (value: string, body: string): readonly string[] => [
    `Content-MD5: ${value}`,
    '',
    body,
  ]
  const ok = { valid: true, matches: true }
  check(text(base64('a\r\nb'), 'a\r\nb'), { 'parts/0/contentMd5': ok })
  check(text(`${base64('a')} (a comment)`, 'a'), { 'parts/0/contentMd5': ok })
  check(text(base64('a'), 'b'), { 'parts/0/contentMd5': { valid: true, matches: false } })
  const long = 'a line of text\r\n'.repeat(20_000)
  check(text(base64(long), long), { 'parts/0/contentMd5': ok })
  check(text('odd', 'a'), { 'parts/0/contentMd5': { valid: false } })
  check(['A: b', '', ''], { 'parts/0/contentMd5': undefined })
  const stored = [`Content-MD5: ${base64('a\r\nb')}\nA: b\n\na\nb`]
  check(stored, { 'parts/0/contentMd5': ok })
  check(['Content-Transfer-Encoding: base64', `Content-MD5: ${base64('a\nb')}`, '', 'YQpi'], {
    'parts/0/contentMd5': ok,
  })
  check([`Content-MD5: ${base64('x')}`, 'Content-Type: multipart/mixed; boundary=b', '', '--b--'], {
    'parts/0/contentMd5': { valid: true },
  })
})
