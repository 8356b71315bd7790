import type { Finding, Place } from '../../model/index.js'

/** The wording of every finding about prose and templates. */
export const reasons = {
  'text-too-large': (octets: number, most: number) =>
    `The file has ${octets} characters, expected at most ${most}`,
  'block-too-complex': (what: string, seen: number, most: number) =>
    `The paragraph has ${seen} ${what}, expected at most ${most}`,
  'nesting-too-deep': (seen: number, most: number) =>
    `Blocks nest ${seen} deep, expected at most ${most}`,
  'character-forbidden': (code: string) => `Unexpected character U+${code}, which XML cannot hold`,
  'source-missing': (name: string) => `Missing file drafts/${name}, which the document needs`,
  'abstract-missing': () => 'The document has no section named Abstract',
  'unsupported-markdown': (what: string) => `Unexpected ${what}, which has no form in a draft`,
  'unsafe-link': (url: string) => `Unexpected link ${url}, expected http, https or mailto`,
  'raw-html': () => 'Unexpected comment or mark-up, expected Markdown',
  'heading-level': (seen: number, wanted: number) =>
    `Unexpected heading of level ${seen}, expected at most ${wanted}`,
  'heading-inside': () => 'Unexpected heading inside another block',
  'text-before-heading': () => 'Unexpected text before the first heading',
  'keyword-in-prose': (seen: string) =>
    `Unexpected BCP 14 keyword ${seen} in prose, expected it in rules only`,
  'unknown-reference': (anchor: string) => `Unknown reference ${anchor}`,
  'caption-alone': () => 'Unexpected table caption without a table before it',
  'unknown-directive': (name: string, known: string) =>
    `Unknown directive ${name}, expected one of ${known}`,
  'unknown-attribute': (directive: string, name: string) =>
    `Unexpected attribute ${name} of ${directive}`,
  'attribute-missing': (directive: string, name: string) =>
    `Missing attribute ${name} of ${directive}`,
  'unknown-chapter': (name: string) => `Unknown chapter ${name}`,
  'unknown-topic': (topic: string, chapter: string) =>
    `Chapter ${chapter} has no rule of topic ${topic}`,
  'unknown-rule': (id: string) => `Unknown rule ${id}`,
  'unknown-example': (rule: string, file: string) => `Rule ${rule} has no example ${file}`,
  'example-not-text': (file: string) =>
    `Example ${file} has octets that a draft cannot show, expected UTF-8 text`,
  'text-not-exact': (file: string, why: string) => `File ${file} ${why}, so a draft cannot show it`,
  'template-missing': (name: string) => `Missing template ${name}`,
  'template-fault': (fault: string) => `The template cannot be used: ${fault}`,
  'rule-unplaced': (id: string) => `Rule ${id} stands in no document`,
  'rule-placed-twice': (id: string, other: string) =>
    `Rule ${id} is placed twice, first at ${other}`,
  'unused-reference': (anchor: string) => `Reference ${anchor} is cited nowhere`,
} as const

/** The names of the checks of prose and templates. */
export type Reason = keyof typeof reasons

/** What the author can do about each. */
const hints: Readonly<Record<Reason, string>> = {
  'text-too-large': 'Divide it into several documents.',
  'block-too-complex': 'Divide the paragraph, or put what is not prose into a code block.',
  'nesting-too-deep': 'Put what is not prose into a code block.',
  'character-forbidden': 'Remove it, or write its number in words.',
  'source-missing': 'Write it, or change `source` in `documents` of profile.yaml.',
  'abstract-missing': 'Begin with `# Abstract` and one paragraph or two.',
  'unsupported-markdown': 'See the table of Markdown forms in CONTRIBUTING.md.',
  'unsafe-link': 'Write the address as code where it is not to be followed.',
  'raw-html': 'Write angle brackets that are text as `\\<`, or as code.',
  'heading-level': 'Each level of headings begins below the one before it.',
  'heading-inside': 'End the list or quotation with an empty line at the margin.',
  'text-before-heading': 'Begin with `# Abstract`.',
  'keyword-in-prose': 'Make it a rule, or use another word or lower case.',
  'unknown-reference':
    'Add its bibliographic facts to `references` in profile.yaml, or say where they are found: --bibxml, --rfc-index, --fetch.',
  'caption-alone': 'Write it directly below its table.',
  'unknown-directive': 'See the table of Markdown forms in CONTRIBUTING.md.',
  'unknown-attribute': 'See the table of Markdown forms in CONTRIBUTING.md.',
  'attribute-missing': 'See the table of Markdown forms in CONTRIBUTING.md.',
  'unknown-chapter': 'Name one from `chapters` in profile.yaml.',
  'unknown-topic': 'Topics are named by `topic` in the `x-rule` of each rule.',
  'unknown-rule': 'Name a rule by its key in the $defs of its chapter.',
  'unknown-example': 'Name a file in the folder of examples of that rule.',
  'example-not-text': 'Show another example.',
  'text-not-exact': 'Show another file, or change it.',
  'template-missing': 'Add it to templates/, or name another.',
  'template-fault': 'Templates have Handlebars values and blocks that are closed, and no HTML.',
  'rule-unplaced':
    'Write ::rules{chapter=… topic=…} with its chapter and topic in a section of a draft.',
  'rule-placed-twice': 'Leave it where its topic is explained, and refer to it elsewhere.',
  'unused-reference': 'Cite it, or remove it from profile.yaml.',
}

/** Words a finding about prose or templates. */
export function fault<R extends Reason>(
  ruleId: R,
  place: Place,
  ...values: Parameters<(typeof reasons)[R]>
): Finding {
  // The table is typed by its keys; a lookup by a type parameter loses which of them it is.
  const word = reasons[ruleId] as (...values: unknown[]) => string
  return { ruleId, severity: 'error', place, reason: word(...values), hint: hints[ruleId] }
}
