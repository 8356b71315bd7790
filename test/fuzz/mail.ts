import { loadProfile } from '../../src/cli/load-profile.js'
import { compileRules } from '../../src/evidence/judge/compile-rules.js'
import { judge } from '../../src/evidence/judge/judge.js'
import { kindOf, readSubjects, withCarried } from '../../src/evidence/subjects/subjects.js'
import type { SubjectKind } from '../../src/model/index.js'
import { shared } from '../shared.js'
import type { Target } from './run.js'
import { smallFiles } from './small-files.js'

const telling = [
  '\r',
  '\n',
  '\r\n',
  '--',
  '"',
  '(',
  '=',
  ';',
  ':',
  '<',
  '\0',
  '\xff',
  '{5}',
  '.\r\n',
  '=?utf-8?B?',
  'boundary=',
]

/** Messages and sessions are read and judged by the rules of the bundled profile. */
export function mail(): Target {
  const { profile, subjectSchemas } = loadProfile('spec/mms')
  const rules = compileRules(profile?.chapters ?? [], subjectSchemas)
  const fields = profile?.facts.fields ?? {}
  const attempt = (mutant: Uint8Array, path: string): number => {
    const kind: SubjectKind = kindOf(path, mutant) ?? 'message'
    const subjects = [...withCarried(readSubjects(kind, mutant, path, { fields }))]
    for (const subject of subjects)
      for (const { findings } of judge(rules, subject).outcomes)
        for (const { place } of findings)
          if (!(place.line >= 1 && place.column >= 1)) throw new Error(`place of ${path}`)
    return subjects.length
  }
  return {
    files: smallFiles([`${shared}/corpus/mail`, 'spec/mms/examples'], 60_000),
    telling,
    attempt,
  }
}
