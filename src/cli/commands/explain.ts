import type { Command } from 'commander'
import { formatCitation, formatPlace, type Profile, type Rule, rulesOf } from '../../model/index.js'
import { exitCodes, UsageError } from '../exit-codes.js'

/** Adds `explain RULE` to the program. */
export function addExplain(program: Command): void {
  program
    .command('explain')
    .summary('show what a rule says, why, and how it is checked')
    .description(
      'Shows a rule: sentence, reason, references, schema, examples, and where it stands.',
    )
    .argument('[rule]', 'the id of a rule; without one, all rules are listed')
    .option('-p, --profile <profile>', 'a profile folder, or the name of one in spec/', 'mms')
    .addHelpText(
      'after',
      '\nExamples:\n  profilewright explain\n  profilewright explain announce-pipelining',
    )
    .action(async (id: string | undefined, options: { readonly profile: string }) => {
      process.exitCode = await explain(id, options.profile)
    })
}

async function explain(id: string | undefined, named: string): Promise<number> {
  const [{ findProfile }, { loadProfile }, { print }, { nearest }] = await Promise.all([
    import('../installation.js'),
    import('../load-profile.js'),
    import('../terminal.js'),
    import('../nearest.js'),
  ])
  const { profile } = loadProfile(findProfile(named).root)
  if (profile === undefined)
    throw new UsageError(`The profile ${named} cannot be read`, 'profilewright check says why.')
  if (id === undefined) {
    print(listing(profile))
    return exitCodes.clean
  }
  const rule = rulesOf(profile).find(each => each.id === id)
  if (rule === undefined) {
    const close = nearest(
      id,
      rulesOf(profile).map(each => each.id),
    )
    throw new UsageError(
      `No rule ${id} in ${profile.name}`,
      close === undefined ? 'profilewright explain lists all rules.' : `Did you mean ${close}?`,
    )
  }
  const { stringify } = await import('yaml')
  print(explanation(rule, profile, stringify(rule.schema)))
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

function explanation(rule: Rule, profile: Profile, schema: string): string {
  const role = profile.facts.roles[rule.role]
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['Rule', rule.id],
    ['Sentence', rule.text],
    [
      'Level',
      `${rule.keyword}, ${rule.level === rule.keyword ? 'as written' : `which is ${rule.level}`}`,
    ],
    ['Binds', role === undefined ? rule.role : `${role.name} (${rule.role})`],
    ['Why', rule.why],
    ['References', rule.refs.map(formatCitation).join('; ')],
    ['Rests on', basisWords[rule.basis]],
    ['Open issue', rule.issue],
    ['Receivers', rule.cope],
    ['Untestable', rule.untestable],
    ['Judges', `${rule.subject} (schemas/subjects/${rule.subject}.json)`],
    ['Written at', formatPlace(rule.place)],
    ['In the draft', `anchor rule-${rule.id}`],
    ['Examples', rule.examples.map(example => `${example.expect}  ${example.path}`).join('\n')],
    ['Check', rule.untestable === undefined ? schema.trimEnd() : undefined],
  ]
  return `${parts
    .filter(([, text]) => text !== undefined && text !== '')
    .map(([name, text]) => `${name}\n${indent(text as string)}`)
    .join('\n\n')}\n`
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
