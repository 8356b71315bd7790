import { UsageError } from './exit-codes.js'

/** Refuses paths that name standard input twice: what was read is gone. */
export function standardInputOnce(paths: readonly string[]): void {
  if (paths.indexOf('-') !== paths.lastIndexOf('-'))
    throw new UsageError('Standard input is named twice, and can be read once', 'Give - once.')
}
