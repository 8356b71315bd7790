import { visible } from '../../evidence/report/visible.js'
import { escapeUnseen } from '../../model/index.js'
import { collectConversations, type ReadOptions, readPiece, type Subject } from '../../validator.js'
import { exitCodes } from '../exit-codes.js'
import { standardInputOnce } from '../standard-input-once.js'
import { isTerminal, print, say } from '../terminal.js'
import { type FileWork, workOf } from './judge-file.js'
import { openFiles } from './open-files.js'

/**
 * Prints what is read from files, each as a JSON value (one a line, but for people): path, kind, the
 * facts that rules speak about, and how else the file can be read; then the conversations among all
 * messages. Gives the exit code.
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
        print(factsText({ path, kind, value, ...more }))
      }
      if (read > 0) continue
      const unknown = 'The file shows no message and no session'
      say(`${visible(work.path)}: ${'finding' in work ? work.finding.reason : unknown}`)
      code = exitCodes.untested
    }
  for (const { path, kind, value } of conversations.subjects())
    print(factsText({ path, kind, value }))
  return code
}

/** Gives a value as a line of JSON; on a terminal as lines that a person can read, and safe to show. */
function factsText(value: object): string {
  if (!isTerminal(1)) return `${JSON.stringify(value)}\n`
  const lines = JSON.stringify(value, null, 2).split('\n')
  return lines.map(line => `${escapeUnseen(line)}\n`).join('')
}

function subjectsOf(work: FileWork, reading: ReadOptions): Iterable<Subject> {
  return 'finding' in work ? [] : readPiece(work, reading)
}
