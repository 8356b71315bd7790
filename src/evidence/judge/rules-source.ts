import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import type { Chapter, Schema } from '../../model/index.js'
import { addSchemas, ajvOptions, compiledBy } from './compile-rules.js'
import type { CompiledRule } from './compiled-rule.js'
import { ruleFacts } from './rule-steps.js'
import { sharedSteps } from './step-sharing.js'

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
  return { rules: compiledBy(ajv, chapters), source: sourceOf(ajv, chapters) }
}

/** Writes down the functions that an Ajv instance has compiled. */
function sourceOf(ajv: Ajv2020, chapters: readonly Chapter[]): string {
  const names = new Map<string, string>()
  const name = (ref: string): string => {
    const known = names.get(ref) ?? `check${names.size}`
    names.set(ref, known)
    return known
  }
  const entries = sharedSteps(chapters).map(({ rule, steps }) => {
    const step = (ref: string | undefined): string => (ref === undefined ? 'undefined' : name(ref))
    const [concerns, shows, holds] = [steps.concerns, steps.shows, steps.holds].map(step)
    return `  { facts: ${literal(ruleFacts(rule))}, concerns: ${concerns}, shows: ${shows}, holds: ${holds} },`
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
