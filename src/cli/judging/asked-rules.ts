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
  const ids = new Set(rules.map(({ facts }) => facts.id))
  for (const id of asked.rule ?? [])
    if (!ids.has(id)) throw new UsageError(`No rule ${id} in ${profile}`, meant(id, ids) ?? list)
  const roles = new Set(rules.map(({ facts }) => facts.role))
  for (const role of asked.role ?? [])
    if (!roles.has(role))
      throw new UsageError(
        `No rule in ${profile} binds a role ${role}`,
        meant(role, roles) ?? `Roles that rules bind: ${[...roles].join(', ')}.`,
      )
  if (askedRules(rules, asked).length === 0)
    throw new UsageError(`No rule in ${profile} has one of these ids and one of these roles`, list)
}

function meant(name: string, known: ReadonlySet<string>): string | undefined {
  const akin = namesLike(name, [...known])
  return akin.length > 0 ? `Did you mean ${akin.join(', ')}?` : undefined
}
