import assert from 'node:assert/strict'
import { test } from 'node:test'
import { needsShared } from '../shared.js'
import { conformanceCases } from './cases.js'
import { measures } from './measures.js'

/** Outputs that differ from the reference's, each with the reason. There are none, and none may come. */
const different: Readonly<Record<string, string>> = {}

test('every source document of the corpus prints as the reference prints it', needsShared, () => {
  const whole = measures.whole
  assert.ok(whole)
  const cases = conformanceCases().filter(whole.concerns)
  assert.ok(cases.length > 300)
  const differing = cases.filter(example => whole.run(example) !== undefined)
  assert.deepEqual(differing.map(({ name }) => name).sort(), Object.keys(different).sort())
})
