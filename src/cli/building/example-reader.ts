import { readFileSync } from 'node:fs'
import type { Shown } from '../../evidence/judge/judge.js'
import { readSubjects } from '../../evidence/subjects/subjects.js'
import { octetText } from '../../evidence/subjects/transcript.js'
import {
  type Example,
  perObject,
  perObjectLast,
  type ReadingFacts,
  type SubjectKind,
} from '../../model/index.js'

/** Reads examples from disk. */
export interface ExampleReader {
  readonly octetsOf: (example: Example) => Uint8Array
  /** Gives what verdicts depend on of what an example shows. */
  readonly shownBy: (kind: SubjectKind, example: Example, reading: ReadingFacts) => readonly Shown[]
}

/** Gives a reader of examples that reads the same octets once, for many rules are shown by the same. */
export function exampleReader(): ExampleReader {
  const known = new Map<string, readonly Shown[]>()
  const octetsOf = perObject(({ path }: Example): Uint8Array => readFileSync(path))
  const keyOf = perObjectLast(
    (example: Example, kind: SubjectKind) => `${kind}\n${octetText(octetsOf(example))}`,
  )
  return {
    octetsOf,
    shownBy: (kind, example, reading) => {
      const key = keyOf(example, kind)
      const before = known.get(key)
      if (before !== undefined) return before
      // A subject holds on to all that its places are found by, which would stay as long as its facts.
      const shown = readSubjects(kind, octetsOf(example), example.path, reading).map(
        ({ kind, value, readings }) => ({ kind, value, readings }),
      )
      known.set(key, shown)
      return shown
    },
  }
}
