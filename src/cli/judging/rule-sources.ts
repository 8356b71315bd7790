import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemasFolder, tool } from '../installation.js'

/**
 * Gives the octets of everything that the compiled rules of the profile in a folder are made from: its
 * facts and rules, the schemas of the language, and the version of this program. Where they are equal, compiled rules are
 * fresh.
 */
export function ruleSources(root: string): Buffer {
  const files = [
    join(root, 'profile.yaml'),
    ...list(join(root, 'rules')),
    ...list(schemasFolder),
    ...list(join(schemasFolder, 'subjects')),
  ]
  const parts = files.flatMap(file => {
    // Names stand without their folders: a clone elsewhere has the same octets.
    const octets = readFileSync(file)
    const name = file.slice(file.lastIndexOf('/') + 1)
    return [Buffer.from(`${name}\0${octets.length}\0`), octets]
  })
  return Buffer.concat([Buffer.from(tool.version), ...parts])
}

/** The files of a folder; a profile need not have rules. */
function list(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(yaml|json)$/.test(entry.name))
    .map(entry => join(folder, entry.name))
    .sort()
}
