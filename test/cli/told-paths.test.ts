import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldPaths } from '../../src/cli/building/told-paths.js'

test('a folder of many files is told as a whole, and no other file with it', () => {
  const many = Array.from({ length: 31 }, (_, index) => `vectors/a/${index}.eml`)
  const few = many.slice(1)
  assert.deepEqual(toldPaths(['a.txt', ...few]), ['a.txt', ...few])
  assert.deepEqual(toldPaths(['a.txt', 'papers/a.md', ...many]), [
    'a.txt',
    'papers/a.md',
    'vectors/ (31 files)',
  ])
  const top = many.map(path => path.replaceAll('/', '-'))
  assert.deepEqual(toldPaths(top), top)
})
