import type { Chapter, Schema } from '../../model/index.js'
import type { CompiledRule } from './compiled-rule.js'
import { rulesSource, runRulesSource } from './rules-source.js'

/**
 * Compiles the rules of a profile, one function for each question of each rule, and one more for what
 * breaks it. Throws for a `$ref` that resolves nowhere, which `check` reports first.
 */
export function compileRules(
  chapters: readonly Chapter[],
  subjects: readonly Schema[],
): readonly CompiledRule[] {
  return runRulesSource(rulesSource(chapters, subjects))
}
