import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { decode, type Include } from '../../rfcxml.js'
import { readBounded, realPathIn } from '../read-bounded.js'

/**
 * Makes the function that gives a document the files it includes: those that lie beside it or below
 * its folder, links resolved (RFC 7998, section 7). Nothing is fetched; of an address of the web, a
 * file of the same name beside the document is taken, if there is one.
 */
export function includeBeside(document: string): Include {
  const folder = dirname(document)
  return (href, from) => {
    const path = localPath(href, from)
    if (path === undefined || !isBelow(folder, path)) return undefined
    // A link may lead out of the folder, which only its target tells.
    const real = realPathIn(folder, path)
    const octets = real === undefined ? undefined : readBounded(real)
    return octets === undefined ? undefined : { path, text: decode(octets, path).text }
  }
}

/** What is named outside is not even looked for, so that nothing tells whether it exists. */
function isBelow(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path))
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way
}

/** Gives the path that an address names, if it is a relative one or the last part of a web address. */
function localPath(href: string, from: string): string | undefined {
  try {
    const isWeb = /^https?:/i.test(href)
    const name = decodeURIComponent(isWeb ? basename(new URL(href).pathname) : href)
    // Absolute paths, other schemes, drives and shares name what cannot lie beside the document.
    if (name === '' || /^[/\\]|^[A-Za-z][A-Za-z0-9+.-]*:|[\0\\]/.test(name)) return undefined
    return join(dirname(from), name)
  } catch {
    return undefined
  }
}
