import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { checkEverything } from '../../src/cli/building/check-everything.js'
import { readSubjects } from '../../src/evidence/subjects/subjects.js'
import { formatPlace } from '../../src/model/index.js'
import { readProfile } from '../../src/spec/read-profile.js'
import { folderOf, schemas, subjectSchemas } from '../profile-of.js'

test('the profile that the guide makes has no fault', async () => {
  const guide = readFileSync('docs/profile.md', 'utf8')
  const fences = guide.matchAll(/^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm)
  const files = Object.fromEntries([...fences].map(([, path = '', text = '']) => [path, text]))
  const folder = folderOf(files, 'receipts')
  const read = readProfile(folder, schemas)
  const findings = await checkEverything({ ...read, folder, schemas, subjectSchemas })
  const told = findings
    // Its date grows old; BCP 14 is cited by its parts, as RFC 8174 has it.
    .filter(({ ruleId }) => !['doc-date-in-past', 'prefer-bcp14-ref'].includes(ruleId))
    .map(({ place, reason }) => `${formatPlace(place)} ${reason}`)
  assert.deepEqual(told, [])
})

test('the session in the guide is one', () => {
  const guide = readFileSync('docs/profile.md', 'utf8')
  const [, session = ''] = /^```\n(# A comment\.\n[\s\S]*?)^```$/m.exec(guide) ?? []
  const octets = new TextEncoder().encode(session)
  const [subject] = readSubjects('smtp-session', octets, 'a.smtp', { fields: {} })
  const { defects, end, tls, transactions } = subject!.value as Record<string, unknown>
  assert.deepEqual(defects, [])
  assert.deepEqual(end, {
    how: 'closed',
    by: 'server',
    transaction: false,
    waited: 300,
    waitedMargin: 0,
  })
  assert.deepEqual(tls, { implicit: true, established: true, version: '1.3' })
  assert.equal((transactions as readonly { outcome: string }[])[0]?.outcome, 'accepted')
})
