import { parseString } from 'xml2js'
import { defined, type Finding } from '../../model/index.js'
import { findingAt, reasons } from './reasons.js'
import type { RfcEntry, RfcIndex } from './rfc-index.js'

/** What reading the index gives; an index without entries finds nothing. */
export interface RfcIndexResult {
  readonly index: RfcIndex
  readonly findings: readonly Finding[]
}

/**
 * Reads the index of the RFC Editor, `rfc-index.xml`. It has some ten thousand entries, of which a
 * document wants a few: this finds where each entry stands, and xml2js reads those that are asked for.
 */
export function readRfcIndex(text: string, path: string): RfcIndexResult {
  const entries = locateEntries(text)
  const known = new Map<string, RfcEntry | undefined>()
  const find = (id: string): RfcEntry | undefined => {
    const span = entries.get(id)
    if (span === undefined) return undefined
    if (!known.has(id)) known.set(id, readEntry(text.slice(span.start, span.end)))
    return known.get(id)
  }
  const place = { path, line: 1, column: 1 }
  return {
    index: { find },
    findings: entries.size > 0 ? [] : [findingAt(place, reasons.noIndex())],
  }
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Finds the entries by their numbers, such as `RFC2119` and `BCP14`. */
function locateEntries(text: string): Map<string, Span> {
  const entries = new Map<string, Span>()
  for (const kind of ['rfc', 'bcp', 'std', 'fyi']) {
    const closing = `</${kind}-entry>`
    for (let start = 0; ; ) {
      start = text.indexOf(`<${kind}-entry>`, start)
      const end = start === -1 ? -1 : text.indexOf(closing, start)
      if (end === -1) break
      const id = /<doc-id>\s*([A-Z]+\d+)\s*<\/doc-id>/.exec(text.slice(start, start + 200))?.[1]
      if (id !== undefined) entries.set(withoutZeros(id), { start, end: end + closing.length })
      start = end
    }
  }
  return entries
}

/** The index writes `RFC0822` and `BCP0014`. */
function withoutZeros(id: string): string {
  return id.replace(/^([A-Z]+)0+(?=\d)/, '$1')
}

function readEntry(xml: string): RfcEntry | undefined {
  let entry: unknown
  try {
    // Without async, xml2js calls back before it returns.
    parseString(xml, { explicitRoot: false, trim: true, async: false }, (error, result) => {
      if (error === null) entry = result
    })
  } catch {
    return undefined
  }
  const [id] = texts(entry, 'doc-id')
  if (id === undefined) return undefined
  const [date] = nodes(entry, 'date')
  const ids = (name: string) =>
    nodes(entry, name).flatMap(node => texts(node, 'doc-id').map(withoutZeros))
  const [title = ''] = texts(entry, 'title')
  const [doi] = texts(entry, 'doi')
  const [status] = texts(entry, 'current-status')
  const [year] = texts(date, 'year')
  const [month] = texts(date, 'month')
  return {
    id: withoutZeros(id),
    title: title.replace(/\s+/g, ' '),
    authors: nodes(entry, 'author').map(author => ({
      name: texts(author, 'name')[0] ?? '',
      isEditor: /editor/i.test(texts(author, 'title')[0] ?? ''),
    })),
    ...defined({ year, month, doi, status }),
    isAlso: ids('is-also'),
    obsoletedBy: ids('obsoleted-by'),
    updatedBy: ids('updated-by'),
  }
}

/** Gives the child elements of a name, as xml2js has them: a list, each an object or its text. */
function nodes(parent: unknown, name: string): readonly unknown[] {
  if (parent === null || typeof parent !== 'object' || !Object.hasOwn(parent, name)) return []
  const found: unknown = Reflect.get(parent, name)
  return Array.isArray(found) ? found : []
}

function texts(parent: unknown, name: string): string[] {
  return nodes(parent, name)
    .map(node => (typeof node === 'string' ? node : nodeText(node)))
    .filter(text => text !== '')
}

/** An element with attributes keeps its text under `_`. */
function nodeText(node: unknown): string {
  if (node === null || typeof node !== 'object' || !Object.hasOwn(node, '_')) return ''
  return String(Reflect.get(node, '_'))
}
