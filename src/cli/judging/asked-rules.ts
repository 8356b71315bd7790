import type { CompiledRule } from '../../evidence/judge/compiled-rule.js'
import { UsageError } from '../exit-codes.js'
import { namesLike } from '../names-like.js'

/** Which rules were asked for; absent: all. */
export interface AskedNames {
  readonly rule?: readonly string[]
  readonly role?: readonly string[]
}

/** Gives the rules that were asked for. */
export function askedRules(
  rules: readonly CompiledRule[],
  { rule: ids, role: roles }: AskedNames,
): readonly CompiledRule[] {
  return rules.filter(
    ({ facts }) => (ids?.includes(facts.id) ?? true) && (roles?.includes(facts.role) ?? true),
  )
}

/** Refuses names that a profile does not have, and names that no rule has together. */
export function refuseUnknownNames(
  rules: readonly CompiledRule[],
  asked: AskedNames,
  profile: string,
): void {
  const list = `\`profilewright explain -p ${profile}\` lists them.`
  const refuse = (
    kind: string,
    names: readonly string[] = [],
    known: ReadonlySet<string>,
  ): void => {
    for (const name of names) {
      if (known.has(name)) continue
      const akin = namesLike(name, [...known])
      const hint = akin.length > 0 ? `Did you mean ${akin.join(', ')}?` : list
      throw new UsageError(`No ${kind} ${name} in ${profile}`, hint)
    }
  }
  refuse('rule', asked.rule, new Set(rules.map(({ facts }) => facts.id)))
  refuse('role with rules', asked.role, new Set(rules.map(({ facts }) => facts.role)))
  if (askedRules(rules, asked).length === 0)
    throw new UsageError(`No rule in ${profile} has one of these ids and one of these roles`, list)
}
