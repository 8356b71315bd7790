import type { CompiledRule, Finding, Format, ReadOptions, Severity } from '../../validator.js'
import type { Suppression } from './suppressions.js'

/** What to judge, by what, and how to say it. */
export interface JudgingOptions {
  readonly paths: readonly string[]
  readonly rules: readonly CompiledRule[]
  readonly profile: string
  /** Digest of what the rules were made from. */
  readonly digest: string
  readonly reading: ReadOptions
  readonly format: Format
  /** Absent: findings are no failure. */
  readonly failOn?: Severity
  readonly tool: { readonly name: string; readonly version: string }
  /** Findings about the profile itself, told first. */
  readonly findings?: readonly Finding[]
  readonly suppressions?: readonly Suppression[]
  /** A file for the report; absent: standard output. */
  readonly output?: string
  /** Go on with the report that stands in the file, where it is not whole. */
  readonly resume?: boolean
}
