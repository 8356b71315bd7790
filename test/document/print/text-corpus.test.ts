import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conformanceCases } from '../../conformance/cases.js'
import { measures } from '../../conformance/measures.js'
import { needsShared } from '../../shared.js'

// Documents of the shared corpus whose text differs from the reference's, each with the reason why.
// It is empty, and what is in it must differ: it can only shrink.
const differing: Readonly<Record<string, string>> = {}

test('prepared documents of the corpus are printed as by the reference', needsShared, () => {
  const { concerns, run } = measures.text!
  const different = conformanceCases()
    .filter(concerns)
    .filter(example => run(example) !== undefined)
    .map(({ name }) => name)
  assert.deepEqual(different.sort(), Object.keys(differing).sort())
})
