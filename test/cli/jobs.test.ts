import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { formatNames } from '../../src/cli/format-names.js'
import { fail, largeMailbox, noteFolder, pass, program } from './note-runs.js'

const { folder, write, run } = noteFolder()

for (let index = 0; index < 150; index += 1)
  write(`in/small/${index}.eml`, index % 2 === 0 ? pass : fail)
write('in/empty.eml', '')
write(
  'in/junk.bin',
  new Uint8Array(3000).map((_, index) => (index * 91) % 256),
)
write('in/large.mbox', largeMailbox(200))
write('in/small.mbox', largeMailbox(40))
write('in/one-large.eml', `${pass}${'x\r\n'.repeat(500_000)}`)
spawnSync('tar', ['-cf', 'in/all.tar', 'in/large.mbox', 'in/small'], { cwd: folder })
write('known.yaml', 'suppress:\n  - {rule: note-once, path: in/small/*, reason: Known.}\n')

test('the report is the same with any number of jobs, in every format', () => {
  for (const format of formatNames) {
    const args = ['validate', 'note', 'in', 'absent.eml', '--format', format]
    const more = ['--suppress', 'known.yaml', '--jobs']
    const one = run([...args, ...more, '1'])
    assert.equal(one.status, 1)
    const jobs = format === 'tap' ? '5' : '2'
    assert.deepEqual(run([...args, ...more, jobs]), one, format)
  }
})

test('what comes by pipe can be shared out too', () => {
  const input = largeMailbox(800)
  const args = ['validate', 'note', '-', '--format', 'ndjson', '--jobs']
  assert.deepEqual(run([...args, '3'], input), run([...args, '1'], input))
})

test('conversations among messages that different threads have read are the same', () => {
  const args = ['validate', 'mms', 'spec/mms/examples', '--format', 'ndjson', '--jobs']
  const [one, three] = ['1', '3'].map(jobs =>
    spawnSync(process.execPath, [program, ...args, jobs], { encoding: 'utf8', maxBuffer: 2 ** 28 }),
  )
  assert.ok((one?.stdout.match(/"kind":"conversation"/g)?.length ?? 0) > 0)
  assert.equal(three?.stdout, one?.stdout)
  assert.equal(three?.stderr, '')
})

test('jobs that are no number are a slip', () => {
  for (const jobs of ['0', 'many', '-1', '1.5', '1000']) {
    const { status, stderr } = run(['validate', 'note', 'in', '--jobs', jobs])
    assert.equal(status, 2)
    assert.match(stderr, /Unexpected .* as jobs\nhint: Say a number from 1 to 256, or auto/)
  }
  assert.equal(run(['validate', 'note', 'in/empty.eml', '--jobs', 'auto']).status, 1)
})
