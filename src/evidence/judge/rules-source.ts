import { type Chapter, literal, type Schema } from '../../model/index.js'
import { writeAnswers } from './answer-source.js'
import type { CompiledRule } from './compiled-rule.js'
import { ruleFacts } from './rule-steps.js'
import { keywordsOf } from './schema-documents.js'
import { sharedSteps } from './step-sharing.js'
import { tellFaults } from './tell-faults.js'

/**
 * Writes the rules of a profile in ECMAScript, as the body of a function that gives them, of
 * `tellFaults`, which must come from the same state of this program. Throws for a `$ref` that resolves
 * nowhere, which `check` reports first.
 */
export function rulesSource(chapters: readonly Chapter[], subjects: readonly Schema[]): string {
  const documents = [...chapters.map(bare), ...subjects]
  const answers = writeAnswers(documents)
  const written = (ref: string | undefined): string | undefined =>
    ref === undefined ? undefined : answers.answer(ref)
  const stepped = sharedSteps(chapters)
  const entries = stepped.map(({ steps: { concerns, shows, holds } }, index) => {
    const questions = `concerns: ${written(concerns)}, shows: ${written(shows)}, holds: ${written(holds)}`
    const faults = holds === undefined ? undefined : `schemas.faults(${literal(holds)})`
    return `  { facts: facts[${index}], ${questions}, faults: ${faults} },`
  })
  // To parse JSON takes an engine less time than to make as many objects of source text.
  const parsed = (value: unknown): string => `JSON.parse(${literal(JSON.stringify(value))})`
  return [
    `const schemas = tellFaults(() => ${parsed(documents)})`,
    answers.source('schemas'),
    `const facts = ${parsed(stepped.map(({ rule }) => ruleFacts(rule)))}`,
    `return [\n${entries.join('\n')}\n]`,
  ].join('\n')
}

/** Gives the rules that were written. */
export function runRulesSource(source: string): readonly CompiledRule[] {
  // What is run is what `rulesSource` wrote.
  const make = new Function('tellFaults', source) as (tell: typeof tellFaults) => CompiledRule[]
  return make(tellFaults)
}

/** The schema of a chapter without what readers are told, and without its dialect, which adds but that. */
function bare({ schema }: Chapter): Schema {
  const { $schema: _dialect, ...more } = schema
  const definitions = Object.entries(keywordsOf(schema.$defs)).map(([name, definition]) => {
    if (typeof definition !== 'object') return [name, definition]
    const { 'x-rule': _told, ...asked } = keywordsOf(definition)
    return [name, asked]
  })
  return { ...more, $defs: Object.fromEntries(definitions) }
}
