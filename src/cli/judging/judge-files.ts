import { setEngineFlags } from '../engine-flags.js'
import { awaitSignals } from '../interruption.js'
import { judgeWork } from './judge-file.js'
import type { JudgingOptions } from './judging-options.js'
import { startJudging } from './judging-run.js'
import { stepsOf } from './steps-of.js'

/** Judges files and folders one after the other, writes the report, and gives the exit code. */
export async function judgeFiles(options: JudgingOptions): Promise<number> {
  const { paths, rules, reading } = options
  const run = startJudging(options)
  const signalled = awaitSignals(options)
  let works = 0
  try {
    for (const step of stepsOf(paths, run.from)) {
      works += 1
      if (works === many) keepMemorySmall()
      for (const item of judgeWork(step.work, rules, reading, run.conversations)) run.add(item)
      run.reached(step)
      await signalled()
    }
  } finally {
    run.stop()
  }
  return run.finish()
}

/** Messages from which on memory counts more than start-up: the engine's flags are left alone before. */
const many = 100

/**
 * Has the engine collect garbage early rather than take more memory: a mailbox of any size is then
 * judged in two thirds of the memory, at the price of some per cent of time.
 */
function keepMemorySmall(): void {
  setEngineFlags({ 'semi-space-growth-factor': 1, 'optimize-for-size': true })
}
