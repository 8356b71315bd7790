import type { Piece } from '../../validator.js'
import { octetsIn, type Work } from './judge-file.js'
import type { Step } from './steps-of.js'

/** Works that are sent to a thread together. */
export interface Batch {
  readonly works: readonly SentWork[]
  /** How far the run is when it has been judged. */
  readonly reached: Pick<Step, 'octets' | 'position'>
  /** How many octets are judged, about. */
  readonly size: number
}

/**
 * A work as it is sent. Of a piece of a file on disk only its place is: who judges it reads it, for
 * octets that are handed on cost more than to read them from the file again.
 */
export type SentWork = Work | StoredPiece

/** A piece without its octets, and how many they are. */
export interface StoredPiece {
  readonly stored: Omit<Piece, 'octets'>
  readonly size: number
}

/** How much makes a batch: little enough to share out evenly, enough to be worth sending. */
export const batchOctets: number = 1 << 20
const mostWorks = 64

/** Puts works together into batches. */
export function* batchesOf(steps: Iterable<Step>): Generator<Batch> {
  let works: SentWork[] = []
  let size = 0
  let reached: Batch['reached'] | undefined
  for (const { work, stored, ...behind } of steps) {
    const more = octetsIn(work)
    if (reached !== undefined && (size + more > batchOctets || works.length >= mostWorks)) {
      yield { works, reached, size }
      works = []
      size = 0
    }
    works.push(lasting(work, stored))
    size += more
    reached = behind
  }
  if (reached !== undefined) yield { works, reached, size }
}

/** Gives the memory of works that needs no copy to be sent, for their octets are in it alone. */
export function ownMemory(works: readonly SentWork[]): ArrayBuffer[] {
  // What `slice` gives stands in a buffer of its own, which nobody shares.
  return works.flatMap(work => ('octets' in work ? [work.octets.buffer as ArrayBuffer] : []))
}

/** Gives a work that stays as it is when the next step is asked for. */
function lasting(work: Work, isStored: boolean): SentWork {
  if (!('octets' in work)) return work
  const { octets, ...stored } = work
  return isStored ? { stored, size: octets.length } : { ...stored, octets: octets.slice() }
}
