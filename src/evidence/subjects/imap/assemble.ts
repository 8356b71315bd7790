import type { ShownPiece } from '../carried-messages.js'
import { placeholder } from '../transcript.js'

/** A literal (RFC 9051, section 4.3) as it was announced and as the transcript shows it. */
export interface Literal {
  readonly announced: number
  readonly sync: boolean
  readonly literal8: boolean
  readonly line: number
  /** Octets that the transcript shows, `<n octets>` counted as n. */
  shown: number
  nul: number
  /** The content, clipped to `kept` octets; undefined where a placeholder stands for it. */
  text: string | undefined
  /** The content, as far as the transcript's lines show it. */
  readonly pieces: ShownPiece[]
  /** The client waited for the server's go-ahead before it went on. */
  waited: boolean
  finished: boolean
}

/** A command or response: its lines and literals in order, without the line ends between them. */
export interface Unit {
  readonly line: number
  readonly pieces: (string | Literal)[]
}

/** Takes the lines of one side and gives the units that they complete. */
export interface Assembler {
  readonly push: (text: string, line: number) => Unit | undefined
  /** The unit that is not complete yet. */
  readonly pending: () => Unit | undefined
  /** The literal that the other side has announced and not yet sent completely. */
  readonly literal: () => Literal | undefined
  /** Gives up the unit in progress: the server refused its literal, or the transcript ended. */
  readonly abandon: () => Unit | undefined
}

const kept = 65536
const announcement = /(~?)\{([0-9]{1,15})(\+?)\}$/

/**
 * Joins lines and literals, for one side of the session.
 *
 *     C: a4 APPEND Sent {9}        the line announces nine octets
 *     S: + go ahead
 *     C: Subject:                  eight, and the CRLF after them would be two more: the literal
 *     C: x (more)                  ends within it, and the next line goes on with the command
 *
 * `takesLiterals` tells whether a line can announce one: a status response cannot.
 */
export function assemble(takesLiterals: (firstLine: string) => boolean): Assembler {
  let unit: Unit | undefined
  let literal: Literal | undefined
  let mayTake = true

  const finish = (): Unit | undefined => {
    const done = unit
    unit = undefined
    literal = undefined
    return done
  }

  return {
    pending: () => unit,
    literal: () => literal,
    abandon: finish,
    push(text, line) {
      let rest = text
      if (unit === undefined) {
        unit = { line, pieces: [] }
        mayTake = takesLiterals(text)
      }
      if (literal !== undefined) {
        const left = fill(literal, rest, line)
        if (left === undefined) return undefined
        rest = left
        literal = undefined
      }
      const match = mayTake ? announcement.exec(rest) : null
      if (match === null) {
        unit.pieces.push(rest)
        return finish()
      }
      literal = announce(match, line)
      unit.pieces.push(rest.slice(0, match.index), literal)
      return undefined
    },
  }
}

function announce(match: RegExpExecArray, line: number): Literal {
  return {
    announced: Number(match[2]),
    sync: match[3] !== '+',
    literal8: match[1] === '~',
    line,
    shown: 0,
    nul: 0,
    text: '',
    pieces: [],
    waited: false,
    finished: false,
  }
}

/** Fills a literal from a line; gives what follows it, or undefined when it needs more lines. */
function fill(literal: Literal, text: string, line: number): string | undefined {
  if (literal.finished) return text
  const stand = placeholder(text)
  if (stand !== undefined) {
    literal.shown += stand.octets
    literal.text = undefined
    literal.finished = true
    return stand.rest
  }
  const wanted = literal.announced - literal.shown
  if (wanted <= text.length) {
    keep(literal, text.slice(0, wanted), line)
    literal.finished = true
    return text.slice(wanted)
  }
  keep(literal, wanted === text.length + 1 ? `${text}\r` : `${text}\r\n`, line)
  literal.finished = literal.shown >= literal.announced
  return undefined
}

function keep(literal: Literal, text: string, line: number): void {
  literal.pieces.push({ text, line })
  literal.shown += text.length
  for (let at = text.indexOf('\0'); at >= 0; at = text.indexOf('\0', at + 1)) literal.nul += 1
  if (literal.text !== undefined && literal.text.length < kept)
    literal.text += text.slice(0, kept - literal.text.length)
}
