import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CompiledRule } from '../../evidence/judge/compiled-rule.js'
import { type Finding, type ReadingFacts, readingFacts } from '../../model/index.js'
import { type ProfileTarget, tool } from '../installation.js'
import { ruleSources } from './rule-sources.js'
import { rulesDigest } from './rules-digest.js'

/** Rules ready to judge with, and what the profile adds to the reading of evidence. */
export interface LoadedRules {
  readonly name: string
  readonly rules: readonly CompiledRule[]
  readonly reading: ReadingFacts
  /** Digest of what the rules are made from. */
  readonly digest: string
  /** What is wrong with the profile, as far as it had to be read. */
  readonly findings: readonly Finding[]
}

/** What a generated validator exports of its profile. */
interface BuiltValidator {
  readonly profile: ReadingFacts & {
    readonly name: string
    readonly digest: string
    readonly tool: string
  }
  readonly rules: readonly CompiledRule[]
}

/**
 * Loads the rules of a profile. Those of its built validator are taken where they are fresh, which
 * costs a few milliseconds; otherwise the profile is read and compiled, which costs some hundred.
 */
export async function loadRules(target: ProfileTarget): Promise<LoadedRules> {
  const built = join(target.out, 'validator', 'index.js')
  const digest = rulesDigest(ruleSources(target.root))
  if (existsSync(built)) {
    // Only `build` writes this file, perhaps that of another version, whose rules are functions of
    // another form; another file by the name fails the tests.
    const { profile, rules } = (await import(
      pathToFileURL(resolve(built)).href
    )) as Partial<BuiltValidator>
    const isOurs = profile?.tool === `${tool.name} ${tool.version}`
    if (isOurs && profile.digest === digest && rules !== undefined)
      return { name: profile.name, rules, reading: readingFacts(profile), digest, findings: [] }
  }
  const [{ loadProfile }, { compileRules }] = await Promise.all([
    import('../load-profile.js'),
    import('../../evidence/judge/compile-rules.js'),
  ])
  const { profile, subjectSchemas, findings } = loadProfile(target.root)
  if (profile === undefined)
    return { name: target.root, rules: [], reading: { fields: {} }, digest, findings }
  const rules = compileRules(profile.chapters, subjectSchemas)
  return { name: profile.name, rules, reading: readingFacts(profile.facts), digest, findings }
}
