import { readdirSync } from 'node:fs'
import { isAbsolute } from 'node:path'

/** What stands in a name for octets that are no UTF-8. */
const lost = '\uFFFD'

/**
 * Gives the octets by which the system knows a file. A name that is not UTF-8 comes to us as text that
 * no file has, so that it is looked up in its folder; all other paths are what they are.
 */
export function pathOnDisk(path: string): string | Buffer {
  if (!path.includes(lost)) return path
  let known = Buffer.from(isAbsolute(path) ? '' : '.')
  for (const name of path.split('/').filter(step => step !== ''))
    known = Buffer.concat([known, Buffer.from('/'), octetsOf(name, known)])
  return known
}

function octetsOf(name: string, folder: Buffer): Buffer {
  const entry = name.includes(lost) ? namesIn(folder).find(each => `${each}` === name) : undefined
  return entry ?? Buffer.from(name)
}

function namesIn(folder: Buffer): readonly Buffer[] {
  try {
    return readdirSync(folder.length === 0 ? '/' : folder, { encoding: 'buffer' })
  } catch {
    // Whoever opens the path is told why it cannot be.
    return []
  }
}
