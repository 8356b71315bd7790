import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from './installation.js'

/*
 * A message is judged in the time that Node takes to start only if nearly nothing is loaded: no
 * module loader, no command line library, and no source text that has to be compiled. So `build`
 * leaves, beside the compiled program and not in out/, one script for each profile that holds the
 * whole judging command with its rules; its name has the digest of the rules, and whoever compiles
 * the program anew removes it. The first run leaves V8's code cache next to it. Where there is no
 * such script, or the command asks for more, the program takes its ordinary way.
 */
const folder = join(packageFolder, 'dist', 'fast')

/** Gives the path of the script that judges by a profile with this digest. */
export function fastValidatorPath(name: string, digest: string): string {
  return join(folder, `${name}-${digest.slice(0, 16)}.cjs`)
}

/** Keeps the script for a profile, and removes those of its earlier states. */
export function keepFastValidator(name: string, digest: string, script: string): void {
  mkdirSync(folder, { recursive: true })
  const path = fastValidatorPath(name, digest)
  for (const file of readdirSync(folder))
    if (file.startsWith(`${name}-`)) rmSync(join(folder, file))
  writeFileSync(path, script)
}

/** Reads a file, or gives undefined where there is none. */
export function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
