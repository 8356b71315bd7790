/**
 * Everything that paths name as steps of work, in an order that is the same at every run, so that a run
 * can be gone on with where an earlier one stopped:
 *
 *     position {files: 2, works: 1}      two files are done, and one work of the third
 *
 *     a.eml  b.eml  in.mbox: #1 | #2 #3 …
 */
import { createHash, type Hash } from 'node:crypto'
import { UsageError } from '../exit-codes.js'
import { type FoundFile, foundFiles } from '../found-files.js'
import { octetsIn, type Work, workOf } from './judge-file.js'
import { opened } from './open-files.js'

/** A file up to this size is one work: whoever judges it opens it. */
const smallOctets = 1 << 18

/** One work of a run. What it holds is valid until the next is asked for. */
export interface Step {
  readonly work: Work
  /** It is a piece that stands in its file as it is, and can be read there again. */
  readonly stored: boolean
  /** How many octets of all files lie behind when this is done, about. */
  readonly octets: number
  /** Gives the position behind it. */
  readonly position: () => Position
}

/** How far a run has come. */
export interface Position {
  /** Files that are done, in the order in which they are found. */
  readonly files: number
  /** Works that are done of the next file. */
  readonly works: number
  /** Digest of the names, sizes and times of all files found so far. */
  readonly digest: string
}

/** Gives the steps of a run, from its beginning or from where another one stopped. */
export function* stepsOf(paths: readonly string[], from?: Position): Generator<Step> {
  // What was found is hashed when there is much of it or somebody asks: one file needs no cryptography.
  let hashed: Hash | undefined
  let unhashed = ''
  let files = 0
  let before = 0
  for (const found of foundFiles(paths)) {
    const { path, size = 0, modified } = found
    if (unhashed.length > mostUnhashed) {
      hashed = continued(hashed, unhashed)
      unhashed = ''
    }
    unhashed += `${path}\0${found.size}\0${modified}\n`
    const [begun, rest] = [hashed, unhashed]
    const digest = (): string => continued(begun, rest).digest('hex')
    // The file in which the other run stopped is cut up again, as far as it came.
    const skipped =
      from === undefined || files > from.files ? 0 : files === from.files ? from.works : Infinity
    if (files === from?.files && digest() !== from.digest) throw otherFiles()
    let works = 0
    let inside = 0
    if (skipped !== Infinity)
      for (const work of worksOf(found)) {
        works += 1
        inside = Math.min(size, inside + octetsIn(work))
        if (works <= skipped) continue
        const [done, octets] = [works, before + inside]
        const at = files
        const stored = 'octets' in work && work.file === path && path !== '-'
        const position = (): Position => ({ files: at, works: done, digest: digest() })
        yield { work, stored, octets, position }
      }
    if (skipped !== Infinity && works < skipped) throw otherFiles()
    files += 1
    before += size
  }
  if (from !== undefined && files <= from.files) throw otherFiles()
}

/** Characters about found files that are kept before they are hashed. */
const mostUnhashed = 4096

function continued(hash: Hash | undefined, text: string): Hash {
  return (hash?.copy() ?? createHash('sha256')).update(text)
}

function* worksOf(found: FoundFile): Generator<Work> {
  const { path, size = Infinity, finding } = found
  if (finding !== undefined) yield { path, finding }
  else if (size <= smallOctets) yield { path, found }
  else for (const file of opened(found)) yield* workOf(file)
}

function otherFiles(): UsageError {
  return new UsageError(
    'The files are not those of the run that was interrupted: one was added, removed or changed',
    'Start anew, without --resume.',
  )
}
