/**
 * A header block as its fields: where each stands, and its value unfolded. Lines that are no field
 * are told as faults; the block is read on behind them, as most readers do.
 */
import { remembered } from '../remembered.js'
import { limits } from './limits.js'
import { isBlank, latin1, trimBlanks } from './octets.js'

/** One field as it stands in the file. Offsets count from the start of the file. */
export interface RawField {
  /** The name as written, without blanks before the colon. */
  readonly name: string
  readonly lower: string
  readonly start: number
  /** Offset of the first octet behind the colon. */
  readonly valueStart: number
  /** Offset behind the line end of its last line. */
  readonly end: number
  /** Line of the message, from 1. */
  readonly line: number
  readonly folds: number
  readonly longestLine: number
  /** Unfolded, blanks at both ends removed, one character for each octet. */
  readonly text: string
  /** There was a blank before the colon (RFC 5322, section 4.5). */
  readonly blankBeforeColon: boolean
  /** Longer than is read; `text` is its beginning. */
  readonly clipped: boolean
}

/** A line of a header block that is not as RFC 5322, section 2.2 has it. */
export interface HeaderFault {
  readonly code: HeaderFaultCode
  readonly offset: number
  readonly line: number
}

export type HeaderFaultCode =
  | 'header-line-without-colon'
  | 'header-ends-without-blank-line'
  | 'no-empty-line'
  | 'blank-before-colon'
  | 'empty-field-name'
  | 'bad-field-name'
  | 'starts-with-continuation'
  | 'blank-continuation-line'
  | 'mbox-from-line'
  | 'header-too-large'
  | 'too-many-fields'
  | 'field-too-large'

/** The fields of a header block and what is wrong with it. */
export interface Header {
  readonly fields: readonly RawField[]
  readonly faults: readonly HeaderFault[]
  /** Offset of the line at which the body begins before any empty line, when it does. */
  readonly bodyAt: number | undefined
}

/**
 * What may be otherwise at a line that is no field: the body may begin there; or, at the first line of
 * all, which is told as `header-ends-without-blank-line`, the header may go on.
 */
export type EndsAt = (offset: number, code: HeaderFaultCode) => boolean

interface Block {
  readonly octets: Uint8Array
  readonly start: number
  readonly end: number
  /** Line of the message at `start`. */
  readonly line: number
}

interface Open {
  name: string
  start: number
  valueStart: number
  line: number
  /** What stands behind the colon, unfolded so far. */
  text: string
  folds: number
  longest: number
  blankBeforeColon: boolean
}

/** Reads a header block, the empty line behind it excluded (RFC 5322, section 2.2). */
export function readHeader(block: Block, endsAt: EndsAt): Header {
  const { octets, start } = block
  const fields: RawField[] = []
  const faults: HeaderFault[] = []
  const readTo = Math.min(block.end, start + limits.headerOctets)
  const text = latin1(octets, start, readTo)
  const fault = (code: HeaderFaultCode, at: number, line: number): void => {
    faults.push({ code, offset: start + at, line })
  }
  let open: Open | undefined
  let bodyAt: number | undefined
  let colon = -1
  let at = 0
  let line = block.line

  const close = (end: number): void => {
    if (open === undefined) return
    const field = closeField(open, start, start + end)
    if (field.clipped) fault('field-too-large', open.start, open.line)
    fields.push(field)
    open = undefined
  }

  while (at < text.length) {
    if (line - block.line >= limits.headerLines) {
      fault('too-many-fields', at, line)
      break
    }
    const feed = text.indexOf('\n', at)
    const next = feed === -1 ? text.length : feed + 1
    let to = feed === -1 ? text.length : feed
    if (feed !== -1 && to > at && text.charCodeAt(to - 1) === 13) to--
    if (isBlank(text.charCodeAt(at))) {
      if (isAllBlank(text, at, to)) {
        fault('blank-continuation-line', at, line)
        // RFC 5322, section 4.2 reads it as folding; to many it is the empty line.
        if (endsAt(start + at, 'blank-continuation-line')) {
          close(at)
          bodyAt = start + next
          break
        }
      }
      if (open === undefined) {
        if (fields.length === 0) fault('starts-with-continuation', at, line)
      } else {
        open.text += text.slice(at, to)
        open.folds++
        if (to - at > open.longest) open.longest = to - at
      }
    } else {
      close(at)
      if (colon < at) {
        colon = text.indexOf(':', at)
        if (colon === -1) colon = text.length
      }
      const started = startField(text, { at, to, colon }, line)
      const code =
        typeof started === 'string'
          ? started
          : started.blankBeforeColon
            ? 'blank-before-colon'
            : undefined
      if (code !== undefined) {
        const fromLine = fields.length === 0 && /^>?From /.test(text.slice(at, at + 6))
        // Where no field stands before it, the line is more likely to be text.
        const isFirst = typeof started === 'string' && fields.length === 0
        if (fromLine && typeof started === 'string') fault('mbox-from-line', at, line)
        else if (
          endsAt(start + at, isFirst ? 'header-ends-without-blank-line' : code) !== isFirst
        ) {
          fault('header-ends-without-blank-line', at, line)
          bodyAt = start + at
          break
        } else fault(code, at, line)
      }
      if (typeof started !== 'string') open = started
    }
    at = next
    line++
  }
  close(Math.min(at, text.length))
  if (bodyAt === undefined && readTo < block.end) fault('header-too-large', text.length, line)
  return { fields, faults, bodyAt }
}

/** The few names that there are, each once: one look-up instead of a new string for each use. */
const namesOf = remembered(name => ({ name, lower: name.toLowerCase() }))

function closeField(open: Open, base: number, end: number): RawField {
  const clipped = open.text.length > limits.fieldOctets
  const { name, lower } = namesOf(open.name)
  return {
    name,
    lower,
    start: base + open.start,
    valueStart: base + open.valueStart,
    end,
    line: open.line,
    folds: open.folds,
    longestLine: open.longest,
    text: trimBlanks(clipped ? open.text.slice(0, limits.fieldOctets) : open.text),
    blankBeforeColon: open.blankBeforeColon,
    clipped,
  }
}

function startField(
  text: string,
  span: { at: number; to: number; colon: number },
  line: number,
): Open | HeaderFaultCode {
  const { at, to, colon } = span
  if (colon >= to) return 'header-line-without-colon'
  let nameEnd = colon
  while (nameEnd > at && isBlank(text.charCodeAt(nameEnd - 1))) nameEnd--
  if (nameEnd === at) return 'empty-field-name'
  for (let index = at; index < nameEnd; index++) {
    const code = text.charCodeAt(index)
    // ftext of RFC 5322, section 3.6.8: printable US-ASCII except the colon.
    if (code < 33 || code > 126) return 'bad-field-name'
  }
  return {
    name: text.slice(at, nameEnd),
    start: at,
    valueStart: colon + 1,
    line,
    text: text.slice(colon + 1, to),
    folds: 0,
    longest: to - at,
    blankBeforeColon: nameEnd < colon,
  }
}

function isAllBlank(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (!isBlank(text.charCodeAt(index))) return false
  return true
}
