import type { ShownPiece } from '../carried-messages.js'
import { countEightBit } from './parse-reply.js'

/** The content of one message as it comes in, and what is seen of it; changed as octets come. */
export interface Content {
  /** What the transcript shows of it, in order, dots undone. */
  readonly pieces: ShownPiece[]
  octets: number
  shown: boolean
  longestLine: number
  bareCr: number
  bareLf: number
  nul: number
  eightBit: number
  stuffed: number
  undoubled: number
  end: 'dot' | 'bare-dot' | 'last' | 'none'
  /** Line of the transcript on which the content begins. */
  line: number
  /** Octets since the last line feed, which the next piece continues. */
  openLine: number
  /** The last octet was a CR, whose LF may still come. */
  openCr: boolean
}

/** Gives content of which nothing has come yet. */
export function emptyContent(line: number): Content {
  return {
    pieces: [],
    octets: 0,
    shown: true,
    longestLine: 0,
    bareCr: 0,
    bareLf: 0,
    nul: 0,
    eightBit: 0,
    stuffed: 0,
    undoubled: 0,
    end: 'none',
    line,
    openLine: 0,
    openCr: false,
  }
}

/** Adds octets that a line of the transcript shows, one character an octet, to the content. */
export function addOctets(content: Content, text: string, line: number): void {
  if (text === '') return
  content.pieces.push({ text, line })
  content.octets += text.length
  content.eightBit += countEightBit(text)
  let start = 0
  if (content.openCr) {
    content.openCr = false
    if (text[0] === '\n') {
      endLine(content, 0, 1)
      start = 1
    } else content.bareCr += 1
  }
  for (let index = start; index < text.length; index += 1) {
    const character = text[index]
    if (character === '\0') content.nul += 1
    else if (character === '\n') {
      content.bareLf += 1
      endLine(content, index - start, 0)
      start = index + 1
    } else if (character === '\r') {
      if (index + 1 === text.length) content.openCr = true
      else if (text[index + 1] === '\n') {
        endLine(content, index - start, 0)
        index += 1
        start = index + 1
      } else content.bareCr += 1
    }
  }
  content.openLine += text.length - start
  content.longestLine = Math.max(content.longestLine, content.openLine - (content.openCr ? 1 : 0))
}

/** Adds octets that the transcript only counts. */
export function addUnseen(content: Content, octets: number): void {
  content.octets += octets
  content.shown = false
  content.openLine = 0
  content.openCr = false
}

function endLine(content: Content, more: number, less: number): void {
  content.longestLine = Math.max(content.longestLine, content.openLine + more - less)
  content.openLine = 0
}
