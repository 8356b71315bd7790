import { absoluteReferences, type Chapter, type Keywords, type Schema } from '../model/index.js'

/**
 * Gives all rules of a profile and the schemas of their subjects as one compound schema document
 * (JSON Schema 2020-12, section 9.3): any validator in any language that knows embedded resources
 * can judge a subject by `<chapter id>#/$defs/<rule id>`. References are absolute, because some
 * implementations cannot join a fragment to a URN.
 */
export function schemaBundle(
  name: string,
  chapters: readonly Chapter[],
  subjects: readonly Schema[],
): Schema {
  const resources = [
    ...subjects.map(subject => subject as Keywords),
    ...chapters.map(({ schema }): Keywords => ({ ...schema, $schema: draft })),
  ].map(resource => [String(resource.$id), absoluteReferences(resource, String(resource.$id))])
  return {
    $schema: draft,
    $id: `urn:profilewright:${name}:bundle`,
    title: `The rules of the ${name} profile, with the schemas of what they judge`,
    $defs: Object.fromEntries(resources),
  }
}

const draft = 'https://json-schema.org/draft/2020-12/schema'
