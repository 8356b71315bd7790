import assert from 'node:assert/strict'
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fail, itemsOf, largeMailbox, noteFolder, program } from './note-runs.js'

const { folder, write, run } = noteFolder()
const mailbox = largeMailbox(4000)
write('a.mbox', mailbox)

/** Starts a run whose report nobody takes, so that it cannot come to its end, and waits for an item. */
async function begun(paths: readonly string[], jobs: string) {
  const args = ['validate', 'note', ...paths, '--format', 'ndjson', '--jobs', jobs]
  const child = spawn(process.execPath, [program, ...args], { cwd: folder })
  child.stdout.setEncoding('utf8')
  let begin = ''
  while (!begin.includes('"item"')) {
    await once(child.stdout, 'readable')
    begin += child.stdout.read() ?? ''
  }
  return { child, begin }
}

/** Takes what a run writes until it ends. */
async function ended(child: ChildProcessWithoutNullStreams, begin = '') {
  let [stdout, stderr] = [begin, '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const [status] = await once(child, 'close')
  return { status, stdout, stderr }
}

for (const jobs of ['1', '2']) {
  test(`a signal ends a run between two items, jobs: ${jobs}`, async () => {
    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const) {
      const { child, begin } = await begun(['a.mbox', 'a.mbox'], jobs)
      // It is in the midst of writing; when that is taken, it looks for signals.
      child.kill(signal)
      const { status, stdout, stderr } = await ended(child, begin)
      assert.equal(status, code)
      assert.equal(stderr, 'interrupted\n')
      const items = itemsOf(stdout)
      assert.ok(items.length > 0 && items.length < 8000, `${items.length} items`)
      assert.ok(stdout.endsWith('}\n'))
    }
  })

  test(`an interrupted report is gone on with, jobs: ${jobs}`, async () => {
    const paths = ['a.mbox', 'a.mbox', 'a.mbox', 'a.mbox']
    const shape = ['--format', 'ndjson', '--jobs', jobs, '-o', 'report']
    const args = ['validate', 'note', ...paths, ...shape]
    const whole = run(args)
    const wanted = readFileSync(join(folder, 'report'), 'utf8')
    rmSync(join(folder, 'report'))
    const child = spawn(process.execPath, [program, ...args], { cwd: folder })
    while (child.exitCode === null && !existsSync(join(folder, 'report.journal')))
      await new Promise(resolve => setImmediate(resolve))
    child.kill('SIGINT')
    const { status, stderr } = await ended(child)
    assert.equal(status, 130)
    assert.equal(stderr, 'interrupted\nhint: The same command goes on from here with --resume.\n')
    assert.deepEqual(run([...args, '--resume']), whole)
    assert.equal(readFileSync(join(folder, 'report'), 'utf8'), wanted)
  })

  test(`what vanishes during a run is told, and the rest is judged, jobs: ${jobs}`, async () => {
    for (const path of ['in/b.eml', 'in/c/1.eml', 'in/d.eml']) write(path, fail)
    write('in/a.mbox', mailbox)
    const { child, begin } = await begun(['in'], jobs)
    rmSync(join(folder, 'in/b.eml'))
    rmSync(join(folder, 'in/c'), { recursive: true })
    const { status, stdout, stderr } = await ended(child, begin)
    assert.deepEqual(itemsOf(stdout).slice(-3), [
      ['in/b.eml', ['file-unreadable']],
      ['in/c', ['file-unreadable']],
      ['in/d.eml', ['note-once']],
    ])
    assert.equal(stderr, '')
    assert.equal(status, 1)
  })

  test(`a reader that goes ends a run without a complaint, jobs: ${jobs}`, async () => {
    const { child } = await begun(['a.mbox'], jobs)
    child.stdout.destroy()
    const { status, stderr } = await ended(child)
    assert.equal(stderr, '')
    assert.equal(status, 141)
  })
}
