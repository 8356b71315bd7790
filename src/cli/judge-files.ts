import {
  type CompiledRule,
  collectConversations,
  type Finding,
  type Format,
  type ReadOptions,
  reaches,
  type Severity,
  severities,
  severityOf,
} from '../validator.js'
import { evidenceFiles } from './evidence-files.js'
import { exitCodes } from './exit-codes.js'
import { judgeConversations, judgeFile } from './judge-file.js'
import { startReport } from './report-run.js'
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
  let unread = 0
  for (const file of evidenceFiles(options.paths)) {
    if (file.finding !== undefined) unread += 1
    for (const item of judgeFile(file, rules, options.reading, conversations)) run.add(item)
  }
  for (const item of judgeConversations(conversations, rules)) run.add(item)
  const { findings } = run.close()
  const grave = severities.filter(severity => reaches(severity, failOn))
  const found = grave.reduce((sum, severity) => sum + findings[severity], 0)
  // A file that could not be read is an error finding of its own.
  if (found > unread) return exitCodes.findings
  return unread > 0 ? exitCodes.untested : exitCodes.clean
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
