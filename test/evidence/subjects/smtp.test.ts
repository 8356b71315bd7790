import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { messagesOf } from '../../../src/evidence/subjects/smtp/messages-of.js'
import { readSmtpTranscript } from '../../../src/evidence/subjects/smtp/read-smtp-transcript.js'
import { sentOctets, writtenOctets } from '../../../src/evidence/subjects/smtp/sent-octets.js'
import { needsShared, shared } from '../../shared.js'

test('a place is the part of the command in question', () => {
  const marked = `S: 220 b
C: EHLO a.example
S: 250-b.example
S: 250 ‸/ehlo/DSN‸DSN
C: MAIL FROM:‸/commands/MAIL/0/path/localPart‸<a@a.example> ‸/transactions/0/declared‸SIZE=7
S: ‸/exchanges/1/reply/enhanced/agrees‸250 4.0.0 ok
C: RCPT TO:<b@b.example> ‸/commands/RCPT/0/parameters/ORCPT/decoded‸ORCPT=rfc822;+1
`
  const places = new Map<string, string>()
  for (const [row, text] of marked.split('\n').entries())
    for (
      let rest = text, mark = /‸([^‸]*)‸/.exec(rest);
      mark !== null;
      mark = /‸([^‸]*)‸/.exec(rest)
    ) {
      places.set(mark[1]!, `${row + 1}:${mark.index + 1}`)
      rest = rest.replace(mark[0], '')
    }
  const [subject] = [...readSmtpTranscript(Buffer.from(marked.replace(/‸[^‸]*‸/g, '')), 'a.smtp')]
  assert.ok(subject)
  assert.equal(places.size, 5)
  for (const [pointer, wanted] of places) {
    const { line, column } = subject.places(pointer)
    assert.equal(`${line}:${column}`, wanted, pointer)
  }
})

test('each connection of a transcript is a subject', () => {
  const octets = Buffer.from('S: 220 one\n-- connect\nS: 554 two\n')
  const subjects = [...readSmtpTranscript(octets, 'a.smtp')]
  assert.deepEqual(
    subjects.map(({ path }) => path),
    ['a.smtp', 'a.smtp#2'],
  )
  assert.equal(subjects[1]?.places('/greeting/code').line, 3)
})

test('the messages of a session come out as the receiver stores them', () => {
  const transcript = `S: 220 b
C: MAIL FROM:<>
S: 250 ok
C: DATA
S: 354 go
C: Subject: x
C:
C: ..
C: .
S: 250 ok
C: MAIL FROM:<>
S: 250 ok
C: BDAT 3
C: <3 octets>
S: 250 ok
C: MAIL FROM:<>
S: 250 ok
C: BDAT 2 LAST
C: \\0a\\
S: 250 ok
`
  const messages = [...messagesOf(Buffer.from(transcript), 'a.smtp')]
  assert.deepEqual(
    messages.map(({ path, octets, place }) => [path, Buffer.from(octets).toString(), place.line]),
    [
      ['a.smtp#1.1', 'Subject: x\r\n\r\n.\r\n', 6],
      ['a.smtp#1.3', '\0a', 18],
    ],
  )
})

test('what is written stands for the octets that were sent', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), octets => {
      const line = `${Buffer.from(octets).toString('latin1').replaceAll('\n', '')}\r\n`
      assert.equal(sentOctets(writtenOctets(line)), line)
      const open = line.slice(0, -2)
      assert.equal(sentOctets(writtenOctets(`${open}\n`)), `${open}\n`)
      if (!open.endsWith('\r')) assert.equal(sentOctets(writtenOctets(open)), open)
    }),
  )
})

const words = [
  'S: 220 b',
  'S: 250 ok',
  'S: 250-SIZE 5',
  'S: 354 go',
  'S: 334 eA==',
  'S: 503 no',
  'S: 421 bye',
  'C: EHLO a',
  'C: MAIL FROM:<a@b> SIZE=9 X==',
  'C: RCPT TO:<"a@b',
  'C: DATA',
  'C: .',
  'C: a\\n',
  'C: .\\n',
  'C: b\\',
  'C: BDAT 4 LAST',
  'C: BDAT 9999999',
  'C: <5 octets>',
  'C: STARTTLS',
  'C: AUTH PLAIN',
  'C: QUIT',
  '-- tls TLSv1.3',
  '-- tls failed',
  '-- closed by server',
  '-- connect',
  'nonsense',
]

test('no transcript makes the reader fail, and all it gives has the form that is stated', () => {
  const schema = JSON.parse(readFileSync('schemas/subjects/smtp-session.json', 'utf8'))
  const valid = new Ajv2020({ strict: false }).compile(schema)
  const transcripts = fc.oneof(
    fc
      .array(fc.constantFrom(...words), { maxLength: 40 })
      .map(lines => Buffer.from(lines.join('\n'))),
    fc.uint8Array({ maxLength: 200 }).map(octets => Buffer.from(octets)),
  )
  fc.assert(
    fc.property(transcripts, octets => {
      const lines = octets.toString('latin1').split('\n').length
      for (const subject of readSmtpTranscript(octets, 'a.smtp')) {
        assert.ok(valid(subject.value), JSON.stringify(valid.errors))
        for (const pointer of pointersOf(subject.value)) {
          const { line } = subject.places(pointer)
          assert.ok(line >= 1 && line <= lines, `${pointer} at ${line}`)
        }
      }
      assert.ok([...messagesOf(octets, 'a.smtp')].length <= lines)
    }),
    { numRuns: 500 },
  )
})

function pointersOf(value: unknown, pointer = ''): readonly string[] {
  if (value === null || typeof value !== 'object') return [pointer]
  const below = Object.entries(value).flatMap(([key, part]) =>
    pointersOf(part, `${pointer}/${key}`),
  )
  return [pointer, ...below]
}

test('scripts of another project, server patterns and all, give facts', needsShared, () => {
  const folder = `${shared}/corpus/mail/smtp-transcripts-james`
  for (const name of readdirSync(folder)) {
    const [subject] = [...readSmtpTranscript(readFileSync(`${folder}/${name}`), name)]
    // The types of a subject's value are those of its schema.
    const value = subject?.value as { greeting: { code: number }; exchanges: unknown[] }
    assert.equal(value.greeting.code, 220, name)
    assert.ok(value.exchanges.length > 1, name)
  }
})
