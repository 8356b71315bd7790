import { lstatSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding, SubjectKind } from '../validator.js'
import { fileFinding } from './file-finding.js'
import { isMaildir, isMhFolder, isMhMessage, isNoteOfProgram } from './mail-folders.js'
import { namesIn, pathOnDisk } from './path-on-disk.js'

/** A file that paths name, or the reason why it is not opened. */
export interface FoundFile {
  readonly path: string
  /** In octets; absent for standard input, which has no end yet. */
  readonly size?: number
  /** When it was last changed, in milliseconds since 1970. */
  readonly modified?: number
  /** What it must be by where it lies: a Maildir holds messages only. */
  readonly kind?: SubjectKind
  readonly finding?: Finding
}

/**
 * Gives every file that paths name, folders walked in order of name, without what programs that keep
 * mail note for themselves. `-` is standard input. What is not a regular file is never opened: a FIFO
 * would block, a device never ends. Links inside folders are not followed; a link that the user named is.
 */
export function* foundFiles(paths: readonly string[]): Generator<FoundFile> {
  for (const path of paths) {
    if (path === '-') yield { path }
    else yield* walk({ path, named: true })
  }
}

interface Step {
  readonly path: string
  /** The user said this path; else it was found in a folder. */
  readonly named: boolean
  readonly kind?: SubjectKind
}

function* walk({ path, named, kind }: Step): Generator<FoundFile> {
  let stat: Stats
  let names: readonly string[] = []
  try {
    const onDisk = pathOnDisk(path)
    stat = named ? statSync(onDisk) : lstatSync(onDisk)
    if (stat.isDirectory()) names = namesIn(onDisk)
  } catch (error) {
    yield { path, finding: unreadable(path, error) }
    return
  }
  const { size, mtimeMs: modified } = stat
  if (stat.isFile()) yield { path, size, modified, ...(kind === undefined ? {} : { kind }) }
  else if (!stat.isDirectory()) yield { path, finding: unread(path, 'it is not a regular file') }
  else yield* walkFolder(path, names, kind)
}

function* walkFolder(
  path: string,
  names: readonly string[],
  kind: SubjectKind | undefined,
): Generator<FoundFile> {
  const inside = (name: string, its: SubjectKind | undefined): Generator<FoundFile> =>
    walk({ path: join(path, name), named: false, ...(its === undefined ? {} : { kind: its }) })
  if (names.includes('cur') && isMaildir(path)) {
    // `tmp` holds messages that are being written; what else lies here is the server's own, but for
    // the folders of the mailbox, which Maildir++ keeps inside it with a dot before their names.
    for (const name of ['cur', 'new']) if (names.includes(name)) yield* inside(name, 'message')
    for (const name of names) if (isMaildir(join(path, name))) yield* inside(name, kind)
    return
  }
  const isMh = isMhFolder(names)
  for (const name of names) {
    if (isNoteOfProgram(name)) continue
    if (isMh && name.startsWith(',')) continue
    yield* inside(name, isMh && isMhMessage(name) ? 'message' : kind)
  }
}

/** Tells that a file could not be read because of an error of the system. */
export function unreadable(path: string, error: unknown): Finding {
  const told =
    error instanceof Error ? error.message.replace(/, \w+(?: '.*)?$/s, '') : String(error)
  return unread(path, told)
}

/** Tells that a file was not read. */
export function unread(path: string, why: string): Finding {
  const hint = 'See that it is there, a regular file, and that it may be read.'
  return fileFinding(path, 'file-unreadable', 'error', `The file was not read: ${why}`, hint)
}
