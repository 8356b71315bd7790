import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Chapter, Rule, Schema } from '../../model/index.js'
import { type AnswerWriter, writeAnswers } from './answer-source.js'
import { choiceKeywords } from './choice-keywords.js'
import type { Answer, CompiledRule, Validate } from './compiled-rule.js'
import { equalityKeywords } from './equality-keywords.js'
import { ruleFacts } from './rule-steps.js'
import { sharedSteps } from './step-sharing.js'

/** Options that every compilation of rules shares, at run time and as source text. */
export const ajvOptions = {
  allErrors: true,
  ownProperties: true,
  strict: false,
  validateSchema: false,
  // A shape that rules share is one function, not a copy in each.
  inlineRefs: false,
  // Findings are worded by `reasons`, so that the rules need not carry Ajv's words.
  messages: false,
  // To tidy up the functions takes Ajv a third of its time, and makes them no faster.
  code: { optimize: false },
} as const

/**
 * Compiles the rules of a profile, one function for each question of each rule, and one more for what
 * breaks it. Throws for a `$ref` that resolves nowhere, which `check` reports first.
 */
export function compileRules(
  chapters: readonly Chapter[],
  subjects: readonly Schema[],
): readonly CompiledRule[] {
  return compiledBy(rulesAjv(chapters, subjects), writtenRules(chapters, subjects))
}

/** A rule whose answers are written: the names of their functions. */
export interface WrittenRule {
  readonly rule: Rule
  readonly concerns: string | undefined
  readonly shows: string | undefined
  readonly holds: string | undefined
  /** The reference of what must hold, of which Ajv tells everything that is wrong. */
  readonly faults: string | undefined
}

/** The rules of a profile with the source of their answers. */
export interface WrittenRules {
  readonly rules: readonly WrittenRule[]
  readonly answers: AnswerWriter
}

/** Writes the answers of the rules of some chapters. */
export function writtenRules(
  chapters: readonly Chapter[],
  subjects: readonly Schema[],
): WrittenRules {
  const schemas = [...chapters.map(({ schema }) => schema), ...subjects]
  // What a dynamic reference names depends on who asks: Ajv answers all then.
  const answers = writeAnswers(JSON.stringify(schemas).includes('"$dynamicRef":') ? [] : schemas)
  const written = (ref: string | undefined): string | undefined =>
    ref === undefined ? undefined : answers.answer(ref)
  const rules = sharedSteps(chapters).map(({ rule, steps }) => ({
    rule,
    concerns: written(steps.concerns),
    shows: written(steps.shows),
    holds: written(steps.holds),
    faults: steps.holds,
  }))
  return { rules, answers }
}

/** Compiles written rules with an Ajv instance that knows their chapters. */
export function compiledBy(
  ajv: Ajv2020,
  { rules, answers }: WrittenRules,
): readonly CompiledRule[] {
  const validator = (ref: string): Validate => ajv.getSchema(ref) as Validate
  const names = rules.flatMap(({ concerns = [], shows = [], holds = [] }) =>
    [concerns, shows, holds].flat(),
  )
  // What is run is what `writeAnswers` wrote, and gives what is named.
  const make = new Function(
    ...answers.others.keys(),
    `${answers.source()}return { ${[...new Set(names)].join(', ')} }`,
  ) as (...others: readonly Validate[]) => Readonly<Record<string, Answer>>
  const made = make(...[...answers.others.values()].map(validator))
  const answer = (name: string | undefined): Answer | undefined =>
    name === undefined ? undefined : made[name]
  return rules.map(({ rule, concerns, shows, holds, faults }) => ({
    facts: ruleFacts(rule),
    concerns: answer(concerns),
    shows: answer(shows),
    holds: answer(holds),
    faults: faults === undefined ? undefined : validator(faults),
  }))
}

/** Gives an Ajv instance that knows the chapters and the schemas of the subjects. */
export function rulesAjv(chapters: readonly Chapter[], subjects: readonly Schema[]): Ajv2020 {
  return addSchemas(new Ajv2020(ajvOptions), chapters, subjects)
}

/** Keywords that need to know what other keywords looked at; few rules have them. */
const lookingBack = /"(unevaluated(Properties|Items)|\$dynamicRef)":/

/** Makes the chapters and the schemas of the subjects known to an Ajv instance. */
export function addSchemas(
  ajv: Ajv2020,
  chapters: readonly Chapter[],
  subjects: readonly Schema[],
): Ajv2020 {
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
