import {
  entryOf,
  type Keywords,
  pointerStep,
  pointerSteps,
  type Rule,
  type Schema,
} from '../../model/index.js'
import type { CheckContext } from './context.js'

/** A schema and where it stands inside another. */
export interface SchemaAt {
  readonly keywords: Keywords
  readonly pointer: string
}

/** Gives the schema that a `$ref` of a rule names, in its chapter, in another, or in the schemas of the language. */
export function resolve(context: CheckContext, rule: Rule, ref: string): Schema | undefined {
  const [base, pointer = ''] = ref.split('#') as [string, string?]
  const chapters = context.profile.chapters
  const own = chapters.find(chapter =>
    base === '' ? chapter.name === rule.chapter : chapter.id === base,
  )
  return schemaAt(own?.schema ?? context.schemas.get(base), pointer)
}

/** Gives what stands at a pointer in a schema. */
export function schemaAt(schema: unknown, pointer: string): Schema | undefined {
  let found: unknown = schema
  for (const key of pointerSteps(pointer))
    found = isKeywords(found) ? entryOf(found, key) : undefined
  // What stands at a schema's pointer is a schema, or the author's slip, which the dialect reports.
  return found as Schema | undefined
}

/** Whether a value is an object, as every schema is that is no boolean. */
export function isKeywords(value: unknown): value is Keywords {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

/** Every schema inside a schema, with its pointer. */
export function schemasIn(schema: unknown): readonly SchemaAt[] {
  const found: SchemaAt[] = []
  const go = (value: unknown, pointer: string): void => {
    if (Array.isArray(value))
      for (const [index, each] of value.entries()) go(each, `${pointer}/${index}`)
    if (!isKeywords(value)) return
    found.push({ keywords: value, pointer })
    for (const [key, each] of Object.entries(value)) go(each, `${pointer}/${pointerStep(key)}`)
  }
  go(schema, '')
  return found
}
