import { Worker } from 'node:worker_threads'
import {
  type Chapter,
  type Example,
  type ProfileFacts,
  type ReadingFacts,
  readingFacts,
  type SubjectKind,
} from '../../model/index.js'
import { threadScript } from '../installation.js'
import type { Evidence, EvidenceParts } from './build-evidence.js'

/** What the thread is told: examples of rules that are still being read, and then everything. */
export type Told =
  | {
      readonly subject: SubjectKind
      readonly examples: readonly Example[]
      readonly reading: ReadingFacts
    }
  | EvidenceParts

/** Makes what judges by a profile, in a thread of its own. */
export interface EvidenceThread {
  /** Has the thread begin with a chapter of which the rest is not read yet. */
  readonly begin: (chapter: Chapter, facts: ProfileFacts) => void
  /** Has the thread make everything. A fault is told where this is waited for, and not before. */
  readonly finish: (parts: EvidenceParts) => Promise<Evidence>
  /** Ends the thread, where there is nothing to finish. */
  readonly end: () => void
}

/**
 * Starts the thread that makes what judges by a profile, while the documents are made in this one: the
 * two wings of the program need nothing of each other but the rules, which are read in one of them.
 */
export function startEvidence(): EvidenceThread {
  const worker = new Worker(threadScript('evidence-worker'))
  const evidence = new Promise<Evidence>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread has made nothing')))
  })
  evidence.catch(() => undefined)
  const tell = (told: Told): void => worker.postMessage(told)
  return {
    begin: ({ subject, rules }, facts) =>
      tell({
        subject,
        examples: rules.flatMap(({ examples }) => examples),
        reading: readingFacts(facts),
      }),
    finish: ({ root, subjectSchemas, profile: { name, facts, chapters } }) => {
      tell({ root, subjectSchemas, profile: { name, facts, chapters } })
      return evidence
    },
    end: () => void worker.terminate(),
  }
}
