import { readSubjects } from '../../evidence/subjects/subjects.js'
import { octetText } from '../../evidence/subjects/transcript.js'
import {
  type Example,
  perObject,
  type ReadingFacts,
  type Subject,
  type SubjectKind,
} from '../../model/index.js'

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
    const key = `${kind}\n${textOf(octets)}`
    const subjects = known.get(key) ?? readSubjects(kind, octets, path, reading)
    known.set(key, subjects)
    return subjects
  }
}

/** The octets as a text, made once: each example is asked for twice. */
const textOf = perObject(octetText)
