import type { Json, Place, Reading, Subject } from '../../../model/index.js'
import type { FieldSyntaxes } from './field-syntax.js'
import { limits } from './limits.js'
import { indexLines, type LineIndex, type Origin } from './line-index.js'
import { type MessageDetails, messageFacts } from './message-facts.js'
import { type PlaceFinder, placesOf } from './places.js'
import { type Extent, type Structure, scanStructure } from './structure.js'

/** How to read messages. */
export interface MessageOptions {
  /** The syntax of a profile's own header fields, by lower-case name. */
  readonly fields?: FieldSyntaxes
}

/** Reads one message (RFC 5322, RFC 2045) into the facts of `schemas/subjects/message.json`. */
export function readMessage(
  octets: Uint8Array,
  path: string,
  options: MessageOptions = {},
): Subject {
  return messageSubject({ octets, start: 0, end: octets.length }, { file: path, path }, options)
}

/** What a message is called: `path` names it, `file` is what places point into. */
interface Names {
  readonly file: string
  readonly path: string
  /** Where in the file it begins; absent where the octets are the file. */
  readonly origin?: Origin
  /** Turns its offsets into places of a file that shows it otherwise than octet for octet. */
  readonly lines?: LineIndex
}

/** Reads a message within a file. */
export function messageSubject(extent: Extent, names: Names, options: MessageOptions): Subject {
  return new MessageSubject(extent, names, options.fields ?? noFields)
}

const noFields: FieldSyntaxes = {}

/**
 * A message as a subject. It is a class for the sake of `readings`: an object written with a getter
 * has a shape of its own, and V8 keeps every such shape, and the message with it, for long.
 */
class MessageSubject implements Subject {
  readonly kind = 'message'
  readonly path: string
  declare readonly line?: number
  readonly value: Json
  readonly #names: Names
  readonly #fields: FieldSyntaxes
  readonly #structure: Structure
  readonly #details: MessageDetails
  #finder: PlaceFinder | undefined
  #readings: readonly Reading[] | undefined

  constructor(extent: Extent, names: Names, fields: FieldSyntaxes) {
    this.path = names.path
    if (names.origin !== undefined) this.line = names.origin.line
    this.#names = names
    this.#fields = fields
    this.#structure = scanStructure(extent)
    this.#details = messageFacts(this.#structure, fields)
    this.value = jsonOf(this.#details)
  }

  get readings(): readonly Reading[] {
    this.#readings ??= this.#otherReadings()
    return this.#readings
  }

  readonly places = (pointer: string): Place => this.#found().at(pointer)

  /**
   * Works out the other readings, each by scanning again with one kind of ambiguity taken the other way;
   * its place is where that is met first.
   */
  #otherReadings(): readonly Reading[] {
    const first = new Map<string, number>()
    for (const { how, offset } of this.#details.ambiguities)
      if (!first.has(how)) first.set(how, offset)
    return [...first].slice(0, limits.readings).map(([how, offset]) => ({
      how,
      place: this.#found().atOffset(offset),
      value: jsonOf(messageFacts(scanStructure(this.#structure, how), this.#fields)),
    }))
  }

  #found(): PlaceFinder {
    this.#finder ??= placesOf(this.#structure, this.#details, this.#lines())
    return this.#finder
  }

  #lines(): LineIndex {
    const { file, origin, lines } = this.#names
    return lines ?? indexLines(this.#structure.octets, file, origin)
  }
}

function jsonOf(details: MessageDetails): Json {
  // The facts are records, arrays, strings, numbers and booleans only; no property is undefined.
  return details.facts as unknown as Json
}
