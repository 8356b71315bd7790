import type { Header, RawField } from './header.js'
import type { Parameterized } from './parameters.js'
import type { Tally } from './tally.js'

/** A MIME entity by its offsets, and what decides its structure. */
export interface Entity {
  readonly index: number
  /** Index of the entity around it, -1 for the message itself. */
  readonly parent: number
  readonly depth: number
  /** How many messages are around it. */
  readonly messageDepth: number
  readonly path: string
  readonly children: number[]
  /** What its offsets count in: the file, or the decoded body of `carrier`. */
  readonly octets: Uint8Array
  /** The entity of the file whose encoded body holds it; undefined where it stands in the file as it is. */
  readonly carrier: Entity | undefined
  readonly headerStart: number
  readonly header: Header
  /** The Content-Type field that counts, and its reading. */
  readonly contentType: { readonly field: RawField; readonly read: Parameterized } | undefined
  readonly mediaType: string
  readonly declared: boolean
  readonly encoding: string
  readonly encodingField: RawField | undefined
  readonly bodyStart: number
  /** Line of the message at which the body starts. */
  readonly bodyLine: number
  /** The line end before a delimiter belongs to the delimiter (RFC 2046, section 5.1.1). */
  bodyEnd: number
  /** The end of what `tally` counts: `bodyEnd` and that line end. */
  talliedEnd: number
  /** The boundary that delimits its parts; absent where there is none to use. */
  readonly boundary: string | undefined
  /** Delimiter lines found, the closing one included. */
  found: number
  firstDelimiter: number
  closedAt: number
  /** Octets of the longest line of the body, line end not counted. */
  longest: number
  /** What the body holds. */
  tally: Tally
}

/** What is broken in the structure, by the entity concerned. */
export interface StructureFault {
  readonly code: string
  readonly entity: number
  readonly offset: number
  readonly note?: string
}

/** Gives where in the file an offset of an entity stands: what an encoded body holds, where that starts. */
export function placeInFile({ carrier }: Entity, offset: number): number {
  return carrier === undefined ? offset : placeInFile(carrier, carrier.bodyStart)
}

/** The first occurrence of a field in an entity. */
export function fieldNamed(entity: Entity, lower: string): RawField | undefined {
  for (const field of entity.header.fields) if (field.lower === lower) return field
  return undefined
}
