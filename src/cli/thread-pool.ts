import type { Worker } from 'node:worker_threads'
import type { CutBatch } from './batches.js'
import type { SentPart } from './judging-thread.js'

/** Threads that judge batches; what they give is passed on in the order of the batches. */
export interface ThreadPool {
  /** Sends a batch to a thread as soon as there is room for it. */
  readonly send: (batch: CutBatch) => Promise<void>
  /** Waits until everything that was sent has been judged and passed on. */
  readonly drained: () => Promise<void>
  readonly stop: () => Promise<void>
}

export interface PoolOptions {
  readonly jobs: number
  /** Starts a thread; it adds to `written` what was passed on of its parts. */
  readonly start: (written: Int32Array) => Worker
  /** Takes a part of the first batch that is not done. */
  readonly part: (part: SentPart) => void
  /** Is told that a batch is done. */
  readonly done: (batch: CutBatch) => void
}

/** Batches that are under way for each thread: one that it judges, one that waits for it. */
const batchesEach = 2

/** Octets that are under way for each thread; a batch that is alone may have more. */
const octetsEach = 8 << 20

interface Thread {
  readonly worker: Worker
  readonly written: Int32Array
  /** What it was sent and has not judged; it answers in this order. */
  readonly under: Sent[]
}

interface Sent {
  readonly batch: CutBatch
  readonly thread: Thread
  /** What came of it and was not passed on, for others come before it. */
  readonly parts: SentPart[]
  judged: boolean
}

/** Starts a pool; threads are started as they are needed, so that little work is done by few. */
export function startPool({ jobs, start, part, done }: PoolOptions): ThreadPool {
  const threads: Thread[] = []
  /** In the order of the batches. */
  const sent: Sent[] = []
  let octets = 0
  let fault: { readonly error: unknown } | undefined
  let wake = (): void => undefined

  /** Waits for room, for the end, or for whatever else; a fault anywhere ends the wait. */
  const until = async (reached: () => boolean): Promise<void> => {
    while (fault === undefined && !reached())
      await new Promise<void>(resolve => {
        wake = resolve
      })
    if (fault !== undefined) throw fault.error
  }

  const passOn = (): void => {
    for (let first = sent[0]; first !== undefined; first = sent[0]) {
      const { parts, thread, batch } = first
      for (const each of parts.splice(0)) {
        part(each)
        Atomics.add(thread.written, 0, 1)
        Atomics.notify(thread.written, 0)
      }
      if (!first.judged) return
      done(batch)
      octets -= batch.size
      sent.shift()
    }
  }

  const startThread = (): Thread => {
    const written = new Int32Array(new SharedArrayBuffer(4))
    const thread: Thread = { worker: start(written), written, under: [] }
    const noting = (act: () => void): void => {
      try {
        act()
      } catch (error) {
        fault ??= { error }
      }
      wake()
    }
    thread.worker.on('message', (answer: SentPart) =>
      noting(() => {
        // It answers what it was sent.
        const first = thread.under[0] as Sent
        first.parts.push(answer)
        first.judged = answer.last
        if (answer.last) thread.under.shift()
        passOn()
      }),
    )
    thread.worker.on('error', error =>
      noting(() => {
        throw error
      }),
    )
    threads.push(thread)
    return thread
  }

  const chosen = (): Thread => {
    const least = threads.toSorted((a, b) => a.under.length - b.under.length)[0]
    if (least === undefined) return startThread()
    return least.under.length > 0 && threads.length < jobs ? startThread() : least
  }

  const hasRoom = (size: number): boolean =>
    sent.length === 0 || (sent.length < jobs * batchesEach && octets + size <= jobs * octetsEach)

  return {
    send: async batch => {
      await until(() => hasRoom(batch.size))
      const thread = chosen()
      const entry: Sent = { batch, thread, parts: [], judged: false }
      sent.push(entry)
      thread.under.push(entry)
      octets += batch.size
      const { works, octets: given } = batch
      thread.worker.postMessage({ works, octets: given }, [given.buffer])
    },
    drained: () => until(() => sent.length === 0),
    stop: async () => {
      for (const { worker } of threads) await worker.terminate()
    },
  }
}
