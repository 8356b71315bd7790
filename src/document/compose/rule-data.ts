import {
  type Chapter,
  type Citation,
  type CitedUnit,
  conformanceStatus,
  entryOf,
  listed,
  type Profile,
  type Rule,
  rulesOf,
  unitNames,
} from '../../model/index.js'
import type { Context } from './context.js'

/** What the template of a rule can say. */
export function ruleData(rule: Rule, profile: Profile): object {
  const { id, text, why, level, role, refs, basis, issue, cope, untestable } = rule
  return {
    id,
    text: line(text),
    why: line(why),
    level,
    role: entryOf(profile.facts.roles, role)?.name ?? role,
    refs: citationMarks(refs),
    basis,
    mark: basisMarks[basis],
    issue: issue === undefined ? undefined : line(issue),
    cope: cope === undefined ? undefined : line(cope),
    untestable: untestable === undefined ? undefined : line(untestable),
  }
}

/** What a reader is told of what a rule rests on; nothing where it is the clause that is cited. */
const basisMarks: Readonly<Record<Rule['basis'], string | undefined>> = {
  rfc: undefined,
  trace: 'seen in real traffic',
  implementation: 'done by public implementations',
  recall: 'recalled, not verified',
  proposal: 'proposed here',
}

/** What the templates of the conformance table and of the ICS can say of a chapter. */
export function conformanceData(chapter: Chapter, context: Context): object {
  const { facts } = context.profile
  return {
    title: chapter.title,
    name: chapter.name,
    rules: chapter.rules.map(rule => ({
      id: rule.id,
      level: rule.level,
      status: conformanceStatus[rule.level],
      role: shortRole(rule.role, facts),
      section: context.notes.placed.get(rule)?.[0]?.section,
      check: rule.untestable === undefined ? 'yes' : 'no',
    })),
  }
}

function shortRole(id: string, { roles }: Profile['facts']): string {
  const role = entryOf(roles, id)
  return role?.short ?? role?.name ?? id
}

/** Open issues by what the rules rest on; rules with one question share one entry. */
export function issueData(profile: Profile): object {
  const open = rulesOf(profile).filter(({ issue }) => issue !== undefined)
  return {
    groups: (['recall', 'proposal', 'trace', 'implementation', 'rfc'] as const)
      .map(basis => ({ basis, issues: issuesOf(open.filter(rule => rule.basis === basis)) }))
      .filter(({ issues }) => issues.length > 0)
      .map(group => ({ ...group, [group.basis]: true })),
  }
}

function issuesOf(rules: readonly Rule[]): readonly { issue: string; ids: readonly string[] }[] {
  const byIssue = new Map<string, string[]>()
  for (const { id, issue } of rules) {
    const text = line(issue ?? '')
    byIssue.set(text, [...(byIssue.get(text) ?? []), id])
  }
  return [...byIssue].map(([issue, ids]) => ({ issue, ids }))
}

/** Citations as prose writes them, one for each document: `[RFC5321, Sections 3.5 and 7.3; Appendix F]`. */
function citationMarks(refs: readonly Citation[]): readonly string[] {
  const byDocument = new Map<string, Map<CitedUnit, string[]>>()
  for (const { anchor, unit, number } of refs) {
    const units = byDocument.get(anchor) ?? new Map<CitedUnit, string[]>()
    byDocument.set(anchor, units)
    if (unit !== undefined && number !== undefined)
      units.set(unit, [...(units.get(unit) ?? []), number])
  }
  return [...byDocument].map(([anchor, units]) => {
    const parts = [...units].map(
      ([unit, numbers]) => `${unitNames[unit][numbers.length === 1 ? 0 : 1]} ${listed(numbers)}`,
    )
    return parts.length === 0 ? `[${anchor}]` : `[${anchor}, ${parts.join('; ')}]`
  })
}

/** One line of text: the line ends of a YAML file mean nothing. */
function line(text: string): string {
  return text.trim().replaceAll(/\s{2,}|[^\S ]/g, ' ')
}
