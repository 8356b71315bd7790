import type { Command } from 'commander'
import { findProfile } from '../installation.js'

/** Adds `facts PROFILE PATH…` to the program. */
export function addFacts(program: Command): void {
  program
    .command('facts')
    .summary('print what rules can speak about in a message or session')
    .description(
      'Prints the facts that are read from each file: on a terminal as indented JSON, else one value a ' +
        'line. Rules are schemas of these facts; schemas/subjects/ says what each means.',
    )
    .argument('<profile>', 'a profile folder, or the name of one in spec/')
    .argument('<path...>', 'files and folders to read; - is standard input')
    .addHelpText('after', '\nExample:\n  profilewright facts mms message.eml | jq .value.fields')
    .action(async (named: string, paths: readonly string[]) => {
      const [{ loadRules }, { printFacts }] = await Promise.all([
        import('../judging/load-rules.js'),
        import('../judging/print-facts.js'),
      ])
      const { reading } = await loadRules(findProfile(named))
      process.exitCode = printFacts(paths, reading)
    })
}
