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
