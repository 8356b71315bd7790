/**
 * The library of every generated validator. It is bundled when the program is compiled; `build` puts a
 * profile and its rules in the places of the two names, so that the rest need not be bundled again.
 */
import type { CompiledRule } from '../evidence/judge/compiled-rule.js'
import { tellFaults } from '../evidence/judge/tell-faults.js'
import { type Judgement, judge, readEvidence } from '../validator.js'
import type { StandaloneProfile } from './standalone.js'

declare const __profile__: StandaloneProfile
declare const __rules__: (tell: typeof tellFaults) => readonly CompiledRule[]

export * from '../validator.js'

export const profile = __profile__
export const rules = __rules__(tellFaults)

export function validate(octets: Uint8Array, path: string): readonly Judgement[] {
  return readEvidence(octets, path, profile).map(subject => judge(rules, subject))
}
