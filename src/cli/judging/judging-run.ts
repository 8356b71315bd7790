/** A run of `validate` from its first octet to its exit code; who judges, and in which thread, is not its matter. */
import {
  type CompiledRule,
  type Conversations,
  collectConversations,
  type PortableMessage,
  plainStyle,
  type ReadOptions,
  type ReportHead,
  type ReportItem,
  reaches,
  ruleAddress,
  type Severity,
  type Style,
  type Summary,
  severities,
  severityOf,
} from '../../validator.js'
import { exitCodes } from '../exit-codes.js'
import { startReport, type WrittenItems } from '../report-run.js'
import { sourceOf } from '../source-of.js'
import { say, styleFor } from '../terminal.js'
import { judgeConversations, unreadRules } from './judge-file.js'
import type { JudgingOptions } from './judging-options.js'
import { startProgress } from './progress.js'
import { openOutput, standardOutput } from './report-output.js'
import { startResumption } from './resumption.js'
import type { Position, Step } from './steps-of.js'
import { suppress, unusedSuppressions } from './suppressions.js'

/** A run that is going on. */
export interface JudgingRun {
  /** Where the run begins, if another one came so far already. */
  readonly from: Position | undefined
  /** Messages that belong together are looked for among those that are added here. */
  readonly conversations: Conversations
  readonly add: (item: ReportItem) => void
  /** Adds what another thread has judged. */
  readonly addPart: (part: JudgedPart) => void
  /** Says that everything up to here has been added. */
  readonly reached: (step: Pick<Step, 'octets' | 'position'>) => void
  /** Says that nothing more is added, also where the run has not come to its end. */
  readonly stop: () => void
  /** Judges the conversations, ends the report, and gives the exit code. */
  readonly finish: () => number
}

/** What judging some works gives, in a form that can be sent between threads. */
export interface JudgedPart extends WrittenItems {
  readonly kept: readonly PortableMessage[]
  readonly used: readonly number[]
}

/** Starts a run, or goes on with one that was interrupted. */
export function startJudging(options: JudgingOptions): JudgingRun {
  const { rules, suppressions = [], findings = [] } = options
  const output = options.output === undefined ? standardOutput : openOutput(options.output)
  const resumption = startResumption(options, output)
  const { last } = resumption
  output.cut(last?.written ?? 0)
  const conversations = collectConversations(conversationFacts(options))
  conversations.put(resumption.kept, last?.left)
  const used = new Set(last?.used)
  const progress = startProgress(options.paths)
  const report = startReport({
    format: options.format,
    // A file is no terminal, whatever standard output is.
    head: reportHead(options, options.output === undefined ? styleFor(1) : plainStyle),
    write: text => {
      // What goes to the same terminal needs the place of the line.
      if (!output.stays) progress.hide()
      output.write(text)
    },
    ...(last === undefined ? {} : { from: last.report }),
  })
  if (last === undefined && findings.length > 0)
    report.add({ path: options.profile, outcomes: [], findings, source: sourceOf })
  const add = (item: ReportItem): void => report.add(suppress(item, suppressions, used))
  return {
    from: last?.position,
    conversations,
    add,
    addPart: part => {
      report.addWritten(part)
      conversations.put(part.kept)
      for (const index of part.used) used.add(index)
    },
    reached: ({ octets, position }) => {
      progress.reached(octets, report.state().summary.items)
      resumption.reached(kept => ({
        written: output.written(),
        position: position(),
        report: report.state(),
        used: [...used],
        kept: conversations.kept(kept),
        left: conversations.left(),
      }))
    },
    stop: progress.end,
    finish: () => {
      for (const item of judgeConversations(conversations, rules)) add(item)
      const unused = unusedSuppressions(suppressions, used)
      const [first] = unused
      if (first !== undefined)
        report.add({ path: first.place.path, outcomes: [], findings: unused, source: sourceOf })
      const summary = report.close()
      output.close()
      resumption.end()
      if (summary.items === 0) say('Nothing was judged: the paths hold no file.')
      // What was judged by rules with faults says nothing, whatever was found.
      const isFaulty = findings.some(({ severity }) => severity === 'error')
      return isFaulty ? exitCodes.usage : exitCodeFor(summary, options.failOn)
    },
  }
}

/** Gives what is known of conversations, where a rule asks for any: else nothing is kept for them. */
export function conversationFacts({
  rules,
  reading,
}: Pick<JudgingOptions, 'rules' | 'reading'>): ReadOptions['conversation'] {
  const asked = rules.some(({ facts }) => facts.subject === 'conversation')
  return asked ? reading.conversation : undefined
}

/** Gives what a report on judging is about. */
export function reportHead(
  { tool, profile, rules }: Pick<JudgingOptions, 'tool' | 'profile' | 'rules'>,
  style: Style,
): ReportHead {
  return { tool, profile, rules: rules.map(reportRule), style }
}

function reportRule({ facts }: CompiledRule): ReportHead['rules'][number] {
  const { id, text, why, level, draft } = facts
  const rule = { id, text, why, severity: severityOf(level) }
  return draft === undefined ? rule : { ...rule, url: ruleAddress(draft, id) }
}

/** Gives the exit code for what was found. */
export function exitCodeFor({ findings, rules }: Summary, failOn: Severity | undefined): number {
  const grave = severities.filter(severity => failOn !== undefined && reaches(severity, failOn))
  const found = grave.reduce((sum, severity) => sum + findings[severity], 0)
  // What could not be read is an error finding of its own.
  const unread = unreadRules.reduce((sum, id) => sum + (rules[id]?.count ?? 0), 0)
  if (found > unread) return exitCodes.findings
  return unread > 0 ? exitCodes.untested : exitCodes.clean
}
