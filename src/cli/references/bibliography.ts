import { statSync } from 'node:fs'
import { join } from 'node:path'
import {
  decode,
  type Finding,
  type Include,
  includeReferences,
  indexSource,
  type ReferenceName,
  type ReferenceSource,
  type RfcIndex,
  referenceName,
  type WantedReference,
} from '../../rfcxml.js'
import { UsageError } from '../exit-codes.js'
import { readBounded } from '../read-bounded.js'
import { includeBeside } from './include-beside.js'
import { referenceLock } from './reference-lock.js'

/** Where references are looked for, beside the document itself. */
export interface BibliographyOptions {
  /** A folder of bibxml files, or of folders of them. */
  readonly bibxml?: string
  /** A copy of rfc-index.xml. */
  readonly rfcIndex?: string
  /** The service that is asked for what is nowhere else; without it, nothing is fetched. */
  readonly service?: URL
}

/** The sources of references of one run, and what was wrong with them. */
export interface Bibliography {
  readonly rfcIndex?: RfcIndex
  readonly findings: readonly Finding[]
  readonly mayFetch: boolean
  /** Opens the sources for one document, the references fetched for it before among them. */
  readonly open: (document: string) => OpenBibliography
}

/** The sources of references of one document. */
export interface OpenBibliography {
  readonly include: Include
  readonly whyAbsent: (href: string) => string | undefined
  /** Fetches references, if that was asked for; gives whether there was one to fetch. */
  readonly fetch: (wanted: readonly WantedReference[]) => Promise<boolean>
}

/** Opens the sources that the options name. */
export async function openBibliography(options: BibliographyOptions): Promise<Bibliography> {
  const sources: ReferenceSource[] = []
  if (options.bibxml !== undefined) sources.push(folderSource(options.bibxml))
  const read = options.rfcIndex === undefined ? undefined : await readIndex(options.rfcIndex)
  if (read !== undefined) sources.push(indexSource(read.index, options.rfcIndex ?? ''))
  return {
    ...(read === undefined ? {} : { rfcIndex: read.index }),
    findings: read?.findings ?? [],
    mayFetch: options.service !== undefined,
    open: document => openFor(document === '-' ? './-' : document, sources, options.service),
  }
}

function openFor(
  document: string,
  sources: readonly ReferenceSource[],
  service: URL | undefined,
): OpenBibliography {
  let opened: ReturnType<typeof referenceLock> | undefined
  const lock = () => {
    opened ??= referenceLock(document)
    return opened
  }
  const locked: ReferenceSource = name => {
    const found = lock().find(name)
    return found && { path: found.path, text: decode(found.octets, found.path).text }
  }
  const asked = new Set<string>()
  const faults = new Map<string, string>()
  return {
    include: includeReferences(includeBeside(document), [...sources, locked]),
    whyAbsent: href => {
      const name = referenceName(href)
      return faults.get(href) ?? (name && lock().whyAbsent(name))
    },
    fetch: async wanted => {
      const left = wanted.filter(({ href }) => !asked.has(href))
      if (service === undefined || left.length === 0) return false
      for (const { href } of left) asked.add(href)
      const { fetchReferences } = await import('./fetch-references.js')
      for (const [href, fault] of await fetchReferences(left, service, lock()))
        faults.set(href, fault)
      return true
    },
  }
}

/** Files stand in the folder itself, or in folders as the public services have them. */
function folderSource(folder: string): ReferenceSource {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${folder} is no folder`, 'Give --bibxml a folder of bibxml files.')
  const pathsOf = ({ files, folder: inner }: ReferenceName) =>
    files.flatMap(file => [join(folder, file), join(folder, inner, file)])
  return name => {
    for (const path of pathsOf(name)) {
      const octets = readBounded(path)
      if (octets !== undefined) return { path, text: decode(octets, path).text }
    }
    return undefined
  }
}

async function readIndex(path: string) {
  const { readRfcIndex } = await import('../../rfc-index.js')
  const octets = readBounded(path, 256 * 2 ** 20)
  if (octets === undefined)
    throw new UsageError(`${path} cannot be read`, 'Give --rfc-index a copy of rfc-index.xml.')
  return readRfcIndex(decode(octets, path).text, path)
}
