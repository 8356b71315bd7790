import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import type { Part, Span, YamlRead } from './yaml-parts.js'

/** More aliases than any profile needs, fewer than a bomb of them does. */
const mostAliases = 100

/** Reads whatever claims to be YAML 1.2, and tells everything that is wrong with it. */
export function readAnyYaml(text: string): YamlRead {
  const document = parseDocument(text, { uniqueKeys: true, prettyErrors: false })
  const root = (): Part | undefined => partOf(document.contents)
  const faults = document.errors.map(({ pos, message }) => ({
    offset: pos[0],
    reason: firstSentence(message),
  }))
  if (faults.length > 0) return { value: undefined, faults, root }
  try {
    return { value: document.toJS({ maxAliasCount: mostAliases }), faults, root }
  } catch (error) {
    // The library throws when aliases are resolved more often than allowed.
    const reason = error instanceof Error ? firstSentence(error.message) : String(error)
    return { value: undefined, faults: [{ offset: 0, reason }], root: () => undefined }
  }
}

function partOf(node: unknown): Part | undefined {
  // Every node of a parsed document has a range.
  const range = (node as Node | null)?.range
  if (range == null) return undefined
  const span = (): Span => [range[0], range[1]]
  const parts = new Map<string, { readonly key: () => Span; readonly part: Part }>()
  for (const [name, key, value] of itemsOf(node)) {
    const part = partOf(value) ?? partOf(key)
    if (part !== undefined && !parts.has(name))
      parts.set(name, { key: partOf(key)?.span ?? part.span, part })
  }
  return { span, parts: () => parts }
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
