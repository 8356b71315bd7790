/** A point at which readers of one message go different ways. */
export interface Ambiguity {
  /** What is read otherwise: *the second boundary parameter counts*. */
  readonly how: string
  readonly offset: number
  /** Index of the multipart whose delimiters are in question, where they are. */
  readonly owner?: number
}

/** Collects ambiguities, and says which way to go at each. */
export interface Ambiguities {
  readonly found: readonly Ambiguity[]
  /** Notes an ambiguity and tells whether this scan takes the other way. */
  takes(ambiguity: Ambiguity): boolean
}

/** Gives a collection that notes whatever it is told at one offset. */
export function ambiguitiesAt(ambiguities: Ambiguities, offset: number): Ambiguities {
  return {
    found: ambiguities.found,
    takes: ambiguity => ambiguities.takes({ ...ambiguity, offset }),
  }
}

/**
 * Starts a collection for a scan that takes the other way at all points where it is this one: a reader
 * does the same wherever it comes to the same choice, and many choices of one kind hide no other.
 */
export function collectAmbiguities(otherwise: string | undefined): Ambiguities {
  const found: Ambiguity[] = []
  return {
    found,
    takes(ambiguity) {
      found.push(ambiguity)
      return ambiguity.how === otherwise
    },
  }
}
