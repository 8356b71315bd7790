import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, realpathSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compareTexts, messageOf } from '../../model/index.js'
import type { ReferenceName } from '../../rfcxml.js'
import { readBounded, realPathIn } from '../read-bounded.js'

/*
 * What was fetched for the documents of a folder is kept beside them, so that the next build is
 * offline and the same: `.profilewright/bib/` holds the octets, `references.lock.json` says where
 * they came from and what they hash to. The lock belongs under version control; the cache may be.
 */

/** Where a reference came from, and the hash of what came. */
interface Locked {
  readonly url: string
  readonly sha256: string
}

/** The references that were fetched for the documents of one folder. */
export interface ReferenceLock {
  /** Gives what was fetched, unless it is gone or has been changed. */
  readonly find: (name: ReferenceName) => { path: string; octets: Uint8Array } | undefined
  /** Says why `find` gives nothing, where the lock names the reference. */
  readonly whyAbsent: (name: ReferenceName) => string | undefined
  /** Keeps what was fetched; gives what speaks against that. */
  readonly add: (name: ReferenceName, url: string, octets: Uint8Array) => string | undefined
}

/** Reads the lock of the folder in which a document lies. */
export function referenceLock(document: string): ReferenceLock {
  const folder = dirname(document)
  const lockPath = join(folder, 'references.lock.json')
  const cache = join(folder, '.profilewright', 'bib')
  const locked = readLock(lockPath)
  const keyOf = ({ files }: ReferenceName) => files.find(file => locked.has(file)) ?? files[0] ?? ''
  const cached = (key: string) => {
    const path = join(cache, key)
    const real = realPathIn(folder, path)
    const octets = real === undefined ? undefined : readBounded(real)
    return octets === undefined ? undefined : { path, octets }
  }
  return {
    find: name => {
      const key = keyOf(name)
      const file = locked.has(key) ? cached(key) : undefined
      return file !== undefined && hash(file.octets) === locked.get(key)?.sha256 ? file : undefined
    },
    whyAbsent: name => {
      const key = keyOf(name)
      if (!locked.has(key)) return undefined
      return cached(key) === undefined
        ? `${join(cache, key)} is gone`
        : `${join(cache, key)} is not what references.lock.json says`
    },
    add: (name, url, octets) => {
      const key = keyOf(name)
      const sha256 = hash(octets)
      const before = locked.get(key)
      if (before !== undefined && before.sha256 !== sha256)
        return `${url} has changed since references.lock.json was written`
      try {
        for (const each of [dirname(cache), cache]) {
          mkdirSync(each, { recursive: true })
          if (realPathIn(folder, each) === undefined) return `${each} leads out of the folder`
        }
        replaceFile(join(cache, key), octets)
        if (before !== undefined) return undefined
        locked.set(key, { url, sha256 })
        replaceFile(lockPath, printLock(locked))
        return undefined
      } catch (error) {
        return messageOf(error)
      }
    },
  }
}

/** A lock that cannot be read locks nothing: what it named is then missing, and told as such. */
function readLock(path: string): Map<string, Locked> {
  const octets = readBounded(path)
  try {
    const content: unknown = JSON.parse(new TextDecoder().decode(octets))
    const references = isObject(content) ? content.references : undefined
    const entries = isObject(references) ? Object.entries(references) : []
    return new Map(entries.filter((entry): entry is [string, Locked] => isLocked(entry[1])))
  } catch {
    return new Map()
  }
}

function printLock(locked: ReadonlyMap<string, Locked>): string {
  const sorted = [...locked].sort(([a], [b]) => compareTexts(a, b))
  return `${JSON.stringify({ version: 1, references: Object.fromEntries(sorted) }, null, 2)}\n`
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object'
}

function isLocked(value: unknown): value is Locked {
  return isObject(value) && typeof value.url === 'string' && typeof value.sha256 === 'string'
}

function hash(octets: Uint8Array): string {
  return createHash('sha256').update(octets).digest('hex')
}

/** Writes a file whole or not at all, and never through a link that stands in its place. */
function replaceFile(path: string, content: string | Uint8Array): void {
  const draft = join(realpathSync(dirname(path)), `.${randomUUID()}`)
  writeFileSync(draft, content, { flag: 'wx' })
  renameSync(draft, path)
}
