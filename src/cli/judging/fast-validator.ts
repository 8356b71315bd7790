import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from '../installation.js'
import { readIfThere } from '../read-if-there.js'

/*
 * A message is judged in the time that Node takes to start only if nearly nothing is loaded: no
 * module loader, no command line library, no cryptography, and no source text that has to be
 * compiled. So `build` leaves, beside the compiled program and not in out/, one script for each
 * profile that holds the whole judging command with its rules, and the octets that the rules were
 * made from, by which it is known to be fresh; whoever compiles the program anew removes both. The
 * first run leaves V8's code cache next to them. Where there is no such script, or the command asks
 * for more, the program takes its ordinary way.
 */
const folder = join(packageFolder, 'dist', 'fast')

/** The judging command of one state of a profile. */
export interface FastValidator {
  readonly digest: string
  /** What the rules were made from. */
  readonly sources: Uint8Array
  /** A function in ASCII, which takes no time to decode: of `require`, and of paths and options. */
  readonly script: string
}

/** Gives the path of the script that judges by a profile that is in this state. */
export function fastValidatorPath(name: string, sources: Uint8Array): string | undefined {
  return namesFor(name)
    .filter(file => file.endsWith('.sources') && readIfThere(join(folder, file))?.equals(sources))
    .map(file => join(folder, file.replace(/sources$/, 'cjs')))[0]
}

/**
 * Keeps the script for a profile, and removes those of its earlier states. One that stands there already
 * is left alone, for with it V8's code cache would go. Where the program's own folder cannot be
 * written, as where somebody else installed it, judging takes its ordinary way.
 */
export function keepFastValidator(name: string, { digest, sources, script }: FastValidator): void {
  try {
    const known = fastValidatorPath(name, sources)
    if (known !== undefined && readIfThere(known)?.toString('latin1') === script) return
    mkdirSync(folder, { recursive: true })
    for (const file of namesFor(name)) rmSync(join(folder, file))
    // A name of its own for each state keeps a code cache from another script of the same length.
    const path = join(folder, `${name}-${digest.slice(0, 16)}`)
    writeFileSync(`${path}.cjs`, script)
    writeFileSync(`${path}.sources`, sources)
  } catch {
    return
  }
}

function namesFor(name: string): string[] {
  const ending = /^-[0-9a-f]{16}\.[a-z.]+$/
  try {
    return readdirSync(folder).filter(
      file => file.startsWith(name) && ending.test(file.slice(name.length)),
    )
  } catch {
    return []
  }
}
