import type { Schema } from '../../model/index.js'
import type { SchemaError } from './compiled-rule.js'
import type { SchemaDocuments } from './schema-documents.js'

/** A value that is held against schemas. */
export interface Held {
  readonly value: unknown
  /** The pointer of the value. */
  readonly path: string
  /** What is wrong so far; where it is undefined, only the answer is asked. */
  readonly errors: SchemaError[] | undefined
  /** The names and indexes that keywords have looked at, where another keyword asks for the rest. */
  readonly seen: Set<string> | undefined
  readonly walk: Walk
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
  held.errors?.push({ instancePath: held.path, keyword, params })
  return false
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

/** Whether a part of the value holds by a schema. */
export function below(held: Held, schema: Schema, value: unknown, path: string): boolean {
  const { errors, walk } = held
  return walk.holds(schema, { value, path, errors, seen: undefined, walk })
}

/** Whether the value itself holds by another schema; if so, what that one has looked at counts here. */
export function alike(held: Held, schema: Schema, walk = held.walk): boolean {
  const { value, path, errors, seen } = held
  if (seen === undefined && walk === held.walk) return walk.holds(schema, held)
  const more = seen && new Set<string>()
  const answer = walk.holds(schema, { value, path, errors, seen: more, walk })
  if (answer && more !== undefined) for (const each of more) seen?.add(each)
  return answer
}

/** The same value, of which only the answer is asked. */
export function silent(held: Held): Held {
  const { value, path, errors, seen, walk } = held
  return errors === undefined ? held : { value, path, errors: undefined, seen, walk }
}
