import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import type { Schema, Source } from '../model/index.js'
import type { ProfileFolder } from '../spec/profile-folder.js'

/** Files that editors and systems leave behind. */
const leftovers = /(^|\/)(\.|#)|~$/

/** Reads a profile folder into memory, files sorted by path, so that every machine sees one order. */
export function readFolder(root: string): ProfileFolder {
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter(name => !leftovers.test(name))
    .sort()
  return {
    name: basename(resolve(root)),
    root,
    files: new Map(names.map(name => [name, new Uint8Array(readFileSync(join(root, name)))])),
  }
}

/** Reads the schemas of the language by their `$id`. */
export function readSchemas(folder: string): ReadonlyMap<string, Schema> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.json'))
    // The flattened schemas for editors repeat the others under other names.
    .filter(entry => !entry.parentPath.endsWith('editor'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
  const schemas = files.map(file => JSON.parse(readFileSync(file, 'utf8')) as { $id: string })
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
