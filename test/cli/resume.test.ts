import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Format } from '../../src/evidence/report/formats.js'
import { fail, largeMailbox, noteFolder, program } from './note-runs.js'

const { folder, write, run } = noteFolder()
const mailbox = largeMailbox(5000)
for (let index = 0; index < 300; index += 1) write(`in/b/${index}.eml`, fail)
write('in/a.mbox', mailbox)
write('in/c.mbox', mailbox)
write(
  'known.yaml',
  'suppress:\n  - {rule: note-once, path: "in/b/1*", reason: Known.}\n  - {rule: note-short, reason: Unused.}\n',
)

const report = join(folder, 'report')
const journal = `${report}.journal`
const commandOf = (format: Format, jobs: string): readonly string[] => [
  'validate',
  'note',
  'in',
  '--suppress',
  'known.yaml',
  '--format',
  format,
  '-o',
  'report',
  '--jobs',
  jobs,
]

/** Runs a command until its report has so many octets, and kills it; tells whether it was still running. */
async function killAt(args: readonly string[], octets: number): Promise<boolean> {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, stdio: 'ignore' })
  const ended = new Promise<boolean>(resolve => {
    child.on('exit', (_, signal) => resolve(signal === 'SIGKILL'))
  })
  while (child.exitCode === null && (!existsSync(report) || statSync(report).size < octets))
    await sleep(2)
  child.kill('SIGKILL')
  return ended
}

for (const [format, jobs] of [
  ['json', '1'],
  ['tap', '2'],
  ['pretty', '3'],
] as const)
  test(`a run that is killed again and again gives the whole report: ${format}, jobs: ${jobs}`, async () => {
    const args = commandOf(format, jobs)
    const whole = run(args)
    assert.equal(whole.status, 1)
    assert.equal(whole.stdout, '')
    const wanted = readFileSync(report, 'utf8')
    assert.ok(!existsSync(journal))
    rmSync(report)
    let kills = 0
    for (const part of [0.001, 0.05, 0.3, 0.5, 0.51, 0.9]) {
      const resume = kills === 0 ? [] : ['--resume']
      kills += (await killAt([...args, ...resume], wanted.length * part)) ? 1 : 0
    }
    assert.ok(kills > 3, `${kills} kills`)
    const last = run([...args, '--resume'])
    assert.deepEqual(last, whole)
    assert.equal(readFileSync(report, 'utf8'), wanted)
    assert.ok(!existsSync(journal))
  })
