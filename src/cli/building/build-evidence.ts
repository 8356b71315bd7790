import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { conformanceTable } from '../../emit/conformance-table.js'
import { icsForm } from '../../emit/ics-form.js'
import { schemaBundle } from '../../emit/schema-bundle.js'
import { type ValidatorProgram, validatorPackage } from '../../emit/validator-package.js'
import { type JudgedExample, vectorFiles, vectorManifest } from '../../emit/vectors.js'
import type { CompiledRule } from '../../evidence/judge/compiled-rule.js'
import { type Shown, verdictsOf } from '../../evidence/judge/judge.js'
import { rulesSource, runRulesSource } from '../../evidence/judge/rules-source.js'
import {
  type Profile,
  perObject,
  readingFacts,
  rulesOf,
  type Schema,
  type Verdict,
} from '../../model/index.js'
import { packageFolder, tool } from '../installation.js'
import type { FastValidator } from '../judging/fast-validator.js'
import { ruleSources } from '../judging/rule-sources.js'
import { rulesDigest } from '../judging/rules-digest.js'
import { type ExampleReader, exampleReader } from './example-reader.js'
import type { Files } from './write-files.js'

/** What is made from the rules of a profile: files by path, and the judging command. */
export interface Evidence {
  readonly files: Files
  /** The judging command of this state of the profile, for the program's own use; none of a faulty one. */
  readonly fast: FastValidator | undefined
}

/** What is needed of a profile to make what judges by it: data alone, such that a thread can be told. */
export interface EvidenceParts {
  /** The folder of the profile. */
  readonly root: string
  readonly profile: Pick<Profile, 'name' | 'facts' | 'chapters'>
  readonly subjectSchemas: readonly Schema[]
  /** Was something wrong with its files? Then nobody is to take what is made for all of its rules. */
  readonly isFaulty: boolean
}

/** Makes everything that judges, and the tables of rules: all but the documents. */
export function buildEvidence(
  { root, profile, subjectSchemas, isFaulty }: EvidenceParts,
  examples: ExampleReader = exampleReader(),
): Evidence {
  const files = new Map<string, string | Uint8Array>(
    vectorFiles(rulesOf(profile), examples.octetsOf),
  )
  files.set('conformance.csv', conformanceTable(profile))
  files.set('ics.yaml', icsForm(profile))
  const source = rulesSource(profile.chapters, subjectSchemas)
  const sources = ruleSources(root)
  const digest = rulesDigest(sources)
  const judged = judgedExamples(profile, runRulesSource(source), examples)
  files.set('vectors/manifest.json', vectorManifest(judged))
  const { files: validator, script } = validatorPackage({
    facts: profile.facts,
    rules: rulesOf(profile),
    rulesSource: source,
    schemas: schemaBundle(profile.name, profile.chapters, subjectSchemas),
    digest: isFaulty ? '' : digest,
    tool,
    program: validatorProgram(),
    licence: readFileSync(join(packageFolder, 'LICENSE'), 'utf8'),
  })
  for (const [path, content] of validator) files.set(`validator/${path}`, content)
  return { files, fast: isFaulty ? undefined : { digest, sources, script } }
}

/** Reads what was bundled when the program was compiled. */
function validatorProgram(): ValidatorProgram {
  const read = (name: string): string =>
    readFileSync(join(packageFolder, 'dist', 'validator', `${name}.js`), 'latin1')
  return { index: read('index'), command: read('command'), script: read('script') }
}

function judgedExamples(
  profile: EvidenceParts['profile'],
  compiled: readonly CompiledRule[],
  { shownBy }: ExampleReader,
): readonly JudgedExample[] {
  const reading = readingFacts(profile.facts)
  const outcomesOf = perObject((subjects: readonly Shown[]) =>
    subjects.map(subject => verdictsOf(compiled, subject)),
  )
  return rulesOf(profile).flatMap(rule =>
    rule.examples.map(example => {
      const outcomes = outcomesOf(shownBy(rule.subject, example, reading)).flatMap(each =>
        each.filter(({ ruleId, verdict }) => verdict === 'fail' || ruleId === rule.id),
      )
      const verdicts = outcomes.map(({ ruleId, verdict }): [string, Verdict] => [ruleId, verdict])
      return { rule, example, verdicts: Object.fromEntries(verdicts) }
    }),
  )
}
