import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { noteProfile } from '../profile-of.js'
import { scratchFolder } from '../scratch-folder.js'

/** The program as it is shipped. */
export const program = resolve('dist/cli/main.js')

/** Makes a folder with the profile of notes, which is removed after the tests of the file. */
export function noteFolder() {
  const { folder, write } = scratchFolder()
  for (const [path, text] of Object.entries(noteProfile)) write(`spec/note/${path}`, text)
  const run = (args: readonly string[], input: string | Uint8Array = '') => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: folder,
      input,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, NO_COLOR: '1' },
    })
    return { status, stdout, stderr }
  }
  return { folder, write, run }
}

/** The items of a report in NDJSON: path to the rules of its findings. */
export function itemsOf(stdout: string): readonly (readonly [string, readonly string[]])[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
    .filter(({ type }) => type === 'item')
    .map(({ path, findings }) => [path, findings.map((f: { ruleId: string }) => f.ruleId)] as const)
}

export const pass: string = noteProfile['examples/note-once/pass-one.eml'] ?? ''
export const fail: string = noteProfile['examples/note-once/fail-two.eml'] ?? ''

/** The line before a message in an mbox. */
export const postmark = 'From a@b Mon Nov 23 06:53:04 2026\n'

/** Gives an mbox of messages, in stored form. */
export function mailboxOf(messages: readonly string[]): string {
  return messages.map(text => `${postmark}${text.replaceAll('\r\n', '\n')}\n`).join('')
}

/** Gives an mbox of many messages, of which every third breaks a rule. */
export function largeMailbox(count: number): string {
  return mailboxOf(Array.from({ length: count }, (_, index) => (index % 3 === 0 ? fail : pass)))
}
