import { collectConversations, kindOf, type ReadOptions, subjects } from '../validator.js'
import { evidenceFiles } from './evidence-files.js'
import { exitCodes } from './exit-codes.js'
import { print, say } from './terminal.js'

/**
 * Prints what is read from files, one JSON value a line: path, kind, the facts that rules speak about,
 * and how else the file can be read; then the conversations among all messages. Gives the exit code.
 */
export function printFacts(paths: readonly string[], reading: ReadOptions): number {
  let code: number = exitCodes.clean
  const conversations = collectConversations(reading.conversation)
  for (const { path, octets, finding } of evidenceFiles(paths)) {
    const kind = octets === undefined ? undefined : kindOf(path, octets)
    if (octets === undefined || kind === undefined) {
      say(`${path}: ${finding?.reason ?? 'The file shows no message and no session'}`)
      code = exitCodes.untested
      continue
    }
    for (const subject of subjects[kind]?.read(octets, path, reading) ?? []) {
      conversations.add(subject)
      const readings = subject.readings.map(({ how, value }) => ({ how, value }))
      const more = readings.length === 0 ? {} : { readings }
      print(`${JSON.stringify({ path: subject.path, kind, value: subject.value, ...more })}\n`)
    }
  }
  for (const { path, kind, value } of conversations.subjects())
    print(`${JSON.stringify({ path, kind, value })}\n`)
  return code
}
