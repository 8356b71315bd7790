import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { checkEverything } from '../../src/cli/building/check-everything.js'
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
