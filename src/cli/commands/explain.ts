import type { Command } from 'commander'
import {
  entryOf,
  formatCitation,
  formatPlace,
  joinCitations,
  type Profile,
  type Rule,
  ruleAddress,
  rulesOf,
} from '../../model/index.js'
import { exitCodes, UsageError } from '../exit-codes.js'
import { findProfile } from '../installation.js'
import { namesLike } from '../names-like.js'
import { print } from '../terminal.js'

/** Adds `explain RULE` to the program. */
export function addExplain(program: Command): void {
  program
    .command('explain')
    .summary('show what a rule says, why, and how it is checked')
    .description(
      'Shows a rule: sentence, reason, references, schema, examples, and where it stands.',
    )
    .argument('[rule...]', 'the id of a rule, or words of it; without any, all rules are listed')
    .option('-p, --profile <profile>', 'a profile folder, or the name of one in spec/', 'mms')
    .addHelpText(
      'after',
      '\nExamples:\n  profilewright explain\n  profilewright explain announce-pipelining',
    )
    .action(async (words: readonly string[], options: { readonly profile: string }) => {
      process.exitCode = await explain(
        words.length === 0 ? undefined : words.join('-'),
        options.profile,
      )
    })
}

async function explain(id: string | undefined, named: string): Promise<number> {
  const { loadProfile, neededProfile } = await import('../load-profile.js')
  const profile = neededProfile(loadProfile(findProfile(named).root), named)
  if (id === undefined) {
    print(listing(profile))
    return exitCodes.clean
  }
  const rule = rulesOf(profile).find(each => each.id === id)
  if (rule === undefined) {
    const ids = rulesOf(profile).map(each => each.id)
    const akin = namesLike(id, ids)
    throw new UsageError(
      `No rule ${id} in ${profile.name}`,
      akin.length > 0
        ? `Did you mean ${akin.join(', ')}?`
        : 'profilewright explain lists all rules.',
    )
  }
  const { stringify } = await import('../to-yaml.js')
  print(explanation(rule, profile, stringify))
  return exitCodes.clean
}

function listing(profile: Profile): string {
  const rules = rulesOf(profile)
  const width = Math.max(...rules.map(rule => rule.id.length), 0)
  const lines = profile.chapters.flatMap(chapter => [
    `${chapter.title} (${chapter.rules.length})`,
    ...chapter.rules.map(
      rule => `  ${rule.id.padEnd(width)}  ${rule.level.padEnd(10)}  ${rule.role}`,
    ),
    '',
  ])
  return `${lines.join('\n')}${rules.length} rules\n`
}

type Stringify = (value: unknown) => string

function explanation(rule: Rule, profile: Profile, stringify: Stringify): string {
  const role = entryOf(profile.facts.roles, rule.role)
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['Rule', rule.id],
    ['Sentence', rule.text],
    [
      'Level',
      `${rule.keyword}, ${rule.level === rule.keyword ? 'as written' : `which is ${rule.level}`}`,
    ],
    ['Binds', role === undefined ? rule.role : `${role.name} (${rule.role})`],
    ['Why', rule.why],
    ['References', joinCitations(rule.refs.map(formatCitation))],
    ['Rests on', basisWords[rule.basis]],
    ['Open issue', rule.issue],
    ['Receivers', rule.cope],
    ['Untestable', rule.untestable],
    ['Judges', `${rule.subject} (schemas/subjects/${rule.subject}.json)`],
    ['Written at', formatPlace(rule.place)],
    [
      'In the draft',
      rule.draft === undefined
        ? undefined
        : `${rule.draft}, among the rules on ${rule.topic}\n${ruleAddress(rule.draft, rule.id)}`,
    ],
    ['Examples', rule.examples.map(example => `${example.expect}  ${example.path}`).join('\n')],
    ...(rule.untestable === undefined
      ? ([
          ['Check', stringify(rule.schema).trimEnd()],
          ['Shapes that the check names', shapes(rule, profile, stringify)],
        ] as const)
      : []),
  ]
  return `${parts
    .filter(([, text]) => text !== undefined && text !== '')
    .map(([name, text]) => `${name}\n${indent(text as string)}`)
    .join('\n\n')}\n`
}

/** What the references of a rule's schema stand for, each once, those of the shapes themselves too. */
function shapes(rule: Rule, profile: Profile, stringify: Stringify): string {
  const known = new Map(profile.chapters.map(({ id, schema }) => [id, schema.$defs ?? {}]))
  const home = rule.ref.slice(0, rule.ref.indexOf('#'))
  const found = new Map<string, string>()
  const visit = (value: unknown, base: string): void => {
    for (const [, ref] of JSON.stringify(value).matchAll(/"\$ref":"([^"]+)"/g)) {
      const [document, name] = String(ref).split('#/$defs/')
      const owner = document === '' || document === undefined ? base : document
      const key = owner === home ? `#/$defs/${name}` : `${owner}#/$defs/${name}`
      if (found.has(key)) continue
      // The $defs of a chapter are an object: the dialect says so.
      const owned = (known.get(owner) ?? {}) as Readonly<Record<string, unknown>>
      const shape = entryOf(owned, name ?? '')
      const kind = owner.slice(owner.lastIndexOf(':') + 1)
      found.set(
        key,
        shape === undefined
          ? `stated in schemas/subjects/${kind}.json`
          : stringify(shape).trimEnd(),
      )
      if (shape !== undefined) visit(shape, owner)
    }
  }
  visit(rule.schema, home)
  return [...found].map(([ref, text]) => `${ref}\n${indent(text)}`).join('\n')
}

const basisWords: Readonly<Record<Rule['basis'], string>> = {
  rfc: 'the clauses cited',
  trace: 'real traffic',
  implementation: 'public source code',
  recall: 'memory of a text that could not be read; not verified',
  proposal: 'an argument made here first',
}

function indent(text: string): string {
  return text
    .split('\n')
    .map(line => `  ${line}`)
    .join('\n')
}
