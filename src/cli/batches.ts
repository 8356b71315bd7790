import type { Piece } from '../validator.js'
import type { Work } from './judge-file.js'
import type { Step } from './steps-of.js'

/** Works that are sent to another thread together; pieces of files stand one after the other in `octets`. */
export interface Batch {
  readonly works: readonly PackedWork[]
  readonly octets: Uint8Array<ArrayBuffer>
}

/** A work without the octets of a piece, and where in the batch these stand. */
export type PackedWork =
  | Exclude<Work, Piece>
  | { readonly piece: Omit<Piece, 'octets'>; readonly start: number; readonly end: number }

/** A batch, and how far the run is when it has been judged. */
export interface CutBatch extends Batch {
  readonly reached: Pick<Step, 'octets' | 'position'>
  /** How much memory it takes, about. */
  readonly size: number
}

/** How much makes a batch: little enough to share out evenly, enough to be worth sending. */
export const batchOctets: number = 1 << 20
const mostWorks = 64

/** Puts works together into batches. `buffer` gives memory for octets, of a size at least. */
export function* batchesOf(
  steps: Iterable<Step>,
  buffer: (size: number) => Uint8Array<ArrayBuffer>,
): Generator<CutBatch> {
  let works: PackedWork[] = []
  let octets: Uint8Array<ArrayBuffer> | undefined
  let length = 0
  let weight = 0
  let reached: CutBatch['reached'] | undefined
  const cut = function* (): Generator<CutBatch> {
    if (reached === undefined) return
    yield { works, octets: octets ?? new Uint8Array(0), reached, size: weight }
    works = []
    octets = undefined
    length = 0
    weight = 0
    reached = undefined
  }
  for (const step of steps) {
    const { work, ...behind } = step
    const size = weightOf(work)
    if (weight + size > batchOctets) yield* cut()
    if ('octets' in work) {
      octets ??= buffer(Math.max(size, batchOctets))
      octets.set(work.octets, length)
      const { octets: _sent, ...piece } = work
      works.push({ piece, start: length, end: length + work.octets.length })
      length += work.octets.length
    } else works.push(work)
    weight += size
    reached = behind
    if (weight >= batchOctets || works.length >= mostWorks) yield* cut()
  }
  yield* cut()
}

function weightOf(work: Work): number {
  return 'octets' in work ? work.octets.length : 'found' in work ? (work.found.size ?? 0) : 0
}

/** Gives the works of a batch as they were. */
export function* worksIn({ works, octets }: Batch): Generator<Work> {
  for (const work of works)
    if ('piece' in work) yield { ...work.piece, octets: octets.subarray(work.start, work.end) }
    else yield work
}
