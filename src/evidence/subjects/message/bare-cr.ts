/** Headers with a CR that no LF follows: some readers end the line there, others do not. */
import type { Ambiguities } from './ambiguities.js'
import { findBareCr, type Range } from './find-octets.js'

/** The ambiguity; a scan takes it for the whole message or not. */
export const bareCrEnds = 'a CR without LF ends a line'

/** Notes the first such CR of a message, if it is in a range. */
export function noteBareCr(octets: Uint8Array, range: Range, ambiguities: Ambiguities): void {
  if (ambiguities.found.some(({ how }) => how === bareCrEnds)) return
  const offset = findBareCr(octets, range)
  if (offset !== -1) ambiguities.takes({ how: bareCrEnds, offset })
}

/** Gives a copy in which every such CR is an LF; all offsets stay. */
export function withoutBareCr(octets: Uint8Array, { from, to }: Range): Uint8Array {
  // A Buffer's own slice would not copy.
  const copy = Uint8Array.prototype.slice.call(octets, 0, to)
  for (let at = copy.indexOf(13, from); at !== -1; at = copy.indexOf(13, at + 1))
    if (copy[at + 1] !== 10) copy[at] = 10
  return copy
}
