import { parentPort } from 'node:worker_threads'
import type { Chapter } from '../model/index.js'
import { buildEvidence } from './building/build-evidence.js'
import { exampleReader } from './building/example-reader.js'
import type { Told } from './building/start-evidence.js'
import { type Files, standingFiles } from './building/write-files.js'
import { keepFastValidator } from './judging/fast-validator.js'

// The body of the thread that `startEvidence` starts.
const examples = exampleReader()
const chapters: Chapter[] = []

parentPort?.on('message', (told: Told) => {
  if ('chapter' in told) {
    chapters.push(told.chapter)
    for (const rule of told.chapter.rules)
      for (const example of rule.examples) examples.shownBy(rule.subject, example, told.reading)
  } else {
    const profile = { ...told.profile, chapters }
    const { files, fast } = buildEvidence({ ...told, profile }, examples)
    if (told.keptAs !== undefined && fast !== undefined) keepFastValidator(told.keptAs, fast)
    // What stands there already need not go from thread to thread.
    const standing = standingFiles(told.out, files)
    parentPort?.postMessage(
      new Map([...files, ...standing.map(path => [path, undefined] as const)]) satisfies Files,
    )
    parentPort?.close()
  }
})
