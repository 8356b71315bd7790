import { Worker } from 'node:worker_threads'
import type { Evidence } from './build-evidence.js'

/**
 * Makes what judges by a profile in a thread of its own, while the documents are made in this one:
 * the two wings of the program need nothing of each other. Undefined where there is no profile.
 */
export function startEvidence(root: string): Promise<Evidence | undefined> {
  const evidence = new Promise<Evidence | undefined>((resolve, reject) => {
    const worker = new Worker(new URL('./evidence-worker.js', import.meta.url), {
      workerData: root,
    })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => resolve(undefined))
  })
  // A fault is told where the evidence is waited for, and not before.
  evidence.catch(() => undefined)
  return evidence
}
