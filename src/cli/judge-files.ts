import { setFlagsFromString } from 'node:v8'
import {
  type CompiledRule,
  collectConversations,
  type Finding,
  type Format,
  type ReadOptions,
  type ReportItem,
  reaches,
  type Severity,
  type Summary,
  severities,
  severityOf,
} from '../validator.js'
import { exitCodes } from './exit-codes.js'
import { judgeConversations, judgeWork, unreadRules, workOf } from './judge-file.js'
import { openFiles } from './open-files.js'
import { startReport } from './report-run.js'
import { sourceOf } from './source-of.js'
import { type Suppression, suppress, unusedSuppressions } from './suppressions.js'
import { print, styleFor } from './terminal.js'

/** What to judge, by what, and how to say it. */
export interface JudgeFilesOptions {
  readonly paths: readonly string[]
  readonly rules: readonly CompiledRule[]
  readonly profile: string
  readonly reading: ReadOptions
  readonly format: Format
  readonly failOn: Severity
  readonly tool: { readonly name: string; readonly version: string }
  /** Findings about the profile itself, told first. */
  readonly findings?: readonly Finding[]
  readonly suppressions?: readonly Suppression[]
}

/** Judges files and folders, writes the report to standard output, and gives the exit code. */
export function judgeFiles(options: JudgeFilesOptions): number {
  const { rules, profile, tool, failOn } = options
  const run = startReport({
    format: options.format,
    head: { tool, profile, rules: rules.map(reportRule), style: styleFor(process.stdout) },
    write: print,
  })
  const told = options.findings ?? []
  if (told.length > 0)
    run.add({ path: profile, outcomes: [], findings: told, source: () => undefined })
  // Where no rule asks for conversations, nothing is kept for them.
  const asked = rules.some(({ facts }) => facts.subject === 'conversation')
  const conversations = collectConversations(asked ? options.reading.conversation : undefined)
  const { suppressions = [] } = options
  const used = new Set<number>()
  const add = (item: ReportItem): void => run.add(suppress(item, suppressions, used))
  let works = 0
  for (const file of openFiles(options.paths))
    for (const work of workOf(file)) {
      works += 1
      if (works === many) keepMemorySmall()
      for (const item of judgeWork(work, rules, options.reading, conversations)) add(item)
    }
  for (const item of judgeConversations(conversations, rules)) add(item)
  const unused = unusedSuppressions(suppressions, used)
  const [first] = unused
  if (first !== undefined)
    run.add({ path: first.place.path, outcomes: [], findings: unused, source: sourceOf })
  return exitCodeFor(run.close(), failOn)
}

function exitCodeFor({ findings, rules }: Summary, failOn: Severity): number {
  const grave = severities.filter(severity => reaches(severity, failOn))
  const found = grave.reduce((sum, severity) => sum + findings[severity], 0)
  // What could not be read is an error finding of its own.
  const unread = unreadRules.reduce((sum, id) => sum + (rules[id]?.count ?? 0), 0)
  if (found > unread) return exitCodes.findings
  return unread > 0 ? exitCodes.untested : exitCodes.clean
}

/** Messages from which on memory counts more than start-up: the engine's flags are left alone before. */
const many = 100

/**
 * Has the engine collect garbage early rather than take more memory: a mailbox of any size is then
 * judged in two thirds of the memory, at the price of some per cent of time.
 */
function keepMemorySmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=20')
}

function reportRule({ facts }: CompiledRule): {
  readonly id: string
  readonly text: string
  readonly why: string
  readonly severity: Severity
} {
  const { id, text, why, level } = facts
  return { id, text, why, severity: severityOf(level) }
}
