import { defined } from '../../model/index.js'
import { characterReference, endOfName, isSpace, skipSpace } from './character.js'

/** What an entity stands for: its replacement text, or undefined if that is in another file. */
export type Entities = Map<string, string | undefined>

/** What a document type declaration says, and where it ends. */
export interface DocumentType {
  readonly entities: Entities
  /** The files that declare more, as they were named: parameter entities in use, the external subset. */
  readonly external: readonly string[]
  readonly end: number
  /** Offset of the first thing that is no declaration, or refers to none, if there is one. */
  readonly fault?: number
}

/**
 * Reads a document type declaration (XML 1.0, section 2.8) as far as RFCXML documents use it:
 * `<!DOCTYPE rfc [ <!ENTITY nbsp "&#160;"> ]>`. Internal general entities are kept; external and
 * parameter entities are never followed; other declarations are skipped.
 */
export function readDocumentType(text: string, start: number): DocumentType {
  const found: Declarations = { entities: new Map(), parameters: new Map(), used: [] }
  let at = start + '<!DOCTYPE'.length
  let subset: string | undefined
  let inside = false
  const upTo = (end: number): DocumentType => ({
    entities: found.entities,
    external: subset === undefined ? found.used : [...found.used, subset],
    end,
    ...defined({ fault: found.fault }),
  })
  const stop = (fault: number): DocumentType => ({ fault, ...upTo(afterBracket(text, fault)) })

  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      at += 1
    } else if (code === 0x5b && !inside) {
      inside = true
      at += 1
    } else if (code === 0x5d && inside) {
      inside = false
      at += 1
    } else if (code === 0x3e && !inside) {
      return upTo(at + 1)
    } else if (!inside) {
      const literal = readLiteral(text, at)
      if (literal !== undefined) subset = literal.value
      const end = literal?.end ?? endOfName(text, at)
      if (end === at) return stop(at)
      at = end
    } else {
      const end = readDeclaration(text, at, found)
      if (end === undefined) return stop(at)
      at = end
    }
  }
  return stop(text.length)
}

/** What was declared so far. */
interface Declarations {
  readonly entities: Entities
  /** The files that parameter entities stand for; undefined where one stands for text. */
  readonly parameters: Map<string, string | undefined>
  /** Those of them that are referred to. */
  readonly used: string[]
  /** Offset of the first reference to none that was declared: what follows is read all the same. */
  fault?: number
}

/** Reads one declaration, comment, instruction or parameter reference; gives its end. */
function readDeclaration(text: string, at: number, found: Declarations): number | undefined {
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4)
  if (text.startsWith('<?', at)) return after(text, '?>', at + 2)
  if (text.startsWith('<!ENTITY', at)) return readEntity(text, at + 8, found)
  if (text.startsWith('<!', at)) return endOfDeclaration(text, at + 2)
  if (text[at] !== '%') return undefined
  const end = endOfName(text, at + 1)
  const name = text.slice(at + 1, end)
  if (!found.parameters.has(name)) found.fault ??= at
  const file = found.parameters.get(name)
  if (file !== undefined) found.used.push(file)
  return after(text, ';', end)
}

function readEntity(text: string, start: number, found: Declarations): number | undefined {
  let at = skipSpace(text, start)
  const isParameter = text[at] === '%'
  if (isParameter) at = skipSpace(text, at + 1)
  const nameEnd = endOfName(text, at)
  if (nameEnd === at) return undefined
  const name = text.slice(at, nameEnd)
  const literal = readLiteral(text, skipSpace(text, nameEnd))
  const end = endOfDeclaration(text, literal?.end ?? nameEnd)
  // The first declaration of a name counts (XML 1.0, section 4.2).
  if (isParameter) {
    const file = literal === undefined ? lastLiteral(text.slice(nameEnd, end)) : undefined
    if (!found.parameters.has(name)) found.parameters.set(name, file)
  } else if (!found.entities.has(name)) {
    const value = literal === undefined ? undefined : replacementText(literal.value)
    found.entities.set(name, value)
  }
  return end
}

/** The address of a file in `SYSTEM "address">` and `PUBLIC "name" "address">`. */
function lastLiteral(declaration: string): string | undefined {
  return /(["'])([^"']*)\1\s*>$/.exec(declaration)?.[2]
}

/** Resolves character references, and leaves general ones for later (XML 1.0, section 4.5). */
function replacementText(value: string): string {
  return value.replace(/&#[^;&]*;/g, seen => characterReference(seen) ?? seen)
}

function endOfDeclaration(text: string, start: number): number | undefined {
  let at = start
  while (at < text.length) {
    const char = text[at]
    if (char === '>') return at + 1
    if (char === '"' || char === "'") {
      const end = text.indexOf(char, at + 1)
      if (end === -1) return undefined
      at = end
    }
    at += 1
  }
  return undefined
}

function readLiteral(text: string, at: number): { value: string; end: number } | undefined {
  const mark = text[at]
  if (mark !== '"' && mark !== "'") return undefined
  const end = text.indexOf(mark, at + 1)
  return end === -1 ? undefined : { value: text.slice(at + 1, end), end: end + 1 }
}

function after(text: string, mark: string, from: number): number | undefined {
  const at = text.indexOf(mark, from)
  return at === -1 ? undefined : at + mark.length
}

/** After a fault, reading goes on behind the next `]>`, or the next `>`. */
function afterBracket(text: string, from: number): number {
  return after(text, ']>', from) ?? after(text, '>', from) ?? text.length
}
