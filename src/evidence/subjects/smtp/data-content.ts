import type { Sent } from './client-input.js'
import { addOctets, addUnseen, type Content } from './content.js'

/**
 * Reads the lines that follow a 354 reply up to CRLF.CRLF, and undoes the doubling of dots
 * (RFC 5321, section 4.5.2).
 *
 * A dot alone between bare CR or LF is no end, but there are servers that take it for one
 * (RFC 5321, section 4.1.1.4, forbids it). Only replies tell: `cut` then ends the content there and
 * gives back what came after, for the server took that for commands.
 *
 *     C: text\n         a line that ends in a bare LF
 *     C: .              a doubtful end
 *     C: MAIL FROM:<>   content, unless a reply comes before CRLF.CRLF, or more than one after it
 */
export interface DataContent {
  /** Takes a line with its end; tells whether it was the end of the content. */
  readonly line: (line: string, sent: Sent) => boolean
  readonly unseen: (octets: number) => void
  readonly cut: () => readonly Sent[]
}

/** Begins to read content into `content`, with so many doubtful ends followed up in the session. */
export function dataContent(content: Content, doubts: { left: number }): DataContent {
  let atStart = true
  let doubt: { content: Content; pieces: number; rest: Sent[] } | undefined

  return {
    line(line, sent) {
      doubt?.rest.push({ ...sent, octets: line, unseen: 0 })
      if (atStart && line === '.\r\n') {
        content.end = 'dot'
        return true
      }
      if (/(?:^|\r)\.\r*\n$/.test(line) && doubts.left > 0) {
        doubts.left -= 1
        doubt = { content: { ...content }, pieces: content.pieces.length, rest: [] }
      }
      const dotted = atStart && line.startsWith('.')
      if (dotted && line.startsWith('..')) content.stuffed += 1
      else if (dotted) content.undoubled += 1
      addOctets(content, dotted ? line.slice(1) : line, sent.line)
      atStart = line.endsWith('\r\n')
      return false
    },
    unseen(octets) {
      addUnseen(content, octets)
      atStart = true
    },
    cut() {
      if (doubt === undefined) return []
      content.pieces.length = doubt.pieces
      Object.assign(content, doubt.content, { pieces: content.pieces, end: 'bare-dot' })
      const { rest } = doubt
      doubt = undefined
      return rest
    },
  }
}
