/** What the exit code of every command means (the contract of DESIGN.md, section 7). */
export const exitCodes = {
  /** No finding at the threshold. */
  clean: 0,
  /** Findings at the threshold. */
  findings: 1,
  /** Wrong usage or configuration. */
  usage: 2,
  /** The target could not be tested. */
  untested: 3,
  /** A fault of this program. */
  fault: 4,
  /** Whoever read the output went away: 128 and the number of SIGPIPE, as shells tell of that signal. */
  unread: 141,
} as const

/** Wrong usage, found by a command: its message is shown, and the exit code is `usage`. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly hint?: string,
  ) {
    super(message)
  }
}
