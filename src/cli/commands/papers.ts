import type { Command } from 'commander'
import { exitCodes, UsageError } from '../exit-codes.js'
import { findProfile } from '../installation.js'
import { dayOr, dayText } from '../parse-day.js'
import { print } from '../terminal.js'

interface Options {
  readonly today?: string
}

/** Adds `papers [PROFILE]` to the program. */
export function addPapers(program: Command): void {
  program
    .command('papers')
    .summary('show what is due and late before the meeting')
    .description(
      'Shows the deadlines of the meeting that a profile aims at, and what is due or late on a day. The papers themselves are written by build.',
    )
    .argument('[profile]', 'a profile folder, or the name of one in spec/', 'mms')
    .option(
      '--today <date>',
      'the day to look from, YYYY-MM-DD (the clock says otherwise)',
      dayText,
    )
    .addHelpText(
      'after',
      '\nExamples:\n  profilewright papers\n  profilewright papers mms --today 2027-01-10\n\nExit: 1 if something is late. What was handed in is listed under work/done in profile.yaml.',
    )
    .action(async (named: string, options: Options) => {
      process.exitCode = await papers(named, options)
    })
}

async function papers(named: string, options: Options): Promise<number> {
  const [{ loadProfile, neededProfile }, deadlines, { dueTable }] = await Promise.all([
    import('../load-profile.js'),
    import('../../document/compose/papers/deadlines.js'),
    import('../../document/compose/papers/due-table.js'),
  ])
  const today = dayOr(options.today)
  const { facts } = neededProfile(loadProfile(findProfile(named).root), named)
  const { work, meetings = [] } = facts
  const meeting = meetings.find(({ name }) => name === work?.meeting)
  if (work === undefined || meeting === undefined)
    throw new UsageError(
      `The profile ${named} aims at no meeting`,
      'Say which under work and meetings in profile.yaml.',
    )
  const due = deadlines.dueOn(deadlines.deadlinesOf(meeting), today, new Set(work.done))
  print(dueTable(meeting, due, today, deadlines.meetingInReach(meetings, today)))
  return due.some(({ state }) => state === 'late') ? exitCodes.findings : exitCodes.clean
}
