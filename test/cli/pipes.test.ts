import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { fail, mailboxOf, noteFolder, program } from './note-runs.js'

const { folder, write } = noteFolder()
write('in.mbox', mailboxOf([fail]).repeat(500))

/** Runs a command whose output nobody reads to its end; gives its exit code and what it says. */
function cutOff(command: string, reader: string): string {
  const line = `{ '${process.execPath}' '${program}' ${command}; echo "exit $?" >&2; } | ${reader}`
  return spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' }).stderr
}

test('a reader that goes away ends the program in silence, and not as if nothing was found', () => {
  for (const command of [
    'facts note in.mbox',
    'validate note in.mbox --format json',
    'validate note in.mbox --format json --jobs 2',
  ])
    for (const reader of ['true', 'head -c 1 > first'])
      assert.equal(cutOff(command, reader), 'exit 141\n', command)
})

test('that nobody hears what is said besides changes nothing', () => {
  write('record', 'no evidence\n')
  for (const [command, code] of Object.entries({ nothing: 2, 'facts note record': 3 })) {
    const line = `{ { '${process.execPath}' '${program}' ${command} 2>&1 >&3; echo "exit $?" >&3; } | true; } 3>&1`
    const { stdout } = spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' })
    assert.equal(stdout, `exit ${code}\n`, command)
  }
})

const hasScript = spawnSync('script', ['--version']).status === 0

test('facts are lines for programs, and laid out for people', { skip: !hasScript }, () => {
  write('one.eml', fail.replace('Subject: ', 'Subject: \u009b31m'))
  const facts = `'${process.execPath}' '${program}' facts note one.eml`
  const shown = spawnSync('script', ['-qec', facts, '/dev/null'], { cwd: folder, encoding: 'utf8' })
  const piped = spawnSync('sh', ['-c', facts], { cwd: folder, encoding: 'utf8' })
  assert.equal(piped.stdout.split('\n').length, 2)
  assert.match(shown.stdout, /^\{\r\n {2}"path": "one\.eml",\r\n/)
  assert.ok(!shown.stdout.includes('\u009b'))
  assert.deepEqual(JSON.parse(shown.stdout), JSON.parse(piped.stdout))
})
