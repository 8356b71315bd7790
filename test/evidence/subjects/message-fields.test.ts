import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Field } from '../../../src/evidence/subjects/message/facts.js'
import { factsOf } from './message-facts-of.js'

/** Properties of a field; undefined for one that must be absent. */
type Expected = { readonly [Name in keyof Field]?: Field[Name] | undefined }

/** Reads one field and compares the properties that are expected. */
function check(line: string | readonly string[], expected: Expected, syntax?: string): void {
  const lines = typeof line === 'string' ? [line] : line
  const name = (lines[0] ?? '').split(':')[0]?.trim().toLowerCase() ?? ''
  const { fields } = factsOf([...lines, '', ''], syntax === undefined ? {} : { [name]: syntax })
  const field = fields[name]?.[0]
  assert.ok(field !== undefined, `no field ${name}`)
  for (const [key, value] of Object.entries(expected))
    assert.deepEqual(
      structuredClone(field[key as keyof Field]),
      value,
      `${key} of ${JSON.stringify(lines)}: ${JSON.stringify(field)}`,
    )
}

const plain = { raw: 'a@b.example', localPart: 'a', domain: 'b.example', valid: true }

test('an address without a domain is told apart from what is no address at all', () => {
  const cases: [string, Expected][] = [
    ['a', { syntax: 'invalid', withoutDomains: 'ok', fault: 'address without @' }],
    ['+1555/TYPE=PLMN, B <+1556/TYPE=PLMN>, c@d.example', { withoutDomains: 'ok' }],
    ['a, b@c@d.example', { withoutDomains: 'invalid', fault: 'comma missing' }],
    ['a b', { withoutDomains: undefined, fault: 'address without @' }],
    ['a . b', { withoutDomains: 'obsolete', fault: 'address without @' }],
    ['a, <>', { withoutDomains: 'invalid', fault: 'empty address' }],
    ['a@b.example', { withoutDomains: undefined }],
  ]
  for (const [value, expected] of cases) check(`To: ${value}`, expected)
  check('Sender: a, b', { syntax: 'invalid', withoutDomains: 'invalid' })
})

test('addresses are read in all the forms of RFC 5322, section 3.4', () => {
  const cases: [string, Partial<Field>][] = [
    ['a@b.example', { syntax: 'ok', addresses: [plain], groups: 0 }],
    [
      'A B <a@B.Example>',
      { syntax: 'ok', addresses: [{ ...plain, raw: 'a@B.Example', displayName: 'A B' }] },
    ],
    [
      '"A. \\"B\\"" <a@b.example>',
      { syntax: 'ok', addresses: [{ ...plain, displayName: 'A. "B"' }] },
    ],
    [
      '=?utf-8?q?=C3=A9t=C3=A9?= <a@b.example>',
      { syntax: 'ok', addresses: [{ ...plain, displayName: 'été' }] },
    ],
    ['(one) a@b.example (two)', { syntax: 'ok', addresses: [plain] }],
    ['A:a@b.example,c@d.example;,<e@f.example>', { syntax: 'ok', groups: 1 }],
    ['undisclosed-recipients:;', { syntax: 'ok', groups: 1, addresses: [] }],
    [
      '"a b"@c.example',
      {
        syntax: 'ok',
        addresses: [{ raw: '"a b"@c.example', localPart: 'a b', domain: 'c.example', valid: true }],
      },
    ],
    [
      'a@[192.0.2.1]',
      {
        syntax: 'ok',
        addresses: [{ raw: 'a@[192.0.2.1]', localPart: 'a', domain: '[192.0.2.1]', valid: true }],
      },
    ],
    [
      '+15551234567/TYPE=PLMN@mmsc-a.example',
      {
        syntax: 'ok',
        addresses: [
          {
            raw: '+15551234567/TYPE=PLMN@mmsc-a.example',
            localPart: '+15551234567/TYPE=PLMN',
            domain: 'mmsc-a.example',
            valid: true,
          },
        ],
      },
    ],
    ['A. B <a@b.example>', { syntax: 'obsolete', fault: 'dot in a display name' }],
    [
      '<@r.example,@s.example:a@b.example>',
      { syntax: 'obsolete', addresses: [plain], fault: 'source route' },
    ],
    ['a . b@c.example', { syntax: 'obsolete' }],
    ['a@b.example,,c@d.example', { syntax: 'obsolete', fault: 'empty list element' }],
    ['a@b.example,', { syntax: 'obsolete' }],
    ['a@b.example; c@d.example', { syntax: 'invalid', fault: 'semicolon outside a group' }],
    ['a@b.example c@d.example', { syntax: 'invalid', fault: 'comma missing' }],
    [
      'c@d.example e <a@b.example>',
      {
        syntax: 'invalid',
        fault: '@ in a display name',
        addresses: [{ ...plain, displayName: 'c@d.example e' }],
      },
    ],
    [
      '=?utf-8?q?=C3=A9_:)?= <a@b.example>',
      {
        syntax: 'invalid',
        fault: 'special in an encoded word',
        addresses: [{ ...plain, displayName: 'é :)' }],
        groups: 0,
      },
    ],
    ['a@b.example>', { syntax: 'invalid', fault: 'unexpected >', addresses: [plain] }],
    [
      'somebody',
      { syntax: 'invalid', addresses: [{ raw: 'somebody', localPart: 'somebody', valid: false }] },
    ],
    ['A <>', { syntax: 'invalid', fault: 'empty address' }],
    [
      'A <a@b.example',
      {
        syntax: 'invalid',
        fault: 'angle bracket without end',
        addresses: [{ ...plain, displayName: 'A' }],
      },
    ],
    ['a..b@c.example', { syntax: 'invalid', fault: 'bad local part' }],
    ['a@b..example', { syntax: 'invalid', fault: 'bad domain' }],
    ['a@', { syntax: 'invalid' }],
    ['"a@b.example', { syntax: 'invalid', fault: 'quoted string without end' }],
    ['a(b@c.example', { syntax: 'invalid', fault: 'comment without end' }],
    ['A: B: a@b.example;;', { syntax: 'invalid', fault: 'group inside a group' }],
    ['', { syntax: 'invalid', fault: 'no address', addresses: [] }],
    // A quoted local part is one address, and none of another domain.
    [
      '"x@gmail.example x"@internal.example',
      {
        syntax: 'ok',
        addresses: [
          {
            raw: '"x@gmail.example x"@internal.example',
            localPart: 'x@gmail.example x',
            domain: 'internal.example',
            valid: true,
          },
        ],
      },
    ],
  ]
  for (const [value, expected] of cases) check(`To: ${value}`, expected)
  check('Sender: a@b.example, c@d.example', { syntax: 'invalid', fault: 'more than one address' })
  check('Return-Path: <>', { syntax: 'ok', addresses: [] })
  check('From: \xe9 <a@b.example>', { syntax: 'invalid', eightBit: 1 })
})

test('dates are told by their form', () => {
  const epoch = 1795416784
  const cases: [string, Partial<Field>][] = [
    [
      'Mon, 23 Nov 2026 06:53:04 +0000',
      { syntax: 'ok', date: { form: 'rfc5322', epoch, zone: '+0000', weekdayMatches: true } },
    ],
    [
      '23 Nov 2026 07:53:04 +0100 (CET)',
      { syntax: 'ok', date: { form: 'rfc5322', epoch, zone: '+0100' } },
    ],
    [
      'Tue, 23 Nov 2026 06:53:04 +0000',
      { date: { form: 'rfc5322', epoch, zone: '+0000', weekdayMatches: false } },
    ],
    [
      'Mon, 23 Nov 26 06:53:04 +0000',
      {
        syntax: 'obsolete',
        date: { form: 'obsolete', epoch, zone: '+0000', weekdayMatches: true },
      },
    ],
    [
      'Mon, 23 Nov 2026 01:53:04 EST',
      { syntax: 'obsolete', date: { form: 'obsolete', epoch, zone: 'EST', weekdayMatches: true } },
    ],
    [
      'Mon, 23 Nov 2026 06:53:04 GMT',
      { syntax: 'obsolete', date: { form: 'http', epoch, zone: 'GMT', weekdayMatches: true } },
    ],
    [
      'Mon, 23 Nov 2026 (x) 06:53:04 +0000',
      { date: { form: 'obsolete', epoch, zone: '+0000', weekdayMatches: true } },
    ],
    ['Mon, 23 Nov 2026 06:53:04', { syntax: 'invalid', date: { form: 'invalid' } }],
    ['2026-11-23T06:53:04Z', { syntax: 'invalid', date: { form: 'iso', epoch, zone: 'Z' } }],
    ['2026-11-23T07:53:04.5+01:00', { date: { form: 'iso', epoch, zone: '+01:00' } }],
    ['86400', { date: { form: 'seconds', seconds: 86400 } }],
    ['30 Feb 2026 00:00:00 +0000', { date: { form: 'invalid' } }],
    ['23 Nov 2026 24:00:00 +0000', { date: { form: 'invalid' } }],
    ['31 Dec 2016 23:59:60 +0000', { date: { form: 'rfc5322', epoch: 1483228800, zone: '+0000' } }],
    ['tomorrow', { date: { form: 'invalid' } }],
  ]
  for (const [value, expected] of cases) check(`Date: ${value}`, expected)
  check('X-Expiry: 60', { date: { form: 'seconds', seconds: 60 } }, 'date')
  check('Received: by a.example; Mon, 23 Nov 2026 06:53:04 +0000', { syntax: 'ok' })
  check('Received: by a.example', { syntax: 'invalid', fault: 'no date' })
})

test('identifiers are told by their brackets and form', () => {
  check('Message-ID: <a.b@c.example>', {
    syntax: 'ok',
    ids: [{ id: 'a.b@c.example', brackets: true, valid: true }],
  })
  check('Message-ID: <a@[192.0.2.1]>', { syntax: 'ok' })
  check('Message-ID: a@b.example', {
    syntax: 'invalid',
    ids: [{ id: 'a@b.example', brackets: false, valid: false }],
  })
  check('Message-ID: <a>', { syntax: 'invalid', ids: [{ id: 'a', brackets: true, valid: false }] })
  check('Message-ID: <"a b"@c.example>', {
    syntax: 'obsolete',
    ids: [{ id: '"a b"@c.example', brackets: true, valid: false }],
  })
  check('Message-ID: <a@b> <c@d>', { syntax: 'invalid', fault: 'more than one msg-id' })
  check('References: <a@b>\r\n <c@d>', {
    syntax: 'ok',
    folds: 1,
    ids: [
      { id: 'a@b', brackets: true, valid: true },
      { id: 'c@d', brackets: true, valid: true },
    ],
  })
  check('In-Reply-To: your message of today <a@b>', { syntax: 'obsolete' })
  check('Message-ID:', { syntax: 'invalid', ids: [] })
})

const parameter = { quoted: false, extended: false, encodedWord: false, eightBit: 0, count: 1 }

test('parameters are read with comments, quotes and RFC 2231', () => {
  check('Content-Type: Text/Plain; Charset="UTF-8" (c); format=flowed', {
    token: 'text/plain',
    syntax: 'ok',
    parameters: {
      charset: { ...parameter, value: 'UTF-8', lower: 'utf-8', quoted: true },
      format: { ...parameter, value: 'flowed', lower: 'flowed' },
    },
  })
  const disposition = (value: string, expected: Partial<Field>): void =>
    check(`Content-Disposition: attachment; ${value}`, expected)
  const filename = (value: string, more: object): Partial<Field> => ({
    parameters: { filename: { ...parameter, value, lower: value, ...more } },
  })
  disposition("filename*=utf-8'en'%c3%a9", filename('é', { extended: true }))
  disposition("filename*0*=iso-8859-1''%e9; filename*1=b", filename('éb', { extended: true }))
  disposition('filename*1=b; filename*0=a', filename('ab', { extended: true }))
  disposition("filename*=iso-2022-jp''%1B$B$%22%1B%28B.txt", filename('あ.txt', { extended: true }))
  disposition(
    'filename="=?utf-8?q?=C3=A9?="',
    filename('=?utf-8?q?=c3=a9?=', {
      value: '=?utf-8?q?=C3=A9?=',
      quoted: true,
      encodedWord: true,
    }),
  )
  disposition('filename="\xc3\xa9"', filename('é', { quoted: true, eightBit: 2 }))
  disposition('filename=a; filename=b', { ...filename('a', { count: 2 }), syntax: 'invalid' })
  disposition('filename=a b', {
    ...filename('a b', {}),
    syntax: 'invalid',
    fault: 'special in an unquoted value',
  })
  disposition(`filename*="utf-8''a"`, {
    ...filename('a', { extended: true, quoted: true }),
    syntax: 'invalid',
    fault: 'quotes around an extended value',
  })
  disposition('filename*=a', { fault: 'extended value without a charset' })
  disposition("filename*=''%4", { fault: 'bad escape in an extended value' })
  disposition("filename*0*=''a; filename*1*=b", { syntax: 'ok' })
  disposition('filename="a', { syntax: 'invalid', fault: 'quoted string without end' })
  disposition('filename', { syntax: 'invalid', fault: 'parameter without value', parameters: {} })
  disposition('', { syntax: 'invalid', fault: 'semicolon at the end' })
  disposition('constructor=a; __proto__=b', { syntax: 'ok' })
  check('Content-Transfer-Encoding: Base64 (x)', { token: 'base64', syntax: 'ok' })
  check('MIME-Version: 1.0 (made up)', { token: '1.0', syntax: 'ok' })
  check('MIME-Version: one', { syntax: 'invalid' })
})

test('encoded words are decoded and counted', () => {
  check('Subject: =?UTF-8?B?w6k=?= =?utf-8?q?_a?=', {
    text: 'é a',
    encodedWords: { count: 2, invalid: 0, charsets: ['utf-8'] },
  })
  // A character split between two words is read, though it must not be written.
  check('Subject: =?utf-8?b?ww==?= =?utf-8?b?qQ==?=', {
    text: 'é',
    encodedWords: { count: 2, invalid: 2, charsets: ['utf-8'] },
  })
  check('Subject: =?x-none?q?a?= b', {
    text: '=?x-none?q?a?= b',
    encodedWords: { count: 1, invalid: 0, charsets: ['x-none'] },
  })
  check('Subject: =?x-none?q?a=?=', {
    encodedWords: { count: 1, invalid: 1, charsets: ['x-none'] },
  })
  check('Subject: =?windows-1252?q?=80?= =?us-ascii?q?_?= =?iso-2022-jp?b?GyRCJCIbKEI=?=', {
    text: '\u20ac あ',
    encodedWords: { count: 3, invalid: 0, charsets: ['windows-1252', 'us-ascii', 'iso-2022-jp'] },
  })
  check('Subject: a=?utf-8?q?b?=', { encodedWords: { count: 1, invalid: 1, charsets: ['utf-8'] } })
  check('Subject: "=?utf-8?q?b?="', {
    encodedWords: { count: 1, invalid: 1, charsets: ['utf-8'] },
  })
  check('Subject: =?utf-8*en?q?b?=', {
    text: 'b',
    encodedWords: { count: 1, invalid: 0, charsets: ['utf-8'] },
  })
  check('Subject: plain', { value: 'plain', lower: 'plain' })
  check('Subject: "t1"', { unquoted: 't1' })
})

test('a profile names the syntax of its own fields', () => {
  check('X-Own: a@b.example', { addresses: [plain], syntax: 'ok' }, 'address-list')
  check('X-Own: <a@b>', { ids: [{ id: 'a@b', brackets: true, valid: true }] }, 'msg-ids')
  check('X-Own: 12', { syntax: 'ok' }, 'number')
  check('X-Own: many', { syntax: 'invalid' }, 'number')
  check('X-Own: Yes', { token: 'yes', syntax: 'ok' }, 'token')
  check('X-Own: Yes; a=b', { token: 'yes', syntax: 'invalid' }, 'token')
  check('X-Own: a; b=c', { token: 'a', syntax: 'ok' }, 'parameters')
  check('X-Own: a', { value: 'a' }, 'of no kind')
})

test('typed fields are told by type and value', () => {
  check('Final-Recipient: RFC822; A@b.example', {
    syntax: 'ok',
    typed: { type: 'rfc822', value: 'A@b.example' },
  })
  check('Final-Recipient: a@b.example', { syntax: 'invalid' })
  check('Reporting-MTA: dns;', { syntax: 'invalid', typed: { type: 'dns', value: '' } })
  check('X-Own: a; b', { typed: { type: 'a', value: 'b' } }, 'typed')
})

test('a field is told by its lines and octets', () => {
  const lines = ['Subject: one', '\ttwo ', ' three']
  check(lines, { value: 'one\ttwo  three', folds: 2, longestLine: 12, octets: 14 + 7 + 8, line: 1 })
  check('X:\x01\x7f\rA', { controls: 3 })
  check('Subject: \xc3\xa9', { value: 'é', eightBit: 2 })
  check('Subject: \xe9', { value: '\ufffd', eightBit: 1 })
})

test('names that objects have are only names', () => {
  const { fields, names } = factsOf(['__proto__: a', 'constructor: b', '', ''])
  assert.deepEqual(names, ['__proto__', 'constructor'])
  assert.deepEqual(
    Object.entries(fields).map(([name, [field]]) => [name, field?.value]),
    [
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ],
  )
  assert.equal(fields.toString, undefined)
  assert.equal(({} as Record<string, unknown>).value, undefined)
})
