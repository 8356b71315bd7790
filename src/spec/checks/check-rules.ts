import { type Chapter, type Finding, formatPlace, type Rule, rulesOf } from '../../model/index.js'
import { fault } from '../reasons.js'
import { type Check, type CheckContext, rulePlace } from './context.js'

/** Words that name a level and so may not stand in an id. */
const levelWords = new Set([
  'must',
  'should',
  'may',
  'shall',
  'required',
  'recommended',
  'optional',
])

/** Rule ids: in kebab-case, one of its own each, never a retired one, never named after a level. */
export const checkIds: Check = context => {
  const findings: Finding[] = []
  const first = new Map<string, Rule>()
  for (const rule of rulesOf(context.profile)) {
    const other = first.get(rule.id)
    if (other === undefined) first.set(rule.id, rule)
    else
      findings.push(
        fault('duplicate-rule-id', rule.place, [rule.id, formatPlace(other.place)], {
          hint: 'Rules are linked to by id: give one of them another.',
        }),
      )
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(rule.id))
      findings.push(fault('rule-id-form', rule.place, [rule.id]))
    if (rule.id.split('-').some(word => levelWords.has(word)))
      findings.push(
        fault('id-names-level', rule.place, [rule.id], {
          hint: 'Levels change and ids do not: `announce-pipelining`, not `must-pipeline`.',
        }),
      )
  }
  for (const chapter of context.profile.chapters)
    for (const id of retiredIn(chapter)) {
      const rule = first.get(id)
      if (rule !== undefined) findings.push(fault('retired-rule-id', rule.place, [id]))
    }
  return findings
}

function retiredIn({ schema }: Chapter): readonly string[] {
  const retired = schema['x-retired']
  return Array.isArray(retired) ? retired.map(String) : []
}

/** Roles and references that rules name are known. */
export const checkNames: Check = context => {
  const { profile } = context
  return rulesOf(profile).flatMap(rule => {
    const roles = Object.keys(profile.facts.roles)
    const role = roles.includes(rule.role)
      ? []
      : [
          fault('unknown-role', rulePlace(context, rule, '/x-rule/role'), [rule.role], {
            hint: `Roles of the profile: ${roles.join(', ')}.`,
          }),
        ]
    const refs = rule.refs.flatMap(({ anchor }, index) =>
      Object.hasOwn(profile.facts.references, anchor)
        ? []
        : [fault('unknown-reference', rulePlace(context, rule, `/x-rule/refs/${index}`), [anchor])],
    )
    return [...role, ...refs]
  })
}

/** A rule has a check, or says why there can be none. */
export const checkTestable: Check = context =>
  rulesOf(context.profile).flatMap(rule => {
    const keywords = typeof rule.schema === 'object' ? Object.keys(rule.schema) : ['boolean']
    const checks = keywords.some(key => key !== '$comment')
    if (rule.untestable === undefined && !checks)
      return [
        fault('check-missing', rule.place, [], {
          hint: 'Add a schema, or `untestable` with the reason.',
        }),
      ]
    if (rule.untestable !== undefined && checks) return [fault('check-needless', rule.place, [])]
    return []
  })

/** Every testable rule has examples, every example a rule, and every name is spelt right. */
export const checkExamples: Check = context => {
  const findings: Finding[] = []
  const rules = new Map(rulesOf(context.profile).map(rule => [rule.id, rule]))
  for (const rule of rules.values()) {
    const has = (expect: string): boolean =>
      rule.examples.some(example => example.expect === expect)
    const needsFail = rule.level !== 'MAY'
    if (rule.untestable === undefined && !has('pass')) findings.push(exampleMissing(rule, 'pass'))
    if (rule.untestable === undefined && needsFail && !has('fail'))
      findings.push(exampleMissing(rule, 'fail'))
    for (const [name, ids] of Object.entries(rule.also)) {
      const place = rulePlace(context, rule, `/x-rule/also/${name}`)
      if (!rule.examples.some(example => example.name === name))
        findings.push(fault('unknown-example', place, [name]))
      for (const id of ids) if (!rules.has(id)) findings.push(fault('unknown-rule', place, [id]))
    }
  }
  return [...findings, ...strayExamples(context, rules)]
}

function exampleMissing(rule: Rule, expect: string): Finding {
  return fault('example-missing', rule.place, [expect], {
    hint: `Put one at examples/${rule.id}/${expect}-….`,
  })
}

function strayExamples(
  { folder, profile }: CheckContext,
  rules: ReadonlyMap<string, Rule>,
): Finding[] {
  const findings: Finding[] = []
  // Of a chapter that cannot be read nobody knows which rules it has.
  const read = new Set(profile.chapters.map(({ name }) => name))
  if (profile.facts.chapters.some(name => !read.has(name))) return []
  // A rule whose sentence could not be read is told of at the sentence; its examples are no strays.
  const named = new Set([...rules.keys(), ...profile.chapters.flatMap(idsWritten)])
  for (const path of folder.files.keys()) {
    const match = /^examples\/([^/]+)\/(.+)$/.exec(path)
    if (match === null) continue
    const [, id, name] = match as unknown as [string, string, string]
    const place = { path: `${profile.folder}/${path}`, line: 1, column: 1 }
    if (!named.has(id)) findings.push(fault('example-of-no-rule', place, [id]))
    else if (!/^(pass|fail)[^/]*\.[a-z]+$/.test(name))
      findings.push(fault('example-name', place, [name]))
  }
  return findings
}

/** The ids of all rules that a chapter's file has, readable or not. */
function idsWritten({ schema }: Chapter): readonly string[] {
  const definitions = Object.entries(schema.$defs ?? {})
  return definitions.flatMap(([id, definition]) => (hasAnnotation(definition) ? [id] : []))
}

const hasAnnotation = (definition: unknown): boolean =>
  typeof definition === 'object' && definition !== null && 'x-rule' in definition
