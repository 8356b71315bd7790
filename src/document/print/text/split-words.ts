/*
 * Cuts a text into the pieces between which a line may end.
 *
 *     the draft-ietf-example and/or RFC-2119's "x--y"
 *     ^^^ ^^^^^^^^^^^^^^^^^^ ^^^^^^ ^^^^^^^^^^ ^^ ^^^
 *     the| |draft-|ietf-|example| |and/|or| |RFC-2119's| |"x|--|y"
 *
 * White space always parts words, unless a no-break character or a bar follows. Inside a word a line
 * may end after a slash before a letter, after a hyphen that joins at least two characters (the last
 * no digit) to two others (the second no digit), around a dash of two hyphens or more, and at U+200B.
 */

import { type Cutting, cutWord, isNoBreak } from './cut-word.js'
import { expandTabs } from './white-space.js'

/** The pieces of a text. */
export interface Pieces {
  readonly pieces: string[]
  /** Whether all characters are of Latin-1: then none is a mark, and none takes two code units. */
  readonly isPlain: boolean
}

/**
 * Gives the pieces of running text in order, those of white space among them, made tidy on the way:
 * line ends and tabs are spaces, superfluous spaces are dropped (two after a full stop stay two), and
 * "Section 2" and its like have a no-break space.
 */
export function piecesOf(source: string): Pieces {
  const text = source.includes('\t') ? source.split('\n').map(expandTabs).join('\n') : source
  const { length } = text
  const pieces: string[] = []
  let isPlain = true
  // What cannot be parted from the word that follows, and whether there may be a cut in it.
  let held = ''
  let mayCut = false
  const add = (word: string): void => {
    if (mayCut) cutWord(pieces, word, 'text')
    else pieces.push(word)
    mayCut = false
  }
  let at = 0
  while (at < length) {
    const start = at
    for (; at < length; at++) {
      const code = text.charCodeAt(at)
      if (isSpace(code)) break
      if (code === 45 || code === 47) mayCut = true
      else if (code > 0xff) {
        isPlain = false
        if (code === 0x200b) mayCut = true
      }
    }
    const end = at
    while (at < length && isSpace(text.charCodeAt(at))) at++
    const word = held === '' ? text.slice(start, end) : held + text.slice(start, end)
    held = ''
    if (at === end) {
      add(word)
      return { pieces, isPlain }
    }
    const spaces = at - end === 1 ? 1 : tidyLength(end === 0 ? 0 : text.charCodeAt(end - 1))
    const isTied = isNoBreak(text.charCodeAt(at))
    if (spaces === 1 && endsWithLabel(text, end)) held = `${word}\u00A0`
    else if (spaces === 1 && isTied) held = `${word} `
    else {
      if (word !== '') add(word)
      pieces.push(spaces === 1 || isTied ? ' ' : '  ')
      if (isTied) held = ' '
    }
  }
  if (held !== '') add(held)
  return { pieces, isPlain }
}

const isSpace = (code: number): boolean => code === 32 || (code <= 13 && code >= 9)

/** Gives how many of several spaces stay, by what stands before them: nothing, a full stop or other. */
function tidyLength(before: number): number {
  return before === 0 || before === 46 || before === 33 || before === 63 ? 2 : 1
}

/** Words that belong to the number after them, by their last letter but one. */
const labels: ReadonlyMap<number, string> = new Map(
  ['Section', 'Appendix', 'Figure', 'Table'].map(word => [word.charCodeAt(word.length - 2), word]),
)

/** Tells whether a text has such a word before a position. */
function endsWithLabel(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1)
  // Only n, x and e end these words.
  if (last !== 110 && last !== 120 && last !== 101) return false
  const label = labels.get(text.charCodeAt(end - 2))
  return label !== undefined && text.endsWith(label, end)
}

/** Gives the pieces of a text as it stands, those of white space among them. */
export function splitWords(source: string, cutting: Cutting = 'text'): string[] {
  const text = source.replace(/[\t\n\v\f\r]/g, ' ')
  const pieces: string[] = []
  let start = 0
  let space = text.indexOf(' ')
  while (space !== -1) {
    let end = space + 1
    while (text.charCodeAt(end) === 32) end++
    const next = end
    if (isNoBreak(text.charCodeAt(next))) end--
    if (end > space) {
      if (space > start) cutWord(pieces, text.slice(start, space), cutting)
      pieces.push(text.slice(space, end))
      start = end
    }
    space = text.indexOf(' ', next)
  }
  if (start < text.length) cutWord(pieces, text.slice(start), cutting)
  return pieces
}
