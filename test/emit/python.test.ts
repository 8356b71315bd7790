import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadProfile } from '../../src/cli/load-profile.js'
import { schemaBundle } from '../../src/emit/schema-bundle.js'
import { compileRules } from '../../src/evidence/judge/compile-rules.js'
import { readSubjects } from '../../src/evidence/subjects/subjects.js'
import { readingFacts, rulesOf } from '../../src/model/index.js'
import { scratchFolder } from '../scratch-folder.js'

// Debian's Python, which is where python3-jsonschema is installed.
const python = '/usr/bin/python3'
const found = spawnSync(python, ['-c', 'import jsonschema']).status === 0
const needsPython = found || process.env.CI ? {} : { skip: 'python3-jsonschema is not here' }

test('Python judges the facts of every example by the schema bundle as we do', needsPython, () => {
  const { profile, subjectSchemas } = loadProfile('spec/mms')
  assert.ok(profile !== undefined)
  const compiled = new Map(
    compileRules(profile.chapters, subjectSchemas).map(rule => [rule.facts.id, rule]),
  )
  const cases: { readonly path: string; readonly ours: boolean; readonly line: string }[] = []
  const reading = readingFacts(profile.facts)
  for (const rule of rulesOf(profile)) {
    if (rule.untestable !== undefined) continue
    const { concerns, shows, holds } = compiled.get(rule.id)!
    for (const { path } of rule.examples)
      for (const { value } of readSubjects(rule.subject, readFileSync(path), path, reading)) {
        const ours =
          !(concerns?.(value) ?? true) || !(shows?.(value) ?? true) || (holds?.(value) ?? true)
        cases.push({
          path: `${rule.id} on ${path}`,
          ours,
          line: JSON.stringify({ ref: rule.ref, value }),
        })
      }
  }
  const schemas = schemaBundle(profile.name, profile.chapters, subjectSchemas)
  const { folder } = scratchFolder({ 'rules.schema.json': JSON.stringify(schemas) })
  const bundle = join(folder, 'rules.schema.json')
  const { stdout, stderr } = spawnSync(python, ['test/fixtures/emit/judge.py', bundle], {
    input: cases.map(({ line }) => line).join('\n'),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  const theirs = stdout.trim().split('\n')
  assert.equal(theirs.length, cases.length, stderr)
  const differing = cases.filter(({ ours }, index) => ours !== (theirs[index] === '1'))
  assert.deepEqual(
    differing.map(({ path }) => path),
    [],
  )
})
