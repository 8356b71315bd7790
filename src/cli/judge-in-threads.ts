/**
 * Judging in several threads. This one finds the files, cuts them into batches, and writes what the
 * others send back in the order of the batches: the report is that of one thread, octet for octet.
 *
 *     files ─► batches ─┬─► thread ─┬─► in order ─► report
 *                       └─► thread ─┘
 *
 * Whatever the input, little is under way: a batch is sent when there is room for it, and a thread that
 * has sent much before its turn waits. Conversations are found here, among what the threads have kept.
 */
import type { Worker } from 'node:worker_threads'
import { batchesOf, batchOctets } from './batches.js'
import { keepMemorySmall } from './judge-files.js'
import { type JudgingOptions, startJudging } from './judging-run.js'
import type { ThreadTask } from './judging-thread.js'
import { stepsOf } from './steps-of.js'
import { isColoured } from './terminal.js'
import { startPool } from './thread-pool.js'

/** How to judge in several threads. */
export interface ThreadsOptions extends JudgingOptions {
  readonly jobs: number
  /** Starts a thread that calls `serveBatches` with the same rules. */
  readonly startThread: (task: ThreadTask) => Worker
}

/** Judges files and folders in several threads, writes the report, and gives the exit code. */
export async function judgeInThreads(options: ThreadsOptions): Promise<number> {
  keepMemorySmall()
  const { jobs, format, tool, profile, suppressions = [] } = options
  const coloured = options.output === undefined && isColoured(process.stdout)
  const run = startJudging(options)
  const memory: Uint8Array<ArrayBuffer>[] = []
  const pool = startPool({
    jobs,
    start: written =>
      options.startThread({ format, tool, profile, suppressions, coloured, written }),
    part: part => {
      run.addPart(part)
      if (part.octets?.length === batchOctets) memory.push(part.octets)
    },
    done: batch => run.reached(batch.reached),
  })
  // Memory that comes back is used again: a mailbox of any size would else fill it with what is left.
  const buffer = (size: number): Uint8Array<ArrayBuffer> =>
    (size === batchOctets ? memory.pop() : undefined) ?? new Uint8Array(size)
  try {
    for (const batch of batchesOf(stepsOf(options.paths, run.from), buffer)) await pool.send(batch)
    await pool.drained()
  } finally {
    await pool.stop()
  }
  return run.finish()
}
