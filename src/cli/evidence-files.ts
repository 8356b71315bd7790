import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../validator.js'

/** A file to judge, or the reason why it cannot be read. */
export interface EvidenceFile {
  readonly path: string
  readonly octets?: Uint8Array
  readonly finding?: Finding
}

/** The largest file that is read into memory at once. */
const largest = 2 ** 31 - 1

/**
 * Gives every file that paths name, folders walked in order of name. `-` is standard input. What is
 * not a regular file is never opened: a FIFO would block, a device never ends. Links inside folders
 * are not followed; a link that the user named is.
 */
export function* evidenceFiles(paths: readonly string[]): Generator<EvidenceFile> {
  for (const path of paths) {
    if (path === '-') yield read('-', () => readFileSync(0))
    else yield* walk(path, true)
  }
}

function* walk(path: string, named: boolean): Generator<EvidenceFile> {
  let stat: ReturnType<typeof statSync>
  try {
    stat = named ? statSync(path) : lstatSync(path)
  } catch (error) {
    yield unreadable(path, error)
    return
  }
  if (stat?.isDirectory()) {
    let names: string[]
    try {
      names = readdirSync(path).sort()
    } catch (error) {
      yield unreadable(path, error)
      return
    }
    for (const name of names) if (!name.startsWith('.')) yield* walk(join(path, name), false)
    return
  }
  if (!stat?.isFile()) yield skipped(path, 'it is not a regular file')
  else if (stat.size > largest) yield skipped(path, `it is larger than ${largest} octets`)
  else yield read(path, () => readFileSync(path))
}

function read(path: string, octets: () => Uint8Array): EvidenceFile {
  try {
    return { path, octets: octets() }
  } catch (error) {
    return unreadable(path, error)
  }
}

function unreadable(path: string, error: unknown): EvidenceFile {
  return skipped(
    path,
    error instanceof Error ? error.message.replace(/, \w+ '.*$/, '') : String(error),
  )
}

function skipped(path: string, why: string): EvidenceFile {
  const place = { path, line: 1, column: 1 }
  return {
    path,
    finding: {
      ruleId: 'file-unreadable',
      severity: 'error',
      place,
      reason: `The file was not read: ${why}`,
    },
  }
}
