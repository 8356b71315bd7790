import type { Place, XElement } from '../../model/index.js'
import { endOfName, isSpace, skipSpace } from './character.js'
import {
  closeElement,
  fault,
  intern,
  limit,
  openElement,
  type Reader,
  type Source,
} from './reader.js'
import { reasons } from './reasons.js'
import { resolveReferences } from './resolve-references.js'

/** Reads the start tag, or the tag of an empty element, at an offset; gives the offset behind it. */
export function readStartTag(reader: Reader, source: Source, at: number): number {
  const { text, locate } = source
  const nameEnd = endOfName(text, at + 1)
  const place = locate(at)
  const element: XElement = {
    type: 'element',
    name: intern(reader, text.slice(at + 1, nameEnd)),
    attributes: {},
    children: [],
    origin: place,
  }
  let end = nameEnd
  let isEmpty = false
  let attributes = 0
  for (;;) {
    const code = text.charCodeAt(end)
    if (isSpace(code)) {
      end += 1
    } else if (code === 0x3e) {
      end += 1
      break
    } else if (code === 0x2f && text.charCodeAt(end + 1) === 0x3e) {
      isEmpty = true
      end += 2
      break
    } else if (Number.isNaN(code)) {
      fault(reader, place, reasons.unterminated('a tag'))
      break
    } else if (code === 0x3c) {
      // The closing bracket was forgotten: what follows is the next tag.
      fault(reader, locate(end), reasons.badTag('<', element.name))
      break
    } else if (attributes >= reader.bounds.maxAttributes) {
      limit(reader, locate(end), reasons.tooManyAttributes(reader.bounds.maxAttributes))
      end = endOfTag(text, end)
    } else {
      attributes += 1
      end = readAttribute(reader, source, end, element)
    }
  }
  openElement(reader, element, place)
  if (isEmpty) closeElement(reader)
  return end
}

/** Gives the offset of the bracket that closes a tag, or of the slash before it. */
function endOfTag(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const char = text.charAt(at)
    if (char === '>') return text.charAt(at - 1) === '/' ? at - 1 : at
    const quoted = char === '"' || char === "'" ? text.indexOf(char, at + 1) : at
    if (quoted === -1) return text.length
    at = quoted + 1
  }
  return at
}

/** Reads the attribute at an offset into an element; gives the offset behind it. */
function readAttribute(reader: Reader, source: Source, at: number, element: XElement): number {
  const { text, locate } = source
  const nameEnd = endOfName(text, at)
  if (nameEnd === at) {
    fault(reader, locate(at), reasons.badTag(text.charAt(at), element.name))
    return at + 1
  }
  const name = intern(reader, text.slice(at, nameEnd))
  const equals = skipSpace(text, nameEnd)
  if (text.charCodeAt(equals) !== 0x3d) {
    fault(reader, locate(at), reasons.attributeWithoutValue(name))
    return nameEnd
  }
  const start = skipSpace(text, equals + 1)
  const mark = text.charAt(start)
  const isQuoted = mark === '"' || mark === "'"
  let end = isQuoted ? text.indexOf(mark, start + 1) : endOfBareValue(text, start)
  if (!isQuoted) fault(reader, locate(at), reasons.attributeWithoutQuotes(name))
  if (end === -1) {
    fault(reader, locate(at), reasons.unterminated(`the attribute ${name}`))
    end = text.length
  }
  const value = attributeValue(reader, source, text.slice(isQuoted ? start + 1 : start, end), at)
  if (value.includes('<') && text.slice(start, end).includes('<'))
    fault(reader, locate(at), reasons.lessThanInAttribute(name))
  if (Object.hasOwn(element.attributes, name))
    fault(reader, locate(at), reasons.repeatedAttribute(name))
  else if (name !== '__proto__') element.attributes[name] = value
  return isQuoted ? end + 1 : end
}

/** Normalises white space and resolves references (XML 1.0, section 3.3.3). */
function attributeValue(reader: Reader, source: Source, raw: string, at: number): string {
  const value = raw.includes('\n') || raw.includes('\t') ? raw.replace(/[\n\t]/g, ' ') : raw
  return value.includes('&') ? resolveReferences(reader, value, () => source.locate(at)) : value
}

function endOfBareValue(text: string, start: number): number {
  let end = start
  while (end < text.length && !/[\s<>]/.test(text.charAt(end))) end += 1
  return end
}

/** Reads the end tag at an offset; gives the offset behind it. */
export function readEndTag(reader: Reader, source: Source, at: number): number {
  const { text, locate } = source
  const nameEnd = endOfName(text, at + 2)
  const name = text.slice(at + 2, nameEnd)
  let end = skipSpace(text, nameEnd)
  if (text.charCodeAt(end) !== 0x3e) {
    const seen = text.slice(end, end + 20)
    fault(
      reader,
      locate(end),
      seen === '' ? reasons.unterminated('a tag') : reasons.badEndTag(seen),
    )
    const bracket = text.indexOf('>', end)
    end = bracket === -1 ? text.length : bracket
  }
  if (reader.skipped > 0 || reader.open.at(-1)?.name === name) closeElement(reader)
  else closeAcross(reader, name, locate(at))
  return end + 1
}

/** Closes an element that is not the innermost one, and what was left open in it. */
function closeAcross(reader: Reader, name: string, place: Place): void {
  if (!reader.open.some(element => element.name === name)) {
    fault(reader, place, reasons.strayEndTag(name))
    return
  }
  for (;;) {
    const closed = closeElement(reader)
    if (closed === undefined || closed.name === name) return
    fault(reader, closed.origin ?? place, reasons.unclosedElement(closed.name, `</${name}>`))
  }
}
