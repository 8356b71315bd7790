import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Chapter, Schema } from '../../model/index.js'
import { choiceKeywords } from './choice-keywords.js'
import { equalityKeywords } from './equality-keywords.js'

/** Keywords that need to know what other keywords looked at; few rules have them. */
const lookingBack = /"(unevaluated(Properties|Items)|\$dynamicRef)":/

/** Gives an Ajv instance that knows the chapters and the schemas of the subjects. */
export function rulesAjv(chapters: readonly Chapter[], subjects: readonly Schema[]): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    ownProperties: true,
    strict: false,
    validateSchema: false,
    // A shape that rules share is one function, not a copy in each.
    inlineRefs: false,
    // Findings are worded by `reasons`.
    messages: false,
    // To tidy up the functions takes Ajv a third of its time, and makes them no faster.
    code: { optimize: false },
  })
  if (!lookingBack.test(JSON.stringify([chapters.map(({ schema }) => schema), subjects]))) {
    // Without them the functions need not keep the accounts, and are a third smaller.
    ajv.opts.unevaluated = false
    ajv.opts.dynamicRef = false
  }
  for (const [name, keyword] of [...choiceKeywords, ...equalityKeywords])
    ajv.removeKeyword(name).addKeyword(keyword)
  for (const subject of subjects) ajv.addSchema(subject as object)
  for (const { schema } of chapters) {
    // The dialect is 2020-12 and an optional vocabulary; Ajv need not read its meta-schema to judge.
    const { $schema: _dialect, ...plain } = schema
    ajv.addSchema(plain)
  }
  return ajv
}
