/**
 * The side of a thread that judges batches of works, one after the other, and sends back what stands in
 * the report of them. A thread that has sent much more than was written waits, so that results never
 * fill the memory while others are awaited that come before them.
 */
import { parentPort, workerData } from 'node:worker_threads'
import type { CompiledRule, ReadOptions } from '../../validator.js'
import type { ProfileTarget } from '../installation.js'
import type { SentWork } from './batches.js'
import { type JudgingTask, judgeWorks } from './judge-works.js'
import type { JudgedPart } from './judging-run.js'
import { readStored } from './stored-works.js'

/** What a thread is told when it starts. */
export interface ThreadTask extends JudgingTask {
  /** One number: how many of the parts that this thread has sent were written. */
  readonly written: Int32Array
}

/** What a thread of this program is told beside its task: the generated validators hold their rules. */
export interface ProfileTask {
  readonly target: ProfileTarget
  /** Ids of the rules that are asked for. */
  readonly asked: readonly string[]
}

/** What a thread sends: that it is ready, a part of a batch, or that a batch is done. */
export type Answer = 'ready' | 'done' | JudgedPart

/** Parts that may have been sent and not yet written. */
const mostUnwritten = 8

/** Judges every batch that this thread is sent by these rules. */
export function serveBatches(rules: readonly CompiledRule[], reading: ReadOptions): void {
  if (parentPort === null) throw new Error('this is not a thread of its own')
  const port = parentPort
  // The thread that starts this one gives it a task.
  const task = workerData as ThreadTask
  const judge = judgeWorks(task, rules, reading)
  const read = readStored()
  const answer = (given: Answer): void => port.postMessage(given)
  let sent = 0
  port.on('message', (works: readonly SentWork[]) => {
    for (const part of judge(read(works))) {
      answer(part)
      sent += 1
      waitUntil(task.written, sent - mostUnwritten)
    }
    answer('done')
  })
  answer('ready')
}

/** Sleeps until a number that other threads raise has come so far. */
function waitUntil(numbers: Int32Array, least: number): void {
  for (;;) {
    const seen = Atomics.load(numbers, 0)
    if (seen >= least) return
    Atomics.wait(numbers, 0, seen)
  }
}
