/**
 * What a report returns (RFC 6522, section 3) was composed by somebody else, and is often cut off: of the
 * message in it only the header is told (`original`), and its parts are none of the report's.
 *
 *     multipart/report              told
 *     ├ text/plain                  told
 *     ├ message/delivery-status     told
 *     └ message/rfc822              told: the reporter wrote its header
 *       └ multipart/mixed           returned, and all below it
 */
import type { Ambiguity } from './ambiguities.js'
import { type Entity, placeInFile } from './entity.js'
import type { Part } from './facts.js'
import { returnedEntity } from './report-facts.js'

/** Gives the entities that are not within a message that a report returns; mostly all of them. */
export function composedEntities(entities: readonly Entity[]): readonly Entity[] {
  const holders = new Set(returningEntities(entities))
  if (holders.size === 0) return entities
  const returned = new Set<Entity>()
  for (const entity of entities) {
    const around = entities[entity.parent]
    if (around !== undefined && (holders.has(around) || returned.has(around))) returned.add(entity)
  }
  return returned.size === 0 ? entities : entities.filter(entity => !returned.has(entity))
}

/** Gives the ambiguities that are not within such a message, but for those about delimiters around it. */
export function composedAmbiguities(
  ambiguities: readonly Ambiguity[],
  entities: readonly Entity[],
  composed: readonly Entity[],
): readonly Ambiguity[] {
  if (composed === entities || ambiguities.length === 0) return ambiguities
  const told = new Set(composed.map(({ index }) => index))
  const extents = returningEntities(entities).map(entity => ({
    from: placeInFile(entity, entity.bodyStart),
    to: placeInFile(entity, entity.talliedEnd),
  }))
  return ambiguities.filter(({ offset, owner }) =>
    owner === undefined
      ? !extents.some(({ from, to }) => offset >= from && offset <= to)
      : told.has(owner),
  )
}

function returningEntities(entities: readonly Entity[]): readonly Entity[] {
  return entities
    .filter(({ mediaType }) => mediaType === 'multipart/report')
    .flatMap(report => returnedEntity(entities, report) ?? [])
}

/** Gives the facts of these entities alone, which name each other by their new places in the list. */
export function partsOf(entities: readonly Entity[], parts: readonly Part[]): Part[] {
  const places = new Map(entities.map(({ index }, place) => [index, place]))
  return entities.map(({ index }) => {
    const part = parts[index] as Part
    if (part.parent !== undefined) part.parent = places.get(part.parent) ?? 0
    const { related } = part
    if (related?.root !== undefined) related.root = places.get(related.root) ?? 0
    return part
  })
}
