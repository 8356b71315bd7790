import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tool } from './installation.js'

/**
 * Gives a digest of everything that compiled rules are made from: the profile's facts and rules, the
 * schemas of the language, and this program. Equal digests mean that compiled rules are fresh.
 */
export function rulesDigest(profileRoot: string, schemasFolder: string): string {
  const hash = createHash('sha256').update(tool.version)
  const files = [
    join(profileRoot, 'profile.yaml'),
    ...list(join(profileRoot, 'rules')),
    ...list(schemasFolder),
    ...list(join(schemasFolder, 'subjects')),
  ]
  for (const file of files) {
    // Names are hashed without their folders: a clone elsewhere has the same digest.
    const octets = readFileSync(file)
    hash.update(`${file.slice(file.lastIndexOf('/') + 1)}\0${octets.length}\0`).update(octets)
  }
  return hash.digest('hex')
}

function list(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(yaml|json)$/.test(entry.name))
    .map(entry => join(folder, entry.name))
    .sort()
}
