// Runs idnits on one document, apart from all others: it keeps patterns with a state from one
// document to the next, and finds the boilerplate of every second one only.
import { parentPort, workerData } from 'node:worker_threads'
import { checkNits, MODES } from '@ietf-tools/idnits'

globalThis.fetch = () => Promise.reject(new Error('Tests have no network.'))
console.error = () => {}
const { name, text } = workerData
const nits = await checkNits(Buffer.from(text), name, { mode: MODES.NORMAL, offline: true })
parentPort.postMessage(
  nits.map(nit => ({ kind: nit.constructor.name, name: nit.name, message: nit.message })),
)
