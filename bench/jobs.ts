import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mailbox } from './mailbox.js'
import { peakMemory, table } from './measure.js'

// What a user runs: the `bin` of package.json.
const program = 'dist/cli/launch.cjs'

/** Messages enough for the start of threads, and of the engine in each, to matter little: 400 MB. */
const messages = 6800
const rounds = 3

/** A large mailbox judged by whole commands, with one job and with two. */
export async function benchJobs(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'profilewright-bench-'))
  const file = join(scratch, 'large.mbox')
  const octets = writeMailbox(file)
  const best = new Map<number, { readonly ms: number; readonly mb: number }>()
  // Each in turn, so that what disturbs one disturbs both; the least of the rounds counts.
  for (let round = 0; round < rounds; round += 1)
    for (const jobs of [1, 2]) {
      const args = [program, 'validate', 'mms', file, '--format', 'ndjson', '--jobs', `${jobs}`]
      const start = performance.now()
      const mb = await peakMemory(process.execPath, args)
      const ms = performance.now() - start
      if (ms < (best.get(jobs)?.ms ?? Infinity)) best.set(jobs, { ms, mb })
    }
  rmSync(scratch, { recursive: true })
  const one = best.get(1)?.ms ?? Number.NaN
  table(`a mailbox of ${(octets / 1e6).toFixed(0)} MB: whole commands by the clock`, [
    ['', 'seconds', 'MB per second', 'peak MB', 'of one job'],
    ...[...best].map(([jobs, { ms, mb }]) => [
      jobs === 1 ? '1 job' : `${jobs} jobs`,
      (ms / 1000).toFixed(2),
      (octets / ms / 1000).toFixed(0),
      mb.toFixed(0),
      `${(one / ms).toFixed(2)}x`,
    ]),
  ])
}

/** Writes a mailbox of mixed messages in stored form, and gives the number of its octets. */
function writeMailbox(path: string): number {
  const file = openSync(path, 'w')
  let octets = 0
  for (const message of mailbox('mixed', messages)) {
    const text = Buffer.from(message).toString('latin1').replaceAll('\r\n', '\n')
    const stored = `From a@b.example Mon Nov 23 06:53:04 2026\n${text}\n`
    octets += writeSync(file, stored, null, 'latin1')
  }
  closeSync(file)
  return octets
}
