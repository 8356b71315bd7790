import { parentPort } from 'node:worker_threads'
import { buildEvidence } from './building/build-evidence.js'
import { exampleReader } from './building/example-reader.js'
import type { Told } from './building/start-evidence.js'

// The body of the thread that `startEvidence` starts.
const read = exampleReader()

parentPort?.on('message', (told: Told) => {
  if ('examples' in told)
    for (const example of told.examples) read(told.subject, example, told.reading)
  else {
    parentPort?.postMessage(buildEvidence(told, read))
    parentPort?.close()
  }
})
