import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makePapers } from '../document/compose/papers/papers.js'
import { conformanceTable } from '../emit/conformance-table.js'
import { icsForm } from '../emit/ics-form.js'
import { schemaBundle } from '../emit/schema-bundle.js'
import {
  type ValidatorParts,
  validatorPackage,
  validatorScript,
} from '../emit/validator-package.js'
import { vectors } from '../emit/vectors.js'
import { compileRules } from '../evidence/judge/compile-rules.js'
import { judge } from '../evidence/judge/judge.js'
import { rulesSource } from '../evidence/judge/rules-source.js'
import { readSubjects } from '../evidence/subjects/subjects.js'
import type { Finding, Profile } from '../model/index.js'
import { readingFacts, rulesOf } from '../model/index.js'
import { composeDrafts } from './compose-drafts.js'
import { packageFolder, tool } from './installation.js'
import { type LoadedProfile, schemasFolder, textFiles } from './load-profile.js'
import { readTemplates } from './read-folder.js'
import { rulesDigest } from './rules-digest.js'

/** What building a profile gives: files by path inside its folder of `out/`, and what was found. */
export interface Built {
  readonly files: ReadonlyMap<string, string | Uint8Array>
  readonly findings: readonly Finding[]
  /** The judging command of this state of the profile, for the program's own use. */
  readonly fast: { readonly digest: string; readonly script: string }
}

/** The folder of the compiled program, which validators are bundled from. */
const program = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

/** Builds everything that is written from a profile, in memory: the same bytes on every machine. */
export async function buildProfile(loaded: LoadedProfile, profile: Profile): Promise<Built> {
  const files = new Map<string, string | Uint8Array>()
  const put = (folder: string, made: ReadonlyMap<string, string | Uint8Array>): void => {
    for (const [path, content] of made) files.set(`${folder}/${path}`, content)
  }
  const templates = readTemplates(join(packageFolder, 'templates'))
  const { drafts, findings } = composeDrafts(profile, templates, textFiles(loaded.folder))
  for (const { name, xml, text, unpaginated, html } of drafts) {
    files.set(`${name}.xml`, xml.text)
    files.set(`${name}.txt`, text.text)
    files.set(`${name}.nopages.txt`, unpaginated.text)
    files.set(`${name}.html`, html.text)
  }
  files.set('conformance.csv', conformanceTable(profile))
  files.set('ics.yaml', icsForm(profile))
  const { papers, findings: paperFindings } = makePapers(profile, templates)
  put('papers', new Map(papers.map(({ path, text }) => [path, text])))
  const parts: ValidatorParts = {
    facts: profile.facts,
    rules: rulesOf(profile),
    rulesSource: rulesSource(profile.chapters, loaded.subjectSchemas),
    schemas: schemaBundle(profile.name, profile.chapters, loaded.subjectSchemas),
    digest: rulesDigest(loaded.folder.root, schemasFolder),
    tool,
    program,
    licence: readFileSync(join(packageFolder, 'LICENSE'), 'utf8'),
  }
  put('validator', await validatorPackage(parts))
  put('vectors', vectors(judgedExamples(loaded, profile)))
  // What is only to be kept in mind is told by `check`, not at every build.
  const told = paperFindings.filter(({ severity }) => severity !== 'info')
  const fast = { digest: parts.digest, script: await validatorScript(parts) }
  return { files, findings: [...findings, ...told], fast }
}

function judgedExamples(loaded: LoadedProfile, profile: Profile): Parameters<typeof vectors>[0] {
  const compiled = compileRules(profile.chapters, loaded.subjectSchemas)
  const reading = readingFacts(profile.facts)
  return rulesOf(profile).flatMap(rule =>
    rule.examples.map(example => {
      const subjects = readSubjects(rule.subject, example.octets, example.path, reading)
      const outcomes = subjects.flatMap(subject => judge(compiled, subject).outcomes)
      const told = outcomes.filter(
        ({ ruleId, verdict }) => ruleId === rule.id || verdict === 'fail',
      )
      const verdicts = Object.fromEntries(told.map(({ ruleId, verdict }) => [ruleId, verdict]))
      return { rule, example, verdicts }
    }),
  )
}
