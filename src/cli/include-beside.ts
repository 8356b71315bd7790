import { readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { decode, type IncludedFile } from '../rfcxml.js'

/** More than any file that a document includes honestly. */
const largest = 16 * 2 ** 20

/**
 * Makes the function that gives a document the files it includes: those that lie beside it or below
 * its folder, links resolved (RFC 7998, section 7). Nothing is fetched; of an address of the web, a
 * file of the same name beside the document is taken, if there is one.
 */
export function includeBeside(
  document: string,
): (href: string, from: string) => IncludedFile | undefined {
  const folder = realFolder(document)
  return (href, from) => {
    const path = localPath(href, from)
    if (folder === undefined || path === undefined) return undefined
    try {
      const real = realpathSync(path)
      const isInside = real.startsWith(folder.endsWith(sep) ? folder : folder + sep)
      const stat = statSync(real)
      if (!isInside || !stat.isFile() || stat.size > largest) return undefined
      return { path, text: decode(readFileSync(real), path).text }
    } catch {
      return undefined
    }
  }
}

function realFolder(document: string): string | undefined {
  try {
    return realpathSync(dirname(document))
  } catch {
    return undefined
  }
}

function localPath(href: string, from: string): string | undefined {
  if (href === '' || href.includes('\0')) return undefined
  try {
    if (/^https?:/i.test(href)) return join(dirname(from), basename(new URL(href).pathname))
    if (/^file:/i.test(href)) return fileURLToPath(href)
    if (/^[A-Za-z][A-Za-z0-9+.-]+:/.test(href)) return undefined
    return join(dirname(from), decodeURIComponent(href))
  } catch {
    return undefined
  }
}
