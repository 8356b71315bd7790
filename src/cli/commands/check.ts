import { type Command, Option } from 'commander'
import type { Format } from '../../evidence/report/formats.js'
import { reaches, type Severity, severities } from '../../model/index.js'
import { exitCodes } from '../exit-codes.js'
import { formatNames } from '../format-names.js'
import { findProfile, profilesNamed, tool } from '../installation.js'
import {
  addReferenceOptions,
  type ReferenceOptions,
  sourcesOf,
} from '../references/bibliography-options.js'
import { print, styleFor } from '../terminal.js'

interface Options extends ReferenceOptions {
  readonly format: Format
  readonly failOn: Severity
}

/** Adds `check [PROFILE…]` to the program. */
export function addCheck(program: Command): void {
  const command = program
    .command('check')
    .summary('find faults in profiles, their drafts and their papers')
    .description(
      'Checks rules, references, prose and examples; judges every example by every rule; changes each ' +
        'rule in every way it can and tells which change no example notices; checks the drafts as ' +
        'Internet-Drafts. Every finding is at its file, line and column.',
    )
    .argument('[profile...]', 'profile folders, or names of folders in spec/ (all of spec/)')
    .addOption(
      new Option('--format <format>', 'how findings are written')
        .choices(formatNames)
        .default('pretty'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'exit 1 from this severity on')
        .choices([...severities])
        .default('error'),
    )
  addReferenceOptions(command)
    .addHelpText(
      'after',
      '\nExamples:\n  profilewright check\n  profilewright check mms --format github',
    )
    .action(async (profiles: readonly string[], options: Options) => {
      process.exitCode = await check(profiles, options)
    })
}

async function check(named: readonly string[], options: Options): Promise<number> {
  const [
    { loadProfile },
    { checkEverything },
    { startReport },
    { sourceOf },
    { openBibliography },
    { completeReferences },
  ] = await Promise.all([
    import('../load-profile.js'),
    import('../building/check-everything.js'),
    import('../report-run.js'),
    import('../source-of.js'),
    import('../references/bibliography.js'),
    import('../references/complete-references.js'),
  ])
  const bibliography = await openBibliography(sourcesOf(options))
  const style = styleFor(1)
  const run = startReport({
    format: options.format,
    head: { tool, rules: [], style },
    write: print,
  })
  for (const name of profilesNamed(named)) {
    const { root } = findProfile(name)
    const loaded = await completeReferences(loadProfile(root), bibliography)
    const findings = await checkEverything(loaded)
    run.add({ path: root, outcomes: [], findings, source: sourceOf })
  }
  const { findings } = run.close()
  const found = severities.some(
    severity => reaches(severity, options.failOn) && findings[severity] > 0,
  )
  return found ? exitCodes.findings : exitCodes.clean
}
