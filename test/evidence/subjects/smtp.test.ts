import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { readSmtpTranscript } from '../../../src/evidence/subjects/smtp/read-smtp-transcript.js'
import { sentOctets } from '../../../src/evidence/subjects/smtp/sent-octets.js'
import { withCarried } from '../../../src/evidence/subjects/subjects.js'
import type { Subject } from '../../../src/model/index.js'
import { needsShared, shared } from '../../shared.js'

/** The messages that the sessions of a transcript carried. */
function carriedIn(octets: Uint8Array): readonly Subject[] {
  return [...withCarried(readSmtpTranscript(octets, 'a.smtp'))].filter(
    ({ kind }) => kind === 'message',
  )
}

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

test('the debug output of smtplib shows a session and its message', () => {
  const log = String.raw`connect: to ('b', 25) None
reply: b'220 b\r\n'
reply: retcode (220); Msg: b'b'
send: 'ehlo a\r\n'
reply: b'250 b\r\n'
send: 'mail FROM:<a@a.example>\r\n'
reply: b'250 ok\r\n'
send: 'rcpt TO:<b@b.example>\r\n'
reply: b'250 ok\r\n'
send: 'data\r\n'
reply: b'354 go on\r\n'
data: (354, b'go on')
send: b'Subject: a\r\n\r\n..b\r\n.\r\n'
reply: b'250 kept\r\n'
send: 'quit\r\n'
reply: b'221 bye\r\n'
`
  const [session, message] = [...withCarried(readSmtpTranscript(Buffer.from(log), 'a.log'))]
  assert.ok(session)
  // The facts of a session.
  const { transactions, end } = session.value as unknown as {
    transactions: { content: unknown; outcome: string }[]
    end: { how: string }
  }
  const content = { octets: 18, shown: true, longestLine: 10, stuffed: 1, undoubled: 0, end: 'dot' }
  assert.deepEqual(transactions[0]?.content, {
    ...content,
    bareCr: 0,
    bareLf: 0,
    nul: 0,
    eightBit: 0,
  })
  assert.equal(transactions[0].outcome, 'accepted')
  assert.equal(end.how, 'quit')
  assert.equal(message?.places('/fields/subject/0').line, 13)
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

test('a greeting after the end of a connection begins another', () => {
  for (const [end, sessions] of [
    ['S: 221 bye', 2],
    ['S: 421-bye\nS: 421 bye', 2],
    ['-- closed by client', 2],
    ['S: 221 bye\nC: NOOP', 1],
    ['S: 250 ok', 1],
  ] as const) {
    const octets = Buffer.from(`S: 220 one\nC: QUIT\n${end}\nS: 220-two\nS: 220 two\n`)
    assert.equal([...readSmtpTranscript(octets, 'a.smtp')].length, sessions, end)
  }
})

test('a session carries the messages that it shows whole, each a subject with its places', () => {
  const transcript = `S: 220 b
C: MAIL FROM:<>
S: 250 ok
C: DATA
S: 354 go
C: Subject: x
# a comment
C: To: a@a.example,
C:  b@b.example
C:
C: ..
C: .
S: 550 no
C: MAIL FROM:<>
S: 250 ok
C: BDAT 3
C: <3 octets>
S: 250 ok
C: MAIL FROM:<>
S: 250 ok
C: BDAT 8
C: Subject:\\
S: 250 ok
C: BDAT 6 LAST
C:  y
C:
S: 250 ok
C: MAIL FROM:<>
S: 250 ok
C: DATA
S: 354 go
C: Blah blah blah...
C: .
S: 250 ok
-- connect
S: 220 b
C: MAIL FROM:<>
S: 250 ok
C: DATA
S: 354 go
C: Subject: z
C: .
S: 250 ok
C: MAIL FROM:<>
S: 250 ok
C: DATA
S: 354 go
C: Subject: never ended
`
  const [first, second, third, ...more] = carriedIn(Buffer.from(transcript))
  assert.ok(first && second && third)
  assert.deepEqual(
    [first, second, third, ...more].map(({ path, line }) => [path, line]),
    [
      ['a.smtp#1.1', 6],
      ['a.smtp#1.3', 22],
      ['a.smtp#2.1', 41],
    ],
  )
  const subjectOf = ({ value }: Subject): unknown =>
    (value as { fields: { subject: readonly { value: unknown }[] } }).fields.subject[0]?.value
  assert.deepEqual([first, second, third].map(subjectOf), ['x', 'y', 'z'])
  assert.equal((first.value as { form: unknown }).form, 'wire')
  assert.equal((first.value as { octets: unknown }).octets, 49)
  assert.deepEqual(first.places('/fields/to/0/value'), {
    path: 'a.smtp',
    line: 8,
    column: 8,
    endLine: 9,
    endColumn: 16,
  })
  assert.equal(second.places('/fields/subject/0/value').line, 25)
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

/** Gives the text whose `sentOctets` are these octets of one line. */
function writtenOctets(octets: string): string {
  const line = octets.replace(/\r\n$/, '')
  const written = line.replace(
    /[\\\0-\x1f\x7f]/g,
    octet => `\\x${octet.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )
  if (line !== octets) return written
  return octets.endsWith('\n') ? `${written.slice(0, -4)}\\n` : `${written}\\`
}

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
  'C: Subject: a',
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
      for (const { value, places } of carriedIn(octets))
        for (const pointer of pointersOf(value)) {
          const { line } = places(pointer)
          assert.ok(line >= 1 && line <= lines, `${pointer} at ${line}`)
        }
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
