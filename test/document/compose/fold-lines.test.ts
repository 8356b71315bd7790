import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldLines } from '../../../src/document/compose/fold-lines.js'
import { unfold } from './unfold.js'

test('short text stays as it is', () => {
  assert.equal(foldLines('a\n b\n', 69), 'a\n b\n')
})

test('a long line is folded after a blank, under the head of the RFC', () => {
  const folded = foldLines(`${'word '.repeat(20)}end`, 69).split('\n')
  assert.equal(folded[0], "=============== NOTE: '\\' line wrapping per RFC 8792 ================")
  assert.equal(folded[0]?.length, 69)
  assert.equal(folded[1], '')
  assert.match(folded[2] ?? '', /word \\$/)
})

test('text that ends lines with a backslash takes the double strategy', () => {
  const text = `a\\\n${'b'.repeat(100)}`
  assert.match(foldLines(text, 69), /NOTE: '\\\\' line/)
  assert.equal(unfold(foldLines(text, 69)), text)
})

test('any text without control characters comes back, and no line is too long', () => {
  const line = fc.string({ unit: fc.constantFrom('a', ' ', '\\', 'é', '😀', ':'), maxLength: 200 })
  const texts = fc.array(line, { maxLength: 6 }).map(each => each.join('\n'))
  fc.assert(
    fc.property(texts, text => {
      const folded = foldLines(text, 40)
      if (folded === text) return
      assert.equal(unfold(folded), text)
      for (const each of folded.split('\n').slice(2)) assert.ok(each.length <= 40)
    }),
    { seed: 8792 },
  )
})
