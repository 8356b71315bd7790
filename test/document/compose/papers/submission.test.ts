import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  checkSubmission,
  submissionOf,
} from '../../../../src/document/compose/papers/submission.js'
import { kiteProfile } from './kite-profile.js'

const whole = {
  docname: 'draft-example-kite-01',
  xml: '<rfc>é\r\n--profilewright</rfc>\n',
  text: 'Kites\n',
  user: 'kite@example.org',
  replaces: ['draft-a-b', 'draft-c-d'],
}

/** Reads a form as any server would, with the platform's own reader. */
function read({ body, contentType }: ReturnType<typeof submissionOf>): Promise<FormData> {
  return new Response(Buffer.from(body), { headers: { 'content-type': contentType } }).formData()
}

test('a submission is the form that the data tracker reads', async () => {
  const form = await read(submissionOf(whole))
  assert.deepEqual([...form.keys()], ['user', 'replaces', 'xml', 'txt'])
  assert.equal(form.get('user'), 'kite@example.org')
  assert.equal(form.get('replaces'), 'draft-a-b,draft-c-d')
  const xml = form.get('xml')
  assert.ok(xml instanceof File)
  assert.equal(xml.name, 'draft-example-kite-01.xml')
  assert.equal(await xml.text(), whole.xml)
})

test('the text and what is replaced are sent only when they are given', async () => {
  const { text: _text, ...xmlOnly } = whole
  const form = await read(submissionOf({ ...xmlOnly, replaces: [] }))
  assert.deepEqual([...form.keys()], ['user', 'xml'])
})

test('the same draft gives the same octets', () => {
  assert.deepEqual(submissionOf(whole), submissionOf(whole))
})

test('a draft is submitted near its date, and while the door is open', () => {
  const profile = kiteProfile()
  const document = profile.facts.documents[0]!
  const told = (today: string) =>
    checkSubmission(profile, document, today).map(({ ruleId }) => ruleId)
  assert.deepEqual(told('2000-11-20'), [])
  assert.deepEqual(told('2000-11-23'), [])
  assert.deepEqual(told('2000-11-24'), ['submission-date'])
  const later = kiteProfile(['profile.yaml', 'date: 2000-11-20', 'date: 2000-12-01'])
  const closed = checkSubmission(later, later.facts.documents[0]!, '2000-12-01')
  assert.deepEqual(
    closed.map(({ reason }) => reason),
    ['Submission is closed for IETF 49 after 27 November 2000, and opens on 10 December 2000'],
  )
})
