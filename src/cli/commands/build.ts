import type { Command } from 'commander'
import { type EvidenceThread, startEvidence } from '../building/start-evidence.js'
import { toldPaths } from '../building/told-paths.js'
import { tuneForShortRun } from '../building/tune-for-short-run.js'
import { compareFiles, writeFiles } from '../building/write-files.js'
import { exitCodes } from '../exit-codes.js'
import { findProfile, profilesNamed } from '../installation.js'
import type { Bibliography } from '../references/bibliography.js'
import {
  addReferenceOptions,
  type ReferenceOptions,
  sourcesOf,
} from '../references/bibliography-options.js'
import { say } from '../terminal.js'

interface Options extends ReferenceOptions {
  readonly out?: string
  readonly check?: true
}

/** Adds `build [PROFILE…]` to the program. */
export function addBuild(program: Command): void {
  const command = program
    .command('build')
    .summary('write drafts, papers, validators and vectors')
    .description(
      'Writes everything that is made from a profile into out/NAME: drafts as XML, text and HTML, papers, the validator package, and the test vectors.',
    )
    .argument('[profile...]', 'profile folders, or names of folders in spec/ (all of spec/)')
    .option('--out <dir>', 'write below this folder instead of out/')
    .option('--check', 'compare, write nothing, and exit 1 if anything is stale')
  addReferenceOptions(command)
    .addHelpText(
      'after',
      '\nExamples:\n  profilewright build\n  profilewright build mms --check\n\nThe same profile gives the same bytes on every machine.',
    )
    .action(async (profiles: readonly string[], options: Options) => {
      process.exitCode = await build(profiles, options)
    })
}

/** Builds, and leaves no thread waiting for what does not come, whatever ends the build. */
async function build(named: readonly string[], options: Options): Promise<number> {
  tuneForShortRun()
  const threads: EvidenceThread[] = []
  const start = (): EvidenceThread => {
    const thread = startEvidence()
    threads.push(thread)
    return thread
  }
  try {
    return await buildAll(named, options, start)
  } finally {
    for (const { end } of threads) end()
  }
}

async function buildAll(
  named: readonly string[],
  options: Options,
  startEvidence: () => EvidenceThread,
): Promise<number> {
  let code: number = exitCodes.clean
  let bibliography: Bibliography | undefined
  for (const name of profilesNamed(named)) {
    const target = findProfile(name, options.out)
    const evidence = startEvidence()
    // What makes documents is loaded when the thread that makes the rest has something to begin with.
    const { loadProfile } = await import('../load-profile.js')
    const read = loadProfile(target.root, evidence.begin)
    const [{ buildProfile }, { tellFindings }, { openBibliography }, { completeReferences }] =
      await Promise.all([
        import('../building/build-profile.js'),
        import('../tell-findings.js'),
        import('../references/bibliography.js'),
        import('../references/complete-references.js'),
      ])
    bibliography ??= await openBibliography(sourcesOf(options))
    const loaded = await completeReferences(read, bibliography)
    const use = { out: target.out, keptAs: options.check ? undefined : loaded.folder.name }
    const built =
      loaded.profile === undefined
        ? undefined
        : await buildProfile(loaded, loaded.profile, parts => evidence.finish(parts, use))
    const findings = [...loaded.findings, ...(built?.findings ?? [])]
    tellFindings(target.root, findings)
    if (findings.some(finding => finding.severity === 'error')) code = exitCodes.findings
    if (built === undefined) continue
    const { missing, changed, extra } = options.check
      ? compareFiles(target.out, built.files)
      : writeFiles(target.out, built.files, 'vectors/manifest.json')
    const stale = missing.length + changed.length + extra.length
    const verb = options.check ? ['missing', 'stale', 'strange'] : ['wrote', 'wrote', 'removed']
    for (const [index, list] of [missing, changed, extra].entries())
      for (const path of toldPaths(list)) say(`${verb[index]} ${target.out}/${path}`)
    if (options.check && stale > 0) code = exitCodes.findings
    say(`${target.out}: ${built.files.size} files, ${stale} ${options.check ? 'stale' : 'changed'}`)
  }
  return code
}
