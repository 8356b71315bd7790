import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shared } from '../test/shared.js'
import type { Compiled } from './compiled.js'

/** Gives the messages of the shared corpus, those of mailboxes one by one; none where it is not here. */
export function corpusMessages({
  openWindow,
  piecesOf,
}: Compiled['validator']): readonly Uint8Array[] {
  if (shared === undefined) return []
  return readdirSync(`${shared}/corpus/mail`, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && !/\.(json|md)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .flatMap(path => {
      const file = readFileSync(path)
      let read = 0
      const window = openWindow(target => {
        const count = file.copy(target, 0, read)
        read += count
        return count
      })
      const messages: Uint8Array[] = []
      for (const { kind, octets } of piecesOf(window, path))
        if (kind === 'message') messages.push(octets.slice())
      return messages
    })
}
