/*
 * The one place where lines are broken: greedy, never inside a piece of `splitWords`; a piece that
 * is longer than the line stands on a line of its own. After a sentence two spaces follow.
 *
 * Private marks steer it and leave the text here or at the very end of printing: U+2028 ends a line,
 * U+200B lets one end, U+00A0, U+2060 and U+E060 forbid it.
 */
import { memoized } from '../../../model/index.js'
import { breakPlain, plainText } from './break-plain.js'
import { beginsSentence, endsSentence } from './sentence.js'
import { splitWords, tidy } from './split-words.js'
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
  const lines: string[] = []
  if (kept.includes('\u2028')) {
    let margin = margins.first
    for (const part of kept.split('\u2028')) {
      const rest = part.trimStart()
      if (rest === '') lines.push('')
      else breakOne(lines, rest, filling, { ...margins, first: margin })
      margin = ''
    }
  } else breakOne(lines, kept, filling, margins)
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

function breakOne(lines: string[], text: string, filling: Filling, margins: Margins): void {
  const { width, sentences = true } = filling
  const { first, other } = margins
  const room = { first: width - first.length, other: width - other.length }
  const plain = plainText(text, sentences)
  const broken = plain === undefined ? undefined : breakPlain(plain, room)
  if (broken !== undefined) {
    let margin = first
    for (const line of broken) {
      lines.push(margin + line)
      margin = other
    }
    return
  }
  const pieces = fitPieces(piecesOf(text), room.other)
  if (sentences) partSentences(pieces)
  fill(lines, pieces, width, margins)
}

/** The pieces of the last texts: to find the widths of columns, their cells are broken again and again. */
const piecesOf = memoized(1000, (text: string): readonly string[] => splitWords(tidy(text)))

function fill(lines: string[], pieces: readonly string[], width: number, margins: Margins): void {
  let margin = margins.first
  let at = 0
  let isFirst = true
  while (at < pieces.length) {
    const room = width - margin.length
    if (!isFirst && isBlankPiece(pieces[at]!)) at++
    const begin = at
    let used = 0
    while (at < pieces.length) {
      used += lengthOf(pieces[at]!)
      // A piece that fits on no line gets one to itself.
      if (used > room && at > begin) break
      at++
      if (used > room) break
    }
    if (at === begin) break
    const isLastBlank = isBlankPiece(pieces[at - 1]!)
    // A line may consist of pieces that turned out empty, but not of white space alone.
    if (at - begin > (isLastBlank ? 1 : 0)) {
      lines.push(margin + pieces.slice(begin, isLastBlank ? at - 1 : at).join(''))
      margin = margins.other
      isFirst = false
    }
  }
}

/** Drops the marks that have done their work; a piece that fits on no line is cut where they forbade it. */
function fitPieces(pieces: readonly string[], room: number): string[] {
  const fitted: string[] = []
  for (const piece of pieces) {
    const plain = piece.replace(unseen, '')
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
function isBlankPiece(piece: string): boolean {
  const code = piece.charCodeAt(0)
  return !(code > 32 && code < 128) && piece.trim() === ''
}

/** Puts two spaces between what ends a sentence, by its look, and what begins one. */
function partSentences(pieces: string[]): void {
  for (let i = 0; i < pieces.length - 2; i++)
    if (pieces[i + 1] === ' ' && endsSentence(pieces[i]!) && beginsSentence(pieces[i + 2]!))
      pieces[i + 1] = '  '
}
