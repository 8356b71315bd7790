import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Schema, Source } from '../model/index.js'
import type { ProfileFolder } from '../spec/profile-folder.js'
import { filesBelow } from './files-below.js'

/** Files that editors and systems leave behind. */
const leftovers = /(^|\/)(\.|#)|~$/

/** Reads a profile folder into memory, files sorted by path, so that every machine sees one order. */
export function readFolder(root: string): ProfileFolder {
  const names = filesBelow(root).filter(name => !leftovers.test(name))
  return {
    name: basename(resolve(root)),
    root,
    files: new Map(names.map(name => [name, new Uint8Array(readFileSync(`${root}/${name}`))])),
  }
}

/** Reads the schemas of the language by their `$id`. */
export function readSchemas(folder: string): ReadonlyMap<string, Schema> {
  const files = filesBelow(folder)
    .filter(name => name.endsWith('.json'))
    // The flattened schemas for editors repeat the others under other names.
    .filter(name => !name.startsWith('editor/'))
  const schemas = files.map(
    name => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as { $id: string },
  )
  return new Map(schemas.map(schema => [schema.$id, schema as unknown as Schema]))
}

/** Reads the templates by name: `rule` is `rule.md.hbs`. */
export function readTemplates(folder: string): ReadonlyMap<string, Source> {
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.md.hbs'))
    .sort()
  return new Map(
    names.map(name => [
      name.slice(0, -'.md.hbs'.length),
      { path: `templates/${name}`, text: readFileSync(join(folder, name), 'utf8') },
    ]),
  )
}
