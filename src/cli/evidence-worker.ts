import { parentPort } from 'node:worker_threads'
import type { Chapter } from '../model/index.js'
import { buildEvidence } from './building/build-evidence.js'
import { exampleReader } from './building/example-reader.js'
import type { Told } from './building/start-evidence.js'

// The body of the thread that `startEvidence` starts.
const read = exampleReader()
const chapters: Chapter[] = []

parentPort?.on('message', (told: Told) => {
  if ('chapter' in told) {
    chapters.push(told.chapter)
    for (const { subject, examples } of told.chapter.rules)
      for (const example of examples) read(subject, example, told.reading)
  } else {
    parentPort?.postMessage(
      buildEvidence({ ...told, profile: { ...told.profile, chapters } }, read),
    )
    parentPort?.close()
  }
})
