import type { Finding } from '../model/index.js'
import { checkChapterIds, checkListed } from './checks/check-chapters.js'
import { checkConversation } from './checks/check-conversation.js'
import { checkFacts } from './checks/check-facts.js'
import { checkKeywords } from './checks/check-keywords.js'
import { checkProse } from './checks/check-prose.js'
import { checkExamples, checkIds, checkNames, checkTestable } from './checks/check-rules.js'
import { checkPatterns, checkReferences, checkShapes } from './checks/check-schemas.js'
import type { Check, CheckContext } from './checks/context.js'

/** Every check of a profile's own files, in the order in which an author meets the files. */
const checks: Readonly<Record<string, Check>> = {
  listed: checkListed,
  'chapter-ids': checkChapterIds,
  conversation: checkConversation,
  ids: checkIds,
  prose: checkProse,
  names: checkNames,
  testable: checkTestable,
  examples: checkExamples,
  keywords: checkKeywords,
  shapes: checkShapes,
  references: checkReferences,
  facts: checkFacts,
  patterns: checkPatterns,
}

/**
 * Gives everything that is wrong with a profile that could be read, as far as its own files show it.
 * Judging its examples and printing its drafts shows the rest.
 */
export function checkProfile(context: CheckContext): readonly Finding[] {
  return Object.values(checks).flatMap(check => check(context))
}
