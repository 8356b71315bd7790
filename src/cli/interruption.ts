/** Signals by which a person or a system ends a run, and the exit codes that say so. */
const signals = { SIGINT: 130, SIGTERM: 143 } as const

/** A signal has ended a run between two items of its report. */
export class Interrupted extends Error {
  constructor(
    readonly exitCode: number,
    readonly hint?: string,
  ) {
    super('interrupted')
  }
}

/** What is asked of a run that can be interrupted. */
interface Interruptible {
  readonly paths: readonly string[]
  /** A file for the report. */
  readonly output?: string
}

/** Milliseconds after which signals are looked for, again and again. */
const pause = 50

/**
 * Gives a function to be called between items, which throws `Interrupted` when a signal has come. A
 * second signal ends the program at once, and so does the first one where standard input is read:
 * nothing is heard while that has nothing to say.
 */
export function awaitSignals({ paths, output }: Interruptible): () => Promise<void> {
  if (paths.includes('-')) return () => Promise.resolve()
  let next = performance.now() + pause
  let exitCode: number | undefined
  for (const [signal, code] of Object.entries(signals))
    process.once(signal, () => {
      exitCode = code
    })
  const hint =
    output === undefined ? undefined : 'The same command goes on from here with --resume.'
  return async () => {
    if (performance.now() < next) return
    // Signals are told when nothing else is going on.
    await new Promise(resolve => setImmediate(resolve))
    if (exitCode !== undefined) throw new Interrupted(exitCode, hint)
    next = performance.now() + pause
  }
}
