import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compileRules } from '../../../src/evidence/judge/compile-rules.js'
import type { Json, Schema } from '../../../src/model/index.js'
import { chapterOf } from './chapter-of.js'

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

const { schema } = fc.letrec<{ schema: Schema }>(tie => {
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
          // These are asked of Ajv.
          uniqueItems: fc.constant(true),
          maxLength: count,
          minContains: count,
        },
        { requiredKeys: [] },
      ),
    ),
  }
})

test('what is written answers as Ajv does, of any schema and value', () => {
  fc.assert(
    fc.property(schema, fc.array(value, { minLength: 1, maxLength: 8 }), (of, values) => {
      const chapter = chapterOf({ rule: { allOf: [of] }, shape: shared })
      const [rule] = compileRules([chapter], [])
      for (const each of values)
        assert.equal(rule!.holds!(each), rule!.faults!(each), JSON.stringify(each))
    }),
    { numRuns: 50 },
  )
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
