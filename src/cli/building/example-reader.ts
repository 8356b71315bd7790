import { readSubjects } from '../../evidence/subjects/subjects.js'
import type { Example, ReadingFacts, Subject, SubjectKind } from '../../model/index.js'

/** Reads what an example shows. */
export type ReadExample = (
  kind: SubjectKind,
  example: Example,
  reading: ReadingFacts,
) => readonly Subject[]

/**
 * Gives a reader of the examples of one profile that reads the same octets once, for many rules are
 * shown by the same. The paths of what it gives are those of the first example with the octets.
 */
export function exampleReader(): ReadExample {
  const known = new Map<string, readonly Subject[]>()
  return (kind, { octets, path }, reading) => {
    const key = `${kind}\n${Buffer.from(octets).toString('latin1')}`
    const subjects = known.get(key) ?? readSubjects(kind, octets, path, reading)
    known.set(key, subjects)
    return subjects
  }
}
