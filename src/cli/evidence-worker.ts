import { parentPort, workerData } from 'node:worker_threads'
import { buildEvidence } from './build-evidence.js'
import { loadProfile } from './load-profile.js'

// The body of the thread that `startEvidence` starts. It reads the profile anew, which takes less
// time than waiting for it; where there is none, it ends without a word.
const loaded = loadProfile(String(workerData))
if (loaded.profile !== undefined)
  parentPort?.postMessage(await buildEvidence(loaded, loaded.profile))
