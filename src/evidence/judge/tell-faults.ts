/**
 * Holds values against JSON Schemas by walking both, and tells everything that is wrong. It is asked
 * where the written answer was no, and for what `answer-source` does not write: the half that is complete
 * and slow, and needs nothing made beforehand.
 */
import { entryOf, type Keywords, once, perObject, type Schema } from '../../model/index.js'
import type { Answer, Faults, SchemaError } from './compiled-rule.js'
import { every, fails, type Held } from './held.js'
import { types } from './json-values.js'
import { type Check, keywordChecks, type Ranked } from './keyword-checks.js'
import { documentOf, schemaDocuments } from './schema-documents.js'

/** Holds values against the schemas at absolute references. */
export interface FaultTeller {
  readonly answer: (reference: string) => Answer
  readonly faults: (reference: string) => Faults
}

/** Gives what tells the faults of values by the schemas of some documents, which are read when it is asked. */
export function tellFaults(documents: () => readonly Schema[]): FaultTeller {
  const known = once(() => schemaDocuments(documents()))
  const start = (reference: string, value: unknown, errors: SchemaError[] | undefined): boolean =>
    holds(known().at(reference), {
      value,
      place: undefined,
      errors,
      seen: undefined,
      walk: { documents: known(), scope: [documentOf(reference)], holds },
    })
  return {
    answer: reference => value => start(reference, value, undefined),
    faults: reference => value => {
      const errors: SchemaError[] = []
      start(reference, value, errors)
      return errors
    },
  }
}

function holds(schema: Schema, held: Held): boolean {
  if (typeof schema === 'boolean') return schema || fails(held, 'false schema')
  const looksBack = lookingBack.some(keyword => Object.hasOwn(schema, keyword))
  const here = looksBack && held.seen === undefined ? { ...held, seen: new Set<string>() } : held
  return every(here, askedBy(schema), ({ type, check, argument }) => {
    if (type !== undefined && types[type]!(here.value) === false) return true
    // The dialect says that each argument is what its keyword takes.
    return check(here, argument as never, schema)
  })
}

const lookingBack = ['unevaluatedProperties', 'unevaluatedItems']

/** A keyword's check with its argument. */
type Asked = Ranked & { readonly argument: unknown }

/** What a schema asks, in the order in which faults are told. */
const askedBy = perObject((schema: Keywords): readonly Asked[] => {
  const type = entryOf(schema, 'type')
  const own = Object.entries(schema).flatMap(([keyword, argument]) => {
    const ranked = keywordChecks.get(keyword)
    return ranked === undefined ? [] : { ...ranked, argument }
  })
  own.sort((a, b) => a.rank - b.rank)
  if (type === undefined) return own
  // Keywords for the one type that a value may have tell of another type in their place.
  const first = own.findIndex(each => each.type === type)
  own.splice(Math.max(first, 0), 0, { rank: 0, type: undefined, check: isOneOf, argument: type })
  return own
})

const isOneOf: Check = (held, type: string | readonly string[]) =>
  [type].flat().some(each => types[each]!(held.value)) || fails(held, 'type', { type })
