/** The facts of a multipart/related (RFC 2387): its root, and how its parts hang together. */
import type { Entity } from './entity.js'
import type { Part, Related } from './facts.js'
import { refers } from './markup-references.js'
import type { Resolved } from './resolve-references.js'

/** A message as far as its parts are known. */
export interface PartGraph {
  readonly entities: readonly Entity[]
  readonly parts: readonly Part[]
  /** References of a part, by its index. */
  readonly references: ReadonlyMap<number, readonly Resolved[]>
}

/** Gives the facts of the multipart/related at an index. */
export function relatedFacts(graph: PartGraph, at: number): Related {
  const entity = graph.entities[at] as Entity
  const part = graph.parts[at] as Part
  const { children } = entity
  const start = part.parameters?.start?.value
  const named =
    start === undefined ? [] : children.filter(child => hasId(graph.parts[child], start))
  const root = start === undefined ? children[0] : (named[0] ?? children[0])
  const facts: Related = {}
  if (start !== undefined) {
    facts.startResolves = named.length === 1
    facts.start = start
    facts.startBrackets = /^<.*>$/s.test(start)
  }
  if (root === undefined) return facts
  const rootType = (graph.parts[root] as Part).mediaType
  facts.root = root
  facts.rootType = rootType
  const type = part.parameters?.type?.lower
  if (type !== undefined) facts.typeMatches = type === rootType
  const counts = references(graph, root, children)
  if (counts !== undefined) {
    facts.unreferenced = counts.unreferenced
    facts.dangling = counts.dangling
  }
  return facts
}

function hasId(part: Part | undefined, start: string): boolean {
  const id = part?.id?.id
  return id !== undefined && (start === id || start === `<${id}>`)
}

function references(
  graph: PartGraph,
  root: number,
  children: readonly number[],
): { readonly unreferenced: number; readonly dangling: number } | undefined {
  const below = descendants(graph.entities, root)
  const documents = below.filter(index => refers((graph.parts[index] as Part).mediaType))
  if (documents.length === 0) return undefined
  const named = new Set<number>()
  let dangling = 0
  for (const document of documents)
    for (const { fact, parts } of graph.references.get(document) ?? []) {
      for (const index of parts) named.add(index)
      if (fact.by !== 'url' && fact.by !== 'fragment' && parts.length !== 1) dangling++
    }
  const unreferenced = children.filter(
    child => child !== root && !descendants(graph.entities, child).some(index => named.has(index)),
  ).length
  return { unreferenced, dangling }
}

/** Gives an entity and all below it; they follow it in document order. */
function descendants(entities: readonly Entity[], index: number): readonly number[] {
  const depth = (entities[index] as Entity).depth
  const below = [index]
  for (let next = index + 1; next < entities.length; next++) {
    if ((entities[next] as Entity).depth <= depth) break
    below.push(next)
  }
  return below
}
