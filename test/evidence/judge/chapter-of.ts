import type { Chapter, Rule, Schema } from '../../../src/model/index.js'

/** Gives a chapter of rules with these schemas. */
export function chapterOf(
  definitions: Readonly<Record<string, Schema>>,
  more: Partial<Rule> = {},
): Chapter {
  const id = 'urn:profilewright:test:chapter'
  const rules = Object.entries(definitions).map(
    ([name, schema]): Rule => ({
      id: name,
      chapter: 'chapter',
      topic: 'topic',
      subject: 'message',
      text: 'A sender MUST do so.',
      keyword: 'MUST',
      level: 'MUST',
      why: 'It matters.',
      role: 'sender',
      refs: [{ anchor: 'RFC5322', unit: 'section', number: '3.6' }],
      basis: 'rfc',
      also: {},
      schema,
      ref: `${id}#/$defs/${name}`,
      place: { path: 'rules.yaml', line: 1, column: 1 },
      examples: [],
      ...more,
    }),
  )
  return {
    name: 'chapter',
    id,
    title: 'Chapter',
    subject: 'message',
    rules,
    schema: { $id: id, $defs: definitions },
    path: 'rules.yaml',
  }
}
