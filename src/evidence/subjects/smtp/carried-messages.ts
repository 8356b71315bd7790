import type { Subject } from '../../../model/index.js'
import { octetsOf } from '../message/octets.js'
import { type MessageOptions, messageSubject } from '../message/read-message.js'
import type { Content } from './content.js'
import { contentPlaces } from './content-places.js'
import type { Session } from './session.js'

/**
 * Gives the messages that a session shows whole, doubled dots undone, whether the server took them or
 * not; their places are those of the transcript. The path of each is `name` with the number of its mail
 * transaction. What begins with no header field only stands for a message (RFCs write `Blah blah`).
 */
export function* carriedMessages(
  { transactions }: Session,
  { path, name }: { readonly path: string; readonly name: string },
  options: MessageOptions,
): Generator<Subject> {
  for (const [index, { content }] of transactions.entries()) {
    if (content === undefined || !isMessage(content)) continue
    const octets = octetsOf(content.pieces.map(({ text }) => text).join(''))
    const names = {
      file: path,
      path: `${name}.${index + 1}`,
      origin: { offset: 0, line: content.line, start: 0 },
      lines: contentPlaces(content, path),
    }
    yield messageSubject({ octets, start: 0, end: octets.length }, names, options)
  }
}

function isMessage({ shown, end, pieces: [first] }: Content): boolean {
  return shown && end !== 'none' && /^[!-9;-~]{1,200}[ \t]*:/.test(first?.text ?? '')
}
