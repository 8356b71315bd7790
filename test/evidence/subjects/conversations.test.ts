import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { collectConversations } from '../../../src/evidence/subjects/conversation/conversations.js'
import { limits } from '../../../src/evidence/subjects/conversation/limits.js'
import { readSubjects } from '../../../src/evidence/subjects/subjects.js'
import type { ConversationFacts, Subject } from '../../../src/model/index.js'
import { cpuTime } from '../../cpu-time.js'
import { schemas } from '../../profile-of.js'

/** Questions and answers: a profile that knows nothing of MMS. */
const profile: ConversationFacts = {
  joins: ['thread'],
  keep: ['x-loud'],
  suffixes: ['/home'],
  kinds: {
    question: {
      when: { at: 'fields/x-kind', is: ['question'] },
      known: { number: 'fields/x-number', thread: 'fields/x-thread' },
    },
    answer: {
      when: { at: 'fields/x-kind', is: ['answer', 'reply'] },
      answers: {
        kinds: ['question'],
        by: [
          { key: 'number', at: 'fields/x-number' },
          { key: 'thread', at: 'fields/x-thread' },
        ],
      },
      same: {
        number: { here: ['fields/x-number'], there: ['fields/x-number'] },
        thread: { here: ['fields/x-thread'], there: ['fields/x-thread'] },
        to: { here: ['fields/to'], there: ['fields/reply-to', ['fields/from', 'fields/cc']] },
        subject: { here: ['fields/subject'], there: ['fields/subject'], else: ['fields/x-about'] },
      },
    },
    report: {
      when: { at: 'deliveryStatus' },
      answers: { kinds: ['question'], by: [{ key: 'thread', at: 'original/x-thread' }] },
      about: {
        each: 'deliveryStatus/recipients',
        who: ['original-recipient', 'final-recipient'],
        state: 'action',
        detail: 'status',
      },
    },
  },
}

interface Facts {
  readonly messages: readonly {
    readonly kind: string
    readonly path: string
    readonly fields: Readonly<Record<string, readonly { readonly value: string; line: number }[]>>
    readonly answers?: { readonly path: string; readonly after?: number; readonly fields: object }
    readonly same: Readonly<Record<string, boolean>>
    readonly about: readonly {
      readonly address: string
      readonly detail?: string
      readonly told: Readonly<Record<string, Readonly<Record<string, number>>>>
    }[]
  }[]
  readonly left: number
}

type Fields = Readonly<Record<string, string>>

function message(path: string, fields: Fields, body = ''): Subject {
  const header = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`)
  const [subject] = readSubjects('message', Buffer.from(`${header.join('')}\r\n${body}`), path)
  return subject as Subject
}

function collect(messages: readonly Subject[], facts = profile): readonly Subject[] {
  const conversations = collectConversations(facts)
  for (const subject of messages) conversations.add(subject)
  return [...conversations.subjects()]
}

const factsOf = (subject: Subject | undefined): Facts => subject?.value as unknown as Facts

/** Collects messages that make one conversation, and gives its facts. */
function one(...messages: readonly Subject[]): Facts {
  const found = collect(messages)
  assert.equal(found.length, 1)
  return factsOf(found[0])
}

const question = (path: string, fields: Fields = {}): Subject =>
  message(path, {
    'X-Kind': 'Question',
    'X-Number': '7',
    'X-Thread': 't1',
    From: 'Ann <ann@a.example>',
    Date: 'Mon, 23 Nov 2026 10:00:00 +0000',
    ...fields,
  })
const answer = (path: string, fields: Fields = {}): Subject =>
  message(path, {
    'X-Kind': 'Answer',
    'X-Number': '7',
    'X-Thread': 't1',
    To: 'ann@a.example',
    Date: 'Mon, 23 Nov 2026 10:00:05 +0000',
    ...fields,
  })

test('an answer stands behind its question and is compared with it', () => {
  const { messages, left } = one(answer('b.eml'), question('a.eml', { 'X-Loud': 'Yes' }))
  assert.deepEqual(
    messages.map(({ kind, path }) => [kind, path]),
    [
      ['question', 'a.eml'],
      ['answer', 'b.eml'],
    ],
  )
  assert.equal(messages[1]?.answers?.path, 'a.eml')
  assert.equal(messages[1]?.answers?.after, 5)
  assert.deepEqual(messages[1]?.answers?.fields, messages[0]?.fields)
  assert.deepEqual(messages[1]?.same, { number: true, thread: true, to: true })
  assert.equal(left, 0)
})

test('a message without a partner has no conversation, nor has one of no known kind', () => {
  assert.deepEqual(collect([answer('a.eml')]), [])
  assert.deepEqual(collect([question('a.eml'), message('b.eml', { 'X-Thread': 't1' })]), [])
  assert.deepEqual(
    collect([question('a.eml'), answer('b.eml', { 'X-Number': '8', 'X-Thread': 't2' })]),
    [],
  )
})

test('what an answered message says is compared with what else it says, where that is asked', () => {
  const { answer: kind, ...kinds } = profile.kinds
  const same = {
    own: { of: 'answered', here: ['fields/reply-to'], there: ['fields/from'] },
  } as const
  const facts = { ...profile, kinds: { ...kinds, answer: { ...kind!, same } } }
  for (const [fields, expected] of [
    [{}, {}],
    [{ 'Reply-To': 'ann@a.example' }, { own: true }],
    [{ 'Reply-To': 'ann@a.example, bob@b.example' }, { own: false }],
  ] as const) {
    const asked = question('a.eml', fields)
    const [subject] = collect([asked, answer('b.eml', { 'Reply-To': 'x@y.example' })], facts)
    assert.deepEqual(factsOf(subject).messages[1]?.same, expected)
    assert.equal(subject?.places('/messages/1/same/own').via?.path, 'a.eml')
  }
})

test('one pair of quotes does not matter, letter case does', () => {
  const same = (number: string): boolean | undefined =>
    one(question('a.eml', { 'X-Number': '"n"' }), answer('b.eml', { 'X-Number': number }))
      .messages[1]?.same.number
  assert.equal(same('n'), true)
  assert.equal(same('"n"'), true)
  assert.equal(same('N'), false)
})

test('addresses are compared without case, suffix and, where one lacks it, domain', () => {
  const same = (from: string, to: string): boolean | undefined =>
    one(question('a.eml', { From: from }), answer('b.eml', { To: to })).messages[1]?.same.to
  assert.equal(same('Ann@A.example', '<ann/Home@a.example>'), true)
  assert.equal(same('ann@a.example', 'ann@b.example'), false)
  assert.equal(same('ann', 'ann@b.example'), true)
  assert.equal(same('ann@a.example', 'ann'), true)
  assert.equal(same('ann@a.example', 'ann@a.example, bob@b.example'), false)
})

test('the first alternative that is there counts, and inner lists count together', () => {
  const cc = { Cc: 'bob@a.example' }
  const same = (of: Fields, to: string): boolean | undefined =>
    one(question('a.eml', of), answer('b.eml', { To: to })).messages[1]?.same.to
  assert.equal(same(cc, 'ann@a.example, bob@a.example'), true)
  assert.equal(same({ ...cc, 'Reply-To': 'desk@a.example' }, 'ann@a.example'), false)
  assert.equal(same({ ...cc, 'Reply-To': 'desk@a.example' }, 'desk@a.example'), true)
})

test('what a message repeats itself counts where the other has none', () => {
  const about = answer('b.eml', { Subject: 'x', 'X-About': 'x' })
  assert.equal(one(question('a.eml'), about).messages[1]?.same.subject, true)
  assert.equal(one(question('a.eml', { Subject: 'y' }), about).messages[1]?.same.subject, false)
  assert.equal(
    'subject' in (one(question('a.eml'), answer('b.eml')).messages[1]?.same ?? {}),
    false,
  )
})

test('one wrong key does not part an answer from its question', () => {
  const { messages } = one(question('a.eml'), answer('b.eml', { 'X-Number': '8' }))
  assert.deepEqual(messages[1]?.same, { number: false, thread: true, to: true })
  const other = one(question('a.eml'), answer('b.eml', { 'X-Thread': 't2' }))
  assert.deepEqual(other.messages[1]?.same, { number: true, thread: false, to: true })
})

test('the question with most keys is answered; strangers with equal numbers are kept apart', () => {
  const found = collect([
    question('a.eml'),
    question('b.eml', { 'X-Thread': 't2' }),
    answer('c.eml', { 'X-Thread': 't2' }),
  ])
  assert.deepEqual(
    factsOf(found[0]).messages.map(({ path }) => path),
    ['b.eml', 'c.eml'],
  )
  const vague = [
    question('a.eml'),
    question('b.eml', { 'X-Thread': 't2' }),
    answer('c.eml', { 'X-Thread': 't3' }),
  ]
  assert.deepEqual(collect(vague), [])
})

test('questions with the same thread are one conversation, in order of date', () => {
  const later = question('a.eml', { 'X-Number': '9', Date: 'Mon, 23 Nov 2026 10:00:01 +0000' })
  const { messages } = one(later, question('b.eml'), answer('c.eml', { 'X-Number': '9' }))
  assert.deepEqual(
    messages.map(({ path }) => path),
    ['b.eml', 'a.eml', 'c.eml'],
  )
  assert.equal(messages[2]?.answers?.path, 'a.eml')
})

const report = (path: string, states: readonly string[], date = '11:00:00'): Subject => {
  const blocks = states.map(
    (state, index) => `Final-Recipient: rfc822; r${index}@b.example\r\nAction: ${state}\r\n`,
  )
  const parts = [
    '\r\n',
    'Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; b.example\r\n\r\n' +
      blocks.join('\r\n'),
    'Content-Type: text/rfc822-headers\r\n\r\nX-Thread: t1\r\n',
  ]
  const body = `${parts.map(part => `--b\r\n${part}\r\n`).join('')}--b--\r\n`
  const type = 'multipart/report; report-type=delivery-status; boundary=b'
  return message(path, { Date: `Mon, 23 Nov 2026 ${date} +0000`, 'Content-Type': type }, body)
}

test('what more is told of a recipient stands beside the state, and is counted with it', () => {
  const failed = report('b.eml', ['failed\r\nStatus: 5.7.1 (No)', 'failed'])
  const [refused, unexplained] = one(question('a.eml'), failed).messages[1]?.about ?? []
  assert.equal(refused?.detail, '5.7.1 (no)')
  assert.equal(unexplained?.detail, undefined)
  assert.deepEqual({ ...refused?.told.report }, { all: 1, failed: 1 })
})

test('what is told of each recipient is counted over the conversation, copies once', () => {
  const { messages } = one(
    question('a.eml'),
    report('b.eml', ['delayed', 'failed']),
    report('copy.eml', ['delayed', 'failed']),
    report('c.eml', ['delivered'], '12:00:00'),
  )
  const [first, second] = messages[1]?.about ?? []
  assert.equal(first?.address, 'r0@b.example')
  assert.deepEqual({ ...first?.told.report }, { all: 2, delayed: 1, delivered: 1 })
  assert.deepEqual({ ...second?.told.report }, { all: 1, failed: 1 })
})

test('a fact is found in the file and line that says it', () => {
  const box = [
    'From - Mon Nov 23 12:00:00 2026',
    'X-Kind: question',
    'X-Number: 7',
    'X-Thread: t1',
    '',
    'one',
    '',
    'From - Mon Nov 23 12:00:00 2026',
    'X-Kind: answer',
    'X-Thread: t1',
    'X-Loud: Yes',
    'X-Number: 8',
    '',
    'two',
    '',
  ]
  for (const end of ['\n', '\r\n']) {
    const [subject] = readSubjects('conversation', Buffer.from(box.join(end)), 'in.mbox', {
      conversation: profile,
    })
    const at = (pointer: string): number | undefined => subject?.places(pointer).line
    assert.equal(at(''), 2)
    assert.equal(at('/messages/0/fields'), 2)
    assert.equal(at('/messages/1/same/number'), 12)
    assert.equal(at('/messages/1/fields/x-loud/0/value'), 11)
    assert.equal(at('/messages/1/fields/absent'), 9)
    assert.equal(at('/messages/9'), 2)
    const place = subject?.places('/messages/1/answers/fields')
    assert.deepEqual(place, {
      path: 'in.mbox',
      line: 12,
      column: 1,
      via: { path: 'in.mbox', line: 2, column: 1 },
    })
  }
})

test('without facts about conversations there are none', () => {
  const conversations = collectConversations(undefined)
  conversations.add(question('a.eml'))
  conversations.add(answer('b.eml'))
  assert.deepEqual([...conversations.subjects()], [])
  assert.equal(conversations.left(), 0)
})

test('the order in which files are read changes nothing', () => {
  const pool = [
    question('a.eml'),
    question('b.eml', { 'X-Thread': 't2' }),
    question('c.eml', { 'X-Number': '8' }),
    answer('d.eml'),
    answer('e.eml', { 'X-Number': '8' }),
    answer('f.eml', { 'X-Thread': 't3' }),
    answer('g.eml', { 'X-Thread': 't2', Date: 'x' }),
    report('h.eml', ['failed', 'delayed']),
    report('i.eml', ['delivered'], '12:00:00'),
  ]
  const seen = (messages: readonly Subject[]): string =>
    JSON.stringify(collect(messages).map(({ path, value }) => [path, value]))
  const wanted = seen(pool)
  fc.assert(
    fc.property(fc.shuffledSubarray(pool, { minLength: pool.length }), shuffled => {
      assert.equal(seen(shuffled), wanted)
    }),
  )
})

const validate = new Ajv2020({ ownProperties: true }).compile(
  schemas.get('urn:profilewright:conversation') as object,
)

test('no message stops it, every value is what its schema says, and every place stands in one of its files', () => {
  const word = fc.constantFrom(
    'question',
    'answer',
    't1',
    '7',
    '"',
    '""',
    '@',
    '<>',
    'ann@',
    '',
    '__proto__',
    'constructor',
    'a b, c',
    ';',
    'rfc822; x',
  )
  const name = fc.constantFrom(
    'X-Kind',
    'X-Number',
    'X-Thread',
    'To',
    'From',
    'Cc',
    'Date',
    'X-Loud',
    'Subject',
  )
  const messages = fc.array(fc.array(fc.tuple(name, word), { maxLength: 8 }), { maxLength: 8 })
  fc.assert(
    fc.property(messages, made => {
      const files = made.map((fields, index) =>
        message(`${index}.eml`, Object.fromEntries([['X-Kind', 'question'], ...fields])),
      )
      for (const subject of collect(files)) {
        assert.ok(validate(subject.value), JSON.stringify(validate.errors))
        for (const pointer of [
          '',
          '/messages/0/same/to',
          '/messages/1/answers',
          '/messages/x/about/3',
          '/left',
        ])
          assert.match(subject.places(pointer).path, /^\d\.eml$/)
      }
    }),
  )
})

test('the work grows as the messages do, whatever keys they have', () => {
  // Of each message as many facts are kept; the longest lists of equal keys are the worst.
  const time = (count: number): number => {
    const messages = Array.from({ length: count }, (_, index) =>
      index % 2 === 0 ? question(`${index}.eml`) : answer(`${index}.eml`, { 'X-Thread': 't2' }),
    )
    const judge = (): void => {
      for (const { value } of collect(messages))
        assert.ok(factsOf({ value } as Subject).messages.length > 0)
    }
    return Math.min(cpuTime(judge), cpuTime(judge), cpuTime(judge))
  }
  time(500)
  assert.ok(time(8_000) < 40 * Math.max(1000, time(1_000)))
})

test('a conversation shows no more messages than its limit, and counts the rest', () => {
  const many = Array.from({ length: limits.conversation + 5 }, (_, index) =>
    question(`${index}.eml`),
  )
  const { messages, left } = one(...many)
  assert.equal(messages.length, limits.conversation)
  assert.equal(left, 5)
})

test('what is kept is bounded, and what was left out is counted', () => {
  const conversations = collectConversations(profile)
  const subject = question('a.eml')
  for (let count = 0; count < limits.messages + 3; count++) conversations.add(subject)
  assert.equal(conversations.left(), 3)
  const long = question('b.eml', { 'X-Thread': 'x'.repeat(limits.value + 1) })
  assert.deepEqual(
    collect([long, question('c.eml', { 'X-Thread': 'x'.repeat(limits.value + 1) })]),
    [],
  )
})
