import { pointerStep, type Schema } from '../../model/index.js'
import type { SchemaError } from './compiled-rule.js'
import type { SchemaDocuments } from './schema-documents.js'

/** A value that is held against schemas. */
export interface Held {
  readonly value: unknown
  /** Where the value is; undefined where it is the whole. */
  readonly place: Place | undefined
  /** What is wrong so far; where it is undefined, only the answer is asked. */
  readonly errors: SchemaError[] | undefined
  /** The names and indexes that keywords have looked at, where another keyword asks for the rest. */
  readonly seen: Set<string> | undefined
  readonly walk: Walk
}

/** A name or an index, and where that is: it becomes a pointer where something fails, and nowhere else. */
interface Place {
  readonly step: string | number
  readonly within: Place | undefined
}

/** How schemas are found and asked. */
export interface Walk {
  readonly documents: SchemaDocuments
  /** The `$id`s of the documents that references led through, the one of the schema last. */
  readonly scope: readonly string[]
  /** Holds a value against a schema. */
  readonly holds: (schema: Schema, held: Held) => boolean
}

/** Notes that a keyword fails, and where; gives false. */
export function fails(held: Held, keyword: string, params: SchemaError['params'] = {}): false {
  held.errors?.push({ instancePath: pointerOf(held.place), keyword, params })
  return false
}

function pointerOf(place: Place | undefined): string {
  if (place === undefined) return ''
  return `${pointerOf(place.within)}/${pointerStep(String(place.step))}`
}

/** Whether something is so of all; after a failure it goes on only where everything wrong is asked. */
export function every<T>(held: Held, all: Iterable<T>, isSo: (each: T) => boolean): boolean {
  let result = true
  for (const each of all)
    if (!isSo(each)) {
      if (held.errors === undefined) return false
      result = false
    }
  return result
}

/** Whether a part of the value holds by a schema: what is at a step, or what has the place of the value. */
export function below(held: Held, schema: Schema, value: unknown, step?: string | number): boolean {
  const { errors, walk } = held
  const place = step === undefined ? held.place : { step, within: held.place }
  return walk.holds(schema, { value, place, errors, seen: undefined, walk })
}

/** Whether the value itself holds by another schema; if so, what that one has looked at counts here. */
export function alike(held: Held, schema: Schema, walk = held.walk): boolean {
  const { value, place, errors, seen } = held
  if (seen === undefined && walk === held.walk) return walk.holds(schema, held)
  const more = seen && new Set<string>()
  const answer = walk.holds(schema, { value, place, errors, seen: more, walk })
  if (answer && more !== undefined) for (const each of more) seen?.add(each)
  return answer
}

/** The same value, of which only the answer is asked. */
export function silent(held: Held): Held {
  const { value, place, errors, seen, walk } = held
  return errors === undefined ? held : { value, place, errors: undefined, seen, walk }
}
