import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readImapTranscript } from '../../../src/evidence/subjects/imap/read-imap-transcript.js'
import type { Json, Subject } from '../../../src/model/index.js'

const read = (text: string): Subject[] => [
  ...readImapTranscript(Buffer.from(text.trimStart(), 'latin1'), 'a.imap'),
]

/** Holds the values at JSON pointers of a session against what is expected; undefined is absent. */
function check(text: string, expected: Readonly<Record<string, Json | undefined>>): void {
  const [subject] = read(text)
  assert.ok(subject)
  for (const [pointer, value] of Object.entries(expected))
    assert.deepEqual(at(subject.value, pointer), value, pointer)
}

function at(value: Json | undefined, pointer: string): Json | undefined {
  return pointer
    .split('/')
    .slice(1)
    .reduce<Json | undefined>(
      (found, key) =>
        found !== null && typeof found === 'object' && Object.hasOwn(found, key)
          ? (found as { readonly [key: string]: Json })[key]
          : undefined,
      value,
    )
}

/** A session with INBOX selected; tags from c on are free. */
const selected = `
-- tls TLSv1.3
S: * OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] hello
C: a LOGIN subscriber secret
S: a OK [CAPABILITY IMAP4rev1 IDLE UIDPLUS BINARY LITERAL- APPENDLIMIT=100] welcome
C: b SELECT inbox
S: * 2 EXISTS
S: * FLAGS (\\seen \\Deleted $mdnsent)
S: * OK [PERMANENTFLAGS (\\Seen $MDNSent)] kept
S: * OK [UIDVALIDITY 17] valid
S: * OK [UIDNEXT 9] next
S: b OK [READ-WRITE] selected
`

test('capabilities are known by phase, and STARTTLS makes a list void', () => {
  check(
    `
S: * OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] hello
C: a STARTTLS
S: a OK go on
-- tls TLSv1.2
C: b IDLE
S: b BAD log in first
C: c CAPABILITY
S: * CAPABILITY imap4rev2 AUTH=PLAIN
S: c OK done
C: d AUTHENTICATE PLAIN AGEAYg==
S: d OK done
C: e IDLE
S: + go
C: DONE
S: e OK done
`,
    {
      '/tls': { implicit: false, started: true, version: 'TLSv1.2' },
      '/capabilities/clear/tokens': ['IMAP4REV1', 'STARTTLS', 'LOGINDISABLED'],
      '/capabilities/tls/tokens': ['IMAP4REV2', 'AUTH=PLAIN'],
      '/capabilities/authenticated': undefined,
      '/commands/1/before/capabilitiesKnown': false,
      '/commands/1/extensions': [{ name: 'IDLE' }],
      '/commands/1/stateAllowed': false,
      '/commands/3/text': 'PLAIN <hidden>',
      '/commands/3/extensions': [
        { name: 'AUTH=PLAIN', announced: true },
        { name: 'SASL-IR', announced: true },
      ],
      '/commands/4/before/capabilitiesFrom': 'tls',
      '/commands/4/extensions': [{ name: 'IDLE', announced: true }],
      '/commands/4/idle': { confirmed: true, done: true, seconds: 0, updates: 0, commands: [] },
    },
  )
})

test('a list that comes while a login is outstanding holds after it', () => {
  check(
    `
S: * OK hello
C: a LOGIN u p
S: * CAPABILITY IMAP4rev1 QUOTA
S: a OK done
`,
    {
      '/capabilities/authenticated/by': 'response',
      '/capabilities/clear': undefined,
      '/commands/0/text': '<hidden>',
      '/commands/0/password': true,
    },
  )
})

test('lines of an authentication exchange are no commands', () => {
  check(
    `
S: * OK hello
C: a AUTHENTICATE PLAIN
S: +
C: AGEAYg==
S: a NO wrong
C: b AUTHENTICATE PLAIN
S: +
C: *
S: b BAD cancelled
`,
    {
      '/commands/0/continuations': 1,
      '/commands/0/reply/status': 'NO',
      '/commands/1/cancelled': true,
      '/commands/2': undefined,
      '/defects': [],
    },
  )
})

test('states follow the replies, and pipelined commands count on them', () => {
  check(
    `${selected}
C: c CLOSE
C: d EXAMINE Archive
C: e FETCH 1 FLAGS
S: c OK closed
S: d NO [NONEXISTENT] no such mailbox
S: e BAD select first
C: f EXPUNGE
S: f BAD select first
`,
    {
      '/commands/1/selection/uidValidity': 17,
      '/commands/1/selection/permanentFlags': ['\\Seen', '$MDNSent'],
      '/commands/1/mailbox': 'INBOX',
      '/commands/4/pipelined': true,
      '/commands/4/before/state': 'selected',
      '/commands/4/before/waitingFor': ['CLOSE', 'EXAMINE'],
      '/commands/4/stateAllowed': true,
      '/commands/3/selection': undefined,
      '/commands/5/before/state': 'authenticated',
      '/commands/5/before/wasSelected': true,
      '/commands/5/stateAllowed': false,
    },
  )
})

test('a literal ends where its octets do, and the command goes on', () => {
  check(
    `${selected}
C: c APPEND Sent (\\Seen) {9}
S: + go
C: Subject:
C: x
S: c BAD nine octets were not enough
C: d APPEND {4+}
C: Sent ($mdnsent) ~{3}
S: + go
C: <3 octets>
S: d OK [APPENDUID 3 12] stored
C: e APPEND Sent {0}
S: + go
C:
S: e OK [APPENDUID 3 13:14] stored
`,
    {
      '/commands/2/literals/0/waited': true,
      '/commands/2/literals/0/octets': 9,
      '/commands/3/literals/0': {
        sync: false,
        literal8: false,
        octets: 4,
        announced: true,
        withinLimit: true,
        line: 18,
      },
      '/commands/3/literals/1/literal8': true,
      '/commands/3/mailbox': 'Sent',
      '/commands/3/append/messages': [{ flags: ['$MDNSent'], literal8: true, octets: 3 }],
      '/commands/3/reply/code/to': { text: '12', count: 1, ascending: true, valid: true },
      '/commands/4/literals/0/octets': 0,
      '/commands/4/reply/code/to/count': 2,
    },
  )
})

test('a refused literal ends its command, and a wrong count is told', () => {
  check(
    `${selected}
C: c APPEND Sent {101}
S: c NO [TOOBIG] too big
C: d APPEND Sent {5+}
C: <6 octets>
S: d OK stored
C: e APPEND Sent {50+}
C: abc
`,
    {
      '/commands/2/literals/0/refused': true,
      '/commands/2/append': {
        messages: [{ flags: [], literal8: false, octets: 101 }],
        flags: [],
        sent: false,
        overLimit: true,
      },
      '/commands/3/literals/0/shown': 6,
      '/commands/4/reply': undefined,
      '/defects': [
        { code: 'literal-octets-differ', line: 15, note: '5 announced, 6 shown' },
        { code: 'literal-unfinished', line: 18, note: '50 announced' },
      ],
    },
  )
})

test('a literal that was sent at once is within the limit of 4096 octets or not', () => {
  for (const [octets, within] of [
    [4096, true],
    [4097, false],
  ] as const)
    check(`${selected}C: c APPEND Sent {${octets}+}\nC: <${octets} octets>\n`, {
      '/commands/2/literals/0/withinLimit': within,
      '/commands/2/literals/0/waited': undefined,
    })
})

test('flags of messages are remembered by sequence number and UID', () => {
  check(
    `${selected}
C: c UID STORE 7 +FLAGS ($MDNSent)
S: * 1 FETCH (UID 7 FLAGS (\\Seen))
S: c OK done
C: d UID STORE 7 FLAGS.SILENT (\\Deleted)
S: d OK done
C: e FETCH 1 FLAGS
S: * 1 FETCH (FLAGS ())
S: e OK done
`,
    {
      '/commands/2/store/flagsKnown': false,
      '/commands/2/store/permitted': true,
      '/commands/2/store/missing': ['$MDNSent'],
      '/commands/3/store/flagsKnown': true,
      '/commands/3/store/drops': ['\\Seen'],
      '/commands/3/store/silent': true,
      '/commands/3/store/permitted': false,
      '/commands/4/responses/0/fetch/flagsLost': ['\\Seen'],
    },
  )
})

test('UIDs grow with sequence numbers, also past a removal', () => {
  check(
    `${selected}
C: c FETCH 1:2 UID
S: * 1 FETCH (UID 5)
S: * 2 FETCH (UID 4)
S: * 1 EXPUNGE
S: * 1 FETCH (UID 4)
S: * 1 FETCH (UID 8)
S: c OK done
S: * 1 EXPUNGE
`,
    {
      '/commands/2/responses/0/fetch/uidAscending': true,
      '/commands/2/responses/1/fetch/uidAscending': false,
      '/commands/2/responses/2/expungeAllowed': false,
      '/commands/2/responses/3/fetch/uidChanged': false,
      '/commands/2/responses/4/fetch/uidChanged': true,
      '/unsolicited/0/expungeAllowed': false,
    },
  )
})

test('parts are numbered as FETCH numbers them', () => {
  const leaf = '("IMAGE" "GIF" NIL "<i@a>" NIL "BASE64" 10 NIL ("inline" NIL) NIL "i.gif")'
  const inner = `(${leaf}${leaf} "MIXED")`
  const attached = `("MESSAGE" "RFC822" NIL NIL NIL "7BIT" 900 (NIL) ${inner} 30)`
  const single = `("MESSAGE" "RFC822" NIL NIL NIL "7BIT" 90 (NIL) ("TEXT" "PLAIN" ("CHARSET" "utf-8") NIL NIL "7BIT" 9 1) 3)`
  check(
    `${selected}
C: c FETCH 1 BODYSTRUCTURE
S: * 1 FETCH (BODYSTRUCTURE (${attached}${single} "RELATED" ("START" "<i@a>") NIL NIL NIL))
S: c OK done
`,
    {
      '/commands/2/responses/0/fetch/structure/parts/3/section': '1.1',
      '/commands/2/responses/0/fetch/structure/parts/3/location': 'i.gif',
      '/commands/2/responses/0/fetch/structure/parts/3/disposition': 'inline',
      '/commands/2/responses/0/fetch/structure/parts/6/section': '2.1',
      '/commands/2/responses/0/fetch/structure/parts/6/lines': 1,
      '/commands/2/responses/0/fetch/structure/valid': true,
      '/commands/2/responses/0/fetch/structure/mediaTypes': [
        'multipart/related',
        'message/rfc822',
        'multipart/mixed',
        'image/gif',
        'image/gif',
        'message/rfc822',
        'text/plain',
      ],
      '/commands/2/responses/0/fetch/structure/related/startResolves': false,
      '/commands/2/responses/0/fetch/structure/related/withoutName': 2,
    },
  )
})

test('nesting is bounded', () => {
  check(`${selected}C: c NOOP\nS: * 1 FETCH (BODYSTRUCTURE ${'('.repeat(9999)})\nS: c OK done\n`, {
    '/commands/2/reply/status': 'OK',
    '/commands/2/responses/0/kind': 'FETCH',
    '/defects/0/code': 'nested-too-deeply',
  })
})

test('sections are matched with what was asked for, however they are written', () => {
  check(
    `${selected}
C: c FETCH 1 (RFC822.TEXT BODY.PEEK[HEADER.FIELDS (To "From")] BINARY.PEEK[2]<4.8> BINARY.SIZE[2])
S: * 1 FETCH (RFC822.TEXT "x" BODY[HEADER.FIELDS ("FROM" TO)] {12}
S: From: a
S:
S:  BINARY.SIZE[2] 9 BINARY[2]<4> ~{5}
S: <5 octets>)
S: c OK done
`,
    {
      '/commands/2/fetch/unanswered': [],
      '/commands/2/fetch/setsSeenAllowed': true,
      '/commands/2/fetch/structureSeen': false,
      '/commands/2/responses/0/fetch/sections/1/wanted': ['from', 'to'],
      '/commands/2/responses/0/fetch/sections/1/fields': ['from'],
      '/commands/2/responses/0/fetch/sections/2/sizeMatches': true,
      '/commands/2/responses/0/fetch/sections/2/withinAsked': true,
      '/commands/2/responses/0/fetch/sections/2/form': 'literal8',
    },
  )
})

test('of an empty mailbox nothing was to be seen before', () => {
  const fetch = (tag: string): string => `C: ${tag} FETCH 1:* BODY.PEEK[1]\nS: ${tag} OK done\n`
  const expunged = 'C: c EXPUNGE\nS: * 2 EXPUNGE\nS: * 1 EXPUNGE\nS: c OK done\n'
  const arrived = `C: e NOOP\nS: * 1 EXISTS\nS: e OK done\n${fetch('f')}`
  check(`${selected}${expunged}${fetch('d')}${arrived}`, {
    '/commands/3/fetch/content': true,
    '/commands/3/fetch/structureSeen': undefined,
    '/commands/5/fetch/structureSeen': false,
  })
  const none = selected.replace('* 2 EXISTS', '* 0 EXISTS')
  const stored = 'C: d STORE 1:* +FLAGS ($MDNSent)\nS: d OK done\n'
  check(`${none}${fetch('c')}${stored}`, {
    '/commands/2/fetch/structureSeen': undefined,
    '/commands/3/store/flagsKnown': undefined,
  })
})

test('IDLE counts the seconds and what is sent before DONE', () => {
  check(
    `${selected}
C: c IDLE
S: + idling
-- wait 60
S: * 3 EXISTS
C: d NOOP
-- wait 5
C: done
S: c OK done
S: d OK done
`,
    {
      '/commands/2/idle': {
        confirmed: true,
        done: true,
        seconds: 65,
        updates: 1,
        commands: ['NOOP'],
      },
      '/commands/3/whileIdling': true,
    },
  )
})

test('replies that answer nothing are stray', () => {
  check(`${selected}C: c NOOP\nS: c OK\nS: c OK\nS: z NO\nS: + what\nS: hello\n`, {
    '/strayReplies/0/cause': 'already-answered',
    '/strayReplies/1/cause': 'unknown-tag',
    '/strayContinuations': 1,
    '/defects/0/code': 'bad-response',
  })
})

test('the end is told apart', () => {
  const end = (text: string, by: string) => check(`S: * OK hi\n${text}`, { '/end/by': by })
  end('C: a LOGOUT\nS: * BYE bye\nS: a OK\n', 'logout')
  end('S: * BYE shutting down\n', 'bye')
  end('-- closed by client\n', 'client')
  end('C: a NOOP\n', 'open')
})

test('each connection of a file is a session', () => {
  const subjects = read('S: * OK one\n-- connect\nS: * PREAUTH two\nC: a FETCH 1 ALL\n')
  assert.deepEqual(
    subjects.map(subject => [subject.path, at(subject.value, '/greeting/text')]),
    [
      ['a.imap#1', 'one'],
      ['a.imap#2', 'two'],
    ],
  )
  const joined = read('S: * OK one\nC: a LOGOUT\nS: * BYE\nS: a OK bye\nS: * OK two\nC: b NOOP\n')
  assert.deepEqual(
    joined.map(subject => [at(subject.value, '/greeting/text'), subject.places('/greeting').line]),
    [
      ['one', 1],
      ['two', 5],
    ],
  )
  assert.equal(at(subjects[1]?.value, '/commands/0/before/state'), 'authenticated')
})

test('messages that are appended or fetched whole are subjects, with places in the transcript', () => {
  const session = `S: * PREAUTH hi
C: a APPEND {5}
S: + ok
C: Sent: {14}
S: + ok
C: Subject: one
C:
S: a OK done
C: b APPEND Sent CATENATE (TEXT {14}
S: + ok
C: Subject: two
C: )
S: b OK done
S: * 1 FETCH (BODY[HEADER] {16}
S: Subject: three
S:  BODY[] {23}
S: Subject: four
S:
S: text
S: )
S: * 2 FETCH (RFC822 {300}
S: <300 octets>
S: )
S: * 3 FETCH (BODY[]<0> {16}
S: Subject: five
S: )
`
  const carried = [...(read(session)[0]?.carried?.() ?? [])]
  assert.deepEqual(
    carried.map(({ path, line, value }) => [path, line, at(value, '/fields/subject/0/value')]),
    [
      ['a.imap#1.1', 6, 'one'],
      ['a.imap#1.2', 17, 'four'],
    ],
  )
  const { line, column } = carried[1]!.places('/parts/0/octets')
  assert.equal(`${line}:${column}`, '19:4')
})

test('a mark of TLS says its version and cipher, or that it failed', () => {
  check('-- tls TLSv1.3 TLS_AES_256_GCM_SHA384\nS: * OK hi\n', {
    '/tls': {
      implicit: true,
      started: false,
      version: 'TLSv1.3',
      cipher: 'TLS_AES_256_GCM_SHA384',
    },
  })
  const started = 'S: * OK hi\nC: a STARTTLS\nS: a OK go\n'
  check(`${started}-- tls failed\nC: b NOOP\n`, {
    '/tls': { implicit: false, started: true, failed: true },
    '/commands/1/before/tls': false,
  })
})

test('what is no transcript says so', () => {
  check('1 ok noop\n', { '/notation': 'other', '/defects/0/code': 'not-a-transcript' })
  check('', { '/notation': 'other', '/defects/0/code': 'empty' })
})

test('patterns of a test script are read, and leave what the server said in doubt', () => {
  const [subject] = read('C: a SELECT x\nS: \\* OK \\[UIDVALIDITY \\d+\\].*\nS: a OK done\\.\n')
  assert.equal(at(subject?.value, '/notation'), 'patterns')
  assert.equal(at(subject?.value, '/commands/0/reply/text'), 'done.')
  assert.equal(at(subject?.readings[0]?.value, '/commands/0/reply'), undefined)
  assert.equal(at(subject?.readings[0]?.value, '/commands/0/name'), 'SELECT')
})

test('a place is the line of the nearest fact that has one', () => {
  const [subject] = read('# session\nS: * OK hi\n\nC: a APPEND x {3}\nS: a NO full\n')
  const line = (pointer: string) => subject?.places(pointer).line
  assert.equal(line('/commands/0/reply/status'), 5)
  assert.equal(line('/commands/0/before/state'), 4)
  assert.equal(line('/commands/9/tag'), 2)
  assert.deepEqual(subject?.places('/greeting'), {
    path: 'a.imap',
    line: 2,
    column: 1,
    endLine: 2,
    endColumn: 11,
    offset: 10,
  })
})

test('what a transcript does not show of the beginning is not held against anyone', () => {
  const later = `
S: * 3 EXPUNGE
S: * OK [UIDVALIDITY 1] valid
S: a OK selected
C: b IDLE
S: + idling
C: DONE
S: b OK done
C: c SELECT INBOX (QRESYNC (1 2))
S: * VANISHED (EARLIER) 1
S: c OK selected
S: d OK strange
`
  check(later, {
    '/greeting': undefined,
    '/unsolicited/0/expungeAllowed': undefined,
    '/unsolicited/0/enabled': undefined,
    '/commands/0/stateAllowed': true,
    '/commands/1/responses/0/enabled': undefined,
    '/commands/1/extensions/0': { name: 'QRESYNC' },
    '/strayReplies': [{ line: 11, tag: 'd', status: 'OK', cause: 'unknown-tag' }],
  })
})

test('a command that began before the transcript is not taken for another', () => {
  check(
    'S: + go on\nC: FRED FOOBAR {7}\nS: + go on\nC: fat man\nS: a OK done\nC: b NOOP\nS: b OK\n',
    {
      '/commands/0/name': 'NOOP',
      '/strayReplies': [],
      '/strayContinuations': 0,
    },
  )
})

test('what is no command is answered, and nothing waits for it', () => {
  check(
    `${selected}C: x\nC: * NOOP\nS: x BAD what?\nS: * BAD what?\nC: c NOOP\nS: * 4 EXISTS\nS: c OK\nS: x BAD again\n`,
    {
      '/strayReplies/0/line': selected.split('\n').length + 6,
      '/strayReplies/1': undefined,
      '/commands/2/tag': '*',
      '/commands/3/before/outstanding': 0,
      '/commands/3/responses/0/kind': 'EXISTS',
    },
  )
})

test('stage directions are neither commands nor responses', () => {
  check(`C: <open connection>\n${selected}S: <time passes>\nC: <waits a while>\n`, {
    '/commands/2': undefined,
    '/defects': [],
  })
})

test('what was asked for may stand in a response that cannot be read', () => {
  const asked = `${selected}C: c FETCH 1:2 (FLAGS BODY.PEEK[1])\n`
  const answered = 'S: * 1 FETCH (FLAGS ())\n'
  const unanswered = '/commands/2/fetch/unanswered'
  check(`${asked}${answered}S: c OK\n`, { [unanswered]: ['BODY[1]'] })
  check(`${asked}${answered}S: * 2 FETCH (FLAGS ...\nS: c OK\n`, { [unanswered]: undefined })
  check(`${asked}S: * 1 FETCH ...\nS: c OK\n`, { [unanswered]: undefined })
})

test('ENABLE and a list of special uses need no more than they say', () => {
  const needs = (command: string): Json | undefined =>
    at(read(`${selected}C: e ${command}\nS: e OK done\n`)[0]?.value, '/commands/2/extensions')
  const names = (command: string): unknown =>
    (needs(command) as { name: string }[]).map(({ name }) => name)
  assert.deepEqual(names('ENABLE CONDSTORE X-NEW'), ['ENABLE'])
  assert.deepEqual(names('LIST "" "%" RETURN (SPECIAL-USE)'), ['SPECIAL-USE'])
  assert.deepEqual(names('LIST (SUBSCRIBED) "" "%" RETURN (SPECIAL-USE)'), [
    'LIST-EXTENDED',
    'SPECIAL-USE',
  ])
  assert.deepEqual(names('LIST "" "%" RETURN (STATUS (MESSAGES))'), [
    'LIST-EXTENDED',
    'LIST-STATUS',
  ])
})
