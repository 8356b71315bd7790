/**
 * The keywords `anyOf`, `oneOf` and `contains` of 2020-12, compiled as Ajv compiles them but for what
 * they tell: that nothing fits is one failure, and what each alternative or element failed at is none.
 * Ajv adds those failures, and of one behind a `$ref` nobody can tell afterwards that it belongs to a
 * choice. Besides, the answer for each array begins anew; inside `items`, Ajv's code for an array
 * without elements keeps the one that it gave for the array before, so that
 *
 *     { items: { contains: { const: 1 } } }   holds for   [[1], []]
 */
import { _, type Code, type CodeKeywordDefinition, type KeywordCxt, Name } from 'ajv'
import { not } from 'ajv/dist/compile/codegen/index.js'
import { alwaysValidSchema, Type } from 'ajv/dist/compile/util.js'
import ajvAnyOf from 'ajv/dist/vocabularies/applicator/anyOf.js'
import ajvContains from 'ajv/dist/vocabularies/applicator/contains.js'
import ajvOneOf from 'ajv/dist/vocabularies/applicator/oneOf.js'

/** The keywords that replace those of Ajv, by their names. */
export const choiceKeywords: readonly (readonly [string, CodeKeywordDefinition])[] = [
  ['anyOf', { ...(ajvAnyOf.default as CodeKeywordDefinition), code: anyOf }],
  ['oneOf', { ...(ajvOneOf.default as CodeKeywordDefinition), code: oneOf }],
  ['contains', { ...(ajvContains.default as CodeKeywordDefinition), code: contains }],
]

/** How an alternative is compiled: only its answer is asked. */
const silent = { compositeRule: true, createErrors: false, allErrors: false } as const

function anyOf(cxt: KeywordCxt): void {
  const { gen, it } = cxt
  const schemas = alternatives(cxt)
  if (schemas.some(schema => alwaysValidSchema(it, schema)) && it.opts.unevaluated !== true) return
  const valid = gen.let('valid', false)
  const holds = gen.name('_valid')
  gen.block(() => {
    schemas.forEach((_schema, index) => {
      const inner = cxt.subschema({ keyword: 'anyOf', schemaProp: index, ...silent }, holds)
      gen.assign(valid, _`${valid} || ${holds}`)
      if (cxt.mergeValidEvaluated(inner, holds) !== true) gen.if(not(valid))
    })
  })
  tellOnce(cxt, valid)
}

function oneOf(cxt: KeywordCxt): void {
  const { gen, it } = cxt
  const valid = gen.let('valid', false)
  const passing = gen.let('passing', null)
  const holds = gen.name('_valid')
  cxt.setParams({ passing })
  gen.block(() => {
    alternatives(cxt).forEach((schema, index) => {
      const always = alwaysValidSchema(it, schema)
      const inner = always
        ? undefined
        : cxt.subschema({ keyword: 'oneOf', schemaProp: index, ...silent }, holds)
      if (always) gen.var(holds, true)
      if (index > 0)
        gen
          .if(_`${holds} && ${valid}`)
          .assign(valid, false)
          .assign(passing, _`[${passing}, ${index}]`)
          .else()
      gen.if(holds, () => {
        gen.assign(valid, true)
        gen.assign(passing, index)
        if (inner !== undefined) cxt.mergeEvaluated(inner, Name)
      })
    })
  })
  tellOnce(cxt, valid)
}

function alternatives({ schema }: KeywordCxt): readonly boolean[] {
  // Both keywords are arrays of schemas: the dialect says so.
  return schema as readonly boolean[]
}

function contains(cxt: KeywordCxt): void {
  const { gen, data } = cxt
  // Both are numbers where they are there: the dialect says so.
  const { minContains: min = 1, maxContains: max } = cxt.parentSchema as Counts
  cxt.setParams({ min, max })
  cxt.it.items = true
  const count = gen.let('count', 0)
  const holds = gen.name('_valid')
  const enough = max === undefined ? _`${count} >= ${min}` : _`${count} > ${max}`
  gen.forRange('i', 0, _`${data}.length`, index => {
    const element = { keyword: 'contains', dataProp: index, dataPropType: Type.Num }
    cxt.subschema({ ...element, ...silent }, holds)
    gen.if(holds, () => gen.code(_`${count}++`).if(enough, () => gen.break()))
  })
  const fits = _`${count} >= ${min}`
  tellOnce(cxt, max === undefined ? fits : _`${fits} && ${count} <= ${max}`)
}

interface Counts {
  readonly minContains?: number
  readonly maxContains?: number
}

/** Forgets what the alternatives failed at; where there is no choice, tells just that. */
function tellOnce(cxt: KeywordCxt, valid: Code): void {
  cxt.reset()
  cxt.pass(valid)
}
