import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsOf } from './message-facts-of.js'

/** Reads a message and compares its tree, as `path mediaType octets` of each part, and its defects. */
function check(
  lines: readonly string[],
  tree: readonly string[],
  defects: readonly string[] = [],
): void {
  const facts = factsOf(lines)
  assert.deepEqual(
    facts.parts.map(part => `${part.path || '-'} ${part.mediaType} ${part.octets}`),
    tree,
  )
  assert.deepEqual(
    facts.defects.map(({ code, part, line }) => `${code} ${part || '-'} ${line}`),
    defects,
  )
}

const mixed = 'Content-Type: multipart/mixed; boundary=b'
const text = 'Content-Type: text/plain'

test('a message without MIME is one part', () => {
  check(['From: a@b', '', 'hello', ''], ['- text/plain 7'])
  // The body is optional, and the empty line is its own (RFC 5322, section 3.5).
  check(['From: a@b', ''], ['- text/plain 0'], ['no-empty-line - 2'])
  check(['From: a@b'], ['- text/plain 0'], ['header-ends-without-blank-line - 1'])
  check([''], ['- text/plain 0'], ['empty - 1'])
})

test('delimiters end parts, and the line end before them is theirs', () => {
  check(
    [mixed, '', 'preamble', '--b', text, '', 'one', '--b', '', 'two', '', '--b--', 'epilogue', ''],
    ['- multipart/mixed 79', '1 text/plain 3', '2 text/plain 5'],
  )
  check([mixed, '', '--b', '', '--b--'], ['- multipart/mixed 12', '1 text/plain 0'])
  // Blanks behind a delimiter are padding (RFC 2046, section 5.1.1).
  check([mixed, '', '--b \t', '', 'a', '--b-- '], ['- multipart/mixed 18', '1 text/plain 1'])
  check(
    ['Content-Type: multipart/mixed; boundary="b', ' c"', '', '--b c', '', 'a', '--b c--'],
    ['- multipart/mixed 19', '1 text/plain 1'],
  )
})

const base64 = (lines: readonly string[]): string =>
  Buffer.from(lines.join('\r\n'), 'latin1').toString('base64')

test('an encoded message is read, with its parts and their numbers', () => {
  const inner = [mixed, '', '--b', text, '', 'one', '--b', '', 'two', '--b--', '']
  const outer = (type: string): readonly string[] => [
    'Content-Type: multipart/mixed; boundary=o',
    '',
    '--o',
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    '',
    base64(inner),
    '--o',
    '',
    'last',
    '--o--',
  ]
  const seen = factsOf(outer('message/global'))
  assert.deepEqual(
    seen.parts.map(({ path, mediaType, parent, depth }) => [path, mediaType, parent, depth]),
    [
      ['', 'multipart/mixed', undefined, 0],
      ['1', 'message/global', 0, 1],
      ['1.TEXT', 'multipart/mixed', 1, 2],
      ['1.1', 'text/plain', 2, 3],
      ['1.2', 'text/plain', 2, 3],
      ['2', 'text/plain', 0, 1],
    ],
  )
  assert.deepEqual(seen.defects, [])
  assert.equal(seen.contentOctets, 10)
  assert.deepEqual(
    factsOf(outer('message/rfc822')).defects.map(({ code, part, line }) => [code, part, line]),
    [['encoded-message', '1', 5]],
  )
})

test('what is broken in an encoded message is told where its body starts', () => {
  const lines = (inner: readonly string[]): readonly string[] => [
    'Content-Type: message/global',
    'Content-Transfer-Encoding: base64',
    '',
    base64(inner),
  ]
  check(
    lines([mixed, 'odd', '', '--b', '', 'x']),
    ['- message/global 80', '1.TEXT multipart/mixed 8', '1.1 text/plain 1'],
    ['header-line-without-colon 1.TEXT 4', 'missing-final-boundary 1.TEXT 4'],
  )
  const nested = (depth: number): readonly string[] =>
    depth === 0 ? ['', 'x'] : lines(nested(depth - 1))
  assert.deepEqual(
    factsOf(nested(4)).defects.map(({ code }) => code),
    ['too-deep'],
  )
})

test('an outer delimiter ends inner parts that were never closed', () => {
  const inner = 'Content-Type: multipart/alternative; boundary=c'
  check(
    [mixed, '', '--b', inner, '', '--c', '', 'x', '--b', '', 'y', '--b--'],
    ['- multipart/mixed 81', '1 multipart/alternative 8', '1.1 text/plain 1', '2 text/plain 1'],
    ['missing-final-boundary 1 8'],
  )
  // A boundary that begins as another does is another.
  const longer = 'Content-Type: multipart/alternative; boundary=bb'
  check(
    [mixed, '', '--b', longer, '', '--bb', '', 'x', '--bb--', '--b--'],
    ['- multipart/mixed 81', '1 multipart/alternative 17', '1.1 text/plain 1'],
  )
})

test('messages in messages have the section numbers of IMAP', () => {
  const message = 'Content-Type: message/rfc822'
  check(
    [
      mixed,
      '',
      '--b',
      message,
      '',
      'Subject: in',
      '',
      'x',
      '--b',
      message,
      '',
      mixed.replace('=b', '=c'),
      '',
      '--c',
      '',
      'y',
      '--c--',
      '--b--',
    ],
    [
      '- multipart/mixed 159',
      '1 message/rfc822 16',
      '1.1 text/plain 1',
      '2 message/rfc822 60',
      '2.TEXT multipart/mixed 15',
      '2.1 text/plain 1',
    ],
  )
  check([message, '', 'Subject: in', '', 'x'], ['- message/rfc822 16', '1.1 text/plain 1'])
  check(
    ['Content-Type: multipart/digest; boundary=b', '', '--b', '', 'Subject: in', '', 'x', '--b--'],
    ['- multipart/digest 30', '1 message/rfc822 16', '1.1 text/plain 1'],
  )
})

test('broken structure is told where it is broken', () => {
  const cases: [string, readonly string[], readonly string[]][] = [
    ['no boundary', ['Content-Type: multipart/mixed', '', 'x'], ['multipart-without-boundary - 1']],
    [
      'empty boundary',
      ['Content-Type: multipart/mixed; boundary=""', '', '--', 'x'],
      ['bad-boundary - 1'],
    ],
    [
      'boundary too long',
      [
        `Content-Type: multipart/mixed; boundary=${'b'.repeat(71)}`,
        '',
        `--${'b'.repeat(71)}`,
        '',
        'x',
        `--${'b'.repeat(71)}--`,
      ],
      ['bad-boundary - 1'],
    ],
    ['never found', [mixed, '', 'x'], ['boundary-not-found - 1']],
    ['never closed', [mixed, '', '--b', '', 'x'], ['missing-final-boundary - 5']],
    [
      'parts behind the end',
      [mixed, '', '--b', '', 'x', '--b--', '--b', '', 'y', '--b--'],
      ['content-after-final-boundary - 7'],
    ],
    [
      'encoded multipart',
      [mixed, 'Content-Transfer-Encoding: base64', '', '--b', '', 'x', '--b--'],
      ['encoded-multipart - 2'],
    ],
    [
      'unknown encoding',
      ['Content-Transfer-Encoding: uuencode', '', 'x'],
      ['unknown-encoding - 1'],
    ],
    ['no subtype', ['Content-Type: text', '', 'x'], ['bad-content-type - 1']],
    ['parameter twice', [`${text}; charset=a; charset=b`, '', 'x'], ['duplicate-parameter - 1']],
    ['bad parameter', [`${text}; charset`, '', 'x'], ['bad-parameter - 1']],
    [
      'bad file name',
      [text, 'Content-Disposition: inline; filename=a b', '', 'x'],
      ['bad-parameter - 2'],
    ],
    ['no colon', ['A: b', 'what', 'C: d', '', 'x'], ['header-line-without-colon - 2']],
    ['blank before colon', ['A: b', 'C : d', '', 'x'], ['blank-before-colon - 2']],
    ['no name', ['A: b', ': d', '', 'x'], ['empty-field-name - 2']],
    ['bad name', ['A: b', 'C\xe9: d', '', 'x'], ['bad-field-name - 2']],
    ['continuation first', [' a', 'A: b', '', 'x'], ['starts-with-continuation - 1']],
    ['blank continuation', ['A: b', '  ', ' c', '', 'x'], ['blank-continuation-line - 2']],
    ['no header at all', ['hello', 'A: b', '', 'x'], ['header-ends-without-blank-line - 1']],
    ['postmark', ['From a@b Mon Nov 23 06:53:04 2026', 'A: b', '', 'x'], ['mbox-from-line - 1']],
    [
      'delimiter in a header',
      [mixed, '', '--b', text, '--b--'],
      ['header-ends-without-blank-line 1 5'],
    ],
  ]
  for (const [name, lines, expected] of cases)
    assert.deepEqual(
      factsOf(lines).defects.map(({ code, part, line }) => `${code} ${part || '-'} ${line}`),
      expected,
      name,
    )
})

test('line ends tell the form', () => {
  const form = (source: string) => {
    const { form: told, lines, wireOctets, octets } = factsOf([source])
    return {
      told,
      bareLf: lines.bareLf,
      bareCr: lines.bareCr,
      count: lines.count,
      more: wireOctets - octets,
    }
  }
  assert.deepEqual(form('A: b\r\n\r\nx\r\n'), {
    told: 'wire',
    bareLf: 0,
    bareCr: 0,
    count: 3,
    more: 0,
  })
  assert.deepEqual(form('A: b\n\nx\n'), { told: 'stored', bareLf: 0, bareCr: 0, count: 3, more: 3 })
  assert.deepEqual(form('A: b\r\n\r\nx\ny\rz'), {
    told: 'mixed',
    bareLf: 1,
    bareCr: 1,
    count: 4,
    more: 1,
  })
  assert.deepEqual(form('A: b\r\r\n\r\n'), {
    told: 'wire',
    bareLf: 0,
    bareCr: 1,
    count: 2,
    more: 0,
  })
})

test('lines, octets above 127 and NUL are counted for the message and each part', () => {
  const facts = factsOf(['X: \xe9', mixed, '', '--b', '', `\xe9\0${'x'.repeat(1000)}`, '--b--', ''])
  assert.equal(facts.eightBit, 2)
  assert.equal(facts.nul, 1)
  assert.deepEqual(facts.lines, { count: 7, longest: 1002, over998: 1, bareCr: 0, bareLf: 0 })
  const [whole, part] = facts.parts
  assert.deepEqual([whole?.eightBit, whole?.nul, whole?.longestLine], [1, 1, 1002])
  assert.deepEqual([part?.eightBit, part?.nul, part?.longestLine], [1, 1, 1002])
})

test('limits are defects', () => {
  const codes = (lines: readonly string[]): readonly string[] => [
    ...new Set(factsOf(lines).defects.map(({ code }) => code)),
  ]
  const parts = Array.from({ length: 1200 }, () => ['--b', '', 'x']).flat()
  assert.deepEqual(codes([mixed, '', ...parts, '--b--']), [
    'too-many-parts',
    'missing-final-boundary',
  ])
  const deep = Array.from({ length: 120 }, (_, n) => [
    `Content-Type: multipart/mixed; boundary=b${n}`,
    '',
    `--b${n}`,
  ]).flat()
  assert.ok(codes(deep).includes('too-deep'))
  assert.ok(
    codes(Array.from({ length: 30 }, () => ['Content-Type: message/rfc822', '']).flat()).includes(
      'too-deep',
    ),
  )
  assert.deepEqual(codes([...Array.from({ length: 10_001 }, () => 'A: b'), '', 'x']), [
    'too-many-fields',
  ])
  const recipients = Array.from({ length: 10_001 }, () => ['Action: failed', '']).flat()
  assert.deepEqual(
    codes(['Content-Type: message/delivery-status', '', 'A: b', '', ...recipients]),
    ['too-many-recipients'],
  )
  assert.deepEqual(codes([`A: ${'b'.repeat(70_000)}`, '', 'x']), ['field-too-large'])
  assert.deepEqual(
    codes([...Array.from({ length: 30 }, () => `A: ${'b'.repeat(40_000)}`), '', 'x']),
    ['header-too-large'],
  )
})

test('every message/tracking-status part is read as delivery-status is (RFC 3886)', () => {
  const facts = factsOf([
    'Content-Type: multipart/related; type="message/tracking-status"; boundary=b',
    '',
    '--b',
    'Content-Type: message/tracking-status',
    '',
    'Original-Envelope-Id: 7',
    'Reporting-MTA: dns; a.example',
    '',
    'Final-Recipient: rfc822; b@c.example',
    'Action: relayed',
    'Status: 2.1.9',
    '',
    '--b',
    'Content-Type: message/tracking-status',
    '',
    'no fields',
    '--b--',
  ])
  const [first, second] = facts.trackingStatus ?? []
  assert.equal(first?.message['reporting-mta']?.[0]?.typed?.value, 'a.example')
  assert.equal(first?.recipients[0]?.action?.[0]?.token, 'relayed')
  assert.deepEqual(second?.recipients, [])
  assert.deepEqual(
    facts.defects.map(({ code, part }) => [code, part]),
    [['bad-tracking-status', '2']],
  )
})
