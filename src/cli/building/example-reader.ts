import { readFileSync } from 'node:fs'
import { readSubjects } from '../../evidence/subjects/subjects.js'
import { octetText } from '../../evidence/subjects/transcript.js'
import {
  type Example,
  perObject,
  type ReadingFacts,
  type Subject,
  type SubjectKind,
} from '../../model/index.js'

/** Reads examples from disk. */
export interface ExampleReader {
  readonly octetsOf: (example: Example) => Uint8Array
  /** Gives what an example shows. */
  readonly subjectsOf: (
    kind: SubjectKind,
    example: Example,
    reading: ReadingFacts,
  ) => readonly Subject[]
}

/**
 * Gives a reader of the examples of one profile that reads the same octets once, for many rules are
 * shown by the same. The paths of what it gives are those of the first example with the octets.
 */
export function exampleReader(): ExampleReader {
  const known = new Map<string, readonly Subject[]>()
  const octetsOf = perObject(({ path }: Example): Uint8Array => readFileSync(path))
  const textOf = perObject((example: Example) => octetText(octetsOf(example)))
  return {
    octetsOf,
    subjectsOf: (kind, example, reading) => {
      const key = `${kind}\n${textOf(example)}`
      const subjects =
        known.get(key) ?? readSubjects(kind, octetsOf(example), example.path, reading)
      known.set(key, subjects)
      return subjects
    },
  }
}
