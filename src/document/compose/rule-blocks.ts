import {
  type Chapter,
  formatPlace,
  memoized,
  type Place,
  perObject,
  type Rule,
  type XElement,
  type XNode,
} from '../../model/index.js'
import { type Context, report } from './context.js'
import { expand } from './expand.js'
import { rememberedOf } from './remembered.js'
import { conformanceData, ruleData } from './rule-data.js'

/** Gives the rules of a topic, in the order of their file, each where its file says it. */
export function ruleBlocks(
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

/** Words a chapter by a template, or remembers its wording. */
export function chapterElements(
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
