import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml'
import { once } from '../model/index.js'
import type { Part, Parts, Span, YamlRead } from './yaml-parts.js'

/** More aliases than any profile needs, fewer than a bomb of them does. */
const mostAliases = 100

/** Collections in each other, as many as the reader of plain files allows. */
const deepest = 100

/** Reads whatever claims to be YAML 1.2, and tells everything that is wrong with it. */
export function readAnyYaml(text: string): YamlRead {
  const document = parseDocument(text, { uniqueKeys: true, prettyErrors: false })
  const root = (): Part | undefined => partOf(document.contents)
  const faults = faultsOf(document)
  if (faults.length > 0) return { value: undefined, faults, root }
  const value = valueIn(document)
  if (value !== undefined && !isDeep(value, deepest)) return { value, faults, root }
  const reason = 'aliases stand for more than a profile needs'
  return { value: undefined, faults: [{ offset: firstAlias(document), reason }], root }
}

/** Gives what a document says; undefined where aliases are resolved more often than allowed. */
function valueIn(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases })
  } catch {
    return undefined
  }
}

/** Tells whether collections stand in each other deeper than so many, as those behind aliases can. */
function isDeep(value: unknown, most: number): boolean {
  if (value === null || typeof value !== 'object') return false
  return most === 0 || Object.values(value).some(part => isDeep(part, most - 1))
}

type Fault = YamlRead['faults'][number]

function faultsOf(document: Document.Parsed): readonly Fault[] {
  const told = document.errors.map(error => faultOf(document, error))
  const [first] = told.filter(({ reason }) => reason === tooDeep)
  // Where the library came no further it closes everything that is open, and tells each.
  if (first !== undefined) return [first]
  return told.length > 0 ? told : nodeFaults(document)
}

const tooDeep = 'collections nest too deeply'

function faultOf(document: Document.Parsed, { code, pos, message }: YAMLParseError): Fault {
  const [offset] = pos
  if (message.startsWith('Maximum call stack')) return { offset, reason: tooDeep }
  if (code === 'MULTIPLE_DOCS') return { offset, reason: 'a second document begins here' }
  if (/^Missing closing .quote/.test(message))
    return { offset: openedAt(document, offset), reason: 'the quote is not closed' }
  return { offset, reason: firstSentence(message) }
}

/** Gives where the quoted scalar begins that an offset ends, or the offset. */
function openedAt(document: Document.Parsed, offset: number): number {
  let opened = offset
  visit(document, {
    Scalar(_, { range, type }) {
      if (range != null && type?.startsWith('QUOTE') && range[0] < offset && offset <= range[2])
        opened = range[0]
    },
  })
  return opened
}

/** Gives aliases of what has no name above them or what they stand in, and the first that is too deep. */
function nodeFaults(document: Document.Parsed): readonly Fault[] {
  const named = new Map<string, Node>()
  const faults: Fault[] = []
  visit(document, {
    Node(_, node, path) {
      const offset = node.range?.[0] ?? 0
      if (path.filter(isCollection).length > deepest) {
        faults.push({ offset, reason: tooDeep })
        return visit.BREAK
      }
      if (!isAlias(node)) {
        if (node.anchor !== undefined) named.set(node.anchor, node)
        return undefined
      }
      const { source } = node
      const target = named.get(source)
      if (target === undefined) faults.push({ offset, reason: `nothing above is named &${source}` })
      else if (path.includes(target)) faults.push({ offset, reason: `*${source} stands in itself` })
      return undefined
    },
  })
  return faults
}

function firstAlias(document: Document.Parsed): number {
  let first = 0
  visit(document, {
    Alias(_, { range }) {
      first = range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return first
}

function partOf(node: unknown): Part | undefined {
  const span = spanOf(node)
  return span === undefined ? undefined : { span: () => span, parts: once(() => partsOf(node)) }
}

function partsOf(node: unknown): Parts {
  const parts = new Map<string, { readonly key: () => Span; readonly part: Part }>()
  for (const [name, key, value] of itemsOf(node)) {
    const part = partOf(value) ?? partOf(key)
    const named = spanOf(key)
    if (part !== undefined && !parts.has(name))
      parts.set(name, { key: named === undefined ? part.span : () => named, part })
  }
  return parts
}

function spanOf(node: unknown): Span | undefined {
  // Every node of a parsed document has a range.
  const range = (node as Node | null)?.range
  return range == null ? undefined : [range[0], range[1]]
}

/** The items of a collection: their names, keys and values. */
function itemsOf(node: unknown): readonly (readonly [string, unknown, unknown])[] {
  if (isMap(node))
    return node.items.flatMap(({ key, value }) =>
      isScalar(key) ? [[String(key.value), key, value] as const] : [],
    )
  return isSeq(node) ? node.items.map((item, index) => [String(index), item, item] as const) : []
}

function firstSentence(message: string): string {
  return message.split('\n')[0]!.replace(/ at line \d+.*$/, '')
}
