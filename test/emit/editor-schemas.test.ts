import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv } from 'ajv'
import { editorSchemas } from '../../src/emit/editor-schemas.js'
import { readYaml } from '../../src/spec/read-yaml.js'
import { noteProfile, schemas } from '../profile-of.js'

const made = editorSchemas(schemas)
const text = (name: string): string => `${JSON.stringify(made.get(name), null, 2)}\n`

test('schemas/editor is what the schemas of the language give (UPDATE=1 writes it)', () => {
  for (const name of made.keys()) {
    const path = `schemas/editor/${name}`
    if (process.env.UPDATE === '1') {
      mkdirSync('schemas/editor', { recursive: true })
      writeFileSync(path, text(name))
    }
    assert.equal(readFileSync(path, 'utf8'), text(name))
  }
})

/** Whether an editor would mark a file, and why. */
function faults(name: string, source: string): readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: true })
  const validate = ajv.compile(made.get(name) as object)
  validate(readYaml(source, 'file.yaml').value)
  return (validate.errors ?? []).map(error => `${error.instancePath} ${error.message}`)
}

test('an editor accepts the bundled profiles and the fixture', () => {
  assert.deepEqual(faults('profile.json', noteProfile['profile.yaml']!), [])
  assert.deepEqual(faults('rules.json', noteProfile['rules/notes.yaml']!), [])
  assert.deepEqual(faults('profile.json', readFileSync('spec/mms/profile.yaml', 'utf8')), [])
  for (const name of readdirSync('spec/mms/rules'))
    assert.deepEqual(faults('rules.json', readFileSync(`spec/mms/rules/${name}`, 'utf8')), [], name)
})

test('an editor knows every keyword that the program knows', () => {
  const known = JSON.parse(text('rules.json')).definitions.schema.properties
  const vocabularies = ['core', 'applicator', 'unevaluated', 'validation', 'meta-data', 'content']
  const standard = vocabularies.flatMap(name =>
    Object.keys(
      JSON.parse(
        readFileSync(`node_modules/ajv/dist/refs/json-schema-2020-12/meta/${name}.json`, 'utf8'),
      ).properties,
    ),
  )
  assert.deepEqual(Object.keys(known).sort(), [...standard, 'format'].sort())
})

test('an editor marks what the program refuses', () => {
  const rules = noteProfile['rules/notes.yaml']!
  for (const [from, to] of [
    ['role: sender', 'rule: sender'],
    ['x-subject: message', 'x-subject: letter'],
    ['refs: [RFC5322#section-3.6]', 'refs: RFC5322'],
    ['why: Readers show one note.', 'why: Readers show one note'],
    ['{ maxItems: 1 }', '{ maxItem: 1 }'],
    ['{ maxItems: 1 }', '{ type: list }'],
    ['    then: true', '    than: true'],
  ] as const) {
    assert.ok(rules.includes(from))
    assert.notDeepEqual(faults('rules.json', rules.replace(from, to)), [], to)
  }
  assert.notDeepEqual(
    faults('profile.json', noteProfile['profile.yaml']!.replace('title:', 'titel:')),
    [],
  )
})
