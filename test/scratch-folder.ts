import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after } from 'node:test'

/** Makes a folder with files in it, which is removed after the tests of the file. */
export function scratchFolder(files: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'profilewright-'))
  after(() => rmSync(folder, { recursive: true }))
  const write = (path: string, content: string | Uint8Array): string => {
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
    return path
  }
  for (const [path, text] of Object.entries(files)) write(path, text)
  return { folder, write }
}
