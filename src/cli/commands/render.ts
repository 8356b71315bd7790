import { type Command, Option } from 'commander'
import { type CalendarDate, defined, type Finding, messageOf } from '../../model/index.js'
import type { Rendered, Target } from '../building/render-document.js'
import { tuneForShortRun } from '../building/tune-for-short-run.js'
import { exitCodes } from '../exit-codes.js'
import { parseDay } from '../parse-day.js'
import {
  addReferenceOptions,
  type ReferenceOptions,
  sourcesOf,
} from '../references/bibliography-options.js'
import { standardInputOnce } from '../standard-input-once.js'
import { say } from '../terminal.js'

interface Options extends ReferenceOptions {
  readonly to: Target
  readonly pagination?: boolean
  readonly date?: CalendarDate
  readonly output?: string
}

/** Observations that are told: whoever gives the RFC index asks for them. */
const told = new Set(['obsolete-reference'])

/** What the files of each target are called. */
const suffixes: Readonly<Record<Target, string>> = {
  text: '.txt',
  html: '.html',
  xml: '.prepared.xml',
}

/** Adds `render FILE.xml…` to the program. */
export function addRender(program: Command): void {
  const command = program
    .command('render')
    .summary('print any RFCXML version 3 document as text, HTML or prepared XML')
    .description(
      'Prepares RFCXML version 3 documents (RFC 7991, RFC 7998) and prints them. What is wrong with a ' +
        'document is told on standard error; it is printed as well as it can be all the same.',
    )
    .argument('<file...>', 'RFCXML documents, folders of .xml files; - is standard input')
    .addOption(
      new Option('--to <form>', 'what is printed')
        .choices(Object.keys(suffixes))
        .makeOptionMandatory(),
    )
    .option('--pagination', 'text in pages, also of an RFC')
    .option('--no-pagination', 'text without pages, also of a draft')
    .option('--date <date>', 'the day that completes incomplete dates (today)', parseDay)
    .option(
      '-o, --output <path>',
      'a file, or a folder for several documents (standard output, one after the other)',
    )
  addReferenceOptions(command)
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  profilewright render draft.xml --to text | less\n' +
        '  profilewright render *.xml --to html -o site/\n' +
        '\nExit: 0 nothing wrong, 1 errors in a document, 2 wrong usage, 3 a file could not be read.',
    )
    .action(async (files: readonly string[], options: Options) => {
      process.exitCode = await render(files, options)
    })
}

async function render(files: readonly string[], options: Options): Promise<number> {
  tuneForShortRun()
  standardInputOnce(files)
  const [
    { renderDocument },
    { openBibliography },
    { wholeFiles },
    { outputFor },
    { tellFindings },
  ] = await Promise.all([
    import('../building/render-document.js'),
    import('../references/bibliography.js'),
    import('../whole-files.js'),
    import('../output-for.js'),
    import('../tell-findings.js'),
  ])
  const now = new Date()
  const today = options.date ?? {
    year: now.getFullYear(),
    month: now.getMonth() + 1,
    day: now.getDate(),
  }
  const { pagination } = options
  const write = outputFor(files, options.output, suffixes[options.to])
  let code: number = exitCodes.clean
  // One document that brings this program down must not take the others with it.
  const attempt = async (path: string, work: () => Promise<Rendered>): Promise<Rendered> => {
    try {
      return await work()
    } catch (error) {
      code = exitCodes.fault
      say(`fault: ${path}: ${messageOf(error)}`)
      return { findings: [] }
    }
  }
  const tell = (path: string, findings: readonly Finding[]): void => {
    const graver = findings.filter(
      ({ ruleId, severity }) => severity !== 'info' || told.has(ruleId),
    )
    tellFindings(path, graver, 2)
    if (graver.some(({ severity }) => severity === 'error'))
      code = Math.max(code, exitCodes.findings)
  }
  const bibliography = await openBibliography(sourcesOf(options))
  tell(options.rfcIndex ?? '', bibliography.findings)
  let documents = 0
  for (const { path, octets, finding } of wholeFiles(files)) {
    // What else lies in a folder was not meant.
    if (!files.includes(path) && !path.toLowerCase().endsWith('.xml')) continue
    documents += 1
    if (octets === undefined) {
      tell(path, finding === undefined ? [] : [finding])
      code = Math.max(code, exitCodes.untested)
      continue
    }
    const { output, findings } = await attempt(path, () =>
      renderDocument(octets, path, {
        to: options.to,
        today,
        bibliography,
        ...defined({ pagination }),
      }),
    )
    tell(path, findings)
    if (output === undefined) code = Math.max(code, exitCodes.findings)
    else if (!write(path, output)) code = Math.max(code, exitCodes.untested)
  }
  if (documents > 0) return code
  say(`error: There is no .xml file in ${files.join(', ')}`)
  return exitCodes.untested
}
