import type { LeafDirective } from 'mdast-util-directive'
import { entryOf, type Place, type XElement } from '../../model/index.js'
import { type Context, report } from './context.js'
import { exampleBlocks, sourceBlocks } from './exhibits.js'
import { expand } from './expand.js'
import { chapterElements, ruleBlocks } from './rule-blocks.js'
import { issueData } from './rule-data.js'

/** What a directive may say in braces, what it must, and what stands in its place. */
interface Directive {
  readonly required: readonly string[]
  readonly optional: readonly string[]
  readonly blocks: (
    values: Readonly<Record<string, string>>,
    place: Place,
    context: Context,
  ) => readonly XElement[]
}

/** Gives what stands in the place of `::name{key=value}`. */
export function directiveBlocks(node: LeafDirective, context: Context): readonly XElement[] {
  const { notes } = context
  const place = context.locate(node)
  if (context.worded !== undefined) {
    report(notes, place, 'unsupported-markdown', 'directive in a template')
    return []
  }
  const directive = entryOf(directives, node.name)
  if (directive === undefined) {
    report(notes, place, 'unknown-directive', node.name, Object.keys(directives).join(', '))
    return []
  }
  const values = Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']),
  )
  const { required, optional } = directive
  for (const name of Object.keys(values))
    if (!required.includes(name) && !optional.includes(name))
      report(notes, place, 'unknown-attribute', node.name, name)
  const missing = required.filter(name => values[name] === undefined)
  for (const name of missing) report(notes, place, 'attribute-missing', node.name, name)
  return missing.length > 0 ? [] : directive.blocks(values, place, context)
}

/** A directive that only words facts by a template of its own name. */
const worded = (template: string, data: (context: Context) => object): Directive => ({
  required: [],
  optional: [],
  blocks: (_values, place, context) =>
    expand({ template, data: data(context), place, binds: false }, context),
})

const directives: Readonly<Record<string, Directive>> = {
  /** The rules of a topic, in order, each where its file says it. */
  rules: {
    required: ['chapter', 'topic'],
    optional: [],
    blocks: ({ chapter, topic }, place, context) => ruleBlocks(chapter!, topic!, place, context),
  },
  /** Who is bound. */
  roles: worded('roles', ({ profile }) => ({ roles: Object.values(profile.facts.roles) })),
  glossary: worded('glossary', ({ profile }) => ({ terms: profile.facts.glossary })),
  /** The paragraph of RFC 8174, section 2. */
  bcp14: {
    required: [],
    optional: [],
    blocks: (_values, place, context) =>
      expand({ template: 'bcp14', data: {}, place, binds: true }, context),
  },
  'conformance-table': tables('conformance-table'),
  ics: tables('ics'),
  'open-issues': worded('open-issues', context => issueData(context.profile)),
  example: {
    required: ['rule', 'file'],
    optional: ['anchor', 'caption'],
    blocks: (values, place, context) => exampleBlocks(values, place, context),
  },
  'rules-source': {
    required: [],
    optional: [],
    blocks: (_values, place, context) => sourceBlocks('rules/', place, context),
  },
}

/** A template that makes one table of the rules of each chapter. */
function tables(template: string): Directive {
  return {
    required: [],
    optional: ['chapter'],
    blocks: ({ chapter: name }, place, context) => {
      const { chapters } = context.profile
      const wanted = chapters.filter(chapter => name === undefined || chapter.name === name)
      if (wanted.length === 0) report(context.notes, place, 'unknown-chapter', name ?? '')
      return wanted.flatMap(chapter => chapterElements(template, chapter, place, context))
    },
  }
}
