import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mailbox } from './mailbox.js'
import { table, watch } from './measure.js'

// What a user runs: the `bin` of package.json.
const program = 'dist/cli/launch.cjs'

/**
 * A mailbox of 2 GB, for that is the size for which memory has a bound, and with 400 MB the start of
 * the engine in each thread is a fifth of the time: so many messages, again and again.
 */
const messages = 6800
const repeats = 5
const rounds = 3

/** How a run is started: on how many processors, and with how many jobs. */
interface Way {
  readonly name: string
  readonly command: readonly string[]
  readonly jobs: number
}

/**
 * One job takes more than one processor, for its optimizing and collecting threads run beside it. What
 * two jobs are compared with is the whole process on one, where the system can hold it there.
 */
function ways(): readonly Way[] {
  const onOne = ['taskset', '-c', '0']
  const canHold = spawnSync('taskset', [...onOne.slice(1), process.execPath, '-v']).status === 0
  return [
    ...(canHold ? [{ name: '1 job, 1 core', command: [...onOne, process.execPath], jobs: 1 }] : []),
    { name: '1 job', command: [process.execPath], jobs: 1 },
    { name: '2 jobs', command: [process.execPath], jobs: 2 },
  ]
}

/** A large mailbox judged by whole commands, with one job and with two. */
export async function benchJobs(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'profilewright-bench-'))
  const file = join(scratch, 'large.mbox')
  const octets = writeMailbox(file)
  const best = new Map<Way, { readonly ms: number; readonly mb: number }>()
  const all = ways()
  // Each in turn, so that what disturbs one disturbs all; the least of the rounds counts.
  for (let round = 0; round < rounds; round += 1)
    for (const way of all) {
      const [command = process.execPath, ...before] = way.command
      const args = ['validate', 'mms', file, '--format', 'ndjson', '--jobs', `${way.jobs}`]
      const { ms, mb } = await watch(command, [...before, program, ...args])
      if (ms < (best.get(way)?.ms ?? Number.POSITIVE_INFINITY)) best.set(way, { ms, mb })
    }
  rmSync(scratch, { recursive: true })
  const [first] = best.values()
  const job = [...best].find(([{ name }]) => name === '1 job')?.[1]
  const ratio = (to: number | undefined, ms: number): string =>
    `${((to ?? Number.NaN) / ms).toFixed(2)}x`
  table(`a mailbox of ${(octets / 1e6).toFixed(0)} MB: whole commands by the clock`, [
    ['', 'seconds', 'MB per second', 'peak MB', 'of the first', 'of one job'],
    ...[...best].map(([{ name }, { ms, mb }]) => [
      name,
      (ms / 1000).toFixed(2),
      (octets / ms / 1000).toFixed(0),
      mb.toFixed(0),
      ratio(first?.ms, ms),
      ratio(job?.ms, ms),
    ]),
  ])
}

/** Writes a mailbox of mixed messages in stored form, and gives the number of its octets. */
function writeMailbox(path: string): number {
  const file = openSync(path, 'w')
  let octets = 0
  const stored = mailbox('mixed', messages).map(message => {
    const text = Buffer.from(message).toString('latin1').replaceAll('\r\n', '\n')
    return `From a@b.example Mon Nov 23 06:53:04 2026\n${text}\n`
  })
  for (let again = 0; again < repeats; again += 1)
    for (const message of stored) octets += writeSync(file, message, null, 'latin1')
  closeSync(file)
  return octets
}
