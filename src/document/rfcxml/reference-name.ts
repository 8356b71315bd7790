/** A reference as collections of bibliographies name it: `reference.RFC.2119.xml`. */
export interface ReferenceName {
  /** `RFC`, `I-D`, `BCP`, `W3C`, … */
  readonly series: string
  readonly value: string
  /** What collections call its file, likeliest first. */
  readonly files: readonly string[]
  /** The folder in which collections keep its series. */
  readonly folder: string
  /** The anchor that the document wants it to have: `…xml?anchor=SMTP`. */
  readonly anchor?: string
}

/** Where collections keep each series; what is of none of them is in `bibxml2`. */
const folders: Readonly<Record<string, string>> = {
  RFC: 'bibxml',
  'I-D': 'bibxml3',
  W3C: 'bibxml4',
  '3GPP': 'bibxml5',
  'SDO-3GPP': 'bibxml5',
  IEEE: 'bibxml6',
  DOI: 'bibxml7',
  IANA: 'bibxml8',
  BCP: 'bibxml9',
  STD: 'bibxml9',
  FYI: 'bibxml9',
  NIST: 'bibxml-nist',
}

/** Series that number their documents; files have the number with and without leading zeros. */
const numbered = new Set(['RFC', 'BCP', 'STD', 'FYI'])

/**
 * Reads the name of a reference from what a document includes: an address of any bibliography
 * service, or a bare `reference.RFC.2119.xml`, as `<?rfc include?>` also without its ending. Only the
 * name counts: which machine the address names says nothing about where the reference is taken from.
 */
export function referenceName(href: string): ReferenceName | undefined {
  const { path, query } = split(href)
  const drafts = /(?:^|\/)bibxml3\/(draft-[^/]+?)(?:\.xml|\/xml)?$/.exec(path)?.[1]
  const named = /(?:^|\/)reference\.([A-Z0-9][A-Z0-9-]*)\.(.+?)(?:\.xml)?$/i.exec(path)
  const series = drafts === undefined ? named?.[1]?.toUpperCase() : 'I-D'
  const value = drafts ?? named?.[2]
  if (series === undefined || value === undefined || !isPlain(value)) return undefined
  const anchor = new URLSearchParams(query).get('anchor') ?? ''
  return {
    series,
    value,
    files: spellings(series, value).map(each => `reference.${series}.${each}.xml`),
    folder: Object.hasOwn(folders, series) ? (folders[series] ?? '') : 'bibxml2',
    ...(/^[A-Za-z_][\w.-]*$/.test(anchor) ? { anchor } : {}),
  }
}

function split(href: string): { path: string; query: string } {
  const [whole = ''] = href.split('#')
  const mark = whole.indexOf('?')
  const path = mark === -1 ? whole : whole.slice(0, mark)
  try {
    return { path: decodeURIComponent(path), query: mark === -1 ? '' : whole.slice(mark + 1) }
  } catch {
    return { path: '', query: '' }
  }
}

/** A name becomes part of a path and of an address, so that it must not be able to lead elsewhere. */
function isPlain(value: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._()+:/-]{0,199}$/.test(value) && !/\.\.|\/\/|\/$/.test(value)
}

function spellings(series: string, value: string): readonly string[] {
  // The slashes of a DOI are no folders.
  const plain = value.replace(/[/:]/g, '_')
  if (numbered.has(series) && /^[0-9]+$/.test(plain)) {
    const short = plain.replace(/^0+(?=.)/, '')
    return [...new Set([plain, short.padStart(4, '0'), short])]
  }
  if (series !== 'I-D') return [plain]
  return plain.startsWith('draft-') ? [plain, plain.slice(6)] : [plain, `draft-${plain}`]
}
