import { parentPort } from 'node:worker_threads'
import type { Example, ReadingFacts, SubjectKind } from '../model/index.js'
import { buildEvidence, type EvidenceParts } from './build-evidence.js'
import { exampleReader } from './example-reader.js'

/** What the thread is told: examples of rules that are still being read, and then everything. */
export type Told =
  | {
      readonly subject: SubjectKind
      readonly examples: readonly Example[]
      readonly reading: ReadingFacts
    }
  | EvidenceParts

// The body of the thread that `startEvidence` starts.
const read = exampleReader()

parentPort?.on('message', async (told: Told) => {
  if ('examples' in told)
    for (const example of told.examples) read(told.subject, example, told.reading)
  else {
    parentPort?.postMessage(await buildEvidence(told, read))
    parentPort?.close()
  }
})
