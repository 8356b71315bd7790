import { type Command, InvalidArgumentError, Option } from 'commander'
import { severities } from '../../model/index.js'
import { formatNames } from '../format-names.js'
import { findProfile, threadScript, tool } from '../installation.js'
import type { AskedNames } from '../judging/asked-rules.js'
import type { Asked } from '../judging/judge-paths.js'
import type { ProfileTask, ThreadTask } from '../judging/judging-thread.js'
import type { SuppressionsRead } from '../judging/read-suppressions.js'

/** Options of `validate`, as the command line gives them. */
interface Options extends Asked, AskedNames {
  readonly suppress?: string
}

/** Adds `validate PROFILE PATH…` to the program. */
export function addValidate(program: Command): void {
  program
    .command('validate')
    .summary('judge messages and recorded sessions by the rules of a profile')
    .description(
      'Judges messages (.eml, mbox, Maildir), SMTP transcripts (.smtp; LMTP: .lmtp) and IMAP transcripts (.imap), ' +
        'with the messages that they carry, by every rule of a profile that concerns them. Folders are ' +
        'walked, archives (tar) are looked into; - is standard input.',
    )
    .argument('<profile>', 'a profile folder, or the name of one in spec/')
    .argument('<path...>', 'files and folders to judge')
    .addOption(
      new Option('--format <format>', 'how results are written (default: pretty)').choices(
        formatNames,
      ),
    )
    .addOption(
      new Option('--fail-on <severity>', 'exit 1 from this severity on (default: error)').choices([
        ...severities,
        'none',
      ]),
    )
    .option('--rule <id>', 'judge by this rule only (repeatable)', collect)
    .option('--role <role>', 'judge by the rules that bind this role only (repeatable)', collect)
    .option('--suppress <file>', 'findings that may stay, each with its reason (YAML)')
    .option('--jobs <n>', 'threads that judge; auto: as many as there are processors (default: 1)')
    .option('-o, --output <file>', 'write the report into this file')
    .option('--resume', 'go on where the same command was interrupted (needs --output)')
    .option('--records', 'read messages as records and write a report for each (path: -)')
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  profilewright validate mms message.eml\n' +
        '  profilewright validate mms Maildir/ --format sarif > findings.sarif\n' +
        '  profilewright validate mms session.smtp --role receiving-relay --fail-on warning\n' +
        '  profilewright validate mms archive.mbox --jobs auto --format ndjson -o findings.ndjson\n' +
        '\nLarge runs: the report is the same with any number of jobs. While a report is written into FILE,\n' +
        'FILE.journal tells how far it is; after a kill the same command with --resume goes on from there,\n' +
        'and the report is that of a run which nothing has stopped.\n' +
        '\nRecords, for engines that drive a program by pipe: each line of standard input is a record\n' +
        '{"path": "a.eml", "octets": "…"} with the octets in Base64, and gives one line of output,\n' +
        '{"path": "a.eml", "items": […], "summary": {…}}, in order and at once. The exit code is 0\n' +
        'whatever is found, unless --fail-on says otherwise. With Spark: rdd.pipe("profilewright\n' +
        'validate mms - --records"); in a shell, four processes at a time:\n' +
        "  find mail -name '*.eml' -print0 | xargs -0 -P 4 -n 1000 sh -c '\n" +
        '    for f; do printf "{\\"path\\":\\"%s\\",\\"octets\\":\\"%s\\"}\\n" "$f" "$(base64 <"$f" | tr -d "\\n")"\n' +
        '    done | profilewright validate mms - --records >"reports.$$.ndjson"\' sh\n' +
        '\nExit: 0 no finding at the threshold, 1 findings, 2 wrong usage or a faulty profile, 3 a file could not be read, or the report not written, 130 interrupted, 141 the reader of the report went away.',
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
  const [{ askedRules, refuseUnknownNames }, { loadRules }, { judgePaths }, { Worker }] =
    await Promise.all([
      import('../judging/asked-rules.js'),
      import('../judging/load-rules.js'),
      import('../judging/judge-paths.js'),
      import('node:worker_threads'),
    ])
  const target = findProfile(named)
  const { name, rules, reading, digest, findings } = await loadRules(target)
  const known = await suppressionsOf(options.suppress)
  // Of a profile with faults, they are told: they may be why it has no such rule.
  if (findings.length === 0) refuseUnknownNames(rules, options, named)
  const wanted = askedRules(rules, options)
  const asked = new Set(wanted.map(({ facts }) => facts.id))
  const given = {
    paths,
    rules: wanted,
    profile: name,
    digest,
    reading,
    tool,
    findings: [...findings, ...known.findings],
    // One for a rule that is not asked for can suppress nothing, and is no slip.
    suppressions: known.suppressions.filter(
      ({ rule }) => !rules.some(({ facts }) => facts.id === rule) || asked.has(rule),
    ),
    startThread: (task: ThreadTask) =>
      new Worker(threadScript('judge-thread.js'), {
        workerData: { ...task, target, asked: [...asked] } satisfies ThreadTask & ProfileTask,
      }),
  }
  return judgePaths(given, options)
}

async function suppressionsOf(path: string | undefined): Promise<SuppressionsRead> {
  if (path === undefined) return { suppressions: [], findings: [] }
  // YAML and Ajv are loaded where they are needed, and not before.
  const { readSuppressions } = await import('../judging/read-suppressions.js')
  return readSuppressions(path)
}
