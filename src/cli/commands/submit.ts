import type { Command } from 'commander'
import { exitCodes, UsageError } from '../exit-codes.js'
import { findProfile } from '../installation.js'
import { dayOr, dayText } from '../parse-day.js'
import {
  addReferenceOptions,
  type ReferenceOptions,
  sourcesOf,
} from '../references/bibliography-options.js'
import { print, say } from '../terminal.js'

interface Options extends ReferenceOptions {
  readonly dryRun?: true
  readonly to?: string
  readonly user?: string
  readonly draft?: string
  readonly replaces?: readonly string[]
  readonly withText?: true
  readonly today?: string
}

/** Adds `submit [PROFILE]` to the program. */
export function addSubmit(program: Command): void {
  const command = program
    .command('submit')
    .summary('show, or send, what a submission of a draft would be')
    .description(
      'Builds a draft, checks it as a submission, and shows the form that the submission interface of the data tracker takes. Nothing is sent unless --to names the address to send it to.',
    )
    .argument('[profile]', 'a profile folder, or the name of one in spec/', 'mms')
    .option('--dry-run', 'send nothing (so it is without --to)')
    .option('--to <url>', 'send it there: https://datatracker.ietf.org/api/submission')
    .option('--user <address>', 'the mail address of the submitter, as the data tracker knows it')
    .option('--draft <name>', 'which draft of the profile, if it has several')
    .option('--replaces <name...>', 'drafts that this one replaces')
    .option('--with-text', 'send the text too, for servers that take it')
    .option(
      '--today <date>',
      'the day to check from, YYYY-MM-DD (the clock says otherwise)',
      dayText,
    )
  addReferenceOptions(command)
    .addHelpText(
      'after',
      '\nExamples:\n  profilewright submit mms --dry-run --draft draft-profilewright-mms-problem\n\nExit: 1 if something speaks against it (nothing is sent then) or it was refused, 3 if the server could not be reached.',
    )
    .action(async (named: string, options: Options) => {
      process.exitCode = await submit(named, options)
    })
}

async function submit(named: string, options: Options): Promise<number> {
  const [
    { loadProfile, neededProfile },
    { readTemplates },
    { composeDrafts },
    { checkNits },
    { checkSubmission, submissionOf },
    { tellFindings },
    { openBibliography },
    { completeReferences },
  ] = await Promise.all([
    import('../load-profile.js'),
    import('../read-folder.js'),
    import('../building/compose-drafts.js'),
    import('../building/check-nits.js'),
    import('../../document/compose/papers/submission.js'),
    import('../tell-findings.js'),
    import('../references/bibliography.js'),
    import('../references/complete-references.js'),
  ])
  if (options.dryRun && options.to !== undefined)
    throw new UsageError('--dry-run and --to exclude each other')
  const target = findProfile(named)
  const bibliography = await openBibliography(sourcesOf(options))
  const loaded = await completeReferences(loadProfile(target.root), bibliography)
  const profile = neededProfile(loaded, named)
  const names = profile.facts.documents.map(({ name }) => name)
  if (names.length === 0)
    throw new UsageError(
      `The profile ${named} has no draft`,
      'Say which under documents in profile.yaml.',
    )
  const wanted = options.draft ?? (names.length === 1 ? names[0] : undefined)
  const templates = readTemplates()
  const { drafts, findings } = composeDrafts(profile, templates, loaded.folder.files)
  const draft = drafts.find(each => each.document.name === wanted || each.name === wanted)
  if (draft === undefined)
    throw new UsageError(
      wanted === undefined ? 'Which draft?' : `No draft ${wanted} in ${profile.name}`,
      `Say --draft ${names.join(' or ')}.`,
    )
  if (options.to !== undefined && options.user === undefined)
    throw new UsageError('Who submits?', 'Say --user with a mail address.')
  const today = dayOr(options.today)
  const faults = [
    ...loaded.findings,
    ...findings,
    ...(await checkNits(draft, profile.facts.date)),
    ...checkSubmission(profile, draft.document, today),
  ]
  const grave = faults.filter(({ severity }) => severity === 'error')
  const told = faults.filter(({ severity }) => severity !== 'info')
  tellFindings(target.root, told)
  const submission = submissionOf({
    docname: draft.name,
    xml: draft.xml.text,
    ...(options.withText ? { text: draft.text.text } : {}),
    user: options.user ?? 'name@example.org',
    replaces: options.replaces ?? [],
  })
  for (const { name, value } of submission.parts) print(`${name}: ${value}\n`)
  print(`form: ${submission.body.length} octets, ${submission.contentType}\n`)
  if (grave.length > 0) return exitCodes.findings
  if (options.to === undefined) {
    say('Nothing was sent.')
    return exitCodes.clean
  }
  return send(options.to, submission)
}

/** Sends the form; what the server answers is shown with control characters taken out. */
async function send(
  url: string,
  { body, contentType }: { readonly body: Uint8Array; readonly contentType: string },
): Promise<number> {
  let answer: Response
  try {
    answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': contentType },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(60_000),
    })
  } catch (error) {
    say(`error: ${url} could not be reached: ${(error as Error).message}`)
    return exitCodes.untested
  }
  const text = (await answer.text()).slice(0, 4_000).replace(/[^\t\n -~\u00a1-\uffff]/g, '?')
  print(`${answer.status} ${answer.statusText}\n${text.trimEnd()}\n`)
  return answer.ok ? exitCodes.clean : exitCodes.findings
}
