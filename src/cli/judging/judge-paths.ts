import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import type { Format, Severity } from '../../validator.js'
import { UsageError } from '../exit-codes.js'
import { notOverwritten } from '../not-overwritten.js'
import { standardInputOnce } from '../standard-input-once.js'
import { judgeFiles } from './judge-files.js'
import { judgeInThreads } from './judge-in-threads.js'
import { judgeRecords } from './judge-records.js'
import type { JudgingOptions } from './judging-options.js'
import type { ThreadTask } from './judging-thread.js'

/** How to judge, as a command line says it; everything can be missing. */
export interface Asked {
  readonly format?: Format
  readonly failOn?: Severity | 'none'
  readonly jobs?: string
  readonly output?: string
  readonly resume?: boolean
  readonly records?: boolean
}

/** By what to judge: all that is not said on the command line. */
export interface Given extends Omit<JudgingOptions, 'format' | 'failOn' | 'output' | 'resume'> {
  readonly startThread: (task: ThreadTask) => Worker
}

/** Judges what paths name in the way that is asked for, and gives the exit code. */
export function judgePaths(given: Given, asked: Asked): number | Promise<number> {
  const { format = 'pretty', failOn = asked.records ? 'none' : 'error', output, resume } = asked
  const jobs = jobsOf(asked.jobs)
  standardInputOnce(given.paths)
  notOverwritten(given.paths, output)
  const options = {
    ...given,
    format,
    ...(failOn === 'none' ? {} : { failOn }),
    ...(output === undefined || output === '-' ? {} : { output }),
    ...(resume === undefined ? {} : { resume }),
  }
  if (asked.records) {
    checkRecords(given.paths, asked, jobs)
    return judgeRecords(options)
  }
  return jobs === 1 ? judgeFiles(options) : judgeInThreads({ ...options, jobs })
}

/** More threads than this are a slip. */
const mostJobs = 256

function jobsOf(text = '1'): number {
  if (text === 'auto') return availableParallelism()
  const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (jobs < 1 || jobs > mostJobs)
    throw new UsageError(
      `Unexpected ${text} as jobs`,
      `Say a number from 1 to ${mostJobs}, or auto.`,
    )
  return jobs
}

function checkRecords(paths: readonly string[], { format, resume }: Asked, jobs: number): void {
  if (paths.length !== 1 || paths[0] !== '-')
    throw new UsageError('Records are read from standard input only', 'Give - as the only path.')
  if (format !== undefined && format !== 'ndjson')
    throw new UsageError('Records are written as NDJSON only', 'Leave --format out.')
  if (jobs > 1 || resume)
    throw new UsageError(
      'Records are judged one after the other',
      'Whoever sends them decides how many processes share them, and what is sent again.',
    )
}
