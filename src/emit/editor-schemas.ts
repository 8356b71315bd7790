import { type Keywords, type Schema, subjectKinds } from '../model/index.js'

const draft07 = 'http://json-schema.org/draft-07/schema#'

/**
 * Gives the flattened schemas that editors complete and explain by: draft-07, because that is what
 * the usual YAML language server knows wholly, and each one file, because it follows no URN. They say
 * the same as the schemas that the program checks by, but for what only a program can check.
 */
export function editorSchemas(schemas: ReadonlyMap<string, Schema>): ReadonlyMap<string, Schema> {
  const profile = schemas.get('urn:profilewright:profile') as Keywords
  const chapter = schemas.get('urn:profilewright:chapter') as Keywords
  const vocabulary = schemas.get('urn:profilewright:vocab') as Keywords
  const subjects = new Set(subjectKinds.map(kind => `urn:profilewright:${kind}`))
  const shapes = [...schemas].flatMap(([id, schema]) =>
    subjects.has(id)
      ? Object.keys(((schema as Keywords).$defs ?? {}) as Keywords).map(
          name => `${id}#/$defs/${name}`,
        )
      : [],
  )
  return new Map<string, Schema>([
    ['profile.json', { $schema: draft07, ...(flatten(profile) as Keywords) }],
    ['rules.json', rulesSchema(chapter, vocabulary, shapes)],
  ])
}

function rulesSchema(chapter: Keywords, vocabulary: Keywords, shapes: readonly string[]): Schema {
  const { $schema: _, $id: __, $ref: ___, ...top } = chapter as { properties: Keywords } & Keywords
  const { properties, definitions } = flatten(vocabulary) as {
    properties: Keywords
    definitions: Keywords
  }
  const rule = { properties: { 'x-rule': properties['x-rule'] } }
  return {
    $schema: draft07,
    ...top,
    properties: {
      ...top.properties,
      'x-subject': properties['x-subject'],
      'x-retired': properties['x-retired'],
      $defs: {
        ...(top.properties.$defs as Keywords),
        additionalProperties: { allOf: [{ $ref: '#/definitions/schema' }, rule] },
      },
    },
    definitions: { ...definitions, schema: keywordSchema(shapes) },
  }
}

/** The keywords of JSON Schema that rules are made of, each explained. */
function keywordSchema(shapes: readonly string[]): Schema {
  const schema = { $ref: '#/definitions/schema' }
  const schemas = { type: 'array', minItems: 1, items: schema }
  const map = { type: 'object', additionalProperties: schema }
  const count = { type: 'integer', minimum: 0 }
  const type = { enum: ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'] }
  const described = (description: string, form: Keywords): Keywords =>
    '$ref' in form ? { allOf: [form], description } : { ...form, description }
  return {
    type: ['object', 'boolean'],
    // As `check` has it: validators pass over what they do not know.
    additionalProperties: false,
    patternProperties: { '^x-': {} },
    properties: {
      $ref: described('A shape of the subject, or #/$defs/… of this chapter.', {
        type: 'string',
        examples: shapes,
      }),
      if: described(
        'Does the rule concern this subject? If not: not-applicable, or inside a then: not-observed.',
        schema,
      ),
      then: described('What must hold where the condition does.', schema),
      else: described('What must hold where the condition does not.', schema),
      not: described('Must not match.', schema),
      allOf: described('All must match.', schemas),
      anyOf: described('At least one must match.', schemas),
      oneOf: described('Exactly one must match.', schemas),
      properties: described('Schemas of properties, where they are present.', map),
      patternProperties: described('Schemas of the properties whose names match a pattern.', map),
      additionalProperties: described('The schema of all other properties.', schema),
      propertyNames: described('The schema of every property name.', schema),
      required: described('Properties that must be present.', {
        type: 'array',
        items: { type: 'string' },
      }),
      dependentRequired: described('Properties that others need.', {
        type: 'object',
        additionalProperties: { type: 'array', items: { type: 'string' } },
      }),
      items: described('The schema of every item.', schema),
      prefixItems: described('The schemas of the first items.', schemas),
      contains: described('The schema that some item must match.', schema),
      minContains: described('How many must, at least.', count),
      maxContains: described('How many may, at most.', count),
      minItems: described('Items, at least.', count),
      maxItems: described('Items, at most.', count),
      const: { description: 'The only value.' },
      enum: described('The permitted values.', { type: 'array', minItems: 1 }),
      type: described('The JSON type, or one of several.', {
        anyOf: [type, { type: 'array', minItems: 1, uniqueItems: true, items: type }],
      }),
      pattern: described('A regular expression (ECMA-262, flag u) that cannot backtrack.', {
        type: 'string',
        format: 'regex',
      }),
      minimum: described('At least.', { type: 'number' }),
      maximum: described('At most.', { type: 'number' }),
      minLength: described('Characters, at least.', count),
      maxLength: described('Characters, at most.', count),
      ...Object.fromEntries(plainKeywords.map(keyword => [keyword, {}])),
      $defs: map,
      dependentSchemas: described('What must hold where a property is present.', map),
      unevaluatedProperties: described('The schema of properties that nothing here names.', schema),
      unevaluatedItems: described('The schema of items that nothing here names.', schema),
      contentSchema: schema,
    },
  }
}

/** Keywords that rules hardly have; what stands in them is for `check` to judge. */
const plainKeywords = [
  ...['$id', '$schema', '$anchor', '$dynamicRef', '$dynamicAnchor', '$vocabulary', '$comment'],
  ...['title', 'description', 'default', 'examples', 'deprecated', 'readOnly', 'writeOnly'],
  ...['format', 'contentEncoding', 'contentMediaType', 'multipleOf', 'uniqueItems'],
  ...['exclusiveMinimum', 'exclusiveMaximum', 'minProperties', 'maxProperties'],
]

const dropped = new Set([
  '$schema',
  '$id',
  '$vocabulary',
  '$dynamicAnchor',
  'unevaluatedProperties',
])

/** Rewrites a 2020-12 schema for draft-07: definitions, and nothing beside a $ref. */
function flatten(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(flatten)
  if (schema === null || typeof schema !== 'object') return schema
  const entries = Object.entries(schema)
    .filter(([key, value]) => !(dropped.has(key) && typeof value !== 'object'))
    .map(([key, value]): [string, unknown] => {
      if (key === '$defs') return ['definitions', flatten(value)]
      if (key === '$ref') return ['$ref', String(value).replace('#/$defs/', '#/definitions/')]
      return [key, flatten(value)]
    })
  const flat = Object.fromEntries(entries)
  if (!('$ref' in flat) || entries.length === 1) return flat
  // Draft-07 reads nothing beside a $ref.
  const { $ref, ...beside } = flat
  return { ...beside, allOf: [{ $ref }] }
}
