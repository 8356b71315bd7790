import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { loadProfile } from '../../src/cli/load-profile.js'
import { compileRules } from '../../src/evidence/judge/compile-rules.js'
import { judge } from '../../src/evidence/judge/judge.js'
import { readMessage } from '../../src/evidence/subjects/message/read-message.js'
import type { Outcome } from '../../src/model/index.js'

const { profile, subjectSchemas } = loadProfile('spec/mms')
const rules = compileRules(profile?.chapters ?? [], subjectSchemas)
const fields = profile?.facts.fields ?? {}

function outcomesOf(message: string): readonly Outcome[] {
  const octets = Buffer.from(message, 'latin1')
  return judge(rules, readMessage(octets, 'a.eml', { fields })).outcomes
}

/** A conforming message with another Content-Type and body. */
function withContent(type: string, body: readonly string[]): string {
  const whole = readFileSync('spec/mms/examples/boundary-used/pass-one-part.eml', 'latin1')
  const head = whole.slice(0, whole.indexOf('Content-Type:'))
  return [`${head}${type}`, '', ...body, ''].join('\r\n')
}

const part = (boundary: string, text: string): readonly string[] => [
  `--${boundary}`,
  'Content-Type: text/plain; charset=us-ascii; name=t.txt',
  '',
  text,
  `--${boundary}--`,
]
const mixed = 'Content-Type: multipart/mixed;'
const two = [...part('AA', 'a'), ...part('BB', 'b')]
const encoded =
  'Content-Type: text/plain; charset=us-ascii; name=t.txt\r\nContent-Transfer-Encoding:'

/** The messages that four parsers showed in different ways, and one more. */
const ambiguous: Readonly<Record<string, string>> = {
  'D56 two boundaries': withContent(`${mixed} boundary=AA; boundary=BB`, two),
  'D57 continuations beside a boundary': withContent(
    `${mixed} boundary*0=A; boundary*1=A; boundary=BB`,
    two,
  ),
  'D58 a comment in a boundary': withContent(`${mixed} boundary=AA(comment)`, [
    ...part('AA', 'a'),
    ...part('AA(comment)', 'b'),
  ]),
  'D59 two types': withContent(`Content-Type: text/plain\r\n${mixed} boundary=AA`, part('AA', 'a')),
  'D60 two encodings': withContent(`${encoded} base64\r\nContent-Transfer-Encoding: 7bit`, [
    'aGVsbG8=',
  ]),
  'D61 a comment in an encoding': withContent(`${encoded} base64 (x)`, ['aGVsbG8=']),
  'D62 base64 goes on behind padding': withContent(`${encoded} base64`, ['aGVs=bG8=']),
  'D63 a boundary ends with a blank': withContent(`${mixed} boundary="AA "`, part('AA', 'a')),
  'D64 a blank before a colon': withContent(
    `Content-Type : multipart/mixed; boundary=AA`,
    part('AA', 'a'),
  ),
  'D65 an encoded word in a boundary': withContent(
    `${mixed} boundary="abc=?us-ascii?Q?def?="`,
    part('abcdef', 'a'),
  ),
}

test('a message that readers read in two ways is told to be so', () => {
  for (const [name, message] of Object.entries(ambiguous)) {
    const told = outcomesOf(message).find(({ ruleId }) => ruleId === 'one-reading')
    assert.equal(told?.verdict, 'fail', name)
    const { readings } = readMessage(Buffer.from(message, 'latin1'), 'a.eml')
    for (const { how } of readings)
      assert.match(JSON.stringify(told?.findings), new RegExp(how.slice(0, 40)), name)
    assert.ok(readings.length > 0, name)
  }
})

test('D71: a message that was cut off anywhere does not conform', () => {
  const text = Array.from(
    { length: 70 },
    (_, n) => `line ${n} of the picture that was sent, in words`,
  )
  const whole = withContent(
    'Content-Type: multipart/mixed; boundary="b7f3a"',
    part('b7f3a', text.join('\r\n')),
  )
  const faults = (message: string): readonly Outcome[] =>
    outcomesOf(message).filter(({ verdict }) => verdict === 'fail' || verdict === 'inconclusive')
  assert.deepEqual(faults(whole), [])
  const end = whole.lastIndexOf('--b7f3a--') + '--b7f3a--'.length
  for (let cut = 0; cut < end; cut += 1)
    assert.ok(
      faults(whole.slice(0, cut)).length > 0,
      `cut at ${cut}: ${whole.slice(cut - 30, cut)}`,
    )
})
