/*
 * The quick way to break lines, for nearly all texts: without odd characters a line has as many
 * columns as characters, so that only the word across its limit has to be cut into pieces.
 *
 *     the names of draft-ietf-example
 *     ^at         ^blank        ^limit     the names of draft-ietf-|example
 *
 * What is cheap for an engine that has just started is native: patterns, `indexOf`, `slice`. The
 * careful way, of `breakLines`, knows all marks and characters, and words longer than a line.
 */
import { isNoBreak } from './cut-word.js'
import { endsSentence } from './sentence.js'
import { endsWithLabel, splitWords } from './split-words.js'

/** Line ends that make two blanks, line ends that make one, and what is left to the careful way. */
const wideEnd = /\n(?<=[.!?]\n)[ \t]+/g
const lineEnd = /\n[ \t]*/g
const oddCharacter = /[^ -~\u00a0-\u167f\u2010-\u2027\ue060\ue061]/
const oddBlanks = /[^.!?] {2}/
const besideBlank = / \u00a0|\u00a0 /

/** Forbids a line to end, and takes no column. */
const tie = '\uE060'

const sentenceEnd = /[.!?]["')\]]? (?=["'([]*[A-Z])/g

/** Gives a text as `breakPlain` takes it, with two blanks between sentences, if it is such a text. */
export function plainText(source: string, sentences: boolean): string | undefined {
  const text = source.includes('\n') ? source.replace(wideEnd, '  ').replace(lineEnd, ' ') : source
  if (isUnusual(text) || (sentences && text.includes(tie))) return undefined
  if (!sentences) return text
  return text.replace(sentenceEnd, (end, at: number) => {
    const word = text.slice(text.lastIndexOf(' ', at) + 1, at + end.length - 1)
    return endsSentence(lastPiece(word)) ? `${end} ` : end
  })
}

/** Several patterns, for an engine takes longer for one with branches than for each of them. */
const isUnusual = (text: string): boolean =>
  oddCharacter.test(text) ||
  oddBlanks.test(text) ||
  isSpaced(text.charCodeAt(0)) ||
  isSpaced(text.charCodeAt(text.length - 1)) ||
  (text.includes('\u00a0') && besideBlank.test(text))

const isSpaced = (code: number): boolean => code === 32 || code === 0xa0

const mayBeCut = /[-/]/

const lastPiece = (word: string): string =>
  mayBeCut.test(word) ? (splitWords(word).at(-1) ?? '') : word

/** Columns of the first line, and of the others. */
export interface Room {
  readonly first: number
  readonly other: number
}

/** Gives the lines of a plain text without their margins, unless a word may be longer than a line. */
export function breakPlain(text: string, room: Room): string[] | undefined {
  // A word that a wider first line has room for may be longer than the others.
  if (room.first < 1 || (room.first > room.other && text.length > room.other)) return undefined
  const hasTies = text.includes(tie)
  if (text !== '' && text.length <= room.first && !hasTies) return [text]
  const lines: string[] = []
  let at = 0
  let columns = room.first
  while (at < text.length) {
    const limit = hasTies ? offsetOf(text, at, columns) : at + columns
    const end = endOfLine(text, { at, limit, longest: room.other })
    if (end === undefined) return undefined
    const line = text.slice(at, end)
    lines.push(hasTies ? withoutTies(line) : line)
    at = startOfNext(text, end)
    columns = room.other
  }
  return lines
}

const withoutTies = (text: string): string => text.replaceAll(tie, '')

/** Gives the offset so many columns behind another. */
function offsetOf(text: string, at: number, columns: number): number {
  let limit = at + columns
  for (let i = at; i <= limit && i < text.length; i++) if (text[i] === tie) limit++
  return limit
}

interface Stretch {
  readonly at: number
  readonly limit: number
  /** The longest word that is not left to the careful way. */
  readonly longest: number
}

/** Finds the end of a line: the last end of a piece up to the limit, or else the first behind it. */
function endOfLine(text: string, { at, limit, longest }: Stretch): number | undefined {
  if (text.length <= limit) return text.length
  const blank = lastBlank(text, limit)
  let fitting = blank
  let end = blank + 1
  if (blank < limit) {
    // The blanks in it are those that hold it together.
    const word = text.slice(end, nextBlank(text, limit))
    if (word.length > longest && withoutTies(word).length > longest) return undefined
    for (const piece of mayBeCut.test(word) ? splitWords(word.replaceAll(' ', '\u00a0')) : [word]) {
      end += piece.length
      if (end > limit) break
      fitting = end
    }
  }
  if (fitting <= at) return end
  const isSecond = fitting === blank && text.charCodeAt(blank - 1) === 32
  return isSecond ? blank - 1 : fitting
}

/** Passes over the blank behind a line. Of two the second stays with what no line may end before. */
function startOfNext(text: string, end: number): number {
  if (text.charCodeAt(end) !== 32) return end
  const isWide = text.charCodeAt(end + 1) === 32 && !isNoBreak(text.charCodeAt(end + 2))
  return end + (isWide ? 2 : 1)
}

/** Finds the last blank up to an offset at which a line may end. */
function lastBlank(text: string, from: number): number {
  let at = text.lastIndexOf(' ', from)
  while (at !== -1 && isTied(text, at)) at = text.lastIndexOf(' ', at - 1)
  return at
}

/** Finds the first blank from an offset at which a line may end, or the end of the text. */
function nextBlank(text: string, from: number): number {
  let at = text.indexOf(' ', from)
  while (at !== -1 && isTied(text, at)) at = text.indexOf(' ', at + 1)
  return at === -1 ? text.length : at
}

const isTied = (text: string, blank: number): boolean =>
  isNoBreak(text.charCodeAt(blank + 1)) || endsWithLabel(text, blank)
