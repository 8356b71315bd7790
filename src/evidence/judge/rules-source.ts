import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import type { Chapter, Schema } from '../../model/index.js'
import {
  addSchemas,
  ajvOptions,
  compiledBy,
  type WrittenRules,
  writtenRules,
} from './compile-rules.js'
import type { CompiledRule } from './compiled-rule.js'
import { literal } from './literal.js'
import { ruleFacts } from './rule-steps.js'

/** Compiled rules, and the same functions as source text. */
export interface SourcedRules {
  readonly rules: readonly CompiledRule[]
  /** An ECMAScript module that exports `rules`; it may `require` Ajv's small run-time helpers. */
  readonly source: string
}

/**
 * Compiles the rules of a profile as `compileRules` does, and gives them as source text besides: both
 * come from one compilation, which is what takes the time.
 */
export function rulesWithSource(
  chapters: readonly Chapter[],
  subjects: readonly Schema[],
): SourcedRules {
  const code = { ...ajvOptions.code, source: true, esm: true, lines: true }
  const ajv = new Ajv2020({ ...ajvOptions, code })
  addSchemas(ajv, chapters, subjects)
  const written = writtenRules(chapters, subjects)
  return { rules: compiledBy(ajv, written), source: sourceOf(ajv, written) }
}

/** Writes down the functions that tell faults, as an Ajv instance has compiled them, and the answers. */
function sourceOf(ajv: Ajv2020, { rules, answers }: WrittenRules): string {
  const asked = [...rules.flatMap(({ faults = [] }) => faults), ...answers.others.values()]
  // Each once: what is named twice would be declared twice.
  const names = new Map([...new Set(asked)].map((ref, index) => [ref, `faults${index}`]))
  const refs = [...names].map(([ref, name]) => [name, ref])
  const others = [...answers.others].map(([name, ref]) => `const ${name} = ${names.get(ref)}`)
  // To parse JSON takes an engine less time than to make as many objects of source text.
  const facts = literal(JSON.stringify(rules.map(({ rule }) => ruleFacts(rule))))
  const entries = rules.map(({ concerns, shows, holds, faults = '' }, index) => {
    const questions = `concerns: ${concerns}, shows: ${shows}, holds: ${holds}, faults: ${names.get(faults)}`
    return `  { facts: ruleFacts[${index}], ${questions} },`
  })
  // The type of the default export hides that it is callable under `nodenext`.
  const standalone = standaloneCode as unknown as (ajv: Ajv2020, refs: object) => string
  const functions = standalone(ajv, Object.fromEntries(refs))
  return [
    functions,
    ...others,
    answers.source(),
    `const ruleFacts = JSON.parse(${facts})`,
    `export const rules = [\n${entries.join('\n')}\n]\n`,
  ].join('\n')
}
