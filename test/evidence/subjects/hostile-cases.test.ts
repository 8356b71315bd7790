/**
 * The maintainers' hostile messages whose number says what must be seen in them. That all of them are
 * read in the time and the memory of benign mail is tested beside this, in message-hostile.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MessageFacts } from '../../../src/evidence/subjects/message/facts.js'
import { limits } from '../../../src/evidence/subjects/message/limits.js'
import { readMessage } from '../../../src/evidence/subjects/message/read-message.js'
import { octetsOf } from './message-facts-of.js'

/** A message, and what of its facts or places must come out. */
interface Case {
  readonly id: string
  readonly message: string
  readonly see: (facts: MessageFacts, place: (pointer: string) => number | undefined) => unknown
  readonly expected: unknown
}

const lines = (...all: readonly string[]): string => octetsOf(all).toString('latin1')
const mixed = (boundary: string): string => `Content-Type: multipart/mixed; boundary=${boundary}`
const codes = ({ defects }: MessageFacts): readonly string[] => [
  ...new Set(defects.map(({ code }) => code)),
]
const tree = ({ parts }: MessageFacts): readonly string[] => parts.map(part => part.mediaType)
const parts = ({ parts }: MessageFacts): number => parts.length
const base64 = 'Content-Transfer-Encoding: base64'
const nested = (depth: number): string =>
  Array.from({ length: depth }, (_, n) => `${mixed(`b${n}`)}\r\n\r\n--b${n}\r\n`).join('')

const cases: readonly Case[] = [
  {
    id: 'D03',
    message: `Subject: a${'\r\n a'.repeat(20_000)}\r\n\r\n`,
    see: facts => [codes(facts), facts.fields.subject?.[0]?.folds],
    expected: [['too-many-fields'], limits.headerLines - 1],
  },
  {
    id: 'D06 D07',
    message: `${mixed('a')}\r\n\r\n${'--a\r\n\r\n'.repeat(5_000)}--a--`,
    see: facts => [codes(facts).includes('too-many-parts'), parts(facts)],
    expected: [true, limits.parts],
  },
  {
    id: 'D08 D09 multiparts',
    message: nested(5_000),
    see: facts => [codes(facts).includes('too-deep'), parts(facts) <= limits.depth + 2],
    expected: [true, true],
  },
  {
    id: 'D10 D11 messages',
    message: 'Content-Type: message/rfc822\r\n\r\n'.repeat(5_000),
    see: facts => [codes(facts), parts(facts) <= limits.messageDepth + 2],
    expected: [['too-deep'], true],
  },
  {
    id: 'D12',
    message: lines('Content-Type: multipart/mixed', '', 'x'),
    see: codes,
    expected: ['multipart-without-boundary'],
  },
  {
    id: 'D13',
    message: lines(mixed('a'), '', 'x'),
    see: codes,
    expected: ['boundary-not-found'],
  },
  {
    id: 'D14',
    message: lines(mixed('a'), '', '--a', '', 'x'),
    see: codes,
    expected: ['missing-final-boundary'],
  },
  {
    id: 'D15',
    message: lines('A: b\0c', '', 'x\0'),
    see: ({ nul, parts }, place) => [nul, parts[0]?.nul, place('/nul'), place('/parts/0/nul')],
    expected: [2, 1, 4, 11],
  },
  {
    id: 'D17',
    message: lines(base64, '', 'QUJD', 'QU!D'),
    see: ({ parts }, place) => [parts[0]?.base64?.valid, place('/parts/0/base64/outside')],
    expected: [false, 45],
  },
  {
    id: 'D19 D20 D21',
    message: 'A: b\r\n\r\nc\rd\ne\r\n',
    see: ({ lines }, place) => [
      lines.bareCr,
      lines.bareLf,
      place('/lines/bareCr'),
      place('/lines/bareLf'),
    ],
    expected: [1, 1, 9, 11],
  },
  {
    id: 'D22 unknown',
    message: lines('Content-Type: text/plain; charset=x-none', '', '\xe9'),
    see: ({ parts }) => [parts[0]?.charset, parts[0]?.charsetValid],
    expected: ['x-none', undefined],
  },
  {
    id: 'D23 odd',
    message: lines('Content-Type: text/plain; charset=utf-16', '', 'abc'),
    see: ({ parts }) => [parts[0]?.charset, parts[0]?.charsetValid],
    expected: ['utf-16', false],
  },
  {
    id: 'D28 nested groups',
    message: lines(`To: ${'a:'.repeat(20_000)}`, '', ''),
    see: ({ fields }) => [fields.to?.[0]?.syntax, fields.to?.[0]?.fault],
    expected: ['invalid', 'group inside a group'],
  },
  {
    id: 'D30 D31 D32',
    message: `Content-Type: text/plain${Array.from({ length: 3_000 }, (_, n) => `; a${n}=b`).join('')}\r\n\r\n`,
    see: facts => [codes(facts), Object.keys(facts.parts[0]?.parameters ?? {}).length],
    expected: [['bad-parameter'], limits.parameters],
  },
  {
    id: 'D33',
    message: lines(
      mixed('b'.repeat(71)),
      '',
      `--${'b'.repeat(71)}`,
      '',
      'x',
      `--${'b'.repeat(71)}--`,
    ),
    see: facts => [codes(facts), parts(facts)],
    expected: [['bad-boundary'], 2],
  },
  {
    id: 'D34 a boundary that begins another',
    message: lines(
      mixed('a'),
      '',
      '--a',
      mixed('a-b'),
      '',
      '--a-b',
      '',
      'x',
      '--a-b--',
      '--a',
      '',
      'y',
      '--a--',
    ),
    see: tree,
    expected: ['multipart/mixed', 'multipart/mixed', 'text/plain', 'text/plain'],
  },
  {
    id: 'D35',
    message: lines('From: a@b.example', 'From: c@d.example', '', ''),
    see: ({ fields }) => fields.from?.length,
    expected: 2,
  },
  {
    id: 'D50',
    message: lines('constructor: a', '__proto__: b', 'Content-Type: a/b; __proto__=c', '', ''),
    see: facts => [
      facts.names,
      Object.values(facts.fields).map(([field]) => field?.value),
      Object.keys(facts.parts[0]?.parameters ?? {}),
      ({} as { polluted?: unknown }).polluted,
    ],
    expected: [
      ['constructor', '__proto__', 'content-type'],
      ['a', 'b', 'a/b; __proto__=c'],
      ['__proto__'],
      undefined,
    ],
  },
  {
    id: 'D51',
    message: lines('Content-Disposition: attachment; filename="../../../etc/passwd"', '', ''),
    see: ({ parts }) => parts[0]?.name,
    expected: '../../../etc/passwd',
  },
  {
    id: 'D52',
    message: `Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns;a\r\n\r\n${'Action: failed\r\n\r\n'.repeat(11_000)}`,
    see: facts => [codes(facts), facts.deliveryStatus?.recipients.length],
    expected: [['too-many-recipients'], limits.recipients],
  },
  {
    id: 'D55',
    message: `${mixed('a')}\r\n\r\n${'--a\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx\r\n'.repeat(300)}--a--`,
    see: facts => [codes(facts), parts(facts)],
    expected: [['missing-final-boundary'], 601],
  },
  {
    id: 'D66',
    message: lines(`Subject: ${'=?x?y?z?= '.repeat(5_000)}`, '', ''),
    see: ({ fields }) => fields.subject?.[0]?.encodedWords?.invalid,
    expected: 5_000,
  },
  {
    id: 'D67',
    message: lines('To: "x@gmail.com x"@internal.example', '', ''),
    see: ({ fields }) => fields.to?.[0]?.addresses,
    expected: [
      {
        raw: '"x@gmail.com x"@internal.example',
        localPart: 'x@gmail.com x',
        domain: 'internal.example',
        valid: true,
      },
    ],
  },
  {
    id: 'D68',
    message: `${'To: a@b.example\r\n'.repeat(200_000)}\r\n`,
    see: facts => [codes(facts), facts.names.length],
    expected: [['too-many-fields', 'header-too-large'], limits.headerLines],
  },
  {
    id: 'D68 one field',
    message: `X: ${'a'.repeat(10 << 20)}\r\n\r\n`,
    see: facts => [
      [...codes(facts)].sort(),
      (facts.fields.x?.[0]?.value.length ?? 0) <= limits.fieldOctets,
    ],
    expected: [['field-too-large', 'header-too-large'], true],
  },
]

test('each hostile message shows what it was made for, and nothing else is lost', () => {
  for (const { id, message, see, expected } of cases) {
    const subject = readMessage(Buffer.from(message, 'latin1'), 'a.eml')
    // The value is what messageFacts made.
    const facts = subject.value as unknown as MessageFacts
    const seen = see(facts, pointer => subject.places(pointer).offset)
    assert.deepEqual(structuredClone(seen), expected, id)
  }
})
