import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageFolder } from '../src/cli/installation.js'

/**
 * What is measured as it is compiled: a loader that compiles on the way keeps the names of functions, at
 * the price of half of the speed.
 */
export interface Compiled {
  readonly rfcxml: typeof import('../src/rfcxml.js')
  readonly validator: typeof import('../src/validator.js')
  readonly composeDrafts: typeof import('../src/cli/building/compose-drafts.js').composeDrafts
  readonly compose: typeof import('../src/document/compose/compose.js').compose
  readonly readProfile: typeof import('../src/spec/read-profile.js').readProfile
  readonly loadRules: typeof import('../src/cli/judging/load-rules.js').loadRules
}

/** Loads what `npm run compile` has made. */
export async function compiled(): Promise<Compiled> {
  const from = (path: string): Promise<unknown> =>
    import(pathToFileURL(join(packageFolder, 'dist', path)).href)
  // These are compiled from the very files that the types are taken from.
  const rfcxml = (await from('rfcxml.js')) as Compiled['rfcxml']
  const validator = (await from('validator.js')) as Compiled['validator']
  const { composeDrafts } = (await from('cli/building/compose-drafts.js')) as Compiled
  const { compose } = (await from('document/compose/compose.js')) as Compiled
  const { readProfile } = (await from('spec/read-profile.js')) as Compiled
  const { loadRules } = (await from('cli/judging/load-rules.js')) as Compiled
  return { rfcxml, validator, composeDrafts, compose, readProfile, loadRules }
}
