import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UsageError } from '../exit-codes.js'
import { filesBelow } from '../files-below.js'
import { readIfThere } from '../read-if-there.js'

/** How a folder differs from what should stand in it. Paths are inside the folder, sorted. */
export interface Staleness {
  readonly missing: readonly string[]
  readonly changed: readonly string[]
  readonly extra: readonly string[]
}

/**
 * What a folder shall hold, by paths inside it. Of a file that stands there as it should the content
 * need not be known.
 */
export type Files = ReadonlyMap<string, string | Uint8Array | undefined>

/** Gives the paths of the files that stand in a folder as they should. */
export function standingFiles(folder: string, files: Files): readonly string[] {
  return [...files].flatMap(([path, content]) => (stands(`${folder}/${path}`, content) ? path : []))
}

/** Compares a folder with what should stand in it, and writes nothing. */
export function compareFiles(folder: string, files: Files): Staleness {
  const there = new Set(listFiles(folder))
  const wanted = [...files.keys()].sort()
  return {
    missing: wanted.filter(path => !there.has(path)),
    changed: wanted.filter(
      path => there.has(path) && !stands(`${folder}/${path}`, files.get(path)),
    ),
    extra: [...there].filter(path => !files.has(path)),
  }
}

/**
 * Makes a folder hold exactly these files: unchanged ones are not touched, strangers are removed. A
 * folder with other files is left alone unless it has `mark`, one of the files, which tells that it was
 * written so before: it may be somebody's only copy of something.
 */
export function writeFiles(folder: string, files: Files, mark: string): Staleness {
  try {
    const staleness = compareFiles(folder, files)
    if (staleness.extra.length > 0 && staleness.missing.includes(mark))
      throw new UsageError(
        `${folder} holds files that are not of a build, such as ${staleness.extra[0]}`,
        'Name another folder with --out.',
      )
    for (const path of [...staleness.missing, ...staleness.changed]) {
      const target = join(folder, path)
      makeFolder(dirname(target))
      // Whatever is known to stand is neither missing nor changed.
      writeFileSync(target, files.get(path)!)
    }
    for (const path of staleness.extra) rmSync(join(folder, path))
    return staleness
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof Error)) throw error
    throw new UsageError(
      `${folder} cannot be written: ${error.message}`,
      'Name another folder with --out.',
    )
  }
}

/** Makes a folder and those around it. Where none can be made, as in /proc, Node's own way never ends. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}

function listFiles(folder: string): readonly string[] {
  try {
    if (!statSync(folder).isDirectory()) return []
  } catch {
    return []
  }
  return filesBelow(folder)
}

function stands(path: string, wanted: string | Uint8Array | undefined): boolean {
  if (wanted === undefined) return true
  return (
    readIfThere(path)?.equals(typeof wanted === 'string' ? Buffer.from(wanted) : wanted) ?? false
  )
}
