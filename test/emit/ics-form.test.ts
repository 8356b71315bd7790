import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'yaml'
import { icsForm } from '../../src/emit/ics-form.js'
import { readProfile } from '../../src/spec/read-profile.js'
import { folderOf, noteProfile, schemas } from '../profile-of.js'

test('the form is YAML that says of every rule what is to be filled in', () => {
  const profile = readProfile(folderOf(noteProfile, 'note'), schemas).profile!
  const [chapter] = profile.chapters
  const [rule] = chapter!.rules
  const text = 'A sender MUST say `a: b` # \u2028 and "\\c".'
  const ids = ['on', 'null', '1e3', '007', 'note-once']
  const rules = ids.map(id => ({ ...rule!, id, text, role: id }))
  const facts = { ...profile.facts, title: 'Notes: "in" Mail' }
  const form = parse(icsForm({ facts, chapters: [{ ...chapter!, rules }] }))
  assert.equal(form.title, facts.title)
  assert.deepEqual(form.implementation.roles, [])
  assert.deepEqual(
    Object.entries(form.rules),
    ids.map(id => [id, { sentence: text, status: 'x', role: id, support: null, remarks: null }]),
  )
})
