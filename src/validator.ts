/**
 * The judging half of profilewright: reading evidence, judging it by compiled rules, writing reports.
 * The generated validators bundle exactly this, so that they and `profilewright validate` agree.
 */
export type { CompiledRule, RuleFacts } from './evidence/judge/compiled-rule.js'
export { judge } from './evidence/judge/judge.js'
export { codeFrame } from './evidence/report/code-frame.js'
export { type Format, formats } from './evidence/report/formats.js'
export type {
  Reporter,
  ReportHead,
  ReportItem,
  Style,
  Summary,
} from './evidence/report/reporter.js'
export { colourStyle, plainStyle } from './evidence/report/reporter.js'
export { addSummaries, nothing, summarise } from './evidence/report/summarise.js'
export {
  type Conversations,
  collectConversations,
} from './evidence/subjects/conversation/conversations.js'
export type { PortableMessage } from './evidence/subjects/conversation/portable-message.js'
export { fill, type OctetWindow, openWindow, windowOf } from './evidence/subjects/octet-window.js'
export { type Piece, piecesOf, readPiece } from './evidence/subjects/pieces.js'
export { looksLikeLog } from './evidence/subjects/sniff-kind.js'
export {
  kindOf,
  type ReadOptions,
  readEvidence,
  readSubjects,
  subjects,
  withCarried,
} from './evidence/subjects/subjects.js'
export type {
  Finding,
  Judgement,
  Outcome,
  Place,
  ReadingFacts,
  Severity,
  Subject,
  SubjectKind,
  Verdict,
} from './model/index.js'
export {
  formatPlace,
  joinCitations,
  reaches,
  readingFacts,
  ruleAddress,
  severities,
  severityOf,
  verdicts,
} from './model/index.js'
