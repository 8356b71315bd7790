import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerSchema, unregisterSchema, validate } from '@hyperjump/json-schema/draft-2020-12'
import fc from 'fast-check'
import { compileRules } from '../../../src/evidence/judge/compile-rules.js'
import { rulesAjv } from '../../../src/evidence/judge/rules-ajv.js'
import type { Json, Schema } from '../../../src/model/index.js'
import { chapterOf } from './chapter-of.js'

type Instance = Parameters<Awaited<ReturnType<typeof validate>>>[0]

const shared: Schema = { required: ['a'], properties: { a: { $ref: '#/$defs/shape' } } }

const names = fc.constantFrom('a', 'b', 'x-a', 'constructor', 'a/b~c')
const scalars = fc.constantFrom<Json[]>(
  null,
  true,
  false,
  0,
  1,
  2.5,
  -1,
  '',
  'a',
  'ab',
  'x-a',
  '\u2028</',
)

const { value } = fc.letrec<{ value: Json }>(tie => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalars,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(names, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}))

const schemaWith = (
  more: (one: fc.Arbitrary<Schema>) => Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<Schema> =>
  fc.letrec<{ schema: Schema }>(tie => {
    const one = tie('schema')
    const some = fc.array(one, { minLength: 1, maxLength: 2 })
    const record = fc.dictionary(names, one, { minKeys: 1, maxKeys: 2, noNullPrototype: true })
    const list = fc.uniqueArray(names, { maxLength: 2 })
    const count = fc.constantFrom(0, 1, 2)
    const patterns = fc.constantFrom('^a', 'x', '^x-(?!b)', '[^a]')
    return {
      schema: fc.oneof(
        { maxDepth: 2 },
        fc.boolean(),
        fc.record(
          {
            type: fc.constantFrom(
              'object',
              'array',
              'string',
              'number',
              'integer',
              'boolean',
              'null',
            ),
            const: scalars,
            enum: fc.uniqueArray(scalars, { minLength: 1, maxLength: 2 }),
            pattern: patterns,
            minimum: count,
            exclusiveMaximum: count,
            maxItems: count,
            minProperties: count,
            required: list,
            dependentRequired: fc.dictionary(names, list, { maxKeys: 1 }),
            properties: record,
            additionalProperties: one,
            patternProperties: fc.dictionary(patterns, one, { maxKeys: 1 }),
            propertyNames: one,
            items: one,
            prefixItems: some,
            contains: one,
            allOf: some,
            anyOf: some,
            oneOf: some,
            not: one,
            if: one,
            then: one,
            else: one,
            $ref: fc.constant('#/$defs/shape'),
            // These are not written.
            uniqueItems: fc.constant(true),
            maxLength: count,
            minContains: count,
            maxContains: count,
            dependentSchemas: record,
            ...more(one),
          },
          { requiredKeys: [] },
        ),
      ),
    }
  }).schema

/** Failures as both tell them: Ajv adds an `if`, and more about some keywords than reasons need. */
function told(errors: Iterable<{ instancePath: string; keyword: string; params: object }>) {
  return [...errors]
    .filter(({ keyword }) => keyword !== 'if')
    .map(({ instancePath, keyword, params }) => {
      const { limit, type, missingProperty, ...more } = params as Record<string, unknown>
      const { additionalProperty, unevaluatedProperty, propertyName, allowedValue } = more
      const names = { missingProperty, additionalProperty, unevaluatedProperty, propertyName }
      return {
        instancePath,
        keyword,
        ...names,
        type,
        allowedValue,
        limit: keyword !== 'items' && limit,
      }
    })
}

test('answers and faults are those of Ajv, of any schema and value', () => {
  fc.assert(
    fc.property(
      schemaWith(() => ({})),
      fc.array(value, { minLength: 1, maxLength: 8 }),
      (of, values) => {
        const chapter = chapterOf({ rule: { allOf: [of] }, shape: shared })
        const [rule] = compileRules([chapter], [])
        const theirs = rulesAjv([chapter], []).getSchema(`${chapter.id}#/$defs/rule`)!
        for (const each of values) {
          const [answer, faults] = [theirs(each), rule!.faults!(each)]
          assert.equal(rule!.holds!(each), answer, JSON.stringify(each))
          assert.deepEqual(told(faults), told(answer ? [] : theirs.errors!), JSON.stringify(each))
        }
      },
    ),
    { numRuns: 50 },
  )
})

test('answers that look back at what was looked at are those of Hyperjump', async () => {
  const looking = schemaWith(one => ({ unevaluatedProperties: one, unevaluatedItems: one }))
  await fc.assert(
    fc.asyncProperty(
      looking,
      fc.array(value, { minLength: 1, maxLength: 8 }),
      async (of, values) => {
        const chapter = chapterOf({ rule: { allOf: [of] }, shape: shared })
        const [rule] = compileRules([chapter], [])
        const draft = 'https://json-schema.org/draft/2020-12/schema'
        const document = { ...chapter.schema, $schema: draft } as unknown
        registerSchema(document as Parameters<typeof registerSchema>[0])
        const theirs = await validate(`${chapter.id}#/$defs/rule`)
        for (const each of values)
          assert.equal(rule!.holds!(each), theirs(each as Instance).valid, JSON.stringify(each))
        unregisterSchema(chapter.id)
      },
    ),
    { numRuns: 50 },
  )
})

test('references lead to pointers and anchors, and dynamic ones to the outermost', async () => {
  const tree: Schema = {
    $id: 'urn:profilewright:message',
    $dynamicAnchor: 'node',
    properties: { children: { items: { $dynamicRef: '#node' } } },
    $defs: { named: { $anchor: 'named', required: ['name'] } },
  }
  const strict = {
    $dynamicAnchor: 'node',
    $ref: 'urn:profilewright:message',
    unevaluatedProperties: false,
  }
  const chapter = chapterOf({
    plain: { $ref: 'urn:profilewright:message' },
    strict,
    named: { $ref: 'urn:profilewright:message#named' },
    local: { $ref: '#node' },
  })
  const values = [{ children: [{ children: [] }] }, { children: [{ other: 1 }] }, { name: 1 }, 1]
  const expected = new Map([
    ['plain', [true, false, true, true]],
    ['strict', [true, false, false, true]],
    ['named', [false, false, true, true]],
    ['local', [true, false, false, true]],
  ])
  for (const { facts, holds, faults } of compileRules([chapter], [tree])) {
    assert.deepEqual(values.map(holds!), expected.get(facts.id), facts.id)
    const isFaultless = (each: Json): boolean => faults!(each).length === 0
    assert.deepEqual(values.map(isFaultless), expected.get(facts.id), facts.id)
  }
})

test('what every object has is not there, and hides nothing that is', () => {
  const asked = (name: string): readonly boolean[] => {
    const schema = { required: [name], properties: { [name]: { const: 'red' } } }
    const [rule] = compileRules([chapterOf({ rule: schema })], [])
    return [{}, { [name]: 'red' }].map(value => rule!.holds!(value))
  }
  for (const name of ['colour', 'constructor', '__proto__'])
    assert.deepEqual(asked(name), [false, true], name)
  for (const added of ['red', 'blue'])
    try {
      Object.defineProperty(Object.prototype, 'colour', { value: added, configurable: true })
      assert.deepEqual(asked('colour'), [false, true], added)
    } finally {
      Reflect.deleteProperty(Object.prototype, 'colour')
    }
})
