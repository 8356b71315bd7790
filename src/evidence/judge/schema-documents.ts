import { type Keywords, memoized, once, pointerSteps, type Schema } from '../../model/index.js'

/** Documents of JSON Schema, by what references to them say. */
export interface SchemaDocuments {
  /** Gives the schema at an absolute reference; throws where there is none. */
  readonly at: (reference: string) => Schema
  /** Whether a document, by its `$id`, has a dynamic anchor of this name. */
  readonly hasDynamic: (id: string, anchor: string) => boolean
}

/** Gives what finds schemas in some documents, by pointers and by anchors. */
export function schemaDocuments(documents: readonly Schema[]): SchemaDocuments {
  const byId = new Map(documents.map(document => [keywordsOf(document).$id, document]))
  const anchors = once(() => anchorsOf(documents))
  return {
    at: memoized(10_000, reference => {
      const id = documentOf(reference)
      const fragment = reference.slice(id.length + 1)
      const [anchor = ''] = fragment.split('/', 1)
      const pointer = fragment.slice(anchor.length)
      const start = anchor === '' ? byId.get(id) : anchors().all.get(`${id}#${anchor}`)
      const found = pointerSteps(decodeURIComponent(pointer)).reduce(child, start)
      if (found === undefined) throw new Error(`${reference} names no schema`)
      // A reference leads to a schema: the dialect says so.
      return found as Schema
    }),
    hasDynamic: (id, anchor) => anchors().dynamic.has(`${id}#${anchor}`),
  }
}

/** Gives the schemas that have anchors, by reference, and which anchors are dynamic. */
function anchorsOf(documents: readonly Schema[]) {
  const all = new Map<string, unknown>()
  const dynamic = new Set<string>()
  const note = (id: string, part: unknown): void => {
    const { $anchor, $dynamicAnchor } = keywordsOf(part)
    for (const anchor of [$anchor, $dynamicAnchor])
      if (typeof anchor === 'string') all.set(`${id}#${anchor}`, part)
    if (typeof $dynamicAnchor === 'string') dynamic.add(`${id}#${$dynamicAnchor}`)
    for (const below of Object.values(keywordsOf(part))) note(id, below)
  }
  for (const document of documents) note(String(keywordsOf(document).$id), document)
  return { all, dynamic }
}

/** Gives the keywords of a schema; a boolean has none. */
export function keywordsOf(schema: unknown): Keywords {
  return typeof schema === 'object' && schema !== null ? (schema as Keywords) : {}
}

/** Gives the `$id` of the document that an absolute reference leads to. */
export function documentOf(reference: string): string {
  return reference.split('#', 1)[0]!
}

/** Gives a reference as it is understood in a document. */
export function absoluteReference(reference: string, id: string): string {
  if (reference.startsWith('#')) return id + reference
  return /^[a-z][a-z0-9+.-]*:/i.test(reference) ? reference : new URL(reference, id).href
}

function child(found: unknown, step: string): unknown {
  return keywordsOf(found)[step]
}
