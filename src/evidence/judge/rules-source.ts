import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import type { Chapter, Schema } from '../../model/index.js'
import { addSchemas, ajvOptions, compileSteps } from './compile-rules.js'
import { ruleFacts } from './rule-steps.js'
import { sharedSteps } from './step-sharing.js'

/**
 * Gives the compiled rules as the source text of an ECMAScript module that exports `rules`, an array
 * of `CompiledRule`: the same functions that `compileRules` makes at run time. It may `require` Ajv's
 * small run-time helpers, which a bundler inlines.
 */
export function rulesSource(chapters: readonly Chapter[], subjects: readonly Schema[]): string {
  const ajv = new Ajv2020({
    ...ajvOptions,
    code: { source: true, esm: true, lines: true },
  })
  addSchemas(ajv, chapters, subjects)
  const names = new Map<string, string>()
  const name = (ref: string): string => {
    const known = names.get(ref) ?? `check${names.size}`
    names.set(ref, known)
    return known
  }
  const rules = sharedSteps(chapters)
  compileSteps(
    ajv,
    rules.map(({ steps }) => steps),
  )
  const entries = rules.map(({ rule, steps }) => {
    // The steps of a rule that has them are references, in the order of the questions.
    const parts = Object.entries(steps).map(([step, ref]) => `, ${step}: ${name(ref as string)}`)
    return `  { facts: ${literal(ruleFacts(rule))}${parts.join('')} },`
  })
  // The type of the default export hides that it is callable under `nodenext`.
  const standalone = standaloneCode as unknown as (ajv: Ajv2020, refs: object) => string
  const refs = Object.fromEntries([...names].map(([ref, known]) => [known, ref]))
  return `${standalone(ajv, refs)}\nexport const rules = [\n${entries.join('\n')}\n]\n`
}

/** JSON as an ECMAScript literal: U+2028, U+2029 and `</script` are safe in any host. */
function literal(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
    .replaceAll('</', '<\\/')
}
