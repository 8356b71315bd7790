import type { Part } from './facts.js'

/** The parts of a message by what others can call them. */
export interface PartIndex {
  /** Content-ID without brackets to the indexes of the parts that have it. */
  readonly ids: ReadonlyMap<string, readonly number[]>
  /** Content-Location, as references are compared, to the indexes of the parts that have it. */
  readonly locations: ReadonlyMap<string, readonly number[]>
  /** Content-Location as an absolute URL, where it is or can be made one, to such indexes. */
  readonly urls: ReadonlyMap<string, readonly number[]>
  /** By part: what references in it are relative to, where that is known. */
  readonly bases: readonly (string | undefined)[]
}

/**
 * Builds the index of the parts of a message. An absolute Content-Location is the base of references in
 * its part, and in all parts of its multipart that have none of their own (RFC 2557, section 5).
 */
export function indexParts(parts: readonly Part[]): PartIndex {
  const ids = new Map<string, number[]>()
  const locations = new Map<string, number[]>()
  const urls = new Map<string, number[]>()
  const bases: (string | undefined)[] = []
  const add = (map: Map<string, number[]>, key: string, index: number): void => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [index])
    else list.push(index)
  }
  for (const [index, part] of parts.entries()) {
    if (part.id !== undefined) add(ids, part.id.id, index)
    const around = part.parent === undefined ? undefined : bases[part.parent]
    const url = part.location === undefined ? undefined : urlOf(part.location, around)
    bases.push(isBase(part.location) ? url : around)
    if (part.location !== undefined) add(locations, compared(part.location), index)
    if (url !== undefined) add(urls, url, index)
  }
  return { ids, locations, urls, bases }
}

const none: readonly number[] = []

/** Gives the parts that have a Content-ID. */
export function partsWithId(index: PartIndex, id: string): readonly number[] {
  return index.ids.get(id) ?? none
}

/** Gives the parts that have a Content-Location, as it is written or as the URL that it is at a base. */
export function partsAtLocation(
  { locations, urls }: PartIndex,
  location: string,
  base: string | undefined,
): readonly number[] {
  const written = locations.get(compared(location))
  if (written !== undefined || urls.size === 0) return written ?? none
  return urls.get(urlOf(location, base) ?? '') ?? none
}

/** Tells whether a reference is absolute (RFC 3986, section 4.2). */
export function hasScheme(reference: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:/.test(reference)
}

/** Tells whether a Content-Location is a URL to which others can be relative. */
function isBase(location: string | undefined): boolean {
  return location !== undefined && /^[A-Za-z][A-Za-z0-9+.-]*:\//.test(location)
}

/** Gives the URL that a reference is at a base, or undefined where it is none. */
export function urlOf(reference: string, base: string | undefined): string | undefined {
  if (base === undefined && !hasScheme(reference)) return undefined
  try {
    return new URL(compared(reference), base).href
  } catch {
    return undefined
  }
}

/**
 * Gives a reference as references are compared: a fragment lies within what is named, and `./a` is `a`, whatever
 * both are relative to (RFC 2557, section 5; RFC 3986, sections 4.4 and 5.2.4).
 */
function compared(reference: string): string {
  return reference.replace(/#.*/s, '').replace(/^(?:\.\/)+/, '')
}
