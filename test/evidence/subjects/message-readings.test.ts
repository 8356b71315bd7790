import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MessageFacts } from '../../../src/evidence/subjects/message/facts.js'
import { readMessage } from '../../../src/evidence/subjects/message/read-message.js'
import { octetsOf } from './message-facts-of.js'

/** Reads a message with a mark where it is ambiguous; compares what a fact is in each reading. */
function check(
  marked: readonly string[],
  fact: (facts: MessageFacts) => unknown,
  expected: readonly [first: unknown, ...others: (readonly [how: string, fact: unknown])[]],
): void {
  const source = octetsOf(marked).toString('latin1')
  const octets = Buffer.from(source.replace('\x1b', ''), 'latin1')
  const given = octets.toString('latin1')
  const subject = readMessage(octets, 'a.eml')
  const of = (value: unknown): unknown => fact(value as MessageFacts)
  const seen = [of(subject.value), ...subject.readings.map(({ how, value }) => [how, of(value)])]
  assert.deepEqual(seen, expected)
  assert.equal(octets.toString('latin1'), given, 'the octets stay as they were given')
  if (source.includes('\x1b'))
    assert.equal(subject.readings[0]?.place.offset, source.indexOf('\x1b'))
}

const types = (facts: MessageFacts): readonly string[] => facts.parts.map(part => part.mediaType)
const leafs = (facts: MessageFacts): unknown =>
  facts.parts.filter(part => part.type !== 'multipart').map(part => part.octets)
const bodies = ['', '--AA', '', 'a', '--AA--', '--BB', '', 'bb', '--BB--', '']
const mixed = 'Content-Type: multipart/mixed;'

test('a message that says one thing has one reading', () => {
  check([`${mixed} boundary=AA`, ...bodies], leafs, [[1]])
  check(['Content-Type: text/plain', 'Content-Type: text/plain', '', 'x'], types, [['text/plain']])
})

test('the boundary of two parameters is ambiguous', () => {
  check([`${mixed}\x1b boundary=AA; boundary=BB`.replace('\x1b', ''), ...bodies], leafs, [
    [1],
    ['the second boundary parameter counts', [2]],
  ])
  check([`${mixed} boundary=AA; boundary=AA`, ...bodies], leafs, [[1]])
})

test('the boundary of an RFC 2231 parameter beside a plain one is ambiguous', () => {
  check([`${mixed} boundary*0=A; boundary*1=A; boundary=BB`, ...bodies], leafs, [
    [1],
    ['the second boundary parameter counts', [2]],
  ])
  check([`${mixed} boundary=BB; boundary*=us-ascii''AA`, ...bodies], leafs, [
    [2],
    ['the boundary parameter in RFC 2231 form counts', [1]],
  ])
})

test('a comment in a boundary parameter is ambiguous', () => {
  check(
    [
      `${mixed} boundary=AA(comment)`,
      '',
      '--AA',
      '',
      'a',
      '--AA(comment)',
      '',
      'bb',
      '--AA(comment)--',
      '--AA--',
    ],
    leafs,
    [
      [39],
      ['the comment in the boundary parameter is part of its value', [2]],
      ['a line that only begins with the boundary is a delimiter', [1, 2, 0]],
    ],
  )
})

test('a blank at the end of a boundary is ambiguous', () => {
  check([`${mixed} boundary="AA "`, ...bodies], leafs, [
    [1],
    ['the blank at the end of the boundary is part of it', []],
  ])
})

test('an encoded word in a boundary is ambiguous', () => {
  check([`${mixed} boundary="=?us-ascii?Q?AA?="`, ...bodies], leafs, [
    [],
    ['the encoded word in the boundary is decoded', [1]],
  ])
})

test('two fields that differ are ambiguous', () => {
  check(['Content-Type: text/plain', `\x1b${mixed} boundary=AA`, ...bodies], types, [
    ['text/plain'],
    ['the last Content-Type field counts, not the first', ['multipart/mixed', 'text/plain']],
  ])
  const encoding = 'Content-Transfer-Encoding:'
  check(
    [`${encoding} base64`, `\x1b${encoding} 7bit`, '', 'QUJD'],
    facts => facts.parts[0]?.decodedOctets,
    [3, ['the last Content-Transfer-Encoding field counts, not the first', 4]],
  )
})

test('a broken Content-Type is plain text, which is ambiguous (RFC 2045, section 5.2)', () => {
  const opaque = 'a broken Content-Type stands for application/octet-stream'
  const begins = 'a broken Content-Type stands for the media type that it begins with'
  for (const value of ['', 'text', 'text/', '/html', 'image\\jpeg', 'text/plain charset=x'])
    check([`\x1bContent-Type: ${value}`, '', 'x'], types, [
      ['text/plain'],
      [opaque, ['application/octet-stream']],
    ])
  check(['\x1bContent-Type: multipart/mixed, x; boundary=AA', ...bodies], types, [
    ['text/plain'],
    [opaque, ['application/octet-stream']],
    [begins, ['multipart/mixed', 'text/plain']],
  ])
  check(['Content-Type: text/html; charset', '', 'x'], types, [['text/html']])
})

test('a comment in Content-Transfer-Encoding is ambiguous', () => {
  check(
    ['Content-Transfer-Encoding: base64 (x)', '', 'QUJD'],
    facts => facts.parts[0]?.decodedOctets,
    [3, ['the comment in Content-Transfer-Encoding is part of the value', 4]],
  )
})

test('the encoding of a message/rfc822 part is ambiguous', () => {
  check(
    [
      'Content-Type: message/rfc822',
      '\x1bContent-Transfer-Encoding: base64',
      '',
      Buffer.from('Content-Type: text/html\r\n\r\nx').toString('base64'),
    ],
    types,
    [
      ['message/rfc822', 'text/html'],
      ['the encoding of a message/rfc822 part is not undone', ['message/rfc822', 'text/plain']],
    ],
  )
})

test('base64 behind padding is ambiguous', () => {
  check(
    ['Content-Transfer-Encoding: base64', '', 'aGVs\x1b=bG8='],
    facts => facts.parts[0]?.decodedOctets,
    [3, ['base64 goes on behind its padding', 5]],
  )
})

test('where a header ends is ambiguous at a line that is no field', () => {
  const names = (facts: MessageFacts): readonly string[] => facts.names
  check(['A: b', '\x1bContent-Type : text/html', '', 'x'], names, [
    ['a', 'content-type'],
    ['the header ends at a field with a blank before its colon', ['a']],
  ])
  check(['A: b', '\x1bwhat', 'C: d', '', 'x'], names, [
    ['a', 'c'],
    ['the header ends at a line without a colon', ['a']],
  ])
})

test('a CR without LF in a header is ambiguous', () => {
  check(['A: b\x1b\rC: d', '', 'x'], facts => facts.names, [
    ['a'],
    ['a CR without LF ends a line', ['a', 'c']],
  ])
})

test('one boundary for two multiparts is ambiguous', () => {
  check(
    [
      `${mixed} boundary=AA`,
      '',
      '--AA',
      `\x1b${mixed} boundary=AA`,
      '',
      '--AA',
      '',
      'x',
      '--AA--',
      '--AA--',
    ],
    types,
    [
      ['multipart/mixed', 'multipart/mixed', 'text/plain'],
      [
        'delimiters belong to the outer of two multiparts with one boundary',
        ['multipart/mixed', 'multipart/mixed', 'text/plain'],
      ],
    ],
  )
})

test('a delimiter with text behind it is ambiguous', () => {
  check([`${mixed} boundary=AA`, '', '\x1b--AA text', '', 'a', '--AA', '', 'bb', '--AA--'], leafs, [
    [2],
    ['a line that only begins with the boundary is a delimiter', [1, 2]],
  ])
})

test('a boundary that another begins with is ambiguous where its multipart is open', () => {
  const prefix = 'a line that only begins with the boundary is a delimiter'
  const nested = (outer: string, inner: string, ...more: readonly string[]): readonly string[] => [
    `${mixed} boundary=${outer}`,
    '',
    `--${outer}`,
    `${mixed} boundary=${inner}`,
    '',
    `\x1b--${inner}`,
    '',
    'a',
    ...more,
    `--${inner}--`,
    `--${outer}--`,
  ]
  const alternative = ['multipart/mixed', 'text/plain']
  const whole = ['multipart/mixed', ...alternative]
  check(nested('AA', 'AA2'), types, [whole, [prefix, [...whole, 'text/plain']]])
  check(nested('AA', 'AA--'), types, [whole, [prefix, ['multipart/mixed', 'multipart/mixed']]])
  const unmarked = (lines: readonly string[]): string[] =>
    lines.map(line => line.replace('\x1b', ''))
  check(unmarked(nested('AA', 'BB')), types, [whole])
  check(unmarked(nested('AA2', 'AA')), types, [whole])
  const early = ['--AA2', '', 'b']
  check(unmarked(nested('AA2', 'AA', ...early)), types, [
    [...whole, 'text/plain'],
    [prefix, [...whole, 'text/plain']],
  ])
})

test('readers go the same way at all points of one kind, however many they are', () => {
  const lines = Array.from({ length: 30 }, (_, n) => `A${n} : b`)
  const names = (facts: MessageFacts): number => facts.names.length
  check([`\x1b${lines[0]}`, ...lines.slice(1), 'what', '', 'x'], names, [
    30,
    ['the header ends at a field with a blank before its colon', 0],
    ['the header ends at a line without a colon', 30],
  ])
  const part = ['--AA', 'Content-Type: text', '', 'x']
  check([`${mixed} boundary=AA`, '', ...part, ...part, '--AA--'], types, [
    ['multipart/mixed', 'text/plain', 'text/plain'],
    [
      'a broken Content-Type stands for application/octet-stream',
      ['multipart/mixed', 'application/octet-stream', 'application/octet-stream'],
    ],
  ])
})

test('only so many other readings are worked out', () => {
  const header = [
    'A : b',
    'what',
    ' ',
    'o n e: c',
    `${mixed} boundary="AA "; boundary=BB; boundary=CC(x)`,
    'Content-Type: text',
    'Content-Transfer-Encoding: 7bit (x)',
    'Content-Transfer-Encoding: base64',
    'D: e\rf',
  ]
  const { value, readings } = readMessage(octetsOf([...header, '', 'a', '--AA x']), 'a.eml')
  const kinds = new Set((value as unknown as MessageFacts).ambiguities?.map(({ how }) => how))
  assert.ok(kinds.size > 8, [...kinds].join(', '))
  assert.equal(readings.length, 8)
  assert.equal(new Set(readings.map(({ how }) => how)).size, 8)
})

test('a first line that is no field is text, or a slip before the header', () => {
  const slip = 'the header goes on behind a first line that is no field'
  const names = (facts: MessageFacts): unknown => facts.names
  check(['\x1bhello', 'A: b', '', 'x'], names, [[], [slip, ['a']]])
  check(
    ['\x1bone: more', 'A: b', '', 'x'].map(line => line.replace('one:', 'on e:')),
    names,
    [[], [slip, ['a']]],
  )
})

test('a line of blanks folds the header or ends it', () => {
  const body = (facts: MessageFacts): unknown => [facts.names, facts.parts[0]?.octets]
  check(['A: b', '\x1b \t', 'C: d', '', 'x'], body, [
    [['a', 'c'], 1],
    ['the header ends at a line of blanks', [['a'], 9]],
  ])
})
