import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Reads the files of some folders, where these are there, that hold something and less than so many octets. */
export function smallFiles(folders: readonly string[], bound: number, ending = '') {
  return folders
    .filter(folder => existsSync(folder))
    .flatMap(folder => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter(entry => entry.isFile() && entry.name.endsWith(ending))
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({ path, octets: new Uint8Array(readFileSync(path)) }))
    .filter(({ octets }) => octets.length > 0 && octets.length < bound)
}
