import { referenceFromIndex } from './reference-from-index.js'
import { type ReferenceName, referenceName } from './reference-name.js'
import type { RfcIndex } from './rfc-index.js'
import type { Include, IncludedFile } from './work.js'

/** Somewhere references are known by name: a folder of files, an index, a cache. */
export type ReferenceSource = (name: ReferenceName) => IncludedFile | undefined

/** Makes a document's include function also look into sources of references, in their order. */
export function includeReferences(beside: Include, sources: readonly ReferenceSource[]): Include {
  return (href, from) => {
    const file = beside(href, from)
    const name = file === undefined ? referenceName(href) : undefined
    if (name === undefined) return file
    for (const source of sources) {
      const found = source(name)
      if (found !== undefined) return found
    }
    return undefined
  }
}

/** Makes a source of the index of the RFC Editor. */
export function indexSource(index: RfcIndex, path: string): ReferenceSource {
  return name => {
    const text = referenceFromIndex(index, name)
    return text === undefined ? undefined : { path, text, isMade: true }
  }
}
