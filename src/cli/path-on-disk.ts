import { isUtf8 } from 'node:buffer'
import { lstatSync, readdirSync } from 'node:fs'
import { isAbsolute } from 'node:path'

/** What stands for octets that are no UTF-8 in a name that was given to the program. */
const lost = '\uFFFD'

/** What stands for an octet of a name that is not UTF-8 where the program gives it. */
const escaped = /\\x([0-9a-f]{2})/g

/** Gives the names in a folder, in order, no two alike: of one that is not UTF-8 octets are escapes. */
export function namesIn(folder: string | Buffer): readonly string[] {
  const names = readdirSync(folder, 'utf8')
  // The octets are asked for only where some of them were lost.
  if (!names.some(name => name.includes(lost))) return names.sort()
  return octetsOfNames(folder).map(nameOf).sort()
}

/**
 * Gives the octets by which the system knows a file. A name that is not UTF-8 is known by its escapes,
 * or by what is left of it, and looked up in its folder; all other paths are what they are.
 */
export function pathOnDisk(path: string): string | Buffer {
  if (!path.includes(lost) && !path.includes('\\x')) return path
  let known = Buffer.from(isAbsolute(path) ? '' : '.')
  for (const name of path.split('/').filter(step => step !== ''))
    known = Buffer.concat([known, Buffer.from('/'), octetsOf(name, known)])
  return known
}

function octetsOf(name: string, folder: Buffer): Buffer {
  const plain = Buffer.from(name)
  if (name.includes(lost)) {
    const entries = entriesOf(folder)
    return entries.find(each => `${each}` === name) ?? plain
  }
  const octets = Buffer.from(
    name.replace(escaped, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16))),
    'latin1',
  )
  // A name may have a backslash of its own; and what is UTF-8 was never escaped.
  return isUtf8(octets) || exists(Buffer.concat([folder, Buffer.from('/'), plain])) ? plain : octets
}

function nameOf(octets: Buffer): string {
  if (isUtf8(octets)) return octets.toString()
  return octets
    .toString('latin1')
    .replace(/[^ -~]/g, octet => `\\x${octet.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

function entriesOf(folder: Buffer): readonly Buffer[] {
  try {
    return octetsOfNames(folder.length === 0 ? '/' : folder)
  } catch {
    // Whoever opens the path is told why it cannot be.
    return []
  }
}

function octetsOfNames(folder: string | Buffer): readonly Buffer[] {
  return readdirSync(folder, { encoding: 'buffer' })
}

function exists(path: Buffer): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    // A name that is too long, for example, is none.
    return false
  }
}
