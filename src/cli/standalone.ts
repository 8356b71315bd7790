import { parseArgs } from 'node:util'
import { isMainThread, Worker } from 'node:worker_threads'
import { messageOf } from '../model/message-of.js'
import {
  type CompiledRule,
  type Format,
  formats,
  type ReadingFacts,
  readingFacts,
  type Severity,
  severities,
} from '../validator.js'
import { exitCodes } from './exit-codes.js'
import { judgePaths } from './judging/judge-paths.js'
import { serveBatches } from './judging/judging-thread.js'
import { printFacts } from './judging/print-facts.js'
import { tellError } from './tell-error.js'
import { print, say } from './terminal.js'

/** What a generated validator says of its profile. */
export interface StandaloneProfile extends ReadingFacts {
  readonly name: string
  readonly title: string
  readonly digest: string
  readonly tool: string
}

/** How the command of a generated validator was started. */
interface Invocation {
  /** Absent: the arguments of this process. */
  readonly args?: readonly string[]
  /** The script that runs it, which more threads can run too. */
  readonly script?: string
}

/** Runs the command of a generated validator; in a thread that it has started itself, judges for it. */
export async function runStandalone(
  profile: StandaloneProfile,
  rules: readonly CompiledRule[],
  { args, script }: Invocation = {},
): Promise<void> {
  // Who gives arguments starts no threads; to ask where this runs takes as long as to judge a message.
  if (args === undefined && !isMainThread) return serveBatches(rules, readingFacts(profile))
  try {
    process.exitCode = await standalone(profile, rules, args ?? process.argv.slice(2), script)
  } catch (error) {
    process.exitCode = tellError(error)
  }
}

async function standalone(
  profile: StandaloneProfile,
  rules: readonly CompiledRule[],
  args: readonly string[],
  script: string | undefined,
): Promise<number> {
  const read = readArguments(args)
  if (typeof read === 'string' || read.help) {
    const wrong = typeof read === 'string'
    if (wrong) say(`error: ${read}\n\n${usage(profile)}`)
    else print(`${usage(profile)}\n`)
    return wrong ? exitCodes.usage : exitCodes.clean
  }
  if (read.version) {
    print(`${profile.name}-validator, made by ${profile.tool}\n`)
    return exitCodes.clean
  }
  const { paths, facts, ...asked } = read
  const reading = readingFacts(profile)
  if (facts) return printFacts(paths, reading)
  const [name = 'profilewright', version = '0'] = profile.tool.split(' ')
  const { name: profileName, digest } = profile
  return judgePaths(
    {
      paths,
      rules,
      profile: profileName,
      digest,
      reading,
      tool: { name, version },
      startThread: task => new Worker(new URL(script ?? ''), { workerData: task }),
    },
    asked,
  )
}

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals: paths } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options,
    })
    const {
      help = false,
      version = false,
      facts = false,
      format,
      'fail-on': failOn,
      ...others
    } = values
    if (format !== undefined && !Object.hasOwn(formats, format)) return `Unknown format ${format}`
    if (failOn !== undefined && !thresholds.some(name => name === failOn))
      return `Unknown severity ${failOn}`
    if (paths.length === 0 && !help && !version) return 'No path is given'
    return {
      paths,
      help,
      version,
      facts,
      ...others,
      // Both are of their kind, as was just seen.
      ...(format === undefined ? {} : { format: format as Format }),
      ...(failOn === undefined ? {} : { failOn: failOn as Severity | 'none' }),
    }
  } catch (error) {
    return messageOf(error)
  }
}

const options = {
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  jobs: { type: 'string' },
  output: { type: 'string', short: 'o' },
  resume: { type: 'boolean' },
  records: { type: 'boolean' },
  facts: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const

const thresholds = [...severities, 'none'] as const

function usage({ name, title }: StandaloneProfile): string {
  return [
    `Usage: ${name}-validator [OPTION]… PATH…|-`,
    '',
    title,
    '',
    `--format FORMAT      ${Object.keys(formats).join(', ')} (pretty)`,
    `--fail-on SEVERITY   ${thresholds.join(', ')} (error)`,
    '--jobs N             threads that judge; auto: as many as there are processors (1)',
    '-o, --output FILE    write the report into this file',
    '--resume             go on where the same command was interrupted (needs --output)',
    '--records            a record {"path": …, "octets": Base64} a line in, a report a line out (PATH: -)',
    '--facts              print what is read from each file as JSON, one value a line, and judge nothing',
    '--version            say what made this validator',
    '',
    'Exit: 0 nothing at the threshold, 1 findings, 2 wrong usage, 3 a file could not be read, or the report not written, 130 interrupted, 141 the reader of the report went away.',
  ].join('\n')
}
