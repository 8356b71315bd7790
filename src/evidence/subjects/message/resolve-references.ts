import type { Reference } from './facts.js'
import type { MarkupReference } from './markup-references.js'
import { type PartIndex, partsAtLocation, partsWithId, urlOf } from './part-index.js'

/** A reference and the parts that it names. */
export interface Resolved {
  readonly fact: Reference
  readonly parts: readonly number[]
}

/**
 * Finds the parts that the references of a part name (RFC 2392; RFC 2557, section 5). An HTML document
 * may say what its references are relative to: that is no reference, and what it makes of a relative one
 * is a URL, where no part is called so.
 */
export function resolveReferences(
  references: readonly MarkupReference[],
  index: PartIndex,
  at: number,
): readonly Resolved[] {
  const stated = references.find(({ element }) => element === 'base')?.target
  const own = stated === undefined ? undefined : urlOf(unescaped(stated), index.bases[at])
  const base = own ?? index.bases[at]
  return references
    .filter(({ element }) => element !== 'base')
    .map(({ target, element }) => {
      const { by, parts } = resolve(unescaped(target), index, base, own !== undefined)
      return { fact: { target, by, resolves: parts.length, element }, parts }
    })
}

/** Undoes the one escape that URLs in markup need. */
function unescaped(target: string): string {
  return target.replace(/&amp;/g, '&')
}

function resolve(
  target: string,
  index: PartIndex,
  base: string | undefined,
  isStated: boolean,
): { by: Reference['by']; parts: readonly number[] } {
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(target)?.[1]?.toLowerCase()
  if (scheme === 'cid') return { by: 'cid', parts: partsWithId(index, decoded(target.slice(4))) }
  if (scheme === 'mid') {
    const slash = target.indexOf('/')
    const id = slash === -1 ? undefined : decoded(target.slice(slash + 1))
    return { by: 'mid', parts: id === undefined ? [] : partsWithId(index, id) }
  }
  if (target === '' || target.startsWith('#')) return { by: 'fragment', parts: [] }
  const parts = partsAtLocation(index, target, base)
  const isUrl = (scheme !== undefined || isStated) && parts.length === 0
  return { by: isUrl ? 'url' : 'location', parts }
}

/** Undoes the percent-encoding of a URL (RFC 2392, section 2). */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
