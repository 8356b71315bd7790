import { closeSync, fstatSync, ftruncateSync, openSync } from 'node:fs'
import { messageOf } from '../../model/message-of.js'
import { UsageError } from '../exit-codes.js'
import { print, writeTo } from '../terminal.js'

/** Where a report goes. */
export interface ReportOutput {
  readonly write: (text: string) => void
  /** How many octets stand there. */
  readonly written: () => number
  /** Cuts off what stands behind so many octets. */
  readonly cut: (octets: number) => void
  /** It is a file, which stays when the program ends. */
  readonly stays: boolean
  readonly close: () => void
}

/** Standard output. */
export const standardOutput: ReportOutput = {
  write: print,
  written: () => 0,
  cut: () => undefined,
  stays: false,
  close: () => undefined,
}

/** Opens a file for a report. What stands in it stays until it is cut off. */
export function openOutput(path: string): ReportOutput {
  const file = open(path)
  const stat = fstatSync(file)
  let written = stat.isFile() ? stat.size : 0
  return {
    write: text => {
      written += writeTo(file, text)
    },
    written: () => written,
    cut: octets => {
      // A file that was cut to nothing is written out by some systems when it is closed, which is waited for.
      if (stat.isFile() && octets !== written) ftruncateSync(file, octets)
      written = octets
    },
    stays: stat.isFile(),
    close: () => closeSync(file),
  }
}

function open(path: string): number {
  try {
    // Appending: whatever is cut off, the next octet goes to the end.
    return openSync(path, 'a')
  } catch (error) {
    throw new UsageError(`The report cannot be written: ${messageOf(error)}`)
  }
}
