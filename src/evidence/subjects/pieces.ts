/**
 * Cuts a file of any length into pieces, each of which is read at once: the messages of a mailbox,
 * else the file itself. Only one piece is in memory at a time, and none longer than the limit.
 */
import type { Subject, SubjectKind } from '../../model/index.js'
import { limits } from './message/limits.js'
import type { Origin } from './message/line-index.js'
import { messageSubject } from './message/read-message.js'
import { splitterOf } from './message/read-messages.js'
import { fill, type OctetWindow } from './octet-window.js'
import { kindOf, type ReadOptions, subjects, withCarried } from './subjects.js'

/** A stretch of a file that is read at once; its octets are valid until the next is asked for. */
export interface Piece {
  /** Undefined where the octets look like nothing that is known. */
  readonly kind: SubjectKind | undefined
  /** The file, with `#n` for the n-th message of a mailbox. */
  readonly path: string
  readonly file: string
  /** The piece, and nothing around it: what reads or shows it needs no more of the file. */
  readonly octets: Uint8Array
  /** What the octets are of the file; absent where they are all of it. */
  readonly origin?: Origin
  /** It is longer than the limit, and must not be read: its end is missing. */
  readonly tooLarge: boolean
}

/** How much of a file tells its kind. */
const headOctets = 8192

/** Cuts a file into pieces; an empty file has none. */
export function* piecesOf(
  window: OctetWindow,
  path: string,
  {
    kind: known,
    largest = limits.messageOctets,
  }: { readonly kind?: SubjectKind; readonly largest?: number } = {},
): Generator<Piece> {
  if (fill(window, headOctets) === 0) return
  const kind = known ?? kindOf(path, window.octets)
  const split = kind === 'message' ? splitterOf(window.octets, path) : undefined
  if (split !== undefined) {
    for (const item of split(window, largest)) {
      const { offset, line, start, end, tooLarge } = item
      const octets = item.octets.subarray(start, end)
      const origin = { offset: offset + start, line, start: 0 }
      yield { kind, path: `${path}#${item.number}`, file: path, octets, origin, tooLarge }
    }
    return
  }
  const length = kind === undefined ? window.octets.length : fill(window, largest + 1)
  const octets = window.octets.subarray(0, length)
  yield { kind, path, file: path, octets, tooLarge: length > largest }
}

/** Reads the subjects of a piece, and what they carried. */
export function readPiece(piece: Piece, options: ReadOptions = {}): Iterable<Subject> {
  const { kind, path, file, octets, origin } = piece
  if (kind === undefined) return []
  if (kind === 'message') {
    const names = { file, path, ...(origin === undefined ? {} : { origin }) }
    return [messageSubject({ octets, start: 0, end: octets.length }, names, options)]
  }
  return withCarried(subjects[kind].read(octets, path, options))
}
