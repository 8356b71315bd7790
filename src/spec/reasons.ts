import { defined, type Finding, type Place } from '../model/index.js'

/**
 * The wording of every finding about a profile's own files. One line each; the compiler asks every
 * caller for the values that a sentence needs.
 */
const reasons = {
  'yaml-syntax': (fault: string) => `Unexpected YAML: ${fault}`,
  'file-missing': (name: string) => `Missing file ${name}, expected in every profile`,
  'chapter-missing': (name: string) => `Missing file ${name}, which is in the list of chapters`,
  'file-not-text': () => 'Unexpected octets, expected UTF-8 text',
  'schema-fault': (where: string, fault: string) => `Unexpected ${where}: ${fault}`,
  'chapter-id': (seen: string, wanted: string) => `Unexpected $id ${seen}, expected ${wanted}`,
  'chapter-unlisted': (name: string) =>
    `Chapter ${name} is not in the list of chapters of profile.yaml`,
  'conversation-missing': (chapter: string) =>
    `Chapter ${chapter} judges conversations, and the profile does not say what they are`,
  'unknown-message-kind': (kind: string) => `Unknown kind of message ${kind}`,
  'unknown-key': (key: string) => `Unknown key ${key}, by which no such message is known`,
  'duplicate-rule-id': (id: string, other: string) =>
    `Rule id ${id} is used twice, first at ${other}`,
  'retired-rule-id': (id: string) => `Rule id ${id} was retired, and ids are never used again`,
  'keyword-missing': () => 'The sentence has no BCP 14 keyword, expected exactly one',
  'keyword-twice': (seen: string) =>
    `The sentence has ${seen}, expected exactly one BCP 14 keyword`,
  'keyword-in-reason': (field: string, seen: string) =>
    `Unexpected BCP 14 keyword ${seen} in ${field}, which states no requirement`,
  'keyword-in-prose': (seen: string) =>
    `Unexpected BCP 14 keyword ${seen} in prose, expected it in rules only`,
  'rule-id-form': (id: string) =>
    `Unexpected rule id ${id}, expected words in lower case with hyphens between them`,
  'id-names-level': (id: string) => `Rule id ${id} names a level, expected what holds`,
  'unknown-role': (role: string) => `Unknown role ${role}`,
  'unknown-reference': (anchor: string) => `Unknown reference ${anchor}`,
  'check-missing': () => 'The rule has no check, and does not say why it is untestable',
  'check-needless': () => 'The rule is untestable and yet has a check',
  'unknown-keyword': (key: string) =>
    `Unknown keyword ${key}, which validators pass over as if it were not there`,
  'keyword-alone': (key: string, companion: string) =>
    `Keyword ${key} stands without ${companion}, and validators pass over it`,
  'unknown-pointer': (pointer: string) => `Unknown shape ${pointer}`,
  'unknown-fact': (name: string, kind: string) => `Unknown fact ${name}, which no ${kind} has`,
  'example-missing': (expect: string) => `The rule has no ${expect} example`,
  'example-of-no-rule': (id: string) => `Example of an unknown rule ${id}`,
  'example-name': (name: string) => `Unexpected name ${name}, expected pass-….ext or fail-….ext`,
  'unknown-rule': (id: string) => `Unknown rule ${id}`,
  'unknown-example': (name: string) => `Unknown example ${name}`,
  'unused-shape': (name: string) => `Definition ${name} has no x-rule, and no rule refers to it`,
  'pattern-backtracks': (pattern: string, why: string) =>
    `Pattern ${pattern} can take time that grows faster than its input: ${why}`,
} as const

/** The names of the checks of a profile's own files. */
type Reason = keyof typeof reasons

/** What the author can do, where the check that finds a fault does not know it better. */
const hints: Readonly<Partial<Record<Reason, string>>> = {
  'yaml-syntax':
    'Check the indentation, the quotes and the colons of this line and the one above it.',
  'file-missing': 'Write it; CONTRIBUTING.md says what belongs into a profile.',
  'chapter-missing': 'Write it, or take the chapter out of the list.',
  'chapter-id': 'Name it after the profile and the file.',
  'keyword-missing':
    'Say who MUST, SHOULD or MAY do what, or MUST NOT or SHOULD NOT; in capitals, and once.',
  'keyword-twice': 'Split the sentence into two rules, or word it without the further keyword.',
  'keyword-in-reason': 'Use another word, or lower case.',
  'keyword-in-prose': 'Make it a rule, or use another word or lower case.',
  'rule-id-form': 'Name it after what holds: announce-pipelining.',
  'unused-shape': 'Give it an x-rule, refer to it, or remove it.',
  'keyword-alone':
    'What holds in every case stands beside x-rule itself; `if` says which cases a rule concerns.',
  'file-not-text': 'Save it as UTF-8.',
  'retired-rule-id':
    'Give the rule another id: readers of earlier drafts know this one for another.',
  'unknown-reference':
    'Add its bibliographic facts to `references` in profile.yaml, or say where they are found: --bibxml, --rfc-index, --fetch.',
  'check-needless': 'Remove `untestable`, or the schema.',
  'unknown-key': 'Keys are named under `by` of the kinds of messages.',
  'unknown-rule': 'Name a rule by its key in the $defs of its chapter.',
  'unknown-example': 'Name a file in the folder of examples of the rule.',
  'example-of-no-rule': 'Name the folder after a rule, or remove it with the rule.',
  'example-name': 'The name says the verdict first, then the point: fail-bare-lf.eml.',
}

/** Words a finding about a profile: the reason's name is the name of the check. */
export function fault<R extends Reason>(
  ruleId: R,
  place: Place,
  words: Parameters<(typeof reasons)[R]>,
  more: { readonly severity?: Finding['severity']; readonly hint?: string } = {},
): Finding {
  // Each reason is called with the words that its own type asks for.
  const reason = (reasons[ruleId] as (...words: readonly unknown[]) => string)(...words)
  const hint = more.hint ?? hints[ruleId]
  return { ruleId, severity: more.severity ?? 'error', place, reason, ...defined({ hint }) }
}
