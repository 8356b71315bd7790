import { collectConversations, type ReadOptions, readPiece, type Subject } from '../../validator.js'
import { exitCodes } from '../exit-codes.js'
import { standardInputOnce } from '../standard-input-once.js'
import { print, say } from '../terminal.js'
import { type FileWork, workOf } from './judge-file.js'
import { openFiles } from './open-files.js'

/**
 * Prints what is read from files, one JSON value a line: path, kind, the facts that rules speak about,
 * and how else the file can be read; then the conversations among all messages. Gives the exit code.
 */
export function printFacts(paths: readonly string[], reading: ReadOptions): number {
  standardInputOnce(paths)
  let code: number = exitCodes.clean
  const conversations = collectConversations(reading.conversation)
  for (const file of openFiles(paths))
    for (const work of workOf(file)) {
      let read = 0
      for (const subject of subjectsOf(work, reading)) {
        read += 1
        conversations.add(subject)
        const { path, kind, value, readings } = subject
        const others = readings.map(({ how, value }) => ({ how, value }))
        const more = others.length === 0 ? {} : { readings: others }
        print(`${JSON.stringify({ path, kind, value, ...more })}\n`)
      }
      if (read > 0) continue
      const unknown = 'The file shows no message and no session'
      say(`${work.path}: ${'finding' in work ? work.finding.reason : unknown}`)
      code = exitCodes.untested
    }
  for (const { path, kind, value } of conversations.subjects())
    print(`${JSON.stringify({ path, kind, value })}\n`)
  return code
}

function subjectsOf(work: FileWork, reading: ReadOptions): Iterable<Subject> {
  return 'finding' in work ? [] : readPiece(work, reading)
}
