import { createHash } from 'node:crypto'
import type { PortableMessage } from '../../validator.js'
import { UsageError } from '../exit-codes.js'
import {
  type Checkpoint,
  type InterruptedRun,
  journalPath,
  readJournal,
  startJournal,
} from './journal.js'
import type { JudgingOptions } from './judging-options.js'
import type { ReportOutput } from './report-output.js'

/** How a run can be gone on with, and what it goes on with. */
export interface Resumption {
  /** How far the interrupted run was; absent where the run begins at the beginning. */
  readonly last?: Checkpoint
  /** What the interrupted run has kept of messages. */
  readonly kept: readonly PortableMessage[]
  /** Notes how far the run is, now and then; `checkpoint` is given how many messages are noted already. */
  readonly reached: (checkpoint: (kept: number) => Checkpoint) => void
  /** The report is whole. */
  readonly end: () => void
}

/** Milliseconds between two checkpoints, at least. */
const pause = 200

/** A long run notes less often: what is done twice after a kill is a small part of what was done. */
const partOfRun = 1 / 100

/**
 * Prepares a run to be gone on with after a kill, which needs a report in a file; and where that is asked
 * for and a journal was left, gives how far the interrupted run was.
 */
export function startResumption(options: JudgingOptions, output: ReportOutput): Resumption {
  const { output: path, resume = false } = options
  if (path === undefined || !output.stays) {
    if (resume)
      throw new UsageError('Only a report in a file can be gone on with', 'Add --output FILE.')
    return { kept: [], reached: () => undefined, end: () => undefined }
  }
  const journalFile = journalPath(path)
  const run = runDigest(options)
  const interrupted = resume ? interruptedRun(journalFile, run, output.written()) : undefined
  const journal = startJournal(journalFile, run, interrupted)
  const kept = interrupted?.checkpoints.flatMap(checkpoint => checkpoint.kept) ?? []
  const last = interrupted?.checkpoints.at(-1)
  const started = performance.now()
  let next = started + pause
  let noted = kept.length
  return {
    ...(last === undefined ? {} : { last }),
    kept,
    reached: checkpoint => {
      const now = performance.now()
      if (now < next) return
      next = now + Math.max(pause, (now - started) * partOfRun)
      const taken = checkpoint(noted)
      noted += taken.kept.length
      journal.add(taken)
    },
    end: journal.remove,
  }
}

function interruptedRun(path: string, run: string, written: number): InterruptedRun | undefined {
  const interrupted = readJournal(path, written)
  if (interrupted !== undefined && interrupted.run !== run)
    throw new UsageError(
      `${path} was left by another command, by other rules or by another version`,
      'Give the same command again, or start anew without --resume.',
    )
  return interrupted
}

/** Gives a digest of everything that decides what stands in a report, but for the files themselves. */
function runDigest({
  paths,
  rules,
  profile,
  digest,
  format,
  tool,
  suppressions,
}: JudgingOptions): string {
  const asked = rules.map(({ facts }) => facts.id)
  const run = { paths, asked, profile, digest, format, tool, suppressions }
  return createHash('sha256').update(JSON.stringify(run)).digest('hex')
}
