import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { once, type Schema, type Source } from '../model/index.js'
import type { ProfileFolder } from '../spec/profile-folder.js'
import { filesBelow } from './files-below.js'
import { schemasFolder, templatesFolder } from './installation.js'

/** Files that editors and systems leave behind. */
const leftovers = /(^|\/)(\.|#)|~$/

/** Gives a profile folder, its files sorted by path, so that every machine sees one order. */
export function readFolder(root: string): ProfileFolder {
  const names = filesBelow(root).filter(name => !leftovers.test(name))
  return {
    name: basename(resolve(root)),
    root,
    files: new Map(names.map(name => [name, once(() => readFileSync(`${root}/${name}`))])),
  }
}

/** Reads the schemas of the language by their `$id`: they stay as they are while the program runs. */
export const readSchemas = once((): ReadonlyMap<string, Schema> => {
  const files = filesBelow(schemasFolder)
    .filter(name => name.endsWith('.json'))
    // The flattened schemas for editors repeat the others under other names.
    .filter(name => !name.startsWith('editor/'))
  const schemas = files.map(
    name => JSON.parse(readFileSync(join(schemasFolder, name), 'utf8')) as { $id: string },
  )
  return new Map(schemas.map(schema => [schema.$id, schema as unknown as Schema]))
})

/** Reads the templates by name: `rule` is `rule.md.hbs`. */
export function readTemplates(): ReadonlyMap<string, Source> {
  const names = readdirSync(templatesFolder)
    .filter(name => name.endsWith('.md.hbs'))
    .sort()
  return new Map(
    names.map(name => [
      name.slice(0, -'.md.hbs'.length),
      { path: `templates/${name}`, text: readFileSync(join(templatesFolder, name), 'utf8') },
    ]),
  )
}
