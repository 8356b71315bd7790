import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { type EngineFlag, engineFlags, isKnown } from '../../src/cli/engine-flags.js'

const { stdout: options } = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })
const flags = Object.keys(engineFlags) as EngineFlag[]

test('this version of Node knows the flags that it is said to know', () => {
  for (const flag of flags.filter(each => isKnown(each)))
    assert.match(options, new RegExp(`^ *--${flag} `, 'm'))
})

test('flags that a version may not know are left alone', () => {
  assert.equal(isKnown('interrupt-budget', '20.19.2'), true)
  assert.equal(isKnown('interrupt-budget', '22.1.0'), false)
  assert.equal(isKnown('invocation-count-for-turbofan', '20.19.2'), false)
  for (const flag of flags) assert.equal(isKnown(flag, '99.0.0'), false)
})

test('V8 complains of no flag, whatever the version', () => {
  const numbers = flags.map(flag => [flag, 16])
  const off = { 'incremental-marking': false, 'parallel-scavenge': false }
  const all = JSON.stringify({ ...Object.fromEntries(numbers), ...off, 'optimize-for-size': true })
  const script = `import { setEngineFlags } from './src/cli/engine-flags.js'; setEngineFlags(${all})`
  const args = ['--import', 'tsx', '--input-type=module', '-e', script]
  const { stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  assert.deepEqual([status, stderr], [0, ''])
})
