import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { loadProfile } from '../../src/cli/load-profile.js'
import { wholeFiles } from '../../src/cli/whole-files.js'
import { compileRules } from '../../src/evidence/judge/compile-rules.js'
import { judge } from '../../src/evidence/judge/judge.js'
import { readEvidence } from '../../src/evidence/subjects/subjects.js'
import { type Judgement, readingFacts } from '../../src/model/index.js'
import { needsShared, shared } from '../shared.js'

// The validator that is published in out/ must say what the program says, of everything.
const path = resolve('out/mms/validator/index.js')
const { profile, subjectSchemas } = loadProfile('spec/mms')
const compiled = compileRules(profile?.chapters ?? [], subjectSchemas)
const reading = profile === undefined ? {} : readingFacts(profile.facts)

interface Published {
  readonly validate: (octets: Uint8Array, path: string) => readonly Judgement[]
}

async function compare(
  folder: string,
): Promise<{ readonly differing: readonly string[]; readonly judged: number }> {
  // The package's own types say the same; they are tested where the package is made.
  const { validate } = (await import(pathToFileURL(path).href)) as Published
  const differing: string[] = []
  let judged = 0
  for (const { path: file, octets } of wholeFiles([folder])) {
    if (octets === undefined) continue
    const ours = readEvidence(octets, file, reading).map(subject => judge(compiled, subject))
    judged += ours.length
    if (JSON.stringify(validate(octets, file)) !== JSON.stringify(ours)) differing.push(file)
  }
  return { differing, judged }
}

test('the published validator agrees with the program on every example', async () => {
  const { differing, judged } = await compare('spec/mms/examples')
  assert.deepEqual(differing, [])
  assert.ok(judged > 500, `${judged} subjects`)
})

test('the published validator agrees with the program on the corpus', needsShared, async () => {
  const { differing, judged } = await compare(`${shared}/corpus/mail`)
  assert.deepEqual(differing, [])
  assert.ok(judged > 500, `${judged} subjects`)
})
