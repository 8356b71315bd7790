/*
 * The one place where lines are broken: greedy, never inside a piece of `splitWords`; a piece that
 * is longer than the line stands on a line of its own. After a sentence two spaces follow.
 *
 * Private marks steer it and leave the text here or at the very end of printing: U+2028 ends a line,
 * U+200B lets one end, U+00A0, U+2060 and U+E060 forbid it.
 */
import { splitWords } from './split-words.js'
import { expandTabs, lengthOf } from './white-space.js'

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

const blanks = (columns: number): string => (columns > 0 ? ' '.repeat(columns) : '')

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
  const pieces = fitPieces(splitWords(tidySpaces(text)), width - margins.other.length)
  if (sentences) partSentences(pieces)
  const measure = astral.test(text) ? lengthOf : (piece: string): number => piece.length
  const start = lines.length
  let at = 0
  while (at < pieces.length) {
    const margin = lines.length === start ? margins.first : margins.other
    const room = width - margin.length
    if (lines.length > start && isBlankPiece(pieces[at]!)) at++
    const begin = at
    let used = 0
    while (at < pieces.length) {
      const length = measure(pieces[at]!)
      if (used + length > room) break
      used += length
      at++
    }
    // A piece that fits on no line gets one to itself.
    if (at === begin && at < pieces.length && measure(pieces[at]!) > room) at++
    const end = at > begin && isBlankPiece(pieces[at - 1]!) ? at - 1 : at
    if (end === begin) continue
    let line = margin
    for (let i = begin; i < end; i++) line += pieces[i]
    lines.push(line.includes('\uE060') ? line.replaceAll('\uE060', '') : line)
  }
}

const astral = /[\ud800-\udbff]/

const otherSpaces = /[\t\n\v\f\r]/g

/** Makes line ends and tabs spaces, drops superfluous spaces, and ties "Section" to its number. */
function tidySpaces(text: string): string {
  let tidy = text.includes('\t') ? text.split('\n').map(expandTabs).join('\n') : text
  tidy = tidy.replace(otherSpaces, ' ')
  if (tidy.includes('  '))
    tidy = tidy.replace(/([^.!?]) {2,}/g, '$1 ').replace(/([.!?]) {3,}/g, '$1  ')
  return tidy.replace(/(Section|Appendix|Figure|Table) /g, '$1\u00A0')
}

const unseen = /[\u200B\u200C\u2060\uE060]/g

/** Drops the marks that have done their work; a piece that fits on no line is cut where they forbade it. */
function fitPieces(pieces: string[], room: number): string[] {
  const fitted: string[] = []
  for (const piece of pieces) {
    if (piece.length <= room && !hasUnseen(piece)) fitted.push(piece)
    else {
      const plain = piece.replace(unseen, '')
      if (lengthOf(plain) <= room) fitted.push(plain)
      else
        for (const bit of splitWords(loosen(piece)))
          if (lengthOf(bit) <= room) fitted.push(bit)
          else fitted.push(...splitWords(bit))
    }
  }
  return fitted
}

const unseenOne = /[\u200B\u200C\u2060\uE060]/
const hasUnseen = (piece: string): boolean => unseenOne.test(piece)

const loosen = (piece: string): string =>
  piece.replace(/[\u2060\uE060]/g, '').replace(/\u00A0/g, ' ')

function isBlankPiece(piece: string): boolean {
  const code = piece.charCodeAt(0)
  return !(code > 32 && code < 128) && piece.trim() === ''
}

const sentenceEnd = /[A-Za-z0-9>\])"'][.!?]["')\]]?$/
const abbreviation =
  /(?:^|\s)(?:\.[\])'"]*|[([]?(?:[A-Z][a-z][a-z]|Eq|[Cc]f|vs|resp|viz|ibid|[JS]r|M[rs]|Messrs|Mmes|Dr|Profs?|St|Lt|a\.k\.a|i\.e|e\.g)\.)$/
const sentenceStart = /^["'([]*[A-Z]/

/** Puts two spaces between what ends a sentence, by its look, and what begins one. */
function partSentences(pieces: string[]): void {
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
