/**
 * The delimiter lines of all open multiparts (RFC 2046, section 5.1.1): a line that starts with `--` is
 * looked up by its text, so that it costs the same however many multiparts are open.
 */
import type { Ambiguities } from './ambiguities.js'
import type { Entity } from './entity.js'
import { limits } from './limits.js'
import { latin1, trimEndBlanks } from './octets.js'
import type { Tally } from './tally.js'

/** An entity whose end is not yet seen. */
export interface Open {
  readonly entity: Entity
  readonly before: Tally
  /** What delimits its parts, while that can be. */
  boundary: string | undefined
  /** The entity whose equal boundary this one hides. */
  hidden: Open | undefined
  closed: boolean
  excessTold: boolean
  /** The body is a message, to be read as it stands. */
  readonly holdsMessage: boolean
  /** Whether lines that only begin with the boundary delimit too; unknown until one is met. */
  takesPrefix: boolean | undefined
}

/** A delimiter line, and the multipart whose it is. */
export interface Delimiter {
  readonly owner: Open
  readonly closing: boolean
}

/** The boundaries that are watched for. */
export interface Delimiters {
  any(): boolean
  /** Gives the delimiter at an offset at which a line starts with `--`, if it is one. */
  match(at: number): Delimiter | undefined
  add(opened: Open): void
  /** The closing delimiter was met: an equal boundary of an outer multipart counts again. */
  end(opened: Open): void
  remove(opened: Open): void
}

interface Watch {
  readonly octets: Uint8Array
  readonly end: number
  readonly ambiguities: Ambiguities
  readonly boundaries: Map<string, Open>
  /** How many boundaries begin with an octet; none lets most lines pass at once. */
  readonly firstOctets: Map<number, number>
  /** How many boundaries have a length. */
  readonly lengths: Map<number, number>
}

/** Starts with no boundary; the innermost multipart with a boundary owns its delimiters. */
export function watchDelimiters(
  octets: Uint8Array,
  end: number,
  ambiguities: Ambiguities,
): Delimiters {
  const watch: Watch = {
    octets,
    end,
    ambiguities,
    boundaries: new Map(),
    firstOctets: new Map(),
    lengths: new Map(),
  }
  return {
    any: () => watch.boundaries.size > 0,
    match: at => matchDelimiter(watch, at),
    add: opened => add(watch, opened),
    end(opened) {
      if (opened.hidden !== undefined)
        watch.boundaries.set(opened.boundary as string, opened.hidden)
    },
    remove: opened => remove(watch, opened),
  }
}

function matchDelimiter(watch: Watch, at: number): Delimiter | undefined {
  const { octets, end } = watch
  if (at + 2 >= end || !watch.firstOctets.has(octets[at + 2] as number)) return undefined
  const bound = Math.min(end, at + limits.boundaryLine)
  let to = at + 2
  while (to < bound && octets[to] !== 10) to++
  if (to === bound && bound < end) return undefined
  if (to > at + 2 && octets[to - 1] === 13 && to < end) to--
  const whole = latin1(octets, at + 2, to)
  // Blanks behind the boundary are transport padding (RFC 2046, section 5.1.1).
  const text = trimEndBlanks(whole)
  const exact = matchExactly(watch, text, whole)
  return matchPrefix(watch, at, text, exact?.owner) ?? exact
}

function matchExactly({ boundaries }: Watch, text: string, whole: string): Delimiter | undefined {
  const owner = boundaries.get(text) ?? boundaries.get(whole)
  if (owner !== undefined) return { owner, closing: false }
  const closed = text.endsWith('--') ? boundaries.get(text.slice(0, -2)) : undefined
  return closed && { owner: closed, closing: true }
}

/**
 * Looks up a line that begins with a boundary and goes on. By the note to implementors of
 * RFC 2046, section 5.1.1 it delimits; by the grammar of the same section, and for most readers,
 * it does not. So it is with the delimiter of another multipart, which `exact` owns, whose boundary
 * begins with this one.
 */
function matchPrefix(
  watch: Watch,
  at: number,
  text: string,
  exact: Open | undefined,
): Delimiter | undefined {
  for (const length of watch.lengths.keys()) {
    if (length >= text.length) continue
    const owner = watch.boundaries.get(text.slice(0, length))
    if (owner === undefined || owner === exact || owner.closed) continue
    owner.takesPrefix ??= watch.ambiguities.takes({
      how: 'a line that only begins with the boundary is a delimiter',
      offset: at,
      owner: owner.entity.index,
    })
    return owner.takesPrefix ? { owner, closing: text.startsWith('--', length) } : undefined
  }
  return undefined
}

function add(watch: Watch, opened: Open): void {
  const { boundary } = opened
  if (boundary === undefined) return
  const hidden = watch.boundaries.get(boundary)
  if (belongsToOuter(watch, opened.entity, hidden)) {
    opened.boundary = undefined
    return
  }
  opened.hidden = hidden
  watch.boundaries.set(boundary, opened)
  count(watch, boundary, 1)
}

function remove(watch: Watch, opened: Open): void {
  const { boundary } = opened
  if (boundary === undefined) return
  if (opened.hidden !== undefined) watch.boundaries.set(boundary, opened.hidden)
  else watch.boundaries.delete(boundary)
  count(watch, boundary, -1)
}

function count({ firstOctets, lengths }: Watch, boundary: string, by: number): void {
  change(firstOctets, boundary.charCodeAt(0) & 255, by)
  change(lengths, boundary.length, by)
}

function change(counts: Map<number, number>, key: number, by: number): void {
  const left = (counts.get(key) ?? 0) + by
  if (left === 0) counts.delete(key)
  else counts.set(key, left)
}

/** Tells whether delimiters belong to an open multipart with the same boundary. */
function belongsToOuter(watch: Watch, entity: Entity, outer: Open | undefined): boolean {
  if (outer === undefined || outer.closed) return false
  return watch.ambiguities.takes({
    how: 'delimiters belong to the outer of two multiparts with one boundary',
    offset: entity.contentType?.field.start ?? entity.headerStart,
    owner: outer.entity.index,
  })
}
