import type { Json, Reading, Subject } from '../../../model/index.js'
import type { FieldSyntaxes } from './field-syntax.js'
import { limits } from './limits.js'
import type { Origin } from './line-index.js'
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
}

/** Reads a message within a file. */
export function messageSubject(
  extent: Extent,
  { file, path, origin }: Names,
  options: MessageOptions,
): Subject {
  const fields = options.fields ?? {}
  const structure = scanStructure(extent)
  const details = messageFacts(structure, fields)
  let found: PlaceFinder | undefined
  const finder = (): PlaceFinder => {
    found ??= placesOf(structure, details, file, origin)
    return found
  }
  let readings: readonly Reading[] | undefined
  return {
    kind: 'message',
    path,
    ...(origin === undefined ? {} : { line: origin.line }),
    value: jsonOf(details),
    places: pointer => finder().at(pointer),
    get readings() {
      readings ??= readingsOf(structure, fields, finder)
      return readings
    },
  }
}

/** Works out the other readings, each by scanning again with one ambiguity taken the other way. */
function readingsOf(
  structure: Structure,
  fields: FieldSyntaxes,
  finder: () => PlaceFinder,
): readonly Reading[] {
  return structure.ambiguities.found.slice(0, limits.readings).map(({ key, how, offset }) => ({
    how,
    place: finder().atOffset(offset),
    value: jsonOf(messageFacts(scanStructure(structure, key), fields)),
  }))
}

function jsonOf(details: MessageDetails): Json {
  // The facts are records, arrays, strings, numbers and booleans only; no property is undefined.
  return details.facts as unknown as Json
}
