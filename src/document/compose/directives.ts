import type { LeafDirective } from 'mdast-util-directive'
import {
  type Chapter,
  entryOf,
  formatPlace,
  memoized,
  type Place,
  perObject,
  type Rule,
  type XElement,
  type XNode,
} from '../../model/index.js'
import { type Context, report } from './context.js'
import { exampleBlocks, sourceBlocks } from './exhibits.js'
import { expand } from './expand.js'
import { rememberedOf } from './remembered.js'
import { conformanceData, issueData, ruleData } from './rule-data.js'

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

/** Words a chapter by a template, or remembers its wording. */
function chapterElements(
  template: string,
  chapter: Chapter,
  place: Place,
  context: Context,
): readonly XElement[] {
  const { placed } = context.notes
  const sections = chapter.rules.map(rule => placed.get(rule)?.[0]?.section)
  const values = [...wordingValues(template, place, context), ...sections]
  return rememberedOf(tableOf(chapter)(template), values, context, notes =>
    expand(
      { template, data: conformanceData(chapter, context), place, binds: false },
      { ...context, notes },
    ),
  )
}

/** Gives the same object for the same table of a chapter. */
const tableOf = perObject((_chapter: Chapter) =>
  memoized(10, (template: string): object => ({ template })),
)

/** Gives what any wording depends on besides the data. */
function wordingValues(template: string, place: Place, context: Context): readonly unknown[] {
  const { profile, templates } = context
  return [profile.facts.roles, templates.get(template)?.text, formatPlace(place)]
}

function ruleBlocks(
  chapter: string,
  topic: string,
  place: Place,
  context: Context,
): readonly XElement[] {
  const { notes, profile } = context
  const found = profile.chapters.find(({ name }) => name === chapter)
  if (found === undefined) {
    // A chapter of the profile that cannot be read is told of where it is written.
    if (!profile.facts.chapters.includes(chapter)) report(notes, place, 'unknown-chapter', chapter)
    return []
  }
  const rules = found.rules.filter(rule => rule.topic === topic)
  if (rules.length === 0) report(notes, place, 'unknown-topic', topic, chapter)
  const section = notes.section?.attributes.anchor
  const made = rules.flatMap(rule => {
    notes.placed.set(rule, [...(notes.placed.get(rule) ?? []), { place, section }])
    return ruleElements(rule, place, context)
  })
  const [first, ...others] = made
  if (first === undefined) return []
  const values = [formatPlace(place), ...others]
  return rememberedOf(first, values, context, () => joinLists(made, place))
}

/** Words a rule, or remembers its wording: mostly few rules have changed since the last time. */
function ruleElements(rule: Rule, place: Place, context: Context): readonly XElement[] {
  return rememberedOf(rule, wordingValues('rule', place, context), context, notes =>
    expand(
      {
        template: 'rule',
        data: ruleData(rule, context.profile),
        place: { ...rule.place, via: place },
        // What only an option cites is not needed to conform.
        binds: rule.level !== 'MAY',
      },
      { ...context, notes },
    ),
  )
}

/** Makes one list of the lists that stand one after another, each term on a line of its own. */
function joinLists(made: readonly XElement[], place: Place): readonly XElement[] {
  const joined: XElement[] = []
  let list: XNode[] | undefined
  for (const block of made) {
    if (block.name !== 'dl') {
      list = undefined
      joined.push(block)
      continue
    }
    if (list === undefined) {
      list = []
      joined.push({
        type: 'element',
        name: 'dl',
        attributes: { newline: 'true' },
        children: list,
        origin: place,
      })
    }
    list.push(...block.children)
  }
  return joined
}
