import type { Place } from '../../src/model/index.js'
import { formatPlace } from '../../src/model/index.js'

/** Where two texts first differ, or nothing if they are the same. */
export interface Difference {
  readonly line: number
  readonly expected: string | undefined
  readonly printed: string | undefined
  readonly place: string
  /** How many lines differ, counted by position. */
  readonly count: number
}

/** Compares a printed text with the expected one. */
export function compare(
  expected: string,
  printed: string,
  origins: readonly (Place | undefined)[],
): Difference | undefined {
  if (expected === printed) return undefined
  const wanted = expected.split('\n')
  const given = printed.split('\n')
  const length = Math.max(wanted.length, given.length)
  const differing = Array.from({ length }, (_, i) => i).filter(i => wanted[i] !== given[i])
  const at = differing[0] ?? 0
  const origin = origins[at]
  return {
    line: at + 1,
    expected: wanted[at],
    printed: given[at],
    place: origin === undefined ? 'no place' : formatPlace(origin),
    count: differing.length,
  }
}
