import { type Chapter, entryOf, type Finding, pointerStep } from '../../model/index.js'
import { fault } from '../reasons.js'
import { type Check, type CheckContext, chapterKeyPlace } from './context.js'
import { isKeywords } from './walk-schemas.js'

/** What stands below a keyword: one schema, a list of them, or schemas by name; else no schema. */
type Below = 'schema' | 'list' | 'map' | 'data'

/** The keywords of JSON Schema 2020-12, all its standard vocabularies. */
const keywords: Readonly<Record<string, Below>> = {
  ...named('schema', ['if', 'then', 'else', 'not', 'items', 'contains', 'propertyNames']),
  ...named('schema', ['additionalProperties', 'unevaluatedItems', 'unevaluatedProperties']),
  ...named('schema', ['contentSchema']),
  ...named('list', ['allOf', 'anyOf', 'oneOf', 'prefixItems']),
  ...named('map', ['properties', 'patternProperties', 'dependentSchemas', '$defs']),
  ...named('data', ['$id', '$schema', '$ref', '$anchor', '$dynamicRef', '$dynamicAnchor']),
  ...named('data', ['$vocabulary', '$comment', 'type', 'enum', 'const', 'multipleOf', 'required']),
  ...named('data', ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'pattern']),
  ...named('data', ['minLength', 'maxLength', 'minItems', 'maxItems', 'uniqueItems']),
  ...named('data', ['minContains', 'maxContains', 'minProperties', 'maxProperties']),
  ...named('data', ['dependentRequired', 'format', 'contentEncoding', 'contentMediaType']),
  ...named('data', ['title', 'description', 'default', 'deprecated', 'readOnly', 'writeOnly']),
  ...named('data', ['examples']),
}

/** Keywords that mean nothing without another beside them (JSON Schema 2020-12 core, 10.2.2 and 10.3.1). */
const companions: Readonly<Record<string, string>> = {
  then: 'if',
  else: 'if',
  minContains: 'contains',
  maxContains: 'contains',
}

/**
 * Every keyword of a check is one of JSON Schema 2020-12, and has beside it what it needs. A validator
 * passes over one that it does not know or that stands alone, so that a slip makes a check that always holds.
 */
export const checkKeywords: Check = context =>
  context.profile.chapters.flatMap(chapter =>
    Object.entries(chapter.schema.$defs ?? {}).flatMap(([name, schema]) =>
      passedOver(context, chapter, schema, `/$defs/${name}`),
    ),
  )

function passedOver(
  context: CheckContext,
  chapter: Chapter,
  schema: unknown,
  pointer: string,
): readonly Finding[] {
  if (!isKeywords(schema)) return []
  return Object.entries(schema).flatMap(([key, value]) => {
    const here = `${pointer}/${pointerStep(key)}`
    const below = entryOf(keywords, key)
    const go = ([step, part]: readonly [string, unknown]): readonly Finding[] =>
      passedOver(context, chapter, part, `${here}/${pointerStep(step)}`)
    const companion = entryOf(companions, key)
    if (companion !== undefined && !Object.hasOwn(schema, companion))
      return [fault('keyword-alone', chapterKeyPlace(context, chapter, here), [key, companion])]
    if (below === 'schema') return passedOver(context, chapter, value, here)
    if (below === 'list' || below === 'map') return Object.entries(value ?? {}).flatMap(go)
    if (below === 'data' || key.startsWith('x-')) return []
    const akin = Object.keys(keywords).find(known => slip(known) === slip(key))
    return [
      fault('unknown-keyword', chapterKeyPlace(context, chapter, here), [key], {
        hint:
          akin === undefined
            ? 'JSON Schema 2020-12 has no such keyword; one of your own begins with x-.'
            : `Did you mean ${akin}?`,
      }),
    ]
  })
}

/** What is left of a keyword when case and a plural are not looked at. */
const slip = (word: string): string => word.toLowerCase().replace(/ie?s$|ys?$|s$/, '')

function named(below: Below, words: readonly string[]): Readonly<Record<string, Below>> {
  return Object.fromEntries(words.map(word => [word, below]))
}
