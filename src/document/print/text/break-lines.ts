/*
 * The one place where lines are broken: greedy, never inside a piece of `splitWords`; a piece that
 * is longer than the line stands on a line of its own. After a sentence two spaces follow.
 *
 * Private marks steer it and leave the text here or at the very end of printing: U+2028 ends a line,
 * U+200B lets one end, U+00A0, U+2060 and U+E060 forbid it.
 */
import { type Pieces, piecesOf, splitWords } from './split-words.js'
import { blanks, lengthOf } from './white-space.js'

/** How a text is broken into lines. */
export interface Filling {
  readonly width: number
  /** Columns before every line, and more of them before the first line or the others. */
  readonly indent?: number
  readonly first?: number
  readonly hang?: number
  /** Whether two spaces part sentences (the default); bibliographic entries have one. */
  readonly sentences?: boolean
  /** Whether URLs that fit on a line stay whole. */
  readonly keepUrls?: boolean
}

/** Breaks a text into lines no longer than a width, as far as its words allow. */
export function breakLines(text: string, filling: Filling): string[] {
  const { indent = 0, first = 0, hang = 0 } = filling
  const kept = filling.keepUrls === true ? keepUrls(text, filling.width) : text
  const margins = { first: blanks(first + indent), other: blanks(indent + hang) }
  const sentences = filling.sentences ?? true
  let lines: string[]
  if (kept.includes('\u2028')) {
    lines = []
    let margin = margins.first
    for (const part of kept.split('\u2028')) {
      const rest = part.trimStart()
      if (rest === '') lines.push('')
      else breakOne(lines, rest, filling.width, { first: margin, other: margins.other }, sentences)
      margin = ''
    }
  } else {
    lines = []
    breakOne(lines, kept, filling.width, margins, sentences)
  }
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/** What must stand in a text for its URLs of a kind to be kept, and how these look. */
const urls = [
  { begin: 'http://', pattern: /http:\S*/g },
  { begin: 'https://', pattern: /https:\S*/g },
] as const

/** Ties URLs together where they could be broken. */
function keepUrls(text: string, width: number): string {
  let kept = text
  for (const { begin, pattern } of urls)
    if (kept.includes(begin))
      kept = kept.replace(pattern, url =>
        lengthOf(url) > width ? url : url.replace(/[/:-]/g, '$&\uE060'),
      )
  return kept
}

interface Margins {
  readonly first: string
  readonly other: string
}

function breakOne(
  lines: string[],
  text: string,
  width: number,
  margins: Margins,
  sentences: boolean,
): void {
  const found = piecesOf(text)
  const { isPlain } = found
  const pieces = fitPieces(found, width - margins.other.length)
  if (sentences) partSentences(pieces)
  // Lines are cut out of one string, which is cheaper than putting them together.
  const whole = pieces.join('')
  let margin = margins.first
  let offset = 0
  let at = 0
  let isFirst = true
  while (at < pieces.length) {
    const room = width - margin.length
    if (!isFirst && isBlankPiece(pieces[at]!)) offset += pieces[at++]!.length
    const begin = at
    let end = offset
    let used = 0
    while (at < pieces.length) {
      const piece = pieces[at]!
      used += isPlain ? piece.length : lengthOf(piece)
      // A piece that fits on no line gets one to itself.
      if (used > room && at > begin) break
      at++
      end += piece.length
      if (used > room) break
    }
    if (at === begin) break
    const last = pieces[at - 1]!
    const isLastBlank = isBlankPiece(last)
    // A line may consist of pieces that turned out empty, but not of white space alone.
    if (at - begin > (isLastBlank ? 1 : 0)) {
      lines.push(margin + whole.slice(offset, isLastBlank ? end - last.length : end))
      margin = margins.other
      isFirst = false
    }
    offset = end
  }
}

/** Drops the marks that have done their work; a piece that fits on no line is cut where they forbade it. */
function fitPieces({ pieces, isPlain }: Pieces, room: number): string[] {
  if (isPlain && pieces.every(piece => piece.length <= room)) return pieces
  const fitted: string[] = []
  for (const piece of pieces) {
    const plain = isPlain ? piece : piece.replace(unseen, '')
    if (lengthOf(plain) <= room) fitted.push(plain)
    else
      for (const bit of splitWords(loosen(piece)))
        if (lengthOf(bit) <= room) fitted.push(bit)
        else fitted.push(...splitWords(bit))
  }
  return fitted
}

const unseen = /[\u200B\u200C\u2060\uE060]/g

const loosen = (piece: string): string =>
  piece.replace(/[\u2060\uE060]/g, '').replace(/\u00A0/g, ' ')

/** Tells whether a piece is white space. */
export function isBlankPiece(piece: string): boolean {
  const code = piece.charCodeAt(0)
  return !(code > 32 && code < 128) && piece.trim() === ''
}

const sentenceEnd = /[A-Za-z0-9>\])"'][.!?]["')\]]?$/
const abbreviation =
  /(?:^|\s)(?:\.[\])'"]*|[([]?(?:[A-Z][a-z][a-z]|Eq|[Cc]f|vs|resp|viz|ibid|[JS]r|M[rs]|Messrs|Mmes|Dr|Profs?|St|Lt|a\.k\.a|i\.e|e\.g)\.)$/
const sentenceStart = /^["'([]*[A-Z]/

/** Puts two spaces between what ends a sentence, by its look, and what begins one. */
export function partSentences(pieces: string[]): void {
  for (let i = 0; i < pieces.length - 2; i++) {
    if (pieces[i + 1] !== ' ') continue
    const before = pieces[i]!
    if (!mayEndSentence(before) || !sentenceEnd.test(before) || abbreviation.test(before)) continue
    if (!sentenceStart.test(pieces[i + 2]!)) continue
    pieces[i + 1] = '  '
    i++
  }
}

/** Tells cheaply whether a full stop, exclamation or question mark is among the last two characters. */
function mayEndSentence(piece: string): boolean {
  const last = piece.charCodeAt(piece.length - 1)
  if (last === 46 || last === 33 || last === 63) return true
  if (last !== 34 && last !== 39 && last !== 41 && last !== 93) return false
  const previous = piece.charCodeAt(piece.length - 2)
  return previous === 46 || previous === 33 || previous === 63
}
