import { parseReplyLine, type ReplyLine, replyFacts } from './parse-reply.js'
import type { Reply } from './session.js'

/** Puts the lines of the server together to replies. */
export interface ReplyInput {
  /** Takes a line, one character an octet with its end, and gives the replies that it completes. */
  readonly line: (octets: string, line: number, event: number) => readonly Reply[]
  /** Something else came: gives the reply that was not finished. */
  readonly close: () => readonly Reply[]
  /**
   * The client spoke. Servers that test for early talkers send a first line of their greeting, and the
   * others after some seconds: it may go on.
   */
  readonly interrupt: () => readonly Reply[]
}

/** Begins to read replies. */
export function replyInput(): ReplyInput {
  let parts: ReplyLine[] = []
  let lines: number[] = []
  let last = 0
  let isInterrupted = false

  return {
    line(octets, line, event) {
      const part = parseReplyLine(octets)
      const before = parts.at(-1)
      const isOther = isInterrupted && part.code !== before?.code
      const done = goesOn(before, part) && !isOther ? [] : close()
      parts.push(part)
      lines.push(line)
      last = event
      const ends = part.code !== undefined && (part.separator === ' ' || part.separator === '')
      return ends ? [...done, ...close()] : done
    },
    close,
    interrupt() {
      const before = parts.at(-1)
      isInterrupted = before?.code === '220' && before.separator === '-'
      return isInterrupted ? [] : close()
    },
  }

  function close(): readonly Reply[] {
    isInterrupted = false
    if (parts.length === 0) return []
    const reply = { facts: replyFacts(parts), parts, lines, event: last }
    parts = []
    lines = []
    return [reply]
  }
}

/**
 * Tells whether a line belongs to the reply of the line before. After a wrong separator, or without
 * a code, only what follows can tell: the same code goes on, another one begins a reply.
 */
function goesOn(before: ReplyLine | undefined, part: ReplyLine): boolean {
  if (before === undefined) return true
  return before.separator === '-' || part.code === before.code || part.code === undefined
}
