/**
 * What a run that writes its report to a file leaves beside it, so that it can be gone on with when it
 * was killed: `FILE.journal`, one JSON value a line, which is removed when the report is whole.
 *
 *     {"run": …}                                      what was asked, as a digest
 *     {"written": 81920, "position": …, "report": …}  how far it was, again and again
 *
 * A checkpoint is written when everything before it stands in the report; so what stands in the report
 * behind the last checkpoint is cut off and made again. A line that was cut off itself does not count,
 * nor one that the report has not come as far as.
 */
import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, rmSync } from 'node:fs'
import type { PortableMessage } from '../../validator.js'
import type { ReportState } from '../report-run.js'
import { writeTo } from '../terminal.js'
import type { Position } from './steps-of.js'

/** How far a run was. */
export interface Checkpoint {
  /** Octets of the report. */
  readonly written: number
  readonly position: Position
  readonly report: ReportState
  /** Numbers of the suppressions that had an effect. */
  readonly used: readonly number[]
  /** What was kept of messages since the last checkpoint, to find conversations. */
  readonly kept: readonly PortableMessage[]
  /** Messages that were left out of that. */
  readonly left: number
}

/** What a journal says of an interrupted run. */
export interface InterruptedRun {
  readonly run: string
  readonly checkpoints: readonly Checkpoint[]
  /** Octets of the journal up to the last checkpoint that counts. */
  readonly length: number
}

/** A journal that is being written. */
export interface Journal {
  readonly add: (checkpoint: Checkpoint) => void
  /** The report is whole: nothing is left to be gone on with. */
  readonly remove: () => void
}

/** Gives the path of the journal of a report. */
export function journalPath(report: string): string {
  return `${report}.journal`
}

/** Starts a journal, or goes on with that of an interrupted run. */
export function startJournal(path: string, run: string, interrupted?: InterruptedRun): Journal {
  let file: number | undefined
  const opened = (): number => {
    // Short runs never come to a checkpoint, and leave no trace.
    if (file !== undefined) return file
    file = openSync(path, 'a')
    ftruncateSync(file, interrupted?.length ?? 0)
    if (interrupted === undefined) writeTo(file, `${JSON.stringify({ run })}\n`)
    return file
  }
  if (interrupted === undefined) rmSync(path, { force: true })
  return {
    add: checkpoint => {
      writeTo(opened(), `${JSON.stringify(checkpoint)}\n`)
    },
    remove: () => {
      if (file !== undefined) closeSync(file)
      rmSync(path, { force: true })
    },
  }
}

/** Reads the journal of a report that has so many octets; undefined where none was left. */
export function readJournal(path: string, written: number): InterruptedRun | undefined {
  if (!existsSync(path)) return undefined
  const checkpoints: Checkpoint[] = []
  let run: string | undefined
  let length = 0
  for (const line of readFileSync(path, 'utf8').split('\n').slice(0, -1)) {
    const value = parsed(line)
    if (run === undefined) run = value?.run
    else if (value?.written === undefined || value.written > written) break
    // This program wrote the line.
    else checkpoints.push(value as Checkpoint)
    length += Buffer.byteLength(line) + 1
  }
  return run === undefined ? undefined : { run, checkpoints, length }
}

function parsed(line: string): (Partial<Checkpoint> & { readonly run?: string }) | undefined {
  try {
    // An object of one of the two forms, if it is whole.
    return JSON.parse(line) as Partial<Checkpoint> & { readonly run?: string }
  } catch {
    return undefined
  }
}
