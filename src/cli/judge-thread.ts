/** The thread that `validate --jobs` starts, one for each job. */
import { workerData } from 'node:worker_threads'
import { type ProfileTask, serveBatches } from './judging/judging-thread.js'
import { loadRules } from './judging/load-rules.js'

// `validate` gives the thread both.
const { target, asked } = workerData as ProfileTask
const wanted = new Set(asked)
const { rules, reading } = await loadRules(target)
serveBatches(
  rules.filter(({ facts }) => wanted.has(facts.id)),
  reading,
)
