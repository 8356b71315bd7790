import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { registerSchema, validate } from '@hyperjump/json-schema/draft-2020-12'
import { readFolder } from '../../src/cli/read-folder.js'
import { compileRules } from '../../src/evidence/judge/compile-rules.js'
import { readSubjects } from '../../src/evidence/subjects/subjects.js'
import { type Json, readingFacts, rulesOf, type Schema } from '../../src/model/index.js'
import { readProfile } from '../../src/spec/read-profile.js'
import { schemas, subjectSchemas } from '../profile-of.js'

// The rules are plain JSON Schema 2020-12: an implementation that knows nothing of ours, given the
// dialect by its own means, must come to the same verdicts as the one that we compile with.
const { profile } = readProfile(readFolder('spec/mms'), schemas)

test('Ajv and Hyperjump agree on every rule and every example', async () => {
  assert.ok(profile !== undefined)
  const draft = 'https://json-schema.org/draft/2020-12/schema'
  const register = (schema: Schema): void =>
    registerSchema({ ...(schema as Record<string, Json>), $schema: draft } as Parameters<
      typeof registerSchema
    >[0])
  for (const schema of [...subjectSchemas, ...profile.chapters.map(chapter => chapter.schema)])
    register(schema)
  const compiled = new Map(
    compileRules(profile.chapters, subjectSchemas).map(rule => [rule.facts.id, rule]),
  )
  const differing: string[] = []
  let compared = 0
  const reading = readingFacts(profile.facts)
  for (const rule of rulesOf(profile)) {
    if (rule.untestable !== undefined) continue
    const theirs = await validate(rule.ref)
    const { concerns, shows, holds } = compiled.get(rule.id)!
    for (const { path } of rule.examples)
      for (const { value } of readSubjects(rule.subject, readFileSync(path), path, reading)) {
        const ours =
          !(concerns?.(value) ?? true) || !(shows?.(value) ?? true) || (holds?.(value) ?? true)
        compared += 1
        if (theirs(value as Parameters<typeof theirs>[0]).valid !== ours)
          differing.push(`${rule.id} on ${path}`)
      }
  }
  assert.deepEqual(differing, [])
  assert.ok(compared > 0 || profile.chapters.length === 0)
})
