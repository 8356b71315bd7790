import type { Place } from '../../../model/index.js'
import { octetsOf } from '../message/octets.js'
import { sessionsOf } from './sessions-of.js'

/** The content of one mail transaction, ready to be read as a message. */
export interface SessionMessage {
  /** The transcript with `#session.transaction`, both counted from 1. */
  readonly path: string
  /** As the receiver stores it: doubled dots undone, no terminator. */
  readonly octets: Uint8Array
  /** The transcript's line with which the content begins. */
  readonly place: Place
}

/** Gives the messages that a transcript shows whole, whether the server took them or not. */
export function* messagesOf(octets: Uint8Array, path: string): Generator<SessionMessage> {
  let number = 0
  for (const { session } of sessionsOf(octets)) {
    number += 1
    for (const [index, { content }] of session.transactions.entries()) {
      if (content === undefined || !content.shown || content.end === 'none') continue
      yield {
        path: `${path}#${number}.${index + 1}`,
        octets: octetsOf(content.pieces.join('')),
        place: { path, line: content.line, column: 1 },
      }
    }
  }
}
