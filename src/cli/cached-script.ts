import { renameSync, writeFileSync } from 'node:fs'
import { Script } from 'node:vm'
import { exitCodes } from './exit-codes.js'
import { readIfThere } from './read-if-there.js'

/** A function that a script evaluates to; the first argument loads modules. */
export type ScriptFunction = (load: (name: string) => unknown, ...more: unknown[]) => void

/**
 * Gives the function that a script in ASCII evaluates to, or undefined where there is no script. Its
 * code, as V8 has compiled it, is kept in `cache` at the end of the first run that came to something:
 * to compile what a short run needs takes longer than the run. V8's flags have to be set before, for
 * the code depends on them.
 */
export function cachedScript(path: string, cache = `${path}.cache`): ScriptFunction | undefined {
  const source = readIfThere(path)
  if (source === undefined) return undefined
  const cached = readIfThere(cache)
  // ASCII takes a reader no time to decode.
  const text = source.toString('latin1')
  const script = new Script(text, { filename: path, ...(cached && { cachedData: cached }) })
  if (cached === undefined || script.cachedDataRejected === true)
    process.once('exit', code => {
      // A run that was refused has compiled little of what others need.
      if (code <= exitCodes.findings) keep(cache, script)
    })
  return script.runInThisContext()
}

/** Keeps the code that V8 has compiled; a folder that cannot be written to costs time, not the run. */
function keep(path: string, script: Script): void {
  try {
    const draft = `${path}.${process.pid}`
    writeFileSync(draft, script.createCachedData())
    // Another run may be reading.
    renameSync(draft, path)
  } catch {
    return
  }
}
