import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readFolder, readSchemas } from '../../src/cli/read-folder.js'
import { compileRules } from '../../src/evidence/judge/compile-rules.js'
import { judgeExamples } from '../../src/evidence/judge/judge-examples.js'
import { survivingMutants } from '../../src/evidence/judge/surviving-mutants.js'
import { readSubjects } from '../../src/evidence/subjects/subjects.js'
import {
  type Finding,
  formatPlace,
  readingFacts,
  rulesOf,
  subjectKinds,
} from '../../src/model/index.js'
import { mutantsOf } from '../../src/spec/mutants.js'
import { readProfile } from '../../src/spec/read-profile.js'

const schemas = readSchemas()
const read = readProfile(readFolder('spec/mms'), schemas)
const profile = read.profile
const chapters = profile?.chapters ?? []
const rules = chapters.flatMap(chapter => chapter.rules)
const subjectSchemas = subjectKinds
  .map(kind => schemas.get(`urn:profilewright:${kind}`))
  .filter(schema => schema !== undefined)
const reading = profile === undefined ? {} : readingFacts(profile.facts)
const lines = (findings: readonly Finding[]): string[] =>
  findings.map(({ place, reason, ruleId }) => `${formatPlace(place)}: ${reason} [${ruleId}]`)
const examples = rules.flatMap(rule =>
  rule.examples.map(example => ({
    example,
    subjects: readSubjects(rule.subject, readFileSync(example.path), example.path, reading),
  })),
)

test('the bundled profile can be read', () => {
  assert.deepEqual(lines(read.findings), [])
})

test('every example has the verdict that its name says, and no other rule fails', () => {
  const compiled = compileRules(chapters, subjectSchemas)
  assert.deepEqual(lines(judgeExamples(rules, compiled, examples)), [])
})

test('every testable rule has examples', () => {
  const missing = rules
    .filter(rule => rule.untestable === undefined)
    .flatMap(rule => {
      const has = (expect: string): boolean => rule.examples.some(each => each.expect === expect)
      return [
        ...(has('pass') ? [] : [`${rule.id} has no pass example`]),
        ...(has('fail') || rule.level === 'MAY' ? [] : [`${rule.id} has no fail example`]),
      ]
    })
  assert.deepEqual(missing, [])
})

test('no mutant of a MUST rule survives', () => {
  const mutants = rules.filter(rule => /MUST/.test(rule.level)).flatMap(mutantsOf)
  const survivors = survivingMutants(chapters, subjectSchemas, mutants, examples)
  assert.deepEqual(
    survivors.map(({ rule, mutant }) => `${rule.id}: ${mutant.change} (${mutant.pointer})`),
    [],
  )
})

test('rules of the whole profile have ids of their own', () => {
  const ids = profile === undefined ? [] : rulesOf(profile).map(rule => rule.id)
  assert.equal(new Set(ids).size, ids.length)
})
