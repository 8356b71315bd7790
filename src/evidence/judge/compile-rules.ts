import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Chapter, Schema } from '../../model/index.js'
import { choiceKeywords } from './choice-keywords.js'
import type { CompiledRule, Validate } from './compiled-rule.js'
import { type RuleSteps, ruleFacts } from './rule-steps.js'
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
 * Compiles the rules of a profile, one function for each question of each rule: five times faster
 * than one big schema. Throws for a `$ref` that resolves nowhere, which `check` reports first.
 */
export function compileRules(
  chapters: readonly Chapter[],
  subjects: readonly Schema[],
): readonly CompiledRule[] {
  return compiledBy(rulesAjv(chapters, subjects), chapters)
}

/** Compiles the rules by an Ajv instance that knows their chapters. */
export function compiledBy(ajv: Ajv2020, chapters: readonly Chapter[]): readonly CompiledRule[] {
  const validator = (ref: string | undefined): Validate | undefined =>
    ref === undefined ? undefined : (ajv.getSchema(ref) as Validate)
  const rules = sharedSteps(chapters)
  compileSteps(
    ajv,
    rules.map(({ steps }) => steps),
  )
  return rules.map(({ rule, steps }) =>
    compiled(ruleFacts(rule), [steps.concerns, steps.shows, steps.holds].map(validator)),
  )
}

/**
 * Compiles the steps of rules: first what must hold, with all its errors, for they become findings;
 * then the conditions, of which nothing but the answer is asked, such that they stop at the first
 * error. That takes a third of their time. A shape that both use stays as the first needs it.
 */
export function compileSteps(ajv: Ajv2020, all: readonly RuleSteps[]): void {
  for (const { holds } of all) if (holds !== undefined) ajv.getSchema(holds)
  answerOnly(ajv)
  for (const { concerns, shows } of all) {
    if (concerns !== undefined) ajv.getSchema(concerns)
    if (shows !== undefined) ajv.getSchema(shows)
  }
}

/** Has an Ajv instance compile functions of which only the answer is asked, from now on. */
export function answerOnly(ajv: Ajv2020): Ajv2020 {
  ajv.opts.allErrors = false
  ajv.opts.inlineRefs = true
  return ajv
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
  for (const [name, keyword] of choiceKeywords) ajv.removeKeyword(name).addKeyword(keyword)
  for (const subject of subjects) ajv.addSchema(subject as object)
  for (const { schema } of chapters) {
    // The dialect is 2020-12 and an optional vocabulary; Ajv need not read its meta-schema to judge.
    const { $schema: _dialect, ...plain } = schema
    ajv.addSchema(plain)
  }
  return ajv
}
/** Puts a rule's facts and its compiled questions together. */
export function compiled(
  facts: CompiledRule['facts'],
  [concerns, shows, holds]: readonly (Validate | undefined)[],
): CompiledRule {
  return { facts, concerns, shows, holds }
}
