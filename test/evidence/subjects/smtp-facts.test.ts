import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readSmtpTranscript } from '../../../src/evidence/subjects/smtp/read-smtp-transcript.js'

const ajv = new Ajv2020({ strict: false, allErrors: true })
const [smtp, lmtp] = ['smtp', 'lmtp'].map(name =>
  ajv.compile(JSON.parse(readFileSync(`schemas/subjects/${name}-session.json`, 'utf8'))),
)

/** Reads a transcript and compares the facts at some pointers. */
function check(transcript: string | Buffer, facts: Readonly<Record<string, unknown>>): void {
  const octets = typeof transcript === 'string' ? Buffer.from(transcript) : transcript
  const [subject] = [...readSmtpTranscript(octets, 'a.smtp')]
  const valid = subject?.kind === 'lmtp-session' ? lmtp : smtp
  assert.ok(subject && valid)
  assert.ok(valid(subject.value), JSON.stringify(valid.errors))
  for (const [pointer, wanted] of Object.entries(facts))
    assert.deepEqual(at(subject.value, pointer), wanted, pointer)
}

function at(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((whole, step) => (whole as Record<string, unknown> | undefined)?.[step], value)
}

const opening = `S: 220 b.example ready
C: EHLO a.example
S: 250-b.example
S: 250-SIZE 1000
S: 250-PIPELINING
S: 250-CHUNKING
S: 250-BINARYMIME
S: 250-LIMITS RCPTMAX=2 MAILMAX=1
S: 250 DSN
`
const envelope = `C: MAIL FROM:<a@a.example>
S: 250 2.1.0 ok
C: RCPT TO:<b@b.example>
S: 250 2.1.5 ok
`

test('a greeting, an introduction and a farewell', () => {
  check(`${opening}C: QUIT\nS: 221 bye\n`, {
    '/greeting/code': 220,
    '/ehlo/SIZE': { parameters: ['1000'], number: 1000 },
    '/ehlo/LIMITS/limits': { RCPTMAX: 2, MAILMAX: 1 },
    '/ehlos/0/domain': 'b.example',
    '/ehlos/0/domainValid': true,
    '/commands/EHLO/0/host/kind': 'domain',
    '/commands/QUIT/0/before/hello': 'EHLO',
    '/end': { how: 'quit', transaction: false },
    '/defects': [],
  })
})

test('every form of a faulty EHLO line is told', () => {
  check(
    'S: 220 b\nC: EHLO a\nS: 250-PIPELINING\nS: 250-8BIT_MIME\nS: 250-SIZE=10\nS: 250-DSN \nS: 250-AUTH X\nS: 250 AUTH Y\n',
    {
      '/ehlos/0/domainValid': false,
      '/ehlos/0/faults': {
        'bad-keyword': ['8BIT_MIME'],
        equals: ['SIZE=10'],
        'bad-blank': ['DSN '],
        duplicate: ['AUTH Y'],
      },
      '/ehlo/AUTH/parameters': ['X'],
      '/ehlo/SIZE': undefined,
    },
  )
})

test('replies belong to pipelined commands by counting', () => {
  check(
    `${opening}C: MAIL FROM:<a@a.example>
C: RCPT TO:<b@b.example>
C: RCPT TO:<c@b.example>
C: DATA
S: 250 ok
S: 550 no
S: 250 ok
S: 354 go on
C: x
C: .
C: QUIT
S: 250 done
S: 221 bye
`,
    {
      '/commands/RCPT/0/reply/code': 550,
      '/commands/RCPT/1/rcptMargin': 0,
      '/commands/DATA/0/group': {
        position: 4,
        size: 4,
        last: true,
        ahead: 3,
        awaiting: ['MAIL', 'RCPT'],
      },
      '/commands/QUIT/0/group/awaiting': ['content'],
      '/commands/DATA/0/before/recipients': 1,
      '/commands/DATA/0/before/tried': 2,
      '/commands/QUIT/0/group/ahead': 1,
      '/transactions/0/outcome': 'accepted',
      '/transactions/0/content/octets': 3,
    },
  )
})

test('a path tells its parts and its first fault', () => {
  const paths: Record<string, Record<string, unknown>> = {
    '<+12025550142/TYPE=PLMN@B.example>': {
      localPart: '+12025550142/TYPE=PLMN',
      domain: 'b.example',
      valid: true,
    },
    '<"a\\b c"@b.example>': { localPart: 'ab c', quoted: true, valid: true },
    '<@r.example:a@b.example>': { route: '@r.example', valid: true },
    '<Postmaster>': { valid: true, domain: undefined },
    '<a@[192.0.2.1]>': { literal: true, valid: true },
    '<a>': { fault: 'no-domain' },
    'a@b.example': { fault: 'no-brackets' },
    ' <a@b.example>': { fault: 'blank-before' },
    '<a@b.example': { fault: 'no-end' },
    '<a@b.example>x': { fault: 'trailing' },
    '<a@b..example>': { fault: 'bad-domain' },
    '<a..a@b.example>': { fault: 'bad-local-part' },
    '< a@b.example>': { fault: 'blank-inside' },
    '<@r:>': { fault: 'bad-local-part' },
    '<>': { fault: 'bad-local-part', null: false },
  }
  for (const [path, facts] of Object.entries(paths))
    check(`S: 220 b\nC: RCPT TO:${path}\nS: 250 ok\n`, {
      ...Object.fromEntries(
        Object.entries(facts).map(([name, wanted]) => [`/commands/RCPT/0/path/${name}`, wanted]),
      ),
    })
  check('S: 220 b\nC: MAIL FROM:<>\nS: 250 ok\n', { '/transactions/0/from/null': true })
})

test('parameters are read, decoded, and held against what was announced', () => {
  check(
    `${opening}C: MAIL FROM:<a@a.example> SIZE=1001 RET=hdrs ENVID=a+2Bb BODY=BINARYMIME SMTPUTF8
S: 250 ok
C: RCPT TO:<b@b.example>  NOTIFY=never,Delay ORCPT=rfc822;+1 NOTIFY=NEVER
S: 250 ok
`,
    {
      '/commands/MAIL/0/size': { declared: 1001, limit: 1000, margin: -1 },
      '/commands/MAIL/0/parameters/RET/upper': 'HDRS',
      '/commands/MAIL/0/parameters/ENVID/decoded': 'a+b',
      '/commands/MAIL/0/unannounced': ['SMTPUTF8'],
      '/commands/MAIL/0/mailMargin': 0,
      '/commands/RCPT/0/parameters/NOTIFY/list': ['NEVER', 'DELAY'],
      '/commands/RCPT/0/parameters/ORCPT/decoded': undefined,
      '/commands/RCPT/0/parameterFaults': ['', 'NOTIFY=NEVER'],
    },
  )
})

test('what follows a BDAT that the server does not know is read as commands', () => {
  const plain = 'S: 220 b\nC: EHLO a\nS: 250 b\n'
  check(
    `${plain}${envelope}C: BDAT 12 LAST\nC: Subject: x\nS: 500 what?\nS: 500 what?\nC: QUIT\nS: 221 bye\n`,
    {
      '/commands/BDAT/0/chunk': undefined,
      '/exchanges/4/verb': 'SUBJECT:',
      '/transactions/0/by': 'BDAT',
      '/transactions/0/outcome': 'rejected',
      '/unsolicited': [],
    },
  )
  check(`${plain}${envelope}C: BDAT 3 LAST\nC: x\nC: QUIT\nS: 250 ok\nS: 221 bye\n`, {
    '/commands/BDAT/0/chunk': { declared: 3, last: true, octets: 3, short: 0 },
    '/transactions/0/content/octets': 3,
    '/transactions/0/outcome': 'accepted',
    '/end/how': 'quit',
  })
  check(`${plain}${envelope}C: BDAT 3 LAST\nC: x\nC: QUIT\n`, {
    '/commands/BDAT/0/chunk/octets': 3,
    '/commands/QUIT/0/group/position': 2,
  })
})

test('replies to earlier commands do not end a group', () => {
  check(
    `${opening}C: MAIL FROM:<a@a.example>\nC: DATA\nS: 250 ok\nC: QUIT\nS: 503 no\nS: 221 bye\n`,
    {
      '/commands/DATA/0/group/last': false,
      '/commands/QUIT/0/group/last': true,
    },
  )
})

test('a command line may be as long as the announced extensions make it', () => {
  const line = `RCPT TO:<${'b'.repeat(502)}>\r\n`
  check(`S: 220 b\nC: ${line.trimEnd()}\nS: 501 no\n`, {
    '/commands/RCPT/0/octets': line.length,
    '/commands/RCPT/0/lineMargin': 512 - line.length,
  })
  check(`${opening}C: ${line.trimEnd()}\nS: 501 no\n`, {
    '/commands/RCPT/0/lineMargin': 512 + 524 - line.length,
  })
})

test('chunks take the octets that they declare, placeholders included', () => {
  check(
    `${opening}C: MAIL FROM:<a@a.example> BODY=BINARYMIME
C: RCPT TO:<b@b.example>
C: BDAT 6
C: \\0\\xff\\\\n
C: BDAT 40000 LAST
C: <40000 octets>
C: BDAT 0 LAST
S: 250 ok
S: 250 ok
S: 250 ok
S: 250 ok
S: 503 no
`,
    {
      '/commands/BDAT/0/chunk': { declared: 6, last: false, octets: 6, short: 0 },
      '/commands/BDAT/2/before/chunks': 'last',
      '/transactions/0/by': 'BDAT',
      '/transactions/0/content/octets': 40006,
      '/transactions/0/content/shown': false,
      '/transactions/0/content/nul': 1,
      '/transactions/0/content/eightBit': 1,
      '/transactions/0/content/end': 'last',
      '/transactions/0/outcome': 'accepted',
    },
  )
  check(`${opening}${envelope}C: BDAT 10\nC: abc\nS: 452 no\nC: BDAT 1 LAST\nC: x\\\nS: 503 no\n`, {
    '/commands/BDAT/0/chunk/short': 5,
    '/commands/BDAT/1/before/chunks': 'failed',
    '/transactions/0/outcome': 'rejected',
  })
})

test('content shows its lines, its octets and its dots', () => {
  check(
    Buffer.from(
      `${opening}${envelope}C: DATA\nS: 354 go\nC: ..one\nC: .two\nC: a\rb\nC: c\\nd\xff\\0\nC: .\nS: 250 ok\n`,
      'latin1',
    ),
    {
      '/transactions/0/content': {
        octets: 23,
        shown: true,
        longestLine: 4,
        bareCr: 1,
        bareLf: 1,
        nul: 1,
        eightBit: 1,
        stuffed: 1,
        undoubled: 1,
        limitMargin: 977,
        end: 'dot',
      },
    },
  )
})

test('a lone dot among bare LF ends content only where the server took it so', () => {
  const smuggled = `${opening}${envelope}C: DATA\nS: 354 go\nC: x\\n\nC: .\nC: MAIL FROM:<e@e.example>\n`
  check(`${smuggled}S: 250 taken\nS: 250 taken\n`, {
    '/transactions/0/content/end': 'bare-dot',
    '/transactions/0/content/octets': 2,
    '/transactions/1/from/domain': 'e.example',
    '/unsolicited': [],
  })
  const whole = `${smuggled}C: RCPT TO:<f@f.example>\nC: DATA\nC: Subject: two\nC: .\n`
  check(`${whole}S: 250 taken\nS: 250 taken\nS: 250 taken\nS: 354 go\nS: 250 taken\n`, {
    '/transactions/0/content/end': 'bare-dot',
    '/exchanges/4/octets': 5,
    '/transactions/1/recipients/0/accepted': true,
    '/transactions/1/content/octets': 14,
    '/unsolicited': [],
  })
  check(`${whole}S: 250 taken\nS: 421 bye\n`, {
    '/transactions/0/content/end': 'dot',
    '/unsolicited/0/code': 421,
  })
  check(`${smuggled}C: .\nS: 250 taken\n`, {
    '/transactions/0/content/end': 'dot',
    '/transactions/0/content/bareLf': 1,
    '/transactions/1': undefined,
  })
})

test('STARTTLS makes both sides forget, and shows what came behind it', () => {
  check(
    `${opening}C: STARTTLS\nC: RSET\nS: 220 go\n-- tls TLSv1.2 ECDHE\nS: 250 reset\nC: NOOP\nS: 250 ok\n`,
    {
      '/commands/STARTTLS/0/startTls': {
        established: true,
        injected: 1,
        injectedAnswered: true,
        next: 'NOOP',
      },
      '/commands/NOOP/0/before/ehlo': undefined,
      '/commands/NOOP/0/before/tls': true,
      '/tls': { implicit: false, established: true, version: '1.2', cipher: 'ECDHE' },
      '/unsolicited/0/code': 250,
    },
  )
  check('-- tls TLSv1.3\nS: 220 b\n', {
    '/tls': { implicit: true, established: true, version: '1.3' },
  })
  check(`${opening}C: STARTTLS\nS: 220 go\n-- tls failed\n-- closed by client\n`, {
    '/tls/failed': true,
    '/commands/STARTTLS/0/startTls/established': false,
    '/end': { how: 'closed', by: 'client', transaction: false },
  })
})

test('an AUTH exchange goes on until its last reply', () => {
  check('S: 220 b\nC: AUTH LOGIN\nS: 334 VXNlcg==\nC: YQ==\nS: 235 ok\nC: NOOP\nS: 250 ok\n', {
    '/exchanges/1/kind': 'answer',
    '/commands/AUTH/0/mechanism': 'LOGIN',
    '/commands/AUTH/0/mechanismOffered': false,
    '/commands/NOOP/0/before/authenticated': true,
  })
})

test('replies show their form and their enhanced codes', () => {
  const forms: Record<string, string> = {
    'S: 250-a\nS: 250 b': 'ok',
    'S: 250': 'ok',
    'S: hello': 'no-code',
    'S: 250:a': 'bad-separator',
    'S: 250-a\nS: 251 b': 'codes-differ',
    'S: 250-a': 'unfinished',
    'S: 250 a\\n': 'bad-line-end',
  }
  for (const [reply, form] of Object.entries(forms))
    check(`S: 220 b\nC: NOOP\n${reply}\n`, { '/commands/NOOP/0/reply/form': form })
  check('S: 220 b\nC: NOOP\nS: 550-2.1.1 a\nS: 550 b\n', {
    '/commands/NOOP/0/reply/enhanced': {
      code: '2.1.1',
      class: 2,
      agrees: false,
      everyLine: false,
    },
  })
})

test('the end of a session says how it came', () => {
  check('S: 220 b\nC: QUIT\n', {
    '/end': { how: 'quit-unanswered', transaction: false, waiting: 1 },
  })
  check('S: 220 b\nC: NOOP\nS: 421 closing\nC: NOOP\n', {
    '/end': { how: '421', transaction: false, waiting: 1, after421: 1 },
  })
  check('S: 220 b\n-- wait 200\n-- wait 99\nS: 421 too slow\n-- closed by server\n', {
    '/end': {
      how: '421',
      by: 'server',
      transaction: false,
      after421: 0,
      waited: 299,
      waitedMargin: -1,
    },
  })
  check(`${opening}C: DATA\n-- wait 120\n-- closed by client\n`, {
    '/end/how': 'closed',
    '/end/waitedMargin': 0,
  })
  check(`${opening}${envelope}`, { '/end': { how: 'cut-off', transaction: true } })
  check('', { '/defects/0/code': 'empty', '/exchanges': [] })
})

test('a refusal that the client does not heed is seen', () => {
  check('S: 220 b\nC: RCPT TO:<a@b>\nS: 550 no\nC: RCPT TO:<a@b>\nS: 550 no\n', {
    '/commands/RCPT/0/repeated': undefined,
    '/commands/RCPT/1/repeated': true,
  })
})

test('a reply that answers one verb alone belongs to it, though others are missing', () => {
  const envelopeOnly = 'C: MAIL FROM:<a@a.example>\nC: RCPT TO:<b@b.example>\nC: DATA\n'
  check(`${opening}${envelopeOnly}S: 354 go\nC: X: y\nC: .\nS: 250 ok\nC: QUIT\nS: 221 bye\n`, {
    '/commands/MAIL/0/reply': undefined,
    '/commands/RCPT/0/reply': undefined,
    '/commands/DATA/0/reply/code': 354,
    '/commands/DATA/0/before/recipients': 1,
    '/commands/QUIT/0/reply/code': 221,
    '/transactions/0/content/octets': 6,
    '/transactions/0/outcome': 'accepted',
    '/unsolicited': [],
  })
  check(`${opening}${envelopeOnly}S: 250 ok\nS: 354 go\nC: .\nS: 250 ok\n`, {
    '/commands/MAIL/0/reply/code': 250,
    '/commands/RCPT/0/reply': undefined,
    '/commands/DATA/0/reply/code': 354,
    '/transactions/0/outcome': 'accepted',
  })
})

test('of a session that began before its transcript only what it shows is known', () => {
  check(
    `S: 250 ok\nC: RCPT TO:<b@b.example> NOTIFY=NEVER\nS: 250 ok\nC: DATA\nS: 354 go\nC: x\nC: .\nS: 250 ok\n${envelope}`,
    {
      '/greeting': undefined,
      '/early': undefined,
      '/tls': {},
      '/unsolicited': [],
      '/commands/RCPT/0/unannounced': undefined,
      '/commands/RCPT/0/before': { within: true, greeted: true },
      '/commands/DATA/0/before': { within: true, greeted: true },
      '/commands/MAIL/0/before': {
        within: true,
        greeted: true,
        transaction: false,
        recipients: 0,
        tried: 0,
        chunks: 'none',
      },
      '/commands/RCPT/1/before/transaction': true,
    },
  )
  check(
    'C: XONE\nS: 250 ok\nC: EHLO a\nS: 250-b\nS: 250 XTWO\nC: XTWO\nS: 250 ok\nC: XONE\nS: 500 no\n',
    {
      '/commands/XONE/0/announced': undefined,
      '/commands/XTWO/0/announced': true,
      '/commands/XONE/1/announced': false,
      '/commands/XTWO/0/before/within': undefined,
      '/ehlos/0/tls': undefined,
    },
  )
})

test('a session begins within where the first of the server is no greeting', () => {
  const begins = (transcript: string, within: boolean): void =>
    check(transcript, {
      '/exchanges/0/before/within': within ? true : undefined,
    })
  begins('C: QUIT\nS: 221 bye\n', true)
  begins('C: STARTTLS\nS: 220 go\n', true)
  begins('S: 354 go\nC: x\nC: .\nS: 250 ok\n', true)
  begins('S: 502 no\nC: QUIT\n', true)
  begins('C: QUIT\nS: 220 b.example\n', false)
  begins('S: 554 no\nC: QUIT\n', false)
  begins('S: b.example at your service\nC: QUIT\n', false)
  begins('C: QUIT\n', false)
})

test('what is no part of a session is a defect', () => {
  check('hello\n-- sings\nS: 220 .*\nS: <3 octets>\nC: <3 octets>\n', {
    '/defects/0': { code: 'unreadable-line', line: 1 },
    '/defects/1': { code: 'unknown-mark', line: 2, note: 'sings' },
    '/defects/2/code': 'server-pattern',
    '/defects/3/code': 'server-placeholder',
    '/defects/4': { code: 'unreadable-line', line: 5 },
  })
})

test('patterns of a test script are read in two ways, and stage directions not at all', () => {
  const text = `S: <wait for open connection>
C: <open connection to server>
S: 220 b ready
C: EHLO a.example
S: 250.*
S: 250 SIZE 9
C: STARTTLS now
S: 501 .*
C: <starts TLS negotiation>
`
  check(text, {
    '/exchanges/0/verb': 'EHLO',
    '/exchanges/0/reply/form': 'bad-separator',
    '/exchanges/2': undefined,
    '/defects/0/code': 'server-pattern',
  })
  const [subject] = readSmtpTranscript(Buffer.from(text), 'a.smtp')
  const otherwise = subject?.readings[0]
  assert.equal(otherwise?.place.line, 5)
  assert.equal(at(otherwise?.value, '/exchanges/0/reply/form'), 'ok')
  assert.equal(at(otherwise?.value, '/exchanges/1/reply/enhanced/class'), 5)
})

test('SEND, SOML and SAML open a transaction, and are to be announced', () => {
  for (const verb of ['SEND', 'SOML', 'SAML'])
    check(
      `${opening}C: ${verb} FROM:<a@a.example> SIZE=5
C: RCPT TO:<b@b.example>
C: DATA
S: 250 ok
S: 250 ok
S: 354 go
C: one
C: .
S: 250 ok
C: MAIL FROM:<a@a.example>
S: 250 ok
`,
      {
        [`/commands/${verb}/0/path/valid`]: true,
        [`/commands/${verb}/0/announced`]: false,
        [`/commands/${verb}/0/size/margin`]: 995,
        [`/commands/${verb}/0/mailMargin`]: 0,
        '/commands/RCPT/0/group/awaiting': [verb],
        '/commands/DATA/0/before/transaction': true,
        '/transactions/0/outcome': 'accepted',
        '/transactions/0/content/declaredMargin': 0,
        '/commands/MAIL/0/before/transaction': false,
        '/transactions/1/exchange': 5,
        '/defects': [],
      },
    )
})

test('what BURL had fetched ends a transaction, and is not shown', () => {
  check(
    `${opening}${envelope}C: BURL imap://c.example/a
S: 250 ok
C: BDAT 5
C: one
S: 250 ok
C: BURL imap://c.example/b LAST
S: 250 ok
C: MAIL FROM:<a@a.example>
S: 250 ok
C: RCPT TO:<b@b.example>
S: 250 ok
C: BURL imap://c.example/c LAST
S: 554 5.6.6 gone
`,
    {
      '/transactions/0/by': 'BDAT',
      '/transactions/0/content/shown': false,
      '/transactions/0/content/end': 'last',
      '/transactions/0/outcome': 'accepted',
      '/commands/BURL/1/before/chunks': 'open',
      '/commands/MAIL/1/before/transaction': false,
      '/transactions/1/by': 'BURL',
      '/transactions/1/content': undefined,
      '/transactions/1/outcome': 'rejected',
    },
  )
})

test('after TURN or ATRN the sides change places', () => {
  const transcript = `-- tls TLSv1.3
S: 220 b.example ready
C: EHLO a.example
S: 250-b.example
S: 250 ATRN
C: ATRN a.example
S: 250 ok
C: 220 a.example ready
S: EHLO b.example
C: 250 a.example
S: TURN
C: 250 ok
C: EHLO a.example
`
  const subjects = [...readSmtpTranscript(Buffer.from(transcript), 'a.smtp')]
  const facts = subjects.map(({ value }) => [
    at(value, '/greeting/text'),
    at(value, '/commands/EHLO/0/host/raw'),
    at(value, '/tls/implicit'),
    at(value, '/end/how'),
  ])
  assert.deepEqual(facts, [
    ['b.example ready', 'a.example', true, 'turned'],
    ['a.example ready', 'b.example', true, 'turned'],
    [undefined, 'a.example', true, 'cut-off'],
  ])
  assert.equal(subjects[1]?.places('/commands/EHLO/0').line, 9)
  check('S: 220 b.example\nC: TURN\nS: 502 no\nC: QUIT\nS: 221 bye\n', { '/end/how': 'quit' })
})

test('many changes of sides are read in one pass', () => {
  const turns = 'C: TURN\nS: 250 ok\nS: TURN\nC: 250 ok\n'.repeat(10_000)
  assert.equal([...readSmtpTranscript(Buffer.from(turns), 'a')].length, 20_001)
})

test('a greeting that the client interrupts goes on', () => {
  check('S: 220-b.example wait\nC: EHLO a\nS: 220 b.example ready\nS: 503 early\n', {
    '/greeting/form': 'ok',
    '/greeting/lines': 2,
    '/early': 1,
    '/commands/EHLO/0/reply/code': 503,
    '/unsolicited': [],
  })
  check('S: 220-b.example wait\nC: EHLO a\nS: 250 b.example\n', {
    '/greeting/form': 'unfinished',
    '/early': undefined,
    '/commands/EHLO/0/before/greeted': true,
    '/commands/EHLO/0/reply/code': 250,
    '/unsolicited': [],
  })
})

test('time may pass within a reply', () => {
  check('S: 220-b.example wait\n-- wait 6\nS: 220 b.example ready\nC: QUIT\nS: 221 bye\n', {
    '/greeting/form': 'ok',
    '/greeting/lines': 2,
    '/unsolicited': [],
    '/commands/QUIT/0/reply/code': 221,
  })
  check(`${opening}-- wait 301\nS: 421-late\n-- wait 1\nS: 421 bye\n-- closed by server\n`, {
    '/end/waited': 301,
    '/unsolicited/0/lines': 2,
  })
})

test('a server that greets with 421, 521 or 554 refuses the session', () => {
  check('S: 421 busy\n-- closed by server\n', {
    '/greeting/code': 421,
    '/end': { how: '421', by: 'server', transaction: false, after421: 0 },
  })
  for (const code of [421, 521, 554])
    check(`S: ${code} no\nC: QUIT\nS: 221 bye\n`, {
      '/greeting/code': code,
      '/commands/QUIT/0/before/refused': true,
    })
})

test('what was refused opens no transaction, and RSET ends none', () => {
  const mail = 'C: MAIL FROM:<a@a.example> SIZE=2000\n'
  check(
    `${opening}${mail}C: RCPT TO:<b@b.example>\nC: DATA\nS: 552 5.3.4 large\nS: 503 no\nS: 503 no\nC: RSET\nS: 250 ok\nC: QUIT\nS: 221 bye\n`,
    {
      '/transactions': [],
      '/commands/RCPT/0/before/transaction': false,
      '/commands/DATA/0/before/recipients': 0,
      '/commands/RSET/0/before/transaction': false,
      '/end': { how: 'quit', transaction: false },
    },
  )
  check(
    `${opening}${mail}S: 552 5.3.4 large\nC: BDAT 4 LAST\nC: ab\nS: 503 no\nC: RSET\nS: 250 ok\n`,
    {
      '/transactions': [],
      '/commands/BDAT/0/chunk/octets': 4,
      '/commands/RSET/0/before/chunks': 'failed',
      '/unsolicited': [],
    },
  )
})
