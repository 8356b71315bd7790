import { exitCodes, UsageError } from './exit-codes.js'
import { Interrupted } from './interruption.js'
import { OutputError, say } from './terminal.js'

/** Says on standard error what has ended the program, and gives the exit code. */
export function tellError(error: unknown): number {
  if (error instanceof UsageError) {
    say(`error: ${error.message}`)
    if (error.hint !== undefined) say(`hint: ${error.hint}`)
    return exitCodes.usage
  }
  if (error instanceof OutputError) {
    say(`error: The report was not written: ${error.message}`)
    return exitCodes.untested
  }
  if (isOfFiles(error)) {
    say(`error: ${error.message}`)
    say('hint: See that this can be read and written.')
    return exitCodes.untested
  }
  if (error instanceof Interrupted) {
    say(error.message)
    if (error.hint !== undefined) say(`hint: ${error.hint}`)
    return error.exitCode
  }
  const stack = error instanceof Error ? error.stack : undefined
  say(`fault: ${process.env.PROFILEWRIGHT_DEBUG === undefined ? error : (stack ?? error)}`)
  say('This is a fault of profilewright itself; PROFILEWRIGHT_DEBUG=1 shows where.')
  return exitCodes.fault
}

/** The system refused a file or a folder, which is no fault of the program. */
function isOfFiles(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error && 'path' in error && 'code' in error
}
