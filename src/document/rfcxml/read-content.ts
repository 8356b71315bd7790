import { endOfName } from './character.js'
import { declaredCharacters } from './declared-characters.js'
import { readDocumentType } from './document-type.js'
import { readEndTag, readStartTag } from './read-tag.js'
import { addText, closeElement, fault, type Reader, type Source } from './reader.js'
import { reasons } from './reasons.js'
import { eachReference, expand, resolveReference } from './resolve-references.js'

/** Reads a whole file, or the replacement text of an entity that holds mark-up. */
export function readContent(reader: Reader, source: Source): void {
  const { text, locate } = source
  let at = 0
  while (at < text.length) {
    const next = text.indexOf('<', at)
    const end = next === -1 ? text.length : next
    if (end > at) readText(reader, source, at, end)
    if (next === -1) return
    const code = text.charCodeAt(next + 1)
    if (code === 0x2f) at = readEndTag(reader, source, next)
    else if (code === 0x21) at = readDeclaration(reader, source, next)
    else if (code === 0x3f) at = readInstruction(reader, source, next)
    else if (endOfName(text, next + 1) > next + 1) at = readStartTag(reader, source, next)
    else {
      fault(reader, locate(next), reasons.strayLessThan())
      addText(reader, '<', source, next)
      at = next + 1
    }
  }
}

function readText(reader: Reader, source: Source, start: number, end: number): void {
  const value = source.text.slice(start, end)
  if (value.includes(']]>'))
    fault(reader, source.locate(start + value.indexOf(']]>')), reasons.strayEndOfData())
  if (!value.includes('&')) {
    addText(reader, value, source, start)
    return
  }
  let offset = start
  let pending: string[] = []
  const flush = () => {
    if (pending.length > 0) addText(reader, pending.join(''), source, start)
    pending = []
  }
  eachReference(value, {
    literal: part => {
      pending.push(part)
      offset += part.length
    },
    reference: seen => {
      const at = offset
      const here = () => source.locate(at)
      const replacement = resolveReference(reader, seen, here)
      offset += seen.length
      if (replacement?.isFinal) {
        pending.push(replacement.text)
      } else if (replacement !== undefined) {
        flush()
        readEntity(reader, replacement, { text: replacement.text, locate: here })
      }
    },
  })
  flush()
}

/** Reads an entity's text as content: its elements stand where the entity was named. */
function readEntity(reader: Reader, entity: { name: string }, source: Source): void {
  const depth = reader.open.length + reader.skipped
  expand(reader, entity.name, () => readContent(reader, source))
  if (reader.open.length + reader.skipped <= depth) return
  fault(reader, source.locate(0), reasons.unbalancedEntity(entity.name))
  while (reader.open.length + reader.skipped > depth) closeElement(reader)
}

function readDeclaration(reader: Reader, source: Source, at: number): number {
  const { text, locate } = source
  if (text.startsWith('<!--', at)) {
    const end = findEnd(reader, source, at, { mark: '-->', skip: 4, what: 'a comment' })
    const value = text.slice(at + 4, end)
    // Two hyphens would end the comment wherever it is printed (XML 1.0, section 2.5).
    const isSound = !value.includes('--') && !value.endsWith('-')
    if (!isSound) fault(reader, locate(at), reasons.doubleHyphen())
    const kept = isSound ? value : value.replace(/-(?=-|$)/g, '- ')
    if (reader.skipped === 0) reader.into.push({ type: 'comment', value: kept })
    return end + 3
  }
  if (text.startsWith('<![CDATA[', at)) {
    const end = findEnd(reader, source, at, { mark: ']]>', skip: 9, what: 'a CDATA section' })
    if (end > at + 9) addText(reader, text.slice(at + 9, end), source, at)
    return end + 3
  }
  if (text.startsWith('<!DOCTYPE', at) && reader.open.length === 0) {
    const type = readDocumentType(text, at)
    reader.entities = type.entities
    for (const file of type.external)
      for (const [name, value] of declaredCharacters(file))
        if (!reader.entities.has(name)) reader.entities.set(name, value)
    if (type.fault !== undefined)
      fault(
        reader,
        locate(type.fault),
        reasons.badDeclaration(text.slice(type.fault, type.fault + 20)),
      )
    return type.end
  }
  fault(reader, locate(at), reasons.strayLessThan())
  addText(reader, '<', source, at)
  return at + 1
}

function readInstruction(reader: Reader, source: Source, at: number): number {
  const { text } = source
  const end = findEnd(reader, source, at, {
    mark: '?>',
    skip: 2,
    what: 'a processing instruction',
  })
  const nameEnd = Math.min(endOfName(text, at + 2), end)
  const name = text.slice(at + 2, nameEnd)
  const value = text.slice(nameEnd, end).trimStart()
  // The XML declaration looks like an instruction and is none (XML 1.0, section 2.8).
  if (name.toLowerCase() !== 'xml' && reader.skipped === 0)
    reader.into.push({ type: 'instruction', name, value })
  return end + 2
}

interface Enclosed {
  readonly mark: string
  /** The length of what opens it. */
  readonly skip: number
  readonly what: string
}

/** Finds the mark that ends something; without one, the end of the text, and a finding. */
function findEnd(reader: Reader, source: Source, at: number, wanted: Enclosed): number {
  const end = source.text.indexOf(wanted.mark, at + wanted.skip)
  if (end !== -1) return end
  fault(reader, source.locate(at), reasons.unterminated(wanted.what))
  return source.text.length
}
