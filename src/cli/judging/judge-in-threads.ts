/**
 * Judging in several threads. This one finds the files, cuts them into batches, and writes what comes of
 * each in the order of the batches: the report is that of one thread, octet for octet.
 *
 *     files ─► batches ─┬─► thread ───────┬─► in order ─► report
 *                       └─► this thread ──┘
 *
 * A batch is sent to a thread that has room for it, and judged here when none has, so that `--jobs` is
 * the number of threads in all, and little input is judged before another thread has started. A batch
 * says where in their files its pieces stand, and who judges it reads them. Whatever the input, little
 * is under way: who has done much before its turn waits. Conversations are found here, among what was
 * kept of all messages.
 */
import type { Worker } from 'node:worker_threads'
import { setEngineFlags } from '../engine-flags.js'
import { awaitSignals } from '../interruption.js'
import { isColoured } from '../terminal.js'
import { batchesOf } from './batches.js'
import { judgeWorks } from './judge-works.js'
import type { JudgingOptions } from './judging-options.js'
import { startJudging } from './judging-run.js'
import type { ThreadTask } from './judging-thread.js'
import { stepsOf } from './steps-of.js'
import { readStored } from './stored-works.js'
import { startPool } from './thread-pool.js'

/** How to judge in several threads. */
export interface ThreadsOptions extends JudgingOptions {
  readonly jobs: number
  /** Starts a thread that calls `serveBatches` with the same rules. */
  readonly startThread: (task: ThreadTask) => Worker
}

/** Judges files and folders in several threads, writes the report, and gives the exit code. */
export async function judgeInThreads(options: ThreadsOptions): Promise<number> {
  prepareEngine()
  const { jobs, format, tool, profile, rules, reading, suppressions = [] } = options
  const coloured = options.output === undefined && isColoured(1)
  const task = { format, tool, profile, suppressions, coloured }
  const run = startJudging(options)
  const signalled = awaitSignals(options)
  const judge = judgeWorks(task, rules, reading)
  const read = readStored()
  const pool = startPool({
    threads: jobs - 1,
    start: written => {
      const worker = options.startThread({ ...task, written })
      // Starting another heap, the engine goes back to growing the young part of all of them.
      return worker.once('online', keepMemorySmall)
    },
    part: run.addPart,
    done: batch => run.reached(batch.reached),
  })
  try {
    for (const batch of batchesOf(stepsOf(options.paths, run.from))) {
      await pool.listen()
      await signalled()
      if (pool.hasRoom(batch)) pool.send(batch)
      else await pool.take(batch, judge(read(batch.works)))
    }
    await pool.drained()
  } finally {
    await pool.stop()
    run.stop()
  }
  return run.finish()
}

/**
 * Prepares the engine for threads. Each of them optimizes all code for itself, on processors that could
 * judge meanwhile, and most of that time goes into functions that were inlined: so less is inlined. To
 * optimize later as well helps with 400 MB, and costs two fifths more with 2 GB. And the young part of
 * a new heap begins with so many mebibytes, for it does not grow where memory is kept small: else
 * collecting garbage took three times as long as in one thread. Nor do several threads collect the
 * young part of a heap together: to wake one another takes them longer than to collect so little.
 */
function prepareEngine(): void {
  setEngineFlags({
    'max-inlined-bytecode-size-cumulative': 100,
    'min-semi-space-size': 4,
    'parallel-scavenge': false,
  })
}

/** Has the engine collect garbage early, but go on optimizing for speed, for each thread does it anew. */
function keepMemorySmall(): void {
  setEngineFlags({ 'semi-space-growth-factor': 1, 'heap-growing-percent': 20 })
}
