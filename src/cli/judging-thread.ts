/**
 * The side of a thread that judges batches of works, one after the other, and sends back what stands in
 * the report of them. A thread that has sent much more than was written waits, so that results never
 * fill the memory while others are awaited that come before them.
 */
import { parentPort, workerData } from 'node:worker_threads'
import {
  type CompiledRule,
  collectConversations,
  colourStyle,
  type Format,
  plainStyle,
  type ReadOptions,
} from '../validator.js'
import { type Batch, worksIn } from './batches.js'
import { judgeWork } from './judge-file.js'
import { conversationFacts, type JudgedPart, reportHead } from './judging-run.js'
import { writeItems } from './report-run.js'
import { type Suppression, suppress } from './suppressions.js'

/** What a thread is told when it starts. */
export interface ThreadTask {
  readonly format: Format
  readonly tool: { readonly name: string; readonly version: string }
  readonly profile: string
  readonly coloured: boolean
  readonly suppressions: readonly Suppression[]
  /** One number: how many of the parts that this thread has sent were written. */
  readonly written: Int32Array
}

/** What a thread sends: a part of a batch; with the last one it gives the memory of the batch back. */
export interface SentPart extends JudgedPart {
  readonly last: boolean
  readonly octets?: Uint8Array<ArrayBuffer>
}

/** Characters from which on results are sent before the batch is done. */
const partLength = 1 << 18

/** Parts that may have been sent and not yet written. */
const mostUnwritten = 8

/** Judges every batch that this thread is sent by these rules. */
export function serveBatches(rules: readonly CompiledRule[], reading: ReadOptions): void {
  if (parentPort === null) throw new Error('this is not a thread of its own')
  const port = parentPort
  // The thread that starts this one gives it a task.
  const task = workerData as ThreadTask
  const { format, suppressions, written } = task
  const style = task.coloured ? colourStyle : plainStyle
  const items = writeItems(format, reportHead({ ...task, rules }, style))
  const facts = conversationFacts({ rules, reading })
  let sent = 0
  const send = (part: SentPart, memory: readonly ArrayBuffer[] = []): void => {
    port.postMessage(part, memory)
    sent += 1
    waitUntil(written, sent - mostUnwritten)
  }
  port.on('message', (batch: Batch) => {
    const used = new Set<number>()
    const conversations = collectConversations(facts)
    let keptBefore = 0
    const part = (): JudgedPart => {
      const kept = conversations.kept(keptBefore)
      keptBefore += kept.length
      return { ...items.take(), kept, used: [...used] }
    }
    for (const work of worksIn(batch))
      for (const item of judgeWork(work, rules, reading, conversations)) {
        items.add(suppress(item, suppressions, used))
        if (items.length() >= partLength) send({ ...part(), last: false })
      }
    const { octets } = batch
    send({ ...part(), last: true, octets }, [octets.buffer])
  })
}

/** Sleeps until a number that other threads raise has come so far. */
function waitUntil(numbers: Int32Array, least: number): void {
  for (;;) {
    const seen = Atomics.load(numbers, 0)
    if (seen >= least) return
    Atomics.wait(numbers, 0, seen)
  }
}
