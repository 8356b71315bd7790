import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MessageFacts } from '../../../src/evidence/subjects/message/facts.js'
import { readMessage } from '../../../src/evidence/subjects/message/read-message.js'

/** Reads the facts of a message written with LF line ends. */
function factsOf(text: string): MessageFacts {
  const subject = readMessage(Buffer.from(text), 'a.eml', { fields: { 'x-mms-expiry': 'date' } })
  // The reader gives facts of this form: the schema of the subject says so.
  return subject.value as unknown as MessageFacts
}

const after = (facts: MessageFacts, name: string) => facts.fields[name]?.[0]?.date?.afterDate

test('a date in the header is told by how much it is later than Date', () => {
  const facts = factsOf(
    'Resent-Date: Mon, 23 Nov 2026 10:14:59 +0000\n' +
      'Date: Mon, 23 Nov 2026 10:15:00 +0000\n' +
      'X-Mms-Expiry: Mon, 23 Nov 2026 10:15:01 GMT\n\n',
  )
  assert.equal(after(facts, 'x-mms-expiry'), 1)
  assert.equal(after(facts, 'resent-date'), -1)
  assert.equal(after(facts, 'date'), undefined)
})

test('no date is later than one that is missing or cannot be read', () => {
  for (const date of ['', 'Date: noon\n'])
    assert.equal(
      after(factsOf(`${date}X-Mms-Expiry: Mon, 23 Nov 2026 10:15:01 GMT\n\n`), 'x-mms-expiry'),
      undefined,
    )
})

test('seconds are not later than a date', () => {
  const facts = factsOf('Date: Mon, 23 Nov 2026 10:15:00 +0000\nX-Mms-Expiry: 600\n\n')
  assert.deepEqual(facts.fields['x-mms-expiry']?.[0]?.date, { form: 'seconds', seconds: 600 })
})

test('the content is counted decoded, and parts that hold others are not counted', () => {
  const facts = factsOf(
    'Content-Type: multipart/mixed; boundary=b\n\nPreamble\n' +
      '--b\nContent-Transfer-Encoding: base64\n\nTHVuY2g=\n' +
      '--b\nContent-Type: message/rfc822\n\nSubject: a\n\nat noon\n--b--\n',
  )
  assert.equal(facts.contentOctets, 'Lunch'.length + 'at noon'.length)
})
