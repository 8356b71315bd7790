import { parseArgs } from 'node:util'
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
import { judgeFiles } from './judge-files.js'
import { printFacts } from './print-facts.js'
import { say } from './terminal.js'

/** What a generated validator says of its profile. */
interface StandaloneProfile extends ReadingFacts {
  readonly name: string
  readonly title: string
  readonly tool: string
}

/** Runs the command of a generated validator, on this process's arguments unless others are given. */
export function runStandalone(
  profile: StandaloneProfile,
  rules: readonly CompiledRule[],
  args: readonly string[] = process.argv.slice(2),
): void {
  process.exitCode = standalone(profile, rules, args)
}

function standalone(
  profile: StandaloneProfile,
  rules: readonly CompiledRule[],
  args: readonly string[],
): number {
  const usage = `Usage: ${profile.name}-validator [--format FORMAT] [--fail-on SEVERITY] [--facts] PATH…|-\n\n${profile.title}\n\n--facts    print what is read from each file as JSON, one value a line, and judge nothing\n--format   ${Object.keys(formats).join(', ')} (pretty)\n--fail-on  ${severities.join(', ')} (error)\n\nExit: 0 nothing at the threshold, 1 findings, 2 wrong usage, 3 a file could not be read.`
  let parsed: { readonly values: Record<string, unknown>; readonly positionals: readonly string[] }
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'pretty' },
        'fail-on': { type: 'string', default: 'error' },
        facts: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    say(`error: ${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    return exitCodes.usage
  }
  const { values, positionals } = parsed
  if (values.help === true) {
    process.stdout.write(`${usage}\n`)
    return exitCodes.clean
  }
  const format = Object.keys(formats).find(name => name === values.format)
  const failOn = severities.find(name => name === values['fail-on'])
  if (format === undefined || failOn === undefined || positionals.length === 0) {
    say(usage)
    return exitCodes.usage
  }
  const reading = readingFacts(profile)
  if (values.facts === true) return printFacts(positionals, reading)
  const [name = 'profilewright', version = '0'] = profile.tool.split(' ')
  return judgeFiles({
    paths: positionals,
    rules,
    profile: profile.name,
    reading,
    // `format` is a key of the table, found above.
    format: format as Format,
    failOn: failOn satisfies Severity,
    tool: { name, version },
  })
}
