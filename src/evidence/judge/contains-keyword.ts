import { _, type CodeKeywordDefinition, type KeywordCxt } from 'ajv'
import { alwaysValidSchema, Type } from 'ajv/dist/compile/util.js'
import ajvContains from 'ajv/dist/vocabularies/applicator/contains.js'

const original = ajvContains.default as CodeKeywordDefinition

/**
 * The keyword `contains` of 2020-12, as Ajv has it but for one fault: inside `items`, Ajv's code for
 * an array without elements keeps the answer that it gave for the array before, so that
 *
 *     { items: { contains: { const: 1 } } }   holds for   [[1], []]
 *
 * Here the answer begins as *no* for each array. Counted `contains` is Ajv's own, which begins so.
 */
export const containsKeyword: CodeKeywordDefinition = {
  ...original,
  code(cxt: KeywordCxt): void {
    const { minContains = 1, maxContains } = cxt.parentSchema
    const counted = minContains !== 1 || maxContains !== undefined
    if (counted || alwaysValidSchema(cxt.it, cxt.schema)) original.code(cxt)
    else containsOne(cxt)
  },
}

function containsOne(cxt: KeywordCxt): void {
  const { gen, data } = cxt
  cxt.setParams({ min: 1, max: undefined })
  cxt.it.items = true
  const length = gen.const('len', _`${data}.length`)
  const found = gen.let('found', false)
  const matches = gen.name('_valid')
  gen.forRange('i', 0, length, index => {
    const element = { keyword: 'contains', dataProp: index, dataPropType: Type.Num }
    cxt.subschema({ ...element, compositeRule: true }, matches)
    gen.if(matches, () => gen.assign(found, true).break())
  })
  cxt.result(found, () => cxt.reset())
}
