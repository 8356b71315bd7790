import {
  type CompiledRule,
  collectConversations,
  colourStyle,
  type Format,
  plainStyle,
  type ReadOptions,
} from '../../validator.js'
import { writeItems } from '../report-run.js'
import { judgeWork, type Work } from './judge-file.js'
import { conversationFacts, type JudgedPart, reportHead } from './judging-run.js'
import { type Suppression, suppress } from './suppressions.js'

/** How works are judged for a report that is put together elsewhere; it can be sent to a thread. */
export interface JudgingTask {
  readonly format: Format
  readonly tool: { readonly name: string; readonly version: string }
  readonly profile: string
  readonly coloured: boolean
  readonly suppressions: readonly Suppression[]
}

/** Characters from which on results are given before all works are done. */
const partLength = 1 << 18

/** Gives a function that judges works, and gives what stands in the report of them in parts. */
export function judgeWorks(
  task: JudgingTask,
  rules: readonly CompiledRule[],
  reading: ReadOptions,
): (works: Iterable<Work>) => Generator<JudgedPart> {
  const style = task.coloured ? colourStyle : plainStyle
  const items = writeItems(task.format, reportHead({ ...task, rules }, style))
  const conversations = collectConversations(conversationFacts({ rules, reading }))
  return function* (works) {
    const used = new Set<number>()
    const part = (): JudgedPart => ({
      ...items.take(),
      kept: conversations.take(),
      used: [...used],
    })
    for (const work of works)
      for (const item of judgeWork(work, rules, reading, conversations)) {
        items.add(suppress(item, task.suppressions, used))
        if (items.length() >= partLength) yield part()
      }
    yield part()
  }
}
