import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { progressLine } from '../../src/cli/judging/progress.js'
import { fail, mailboxOf, noteFolder, program } from './note-runs.js'

const { folder, write } = noteFolder()
write('in.mbox', mailboxOf([fail]).repeat(15_000))

/** Runs the program on a pseudo terminal, as `script` of util-linux makes one; gives what it showed. */
function onTerminal(env: Readonly<Record<string, string>>, more = ''): string {
  const command = `'${process.execPath}' '${program}' validate note in.mbox --format ndjson -o report ${more}`
  const { CI: _ci, ...inherited } = process.env
  return spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: folder,
    env: { ...inherited, TERM: 'xterm', ...env },
    encoding: 'utf8',
  }).stdout
}

const hasScript = spawnSync('script', ['--version']).status === 0
const needsScript = hasScript ? {} : { skip: 'no `script` makes pseudo terminals here' }

test('a terminal sees how far a run is, how fast, and how long it takes', needsScript, () => {
  for (const more of ['', '--jobs 2']) {
    const shown = onTerminal({ NO_COLOR: '1' }, more)
    const line =
      /\r(\d+) % · [\d.]+ [kM]?B of [\d.]+ MB · [\d,]+ items · [\d.]+ [kM]?B\/s · [\d,]+ items\/s · \d+:\d\d left/
    assert.match(shown, line)
    assert.ok(shown.endsWith('\r\u001b[K'), 'the line is taken away at the end')
  }
})

test('nobody sees it where nobody looks', needsScript, () => {
  assert.equal(onTerminal({ CI: 'true' }), '')
  assert.equal(onTerminal({ TERM: 'dumb' }), '')
  const args = [program, 'validate', 'note', 'in.mbox', '--format', 'ndjson', '-o', 'report']
  assert.equal(spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stderr, '')
})

test('the line says what is known and no more', () => {
  const pace = { octets: 215e6, items: 3570, octetRate: 43e6, itemRate: 710 }
  assert.equal(
    progressLine({ ...pace, total: 1.8e9 }),
    '11 % · 215 MB of 1.8 GB · 3,570 items · 43 MB/s · 710 items/s · 0:37 left',
  )
  assert.equal(progressLine({ ...pace, total: 0 }), '215 MB · 3,570 items · 43 MB/s · 710 items/s')
  assert.match(progressLine({ ...pace, total: 500e9 }), / 3:13:43 left$/)
  assert.ok(!progressLine({ ...pace, octetRate: 0, total: 1e9 }).includes('left'))
})
