/**
 * The keywords `const`, `enum` and `uniqueItems` of 2020-12, where they compare whole objects and arrays.
 * Ajv compares by what a value inherits, which facts named by others do not: it calls no two of them
 * equal, or throws. And of a list it compares each element with each; here each is looked up once.
 */
import { _, type CodeKeywordDefinition, type KeywordCxt, type Name } from 'ajv'
import { or } from 'ajv/dist/compile/codegen/index.js'
import ajvConst from 'ajv/dist/vocabularies/validation/const.js'
import ajvEnum from 'ajv/dist/vocabularies/validation/enum.js'
import ajvUniqueItems from 'ajv/dist/vocabularies/validation/uniqueItems.js'
import { canonical, isWhole } from './json-values.js'

/** The keywords that replace those of Ajv, by their names. */
export const equalityKeywords: readonly (readonly [string, CodeKeywordDefinition])[] = [
  ['const', { ...(ajvConst.default as CodeKeywordDefinition), code: constant }],
  ['enum', { ...(ajvEnum.default as CodeKeywordDefinition), code: oneOfValues }],
  ['uniqueItems', { ...(ajvUniqueItems.default as CodeKeywordDefinition), code: uniqueItems }],
]

function canonicalName({ gen }: KeywordCxt): Name {
  return gen.scopeValue('func', { ref: canonical })
}

function constant(cxt: KeywordCxt): void {
  equalsOneOf(cxt, [cxt.schema])
}

function oneOfValues(cxt: KeywordCxt): void {
  // It is an array: the dialect says so.
  equalsOneOf(cxt, cxt.schema as readonly unknown[])
}

function equalsOneOf(cxt: KeywordCxt, values: readonly unknown[]): void {
  const { gen, data } = cxt
  const json = values.some(isWhole) ? gen.const('json', _`${canonicalName(cxt)}(${data})`) : data
  cxt.pass(
    or(
      ...values.map(value =>
        isWhole(value) ? _`${json} === ${canonical(value)}` : _`${data} === ${value as string}`,
      ),
    ),
  )
}

function uniqueItems(cxt: KeywordCxt): void {
  const { gen, data, schema } = cxt
  if (schema !== true) return
  const valid = gen.let('valid', true)
  const seen = gen.const('seen', _`new Map()`)
  const i = gen.let('i', 0)
  const j = gen.let('j')
  cxt.setParams({ i, j })
  gen.for(_`; ${i} < ${data}.length; ${i}++`, () => {
    const key = gen.const('key', _`${canonicalName(cxt)}(${data}[${i}])`)
    gen.assign(j, _`${seen}.get(${key})`)
    gen.if(_`${j} !== undefined`, () => gen.assign(valid, false).break())
    gen.code(_`${seen}.set(${key}, ${i})`)
  })
  cxt.pass(valid)
}
