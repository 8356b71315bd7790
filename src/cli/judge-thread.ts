/** The thread that `validate --jobs` starts, one for each job. */
import { workerData } from 'node:worker_threads'
import type { ProfileTarget } from './installation.js'
import { serveBatches } from './judging-thread.js'
import { loadRules } from './load-rules.js'

/** What the thread must know of the profile, beside its task. */
export interface ProfileTask {
  readonly target: ProfileTarget
  /** Ids of the rules that are asked for. */
  readonly asked: readonly string[]
}

// `validate` gives the thread both.
const { target, asked } = workerData as ProfileTask
const wanted = new Set(asked)
const { rules, reading } = await loadRules(target)
serveBatches(
  rules.filter(({ facts }) => wanted.has(facts.id)),
  reading,
)
