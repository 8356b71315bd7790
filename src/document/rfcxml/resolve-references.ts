import type { Place } from '../../model/index.js'
import { characterReference } from './character.js'
import { fault, limit, type Reader } from './reader.js'
import { reasons } from './reasons.js'

/** The entities that need no declaration (XML 1.0, section 4.6). */
const predefined: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['apos', "'"],
  ['quot', '"'],
])

/** How deep entities may refer to each other. */
const maxEntityDepth = 20

/** Resolves every reference in a text that must not hold mark-up: an attribute's value. */
export function resolveReferences(reader: Reader, text: string, place: () => Place): string {
  const parts: string[] = []
  eachReference(text, {
    literal: value => parts.push(value),
    reference: seen => {
      const replacement = resolveReference(reader, seen, place)
      if (replacement === undefined) return
      if (replacement.isFinal) parts.push(replacement.text)
      else parts.push(resolveEntity(reader, replacement, place))
    },
  })
  return parts.join('')
}

function resolveEntity(reader: Reader, replacement: Replacement, place: () => Place): string {
  return expand(reader, replacement.name, () => resolveReferences(reader, replacement.text, place))
}

/** What stands between the references of a text, and the references themselves. */
export interface ReferenceHandlers {
  readonly literal: (value: string) => void
  /** Called with `&name;`, or with `&` where no reference follows. */
  readonly reference: (seen: string) => void
}

/** Splits a text at its references. */
export function eachReference(text: string, handlers: ReferenceHandlers): void {
  // A name longer than this is no entity of anybody's; the bound keeps a row of “&” linear.
  const reference = /&(?:[^\s&;<]{1,100};)?/g
  let at = 0
  for (;;) {
    const next = text.indexOf('&', at)
    if (next === -1) break
    reference.lastIndex = next
    const seen = reference.exec(text)?.[0] ?? '&'
    if (next > at) handlers.literal(text.slice(at, next))
    handlers.reference(seen)
    at = next + seen.length
  }
  if (at < text.length) handlers.literal(text.slice(at))
}

/** What a reference is replaced by; final text, or text that is to be read again. */
export interface Replacement {
  readonly name: string
  readonly text: string
  readonly isFinal: boolean
}

/** Looks a reference up; what cannot be resolved stays as it was written, with a finding. */
export function resolveReference(
  reader: Reader,
  seen: string,
  place: () => Place,
): Replacement | undefined {
  const name = seen.slice(1, -1)
  const keep = { name, text: seen, isFinal: true }
  if (seen === '&') {
    fault(reader, place(), reasons.strayAmpersand())
    return keep
  }
  const known = name.startsWith('#') ? characterReference(seen) : predefined.get(name)
  if (known !== undefined) return { name, text: known, isFinal: true }
  if (name.startsWith('#')) {
    fault(reader, place(), reasons.badCharacterReference(seen))
    return { ...keep, text: '\ufffd' }
  }
  const declared = reader.entities.get(name)
  if (declared === undefined) {
    const isExternal = reader.entities.has(name)
    fault(reader, place(), isExternal ? reasons.externalEntity(name) : reasons.unknownEntity(name))
    return keep
  }
  if (reader.expanding.has(name)) {
    fault(reader, place(), reasons.recursiveEntity(name))
    return undefined
  }
  reader.expansionLeft -= declared.length + 1
  if (reader.expansionLeft < 0 || reader.expanding.size >= maxEntityDepth) {
    limit(reader, place(), reasons.tooMuchExpansion(reader.bounds.maxExpansion))
    return undefined
  }
  return { name, text: declared, isFinal: !/[&<]/.test(declared) }
}

/** Does something while an entity is being expanded, so that one inside itself is noticed. */
export function expand<T>(reader: Reader, name: string, work: () => T): T {
  reader.expanding.add(name)
  try {
    return work()
  } finally {
    reader.expanding.delete(name)
  }
}
