import { type Finding, formatPlace, type Profile, pointerStep, rulesOf } from '../../model/index.js'
import type { Composition } from './compose.js'
import { fault } from './reasons.js'

/**
 * Gives what is wrong with the documents of a profile taken together: a rule that no reader or one
 * reader twice is told, and a reference that nothing cites.
 */
export function checkDocuments(
  profile: Profile,
  compositions: readonly Composition[],
): readonly Finding[] {
  const findings: Finding[] = []
  for (const rule of rulesOf(profile)) {
    const placings = compositions.flatMap(({ placed }) => placed.get(rule) ?? [])
    const [first, ...more] = placings
    if (first === undefined)
      findings.push({
        ...fault('rule-unplaced', rule.place, rule.id),
        hint: `Write ::rules{chapter=${rule.chapter} topic=${rule.topic}} in a section of a draft.`,
      })
    else
      for (const { place } of more)
        findings.push(fault('rule-placed-twice', place, rule.id, formatPlace(first.place)))
  }
  const cited = new Set([
    ...compositions.flatMap(({ cited }) => [...cited]),
    ...rulesOf(profile).flatMap(({ refs }) => refs.map(({ anchor }) => anchor)),
  ])
  for (const anchor of Object.keys(profile.facts.references))
    if (!cited.has(anchor))
      findings.push(
        fault('unused-reference', profile.locate(`/references/${pointerStep(anchor)}`), anchor),
      )
  return findings
}
