import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { before, test } from 'node:test'
import { scratchFolder } from '../scratch-folder.js'
import { noteFolder } from './note-runs.js'

// The launcher judges by the script that `build` leaves, and makes documents by one that compiling
// leaves; the whole command line does both otherwise.
const launcher = 'dist/cli/launch.cjs'

const run = (program: string, args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** Builds the bundled profile, so that its judging script stands there. */
const build = () => run(launcher, ['build', 'mms', '--out', scratchFolder().folder])
before(build)

test('what the system refuses to read is told, and is no fault of the program', () => {
  const { folder, write } = noteFolder()
  const sample = join(folder, write('a.eml', 'From: a@b.example\r\n\r\n'))
  rmSync(join(folder, 'spec/note/rules'), { recursive: true })
  const none = run(launcher, ['validate', join(folder, 'spec/note'), sample])
  assert.match(none.stdout, /rules\/notes\.yaml/)
  write('spec/note/rules', '')
  const { status, stderr } = run(launcher, ['validate', join(folder, 'spec/note'), sample])
  assert.equal(status, 3)
  assert.match(stderr, /^error: ENOTDIR: not a directory, scandir '.*rules'\nhint: See that/)
})

test('what is wrong with a profile is told after it was built, too', () => {
  const { folder, write } = noteFolder()
  const sample = write('a.eml', 'From: a@b.example\r\n\r\n')
  write('spec/note/rules/broken.yaml', 'title: [\n')
  const here = (program: string, args: readonly string[]) =>
    spawnSync(process.execPath, [resolve(program), ...args], { cwd: folder, encoding: 'utf8' })
  assert.equal(here(launcher, ['build', 'spec/note']).status, 1)
  for (const program of [launcher, 'dist/cli/main.js']) {
    const { status, stdout } = here(program, ['validate', 'spec/note', sample])
    assert.match(stdout, /^spec\/note\/rules\/broken\.yaml:2:1: error: .*\[yaml-syntax\]/m, program)
    assert.equal(status, 2, program)
  }
})

test('an example that is gone when it is wanted ends a build, and the system says why', () => {
  const { folder, write } = noteFolder()
  const example = join(folder, 'spec/note/examples/note-once/fail-two.eml')
  // The thread that judges examples is told of them when they have been listed.
  const gone = write(
    'gone.cjs',
    `require('node:worker_threads').parentPort?.once('message', () =>
      require('node:fs').rmSync(${JSON.stringify(example)}))`,
  )
  const args = ['build', join(folder, 'spec/note'), '--out', join(folder, 'out')]
  const preloaded = ['--require', join(folder, gone), launcher, ...args]
  const { status, stderr } = spawnSync(process.execPath, preloaded, { encoding: 'utf8' })
  assert.equal(status, 3)
  assert.match(
    stderr,
    /^error: ENOENT: no such file or directory, open '.*fail-two.eml'\nhint: See/,
  )
})

test('a build that changes nothing leaves what judges fast with its code cache', () => {
  const kept = () => readdirSync('dist/fast').filter(name => /^mms-.*\.cjs/.test(name))
  run(launcher, ['validate', 'mms', 'spec/mms/examples/line-ends/fail-bare-lf.eml'])
  const first = kept()
  assert.equal(first.length, 2)
  build()
  assert.deepEqual(kept(), first)
})

test('the fast way and the whole command line say the same', () => {
  const sample = 'spec/mms/examples/line-ends/fail-bare-lf.eml'
  const calls: readonly (readonly string[])[] = [
    ['validate', 'mms', sample],
    ['validate', 'mms', '--format', 'json', 'spec/mms/examples/announce-pipelining', sample],
    ['validate', 'mms', '--fail-on', 'info', 'spec/mms/examples/announce-pipelining'],
    ['validate', 'mms', 'absent.eml'],
    ['validate', 'mms', '--format', 'xml', sample],
    ['validate', 'mms', '--no-such-option', sample],
    ['validate', 'mms'],
    ['validate', 'nowhere', sample],
    ['render', 'test/fixtures/document/print/everything.xml', '--to', 'text'],
    ['render', 'test/fixtures/document/print/everything.xml', '--to', 'html'],
    ['render', 'test/fixtures/document/print/everything.xml', '--to', 'xml'],
    ['render', 'absent.xml', '--to', 'text'],
    ['render', sample, '--to', 'text', '--rfc-index', sample],
    ['render', sample, '--to', 'postscript'],
    ['render', sample, '--two', 'text'],
    ['render', '--help'],
    ['build', 'mms', '--check'],
    ['build', 'nowhere'],
    ['explain', 'announce-pipelining'],
    ['explain', 'announce-pipelyning'],
    ['papers', 'mms', '--today', '2026-10-01'],
    ['rendor', sample],
    ['--version'],
  ]
  for (const call of calls)
    assert.deepEqual(run(launcher, call), run('dist/cli/main.js', call), call.join(' '))
})
