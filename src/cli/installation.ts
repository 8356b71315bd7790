import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UsageError } from './exit-codes.js'
import { namesLike } from './names-like.js'

/** The folder of this package: `schemas`, `templates` and the bundled profiles stand in it. */
export const packageFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** Gives the path of what a thread of this program runs: threads need compiled modules. */
export const threadScript = (name: 'evidence-thread.cjs' | 'judge-thread.js'): string =>
  join(packageFolder, 'dist', 'cli', name)

/** Where the schemas of the language stand. */
export const schemasFolder = join(packageFolder, 'schemas')

/** Where the templates stand by which facts are worded. */
export const templatesFolder = join(packageFolder, 'templates')

/** Name and version of this program. */
export const tool: { readonly name: string; readonly version: string } = (() => {
  // Our own package.json has both.
  const { name, version } = JSON.parse(
    readFileSync(join(packageFolder, 'package.json'), 'utf8'),
  ) as {
    name: string
    version: string
  }
  return { name, version }
})()

/** A profile that a user named: where it is, and where what is written from it belongs. */
export interface ProfileTarget {
  readonly root: string
  readonly out: string
}

/**
 * Finds a profile by folder, or by the name of one in `spec/` here or in this package. What is built
 * from `DIR/spec/NAME` belongs to `DIR/out/NAME`, from any other folder to `out/NAME` here.
 */
export function findProfile(named: string, out?: string): ProfileTarget {
  const candidates = [named, join('spec', named), join(packageFolder, 'spec', named)]
  const root = candidates.find(path => existsSync(join(path, 'profile.yaml')))
  if (root === undefined)
    throw new UsageError(
      `No profile ${named}: there is no profile.yaml in ${candidates.slice(0, 2).join(' or ')}`,
      hintFor(named),
    )
  const name = basename(resolve(root))
  const home = dirname(resolve(root))
  const base = basename(home) === 'spec' ? shorten(join(dirname(home), 'out')) : 'out'
  return { root: root.replace(/\/$/, ''), out: join(out ?? base, name) }
}

function hintFor(named: string): string {
  const known = bundledProfiles()
  const [akin] = namesLike(named, known)
  if (akin !== undefined) return `Did you mean ${akin}?`
  const others = known.length === 0 ? '' : `, or one of spec/: ${known.join(', ')}`
  return `Name a folder that holds a profile.yaml${others}.`
}

/** Gives the profiles that a user named, or all of `spec/` where none was named. */
export function profilesNamed(named: readonly string[]): readonly string[] {
  const profiles = named.length > 0 ? named : bundledProfiles()
  if (profiles.length === 0)
    throw new UsageError('There is no profile in spec/', 'Name a folder that holds a profile.yaml.')
  return profiles
}

/** Gives the names of all profiles in `spec/` here, or in this package where there is none here. */
function bundledProfiles(): readonly string[] {
  const spec = existsSync('spec') ? 'spec' : join(packageFolder, 'spec')
  if (!existsSync(spec)) return []
  return readdirSync(spec, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && existsSync(join(spec, entry.name, 'profile.yaml')))
    .map(entry => entry.name)
    .sort()
}

function shorten(path: string): string {
  const here = `${process.cwd()}/`
  return path.startsWith(here) ? path.slice(here.length) : path
}
