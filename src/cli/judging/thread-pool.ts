import type { Worker } from 'node:worker_threads'
import { type Batch, ownMemory } from './batches.js'
import type { JudgedPart } from './judging-run.js'
import type { Answer } from './judging-thread.js'

/**
 * Threads that judge batches beside the one that has them; what all of them give is passed on in the
 * order of the batches:
 *
 *     batches   |1 done|2 judged|3 ......|4 judged|5 ......|      the parts of 4 wait for those of 3
 */
export interface ThreadPool {
  /** Lets the threads tell what they have done; a fault of any of them is thrown. */
  readonly listen: () => Promise<void>
  /** Is a thread ready to be sent this batch? */
  readonly hasRoom: (batch: Batch) => boolean
  /** Sends a batch to the thread that has least to do. */
  readonly send: (batch: Batch) => void
  /** Takes a batch that this thread judges itself, part by part. */
  readonly take: (batch: Batch, parts: Iterable<JudgedPart>) => Promise<void>
  /** Waits until everything that was sent has been judged and passed on. */
  readonly drained: () => Promise<void>
  readonly stop: () => Promise<void>
}

export interface PoolOptions {
  readonly threads: number
  /** Starts a thread; it adds to `written` what was passed on of its parts. */
  readonly start: (written: Int32Array) => Worker
  /** Takes a part of the first batch that is not done. */
  readonly part: (part: JudgedPart) => void
  /** Is told that a batch is done. */
  readonly done: (batch: Batch) => void
}

/** Batches that are under way for each thread: one that it judges, and others that wait for it. */
const batchesEach = 3

/** Octets that are under way for each thread; a batch that is alone may have more. */
const octetsEach = 8 << 20

/** Batches that are under way in all for each thread, with those that wait for one before them. */
const turnsEach = 16

/** Parts of a batch that may wait for others that come before them. */
const mostWaiting = 8

interface Thread {
  readonly worker: Worker
  readonly written: Int32Array
  /** What it was sent and has not judged; it answers in this order. */
  readonly under: Turn[]
  ready: boolean
}

/** A batch between those before and behind it. */
interface Turn {
  readonly batch: Batch
  /** Absent: the thread that has the pool. */
  readonly thread?: Thread
  /** What came of it and was not passed on, for others come before it. */
  readonly parts: JudgedPart[]
  judged: boolean
}

/** Starts a pool of threads. */
export function startPool({ threads: count, start, part, done }: PoolOptions): ThreadPool {
  const threads: Thread[] = []
  /** In the order of the batches. */
  const turns: Turn[] = []
  let octets = 0
  let begun = false
  let fault: { readonly error: unknown } | undefined
  let wake = (): void => undefined

  const passOn = (): void => {
    for (let first = turns[0]; first !== undefined; first = turns[0]) {
      const { parts, thread, batch } = first
      for (const each of parts.splice(0)) {
        part(each)
        if (thread === undefined) continue
        Atomics.add(thread.written, 0, 1)
        Atomics.notify(thread.written, 0)
      }
      if (!first.judged) return
      octets -= batch.size
      turns.shift()
      done(batch)
    }
  }

  const startThread = (): Thread => {
    const written = new Int32Array(new SharedArrayBuffer(4))
    const thread: Thread = { worker: start(written), written, under: [], ready: false }
    thread.worker.on('message', (answer: Answer) => {
      // It answers what it was sent.
      const first = thread.under[0] as Turn
      if (answer === 'ready') thread.ready = true
      else if (answer !== 'done') first.parts.push(answer)
      else {
        first.judged = true
        thread.under.shift()
      }
      try {
        passOn()
      } catch (error) {
        fault ??= { error }
      }
      wake()
    })
    thread.worker.on('error', error => {
      fault ??= { error }
      wake()
    })
    return thread
  }

  /** Waits for whatever the threads tell; a fault of any of them ends the wait. */
  const until = async (reached: () => boolean): Promise<void> => {
    while (fault === undefined && !reached())
      await new Promise<void>(resolve => {
        wake = resolve
      })
    if (fault !== undefined) throw fault.error
  }

  /** Is little under way, also with so many octets more? */
  const isLittle = (size: number): boolean =>
    turns.length === 0 ||
    (turns.length < (count + 1) * turnsEach && octets + size <= (count + 1) * octetsEach)

  const leastBusy = (): Thread | undefined =>
    threads
      .filter(({ ready, under }) => ready && under.length < batchesEach)
      .toSorted((a, b) => a.under.length - b.under.length)[0]

  const newTurn = (batch: Batch, thread?: Thread): Turn => {
    const turn: Turn = {
      batch,
      parts: [],
      judged: false,
      ...(thread === undefined ? {} : { thread }),
    }
    turns.push(turn)
    octets += batch.size
    return turn
  }

  return {
    listen: async () => {
      await new Promise(resolve => setImmediate(resolve))
      await until(() => true)
    },
    hasRoom: ({ size }) => isLittle(size) && leastBusy() !== undefined,
    send: batch => {
      // There is one, as the caller has seen.
      const thread = leastBusy() as Thread
      thread.under.push(newTurn(batch, thread))
      thread.worker.postMessage(batch.works, ownMemory(batch.works))
    },
    take: async (batch, parts) => {
      await until(() => isLittle(batch.size))
      if (begun && threads.length < count) threads.push(startThread())
      begun = true
      const turn = newTurn(batch)
      for (const each of parts) {
        turn.parts.push(each)
        passOn()
        await until(() => turn.parts.length < mostWaiting)
      }
      turn.judged = true
      passOn()
    },
    drained: () => until(() => turns.length === 0),
    stop: async () => {
      for (const { worker } of threads) await worker.terminate()
    },
  }
}
