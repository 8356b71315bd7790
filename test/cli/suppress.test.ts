import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matchesGlob } from '../../src/cli/judging/matches-glob.js'
import { fail, itemsOf, noteFolder, pass } from './note-runs.js'

const { write, run } = noteFolder()
write('in/old.eml', fail)
write('in/sound.eml', pass)

const known = (entries: string): string => write('known.yaml', `suppress:\n${entries}`)
const once = '  - rule: note-once\n    path: in/*.eml\n    reason: Known, ticket 17.\n'

test('a suppressed finding is reported with its reason, and does not fail the run', () => {
  const args = ['validate', 'note', 'in', '--format', 'ndjson', '--suppress']
  assert.equal(run(['validate', 'note', 'in']).status, 1)
  const { status, stdout } = run([...args, known(once)])
  assert.equal(status, 0)
  assert.deepEqual(itemsOf(stdout), [
    ['in/old.eml', ['note-once']],
    ['in/sound.eml', []],
  ])
  assert.match(stdout, /"suppressed":"Known, ticket 17\."/)
  const elsewhere = run([...args, known(once.replace('in/', 'out/'))])
  assert.equal(elsewhere.status, 1)
})

test('a suppression that suppresses nothing is a warning at its line', () => {
  const unused = '  - rule: note-colour\n    reason: Nobody looks.\n'
  const { status, stdout } = run(['validate', 'note', 'in', '--suppress', known(once + unused)])
  assert.equal(status, 0)
  assert.match(stdout, /^known\.yaml:5:5: warning: Nothing was suppressed.*\[unused-suppression\]/m)
  const args = ['--suppress', 'known.yaml', '--rule', 'note-once']
  assert.doesNotMatch(run(['validate', 'note', 'in', ...args]).stdout, /unused-suppression/)
})

test('a suppression without a reason is refused, and nothing is suppressed', () => {
  const { status, stdout } = run([
    'validate',
    'note',
    'in',
    '--suppress',
    known('  - rule: note-once\n'),
  ])
  assert.equal(status, 2)
  assert.match(stdout, /^known\.yaml:2:5: error: .*reason is missing/m)
  assert.match(stdout, /in\/old\.eml:/)
  assert.equal(run(['validate', 'note', 'in', '--suppress', 'absent.yaml']).status, 2)
})

test('a pattern fits as people read it', () => {
  const fits = [
    ['a/b.eml', 'a/*', true],
    ['a/b.eml', '*.eml', true],
    ['a/b.eml', 'a/?.eml', true],
    ['a/b.eml', 'a', false],
    ['in.mbox#3', 'in.mbox#*', true],
    ['aab', '*ab*', true],
    ['', '*', true],
    ['a', '', false],
  ] as const
  for (const [text, pattern, wanted] of fits)
    assert.equal(matchesGlob(text, pattern), wanted, `${text} ${pattern}`)
})
