import { statSync } from 'node:fs'
import { UsageError } from './exit-codes.js'

/** Refuses to write what comes of files into one of them, by whatever name. */
export function notOverwritten(paths: readonly string[], output: string | undefined): void {
  const written = output === undefined ? undefined : identityOf(output)
  if (written !== undefined && paths.some(path => identityOf(path) === written))
    throw new UsageError(`${output} is one of the files that are read`, 'Name another for output.')
}

function identityOf(path: string): string | undefined {
  try {
    const stat = statSync(path)
    return stat.isFile() ? `${stat.dev} ${stat.ino}` : undefined
  } catch {
    return undefined
  }
}
