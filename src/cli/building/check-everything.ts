import { makePapers } from '../../document/compose/papers/papers.js'
import { compileRules } from '../../evidence/judge/compile-rules.js'
import { judgeExamples } from '../../evidence/judge/judge-examples.js'
import { survivingMutants, survivorFinding } from '../../evidence/judge/surviving-mutants.js'
import { readSubjects } from '../../evidence/subjects/subjects.js'
import {
  type Example,
  exampleFile,
  type Finding,
  readingFacts,
  rulesOf,
} from '../../model/index.js'
import { checkProfile } from '../../spec/check-profile.js'
import { type CheckContext, rulePlace } from '../../spec/checks/context.js'
import { mutantsOf } from '../../spec/mutants.js'
import type { LoadedProfile } from '../load-profile.js'
import { readTemplates } from '../read-folder.js'
import { checkNits } from './check-nits.js'
import { composeDrafts } from './compose-drafts.js'

/**
 * Gives everything that is wrong with a profile: its files, its drafts, its examples, the rules that its
 * examples do not pin down. Rules whose references resolve nowhere are told and not judged.
 */
export async function checkEverything(loaded: LoadedProfile): Promise<readonly Finding[]> {
  const { profile, folder, schemas, subjectSchemas, yaml } = loaded
  if (profile === undefined) return loaded.findings
  const context: CheckContext = { profile, folder, schemas, yaml }
  const findings = [...loaded.findings, ...checkProfile(context)]
  const templates = readTemplates()
  const { drafts, findings: drafted } = composeDrafts(profile, templates, folder.files)
  // What a rule cites was checked where the rule says it; the draft only repeats it.
  findings.push(
    ...drafted.filter(
      ({ ruleId, place }) => ruleId !== 'unknown-reference' || place.via === undefined,
    ),
  )
  for (const draft of drafts) findings.push(...(await checkNits(draft, profile.facts.date)))
  findings.push(...makePapers(profile, templates).findings)
  if (findings.some(finding => unjudgeable.has(finding.ruleId))) return findings
  const rules = rulesOf(profile)
  const reading = readingFacts(profile.facts)
  // A profile that was read has the files of its examples.
  const octetsOf = (example: Example): Uint8Array => folder.files.get(exampleFile(example))!()
  const examples = rules.flatMap(rule =>
    rule.examples.map(example => ({
      example,
      subjects: readSubjects(rule.subject, octetsOf(example), example.path, reading),
    })),
  )
  findings.push(...judgeExamples(rules, compileRules(profile.chapters, subjectSchemas), examples))
  const survivors = survivingMutants(
    profile.chapters,
    subjectSchemas,
    rules.flatMap(mutantsOf),
    examples,
  )
  for (const survivor of survivors)
    findings.push(
      survivorFinding(survivor, rulePlace(context, survivor.rule, survivor.mutant.pointer)),
    )
  return findings
}

/** Faults that leave rules which cannot be compiled. */
const unjudgeable = new Set(['schema-fault', 'unknown-pointer', 'yaml-syntax', 'duplicate-rule-id'])
