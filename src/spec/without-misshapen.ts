import { pointerSteps } from '../model/index.js'

/** Facts that are lists or maps of things each of which means something without the others. */
const severalFacts = new Set([
  'authors',
  'chapters',
  'documents',
  'fields',
  'glossary',
  'meetings',
  'references',
  'roles',
])

/**
 * Gives what `profile.yaml` states without what has not the shape that its schema asks for: a role
 * without a name, a date that is none, work that is half described. The author is told of it there, and
 * the rest is read as if it did not stand there. Of a list, what comes before is left, so that places
 * stay true.
 */
export function withoutMisshapen(facts: object, pointers: readonly string[]): object {
  const left: Record<string, unknown> = { ...facts }
  for (const [fact = '', item] of pointers.map(pointerSteps)) {
    const value = left[fact]
    if (item === undefined || !severalFacts.has(fact)) delete left[fact]
    else if (Array.isArray(value)) left[fact] = value.slice(0, Number(item))
    else if (value !== undefined) left[fact] = without(value, item)
  }
  return left
}

function without(map: unknown, key: string): object {
  return Object.fromEntries(Object.entries(map ?? {}).filter(([each]) => each !== key))
}
