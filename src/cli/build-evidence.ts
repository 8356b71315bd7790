import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { conformanceTable } from '../emit/conformance-table.js'
import { icsForm } from '../emit/ics-form.js'
import { schemaBundle } from '../emit/schema-bundle.js'
import { validatorPackage } from '../emit/validator-package.js'
import { vectors } from '../emit/vectors.js'
import type { CompiledRule } from '../evidence/judge/compiled-rule.js'
import { judge } from '../evidence/judge/judge.js'
import { rulesWithSource } from '../evidence/judge/rules-source.js'
import { readSubjects } from '../evidence/subjects/subjects.js'
import {
  type Example,
  type Outcome,
  type Profile,
  type Rule,
  readingFacts,
  rulesOf,
} from '../model/index.js'
import type { FastValidator } from './fast-validator.js'
import { packageFolder, tool } from './installation.js'
import { type LoadedProfile, schemasFolder } from './load-profile.js'
import { ruleSources } from './rule-sources.js'
import { rulesDigest } from './rules-digest.js'

/** What is made from the rules of a profile: files by path, and the judging command. */
export interface Evidence {
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** The judging command of this state of the profile, for the program's own use. */
  readonly fast: FastValidator
}

/** The folder of the compiled program, which validators are bundled from. */
const program = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

/** Makes everything that judges, and the tables of rules: all but the documents. */
export async function buildEvidence(loaded: LoadedProfile, profile: Profile): Promise<Evidence> {
  const files = new Map<string, string | Uint8Array>()
  const put = (folder: string, made: ReadonlyMap<string, string | Uint8Array>): void => {
    for (const [path, content] of made) files.set(`${folder}/${path}`, content)
  }
  files.set('conformance.csv', conformanceTable(profile))
  files.set('ics.yaml', icsForm(profile))
  const { rules, source } = rulesWithSource(profile.chapters, loaded.subjectSchemas)
  const sources = ruleSources(loaded.folder.root, schemasFolder)
  const digest = rulesDigest(sources)
  // The bundler is a process of its own: it works while the examples are judged.
  const bundled = validatorPackage({
    facts: profile.facts,
    rules: rulesOf(profile),
    rulesSource: source,
    schemas: schemaBundle(profile.name, profile.chapters, loaded.subjectSchemas),
    digest,
    tool,
    program,
    licence: readFileSync(join(packageFolder, 'LICENSE'), 'utf8'),
  })
  put('vectors', vectors(judgedExamples(profile, rules)))
  const { files: validator, script } = await bundled
  put('validator', validator)
  return { files, fast: { digest, sources, script } }
}

function judgedExamples(
  profile: Profile,
  compiled: readonly CompiledRule[],
): Parameters<typeof vectors>[0] {
  const reading = readingFacts(profile.facts)
  // Many rules are shown by the same octets, which are judged once.
  const judged = new Map<string, readonly Outcome[]>()
  const outcomesOf = ({ subject }: Rule, { octets, path }: Example): readonly Outcome[] => {
    const key = `${subject}\n${Buffer.from(octets).toString('latin1')}`
    const outcomes =
      judged.get(key) ??
      readSubjects(subject, octets, path, reading).flatMap(each => judge(compiled, each).outcomes)
    judged.set(key, outcomes)
    return outcomes
  }
  return rulesOf(profile).flatMap(rule =>
    rule.examples.map(example => {
      const told = outcomesOf(rule, example).filter(
        ({ ruleId, verdict }) => ruleId === rule.id || verdict === 'fail',
      )
      const verdicts = Object.fromEntries(told.map(({ ruleId, verdict }) => [ruleId, verdict]))
      return { rule, example, verdicts }
    }),
  )
}
