import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSmtpTranscript } from '../../../src/evidence/subjects/smtp/read-smtp-transcript.js'
import { kindOf, withCarried } from '../../../src/evidence/subjects/subjects.js'
import type { Subject } from '../../../src/model/index.js'

const opening = `S: 220 b.example LMTP ready
C: LHLO a.example
S: 250-b.example
S: 250-PIPELINING
S: 250 CHUNKING
C: MAIL FROM:<a@a.example>
S: 250 2.1.0 ok
C: RCPT TO:<b@b.example>
S: 250 2.1.5 ok
C: RCPT TO:<c@b.example>
S: 550 5.1.1 unknown
C: RCPT TO:<d@b.example>
S: 250 2.1.5 ok
`
const data = 'C: DATA\nS: 354 go on\nC: Subject: a\nC: \nC: text\nC: .\n'
const full = 'S: 452 4.2.2 full\n'
const kept = 'S: 250 2.6.0 kept\n'

/** What is told of the first transaction of a transcript. */
interface Told {
  readonly outcome: string
  readonly recipients: readonly { readonly delivery?: { readonly code: number } }[]
}

function read(transcript: string): Subject {
  const [subject] = [...readSmtpTranscript(Buffer.from(transcript), 'a.lmtp')]
  assert.ok(subject)
  return subject
}

/** Reads a session, and compares the codes by recipient, the outcome, and the verbs answered last. */
function check(
  transcript: string,
  { codes, outcome, quit }: { codes: readonly unknown[]; outcome: string; quit?: number },
): void {
  const { kind, value } = read(transcript)
  assert.equal(kind, 'lmtp-session')
  // Facts of a session, as `lmtp-session.json` describes them.
  const facts = value as unknown as {
    transactions: readonly Told[]
    unsolicited: readonly unknown[]
    commands: Record<string, readonly { readonly reply?: { readonly code: number } }[]>
  }
  const [told] = facts.transactions
  assert.deepEqual(
    told?.recipients.map(({ delivery }) => delivery?.code),
    codes,
  )
  assert.equal(told.outcome, outcome)
  assert.deepEqual(facts.unsolicited, [])
  assert.equal(facts.commands.QUIT?.[0]?.reply?.code, quit)
}

test('content is answered for each recipient that was accepted', () => {
  const farewell = 'C: QUIT\nS: 221 bye\n'
  check(`${opening}${data}${full}${kept}${farewell}`, {
    codes: [452, undefined, 250],
    outcome: 'accepted',
    quit: 221,
  })
  check(`${opening}${data}${full}${full}`, { codes: [452, undefined, 452], outcome: 'rejected' })
})

test('the last chunk is answered for each recipient, the others once', () => {
  check(`${opening}C: BDAT 3\nC: a\nS: 250 ok\nC: BDAT 3 LAST\nC: b\n${full}${kept}`, {
    codes: [452, undefined, 250],
    outcome: 'accepted',
  })
})

test('replies that a transcript lacks are nobody else’s', () => {
  check(`${opening}${data}${kept}C: QUIT\nS: 221 bye\n`, {
    codes: [250, undefined, undefined],
    outcome: 'accepted',
    quit: 221,
  })
})

test('421 answers for all that are left', () => {
  const { value } = read(`${opening}${data}S: 421 4.3.2 down\n`)
  // The facts of a session have an end.
  assert.equal((value as { end?: { how?: string } }).end?.how, '421')
})

test('the place of a delivery is its reply', () => {
  const { places } = read(`${opening}${data}${full}${kept}`)
  const row = `${opening}${data}`.split('\n').length
  assert.equal(places('/transactions/0/recipients/0/delivery/code').line, row)
  assert.equal(places('/transactions/0/recipients/2/delivery').line, row + 1)
  assert.equal(places('/transactions/0/recipients/1/delivery').line, 10)
})

test('a server that refuses LHLO speaks SMTP', () => {
  const { kind } = read('S: 220 b\nC: LHLO a\nS: 500 what\nC: EHLO a\nS: 250 b\n')
  assert.equal(kind, 'smtp-session')
  assert.equal(read('C: LHLO a\n').kind, 'lmtp-session')
})

test('an ending says it, and the messages are carried', () => {
  assert.equal(kindOf('a.lmtp'), 'lmtp-session')
  const subjects = [...withCarried([read(`${opening}${data}${kept}${kept}`)])]
  assert.deepEqual(
    subjects.map(({ kind }) => kind),
    ['lmtp-session', 'message'],
  )
})
