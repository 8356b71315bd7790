import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { messageOf } from '../model/message-of.js'
import { UsageError } from './exit-codes.js'
import { notOverwritten } from './not-overwritten.js'
import { print, say } from './terminal.js'

/** Writes what was made of one file; gives whether that could be written. */
export type Output = (path: string, content: string) => boolean

/**
 * Decides where what is made of files goes: to standard output; into one file; or, where the path is
 * a folder or there are several files, into a folder under the name of each with another suffix.
 */
export function outputFor(
  files: readonly string[],
  target: string | undefined,
  suffix: string,
): Output {
  if (target === undefined || target === '-') {
    return (_, content) => {
      print(content)
      return true
    }
  }
  notOverwritten(files, target)
  const isFolder = target.endsWith('/') || kindOf(target) === 'folder'
  if (!isFolder && files.length === 1 && kindOf(files[0] ?? '') !== 'folder')
    return (_, content) => save(target, content)
  if (kindOf(target) === 'file')
    throw new UsageError(`${target} is a file, and there are several documents`, 'Name a folder.')
  const written = new Set<string>()
  return (path, content) => {
    const name = path === '-' ? 'document' : basename(path).replace(/\.xml$/i, '')
    // Two documents of one name would leave only the second.
    if (written.has(name)) return failed(join(target, name), 'another document has this name')
    written.add(name)
    try {
      mkdirSync(target, { recursive: true })
    } catch (error) {
      return failed(target, error)
    }
    return save(join(target, `${name}${suffix}`), content)
  }
}

function kindOf(path: string): 'file' | 'folder' | 'nothing' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch {
    return 'nothing'
  }
}

function save(path: string, content: string): boolean {
  try {
    writeFileSync(path, content)
    return true
  } catch (error) {
    return failed(path, error)
  }
}

function failed(path: string, error: unknown): false {
  say(`error: ${path} was not written: ${messageOf(error)}`)
  return false
}
