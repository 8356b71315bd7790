import type { Part } from './facts.js'

/** The parts of a message by what others can call them. */
export interface PartIndex {
  /** Content-ID without brackets to the indexes of the parts that have it. */
  readonly ids: ReadonlyMap<string, readonly number[]>
  /** Content-Location, as references are compared, to the indexes of the parts that have it. */
  readonly locations: ReadonlyMap<string, readonly number[]>
}

/** Builds the index of the parts of a message. */
export function indexParts(parts: readonly Part[]): PartIndex {
  const ids = new Map<string, number[]>()
  const locations = new Map<string, number[]>()
  const add = (map: Map<string, number[]>, key: string, index: number): void => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [index])
    else list.push(index)
  }
  for (const [index, part] of parts.entries()) {
    if (part.id !== undefined) add(ids, part.id.id, index)
    if (part.location !== undefined) add(locations, compared(part.location), index)
  }
  return { ids, locations }
}

const none: readonly number[] = []

/** Gives the parts that have a Content-ID. */
export function partsWithId(index: PartIndex, id: string): readonly number[] {
  return index.ids.get(id) ?? none
}

/** Gives the parts that have a Content-Location. */
export function partsAtLocation(index: PartIndex, location: string): readonly number[] {
  return index.locations.get(compared(location)) ?? none
}

/**
 * Gives a reference as references are compared: a fragment lies within what is named, and `./a` is `a`, whatever
 * both are relative to (RFC 2557, section 5; RFC 3986, sections 4.4 and 5.2.4).
 */
function compared(reference: string): string {
  return reference.replace(/#.*/s, '').replace(/^(?:\.\/)+/, '')
}
