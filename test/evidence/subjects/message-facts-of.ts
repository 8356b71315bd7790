import type { MessageFacts } from '../../../src/evidence/subjects/message/facts.js'
import { readMessage } from '../../../src/evidence/subjects/message/read-message.js'

/** Joins the lines of a message with CRLF, one octet for each character. */
export function octetsOf(lines: readonly string[]): Buffer {
  return Buffer.from(lines.join('\r\n'), 'latin1')
}

/** Reads a message given as lines. */
export function factsOf(
  lines: readonly string[],
  fields: Readonly<Record<string, string>> = {},
): MessageFacts {
  // The value is what messageFacts made.
  return readMessage(octetsOf(lines), 'a.eml', { fields }).value as unknown as MessageFacts
}
