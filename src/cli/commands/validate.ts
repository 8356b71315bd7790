import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Format } from '../../evidence/report/formats.js'
import { type Severity, severities } from '../../model/index.js'
import { UsageError } from '../exit-codes.js'
import { formatNames } from '../format-names.js'

/** What a file of suppressions says. */
type SuppressionsRead = ReturnType<typeof import('../read-suppressions.js').readSuppressions>

/** Options of `validate`, as the command line gives them. */
interface Options {
  readonly format: Format
  readonly failOn: Severity
  readonly rule?: readonly string[]
  readonly role?: readonly string[]
  readonly suppress?: string
}

/** Adds `validate PROFILE PATH…` to the program. */
export function addValidate(program: Command): void {
  program
    .command('validate')
    .summary('judge messages and recorded sessions by the rules of a profile')
    .description(
      'Judges messages (.eml, mbox, Maildir), SMTP transcripts (.smtp) and IMAP transcripts (.imap) ' +
        'by every rule of a profile that concerns them. Folders are walked; - is standard input.',
    )
    .argument('<profile>', 'a profile folder, or the name of one in spec/')
    .argument('<path...>', 'files and folders to judge')
    .addOption(
      new Option('--format <format>', 'how results are written')
        .choices(formatNames)
        .default('pretty'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'exit 1 from this severity on')
        .choices([...severities])
        .default('error'),
    )
    .option('--rule <id>', 'judge by this rule only (repeatable)', collect)
    .option('--role <role>', 'judge by the rules that bind this role only (repeatable)', collect)
    .option('--suppress <file>', 'findings that may stay, each with its reason (YAML)')
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  profilewright validate mms message.eml\n' +
        '  profilewright validate mms Maildir/ --format sarif > findings.sarif\n' +
        '  profilewright validate mms session.smtp --role receiving-relay --fail-on warning\n' +
        '\nExit: 0 no finding at the threshold, 1 findings, 2 wrong usage, 3 a file could not be read.',
    )
    .action(async (profile: string, paths: readonly string[], options: Options) => {
      process.exitCode = await validate(profile, paths, options)
    })
}

function collect(value: string, known: readonly string[] = []): readonly string[] {
  if (value === '') throw new InvalidArgumentError('expected a name')
  return [...known, value]
}

async function validate(
  named: string,
  paths: readonly string[],
  options: Options,
): Promise<number> {
  const [{ findProfile, tool }, { loadRules }, { judgeFiles }] = await Promise.all([
    import('../installation.js'),
    import('../load-rules.js'),
    import('../judge-files.js'),
  ])
  const { name, rules, reading, findings } = await loadRules(findProfile(named))
  const known = await suppressionsOf(options.suppress)
  const { rule: ids, role: roles, format, failOn } = options
  const wanted = rules.filter(
    ({ facts }) => (ids?.includes(facts.id) ?? true) && (roles?.includes(facts.role) ?? true),
  )
  if (wanted.length === 0 && findings.length === 0)
    throw new UsageError(
      'No rule of the profile has this id or role',
      '`profilewright explain` lists them.',
    )
  const asked = new Set(wanted.map(({ facts }) => facts.id))
  return judgeFiles({
    paths,
    rules: wanted,
    profile: name,
    reading,
    format,
    failOn,
    tool,
    findings: [...findings, ...known.findings],
    // One for a rule that is not asked for can suppress nothing, and is no slip.
    suppressions: known.suppressions.filter(
      ({ rule }) => !rules.some(({ facts }) => facts.id === rule) || asked.has(rule),
    ),
  })
}

async function suppressionsOf(path: string | undefined): Promise<SuppressionsRead> {
  if (path === undefined) return { suppressions: [], findings: [] }
  // YAML and Ajv are loaded where they are needed, and not before.
  const { readSuppressions } = await import('../read-suppressions.js')
  return readSuppressions(path)
}
