import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from './installation.js'

/** Gives the names of all profiles in `spec/` here, or in this package where there is none here. */
export function bundledProfiles(): readonly string[] {
  const spec = existsSync('spec') ? 'spec' : join(packageFolder, 'spec')
  return readdirSync(spec, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && existsSync(join(spec, entry.name, 'profile.yaml')))
    .map(entry => entry.name)
    .sort()
}
