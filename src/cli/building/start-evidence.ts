import { Worker } from 'node:worker_threads'
import {
  type Chapter,
  type Profile,
  type ProfileFacts,
  type ReadingFacts,
  readingFacts,
} from '../../model/index.js'
import { threadScript } from '../installation.js'
import type { EvidenceParts } from './build-evidence.js'
import type { Files } from './write-files.js'

/** What the thread is told: each chapter while others are still being read, and then all but them. */
export type Told =
  | { readonly chapter: Chapter; readonly reading: ReadingFacts }
  | (Omit<EvidenceParts, 'profile'> & {
      readonly profile: Pick<Profile, 'name' | 'facts'>
    } & EvidenceUse)

/** What becomes of what judges by a profile. */
export interface EvidenceUse {
  /** Where the files of the profile are to stand. */
  readonly out: string
  /** The name by which the program keeps the judging command for its own use, if it shall. */
  readonly keptAs: string | undefined
}

/** Makes what judges by a profile, in a thread of its own. */
export interface EvidenceThread {
  /** Has the thread begin with a chapter, of which the profile's others may not be read yet. */
  readonly begin: (chapter: Chapter, facts: ProfileFacts) => void
  /**
   * Has the thread make everything from the chapters that it was told of, keep the judging command, and
   * look which files stand already. A fault is told where this is waited for, and not before.
   */
  readonly finish: (parts: EvidenceParts, use: EvidenceUse) => Promise<Files>
  /** Ends the thread, where there is nothing to finish. */
  readonly end: () => void
}

/**
 * Starts the thread that makes what judges by a profile, while the documents are made in this one: the
 * two wings of the program need nothing of each other but the rules, which are read in one of them.
 */
export function startEvidence(): EvidenceThread {
  const worker = new Worker(threadScript('evidence-thread.cjs'))
  const evidence = new Promise<Files>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread has made nothing')))
  })
  evidence.catch(() => undefined)
  const tell = (told: Told): void => worker.postMessage(told)
  return {
    begin: (chapter, facts) => tell({ chapter, reading: readingFacts(facts) }),
    finish: ({ profile: { name, facts }, ...parts }, use) => {
      tell({ ...parts, profile: { name, facts }, ...use })
      return evidence
    },
    end: () => void worker.terminate(),
  }
}
