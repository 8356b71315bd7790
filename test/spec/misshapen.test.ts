import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkEverything } from '../../src/cli/building/check-everything.js'
import { readProfile } from '../../src/spec/read-profile.js'
import { withoutMisshapen } from '../../src/spec/without-misshapen.js'
import { folderOf, noteProfile, schemas, subjectSchemas } from '../profile-of.js'

/** Checks the note profile with one key of one of its files set to a value, whatever stood there. */
async function rulesBroken(path: string, key: string, value: string): Promise<readonly string[]> {
  const stated = new RegExp(`^${key.replace('$', '\\$')}:.*\\n([ -].*\\n)*`, 'm')
  const text = `${noteProfile[path]?.replace(stated, '')}\n${key}: ${value}\n`
  const folder = folderOf({ ...noteProfile, [path]: text })
  const findings = await checkEverything({
    ...readProfile(folder, schemas),
    folder,
    schemas,
    subjectSchemas,
  })
  return findings.filter(({ place }) => place.path.endsWith(path)).map(({ ruleId }) => ruleId)
}

const facts = ['title', 'date', 'chapters', 'authors', 'roles', 'glossary', 'references', 'fields']
const others = ['documents', 'work', 'meetings', 'conversation']

test('a fact of another shape is told, and nothing breaks', async () => {
  for (const key of [...facts, ...others])
    for (const value of ['3', 'null', '[3]', '{a: 3}'])
      assert.ok(
        (await rulesBroken('profile.yaml', key, value)).includes('schema-fault'),
        `${key}: ${value}`,
      )
})

test('a key of a chapter of another shape is told, and nothing breaks', async () => {
  for (const key of ['title', 'x-subject', 'x-retired', '$defs'])
    for (const value of ['3', 'null', '{a: 3}'])
      assert.ok(
        (await rulesBroken('rules/notes.yaml', key, value)).includes('schema-fault'),
        `${key}: ${value}`,
      )
})

test('what has not its shape is left out, and no more', () => {
  const profile = {
    date: 'today',
    authors: ['a', { organization: 'B' }, 3],
    roles: { sender: { name: 'Sender' }, reader: 3 },
    work: { goals: 3 },
  }
  assert.deepEqual(
    withoutMisshapen(profile, ['/date', '/authors/2', '/roles/reader', '/work/goals']),
    { authors: ['a', { organization: 'B' }], roles: { sender: { name: 'Sender' } } },
  )
})
