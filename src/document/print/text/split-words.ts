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

const mayBreak = /[-/\u200B\u2028]/

/**
 * Gives the pieces of running text in order, those of white space among them, made tidy on the way:
 * line ends and tabs are spaces, superfluous spaces are dropped (two after a full stop stay two), and
 * "Section 2" and its like have a no-break space.
 */
export function piecesOf(source: string): string[] {
  const text = source.includes('\t') ? source.split('\n').map(expandTabs).join('\n') : source
  const pieces: string[] = []
  const hasBreaks = mayBreak.test(text)
  // What cannot be parted from the word that follows.
  let held = ''
  let at = 0
  while (at < text.length) {
    const start = at
    while (at < text.length && !isSpace(text.charCodeAt(at))) at++
    const end = at
    while (at < text.length && isSpace(text.charCodeAt(at))) at++
    const word = held + text.slice(start, end)
    held = ''
    if (at === end) {
      addWord(pieces, word, hasBreaks, 'text')
      return pieces
    }
    const spaces = tidyLength(at - end, end === 0 ? 0 : text.charCodeAt(end - 1))
    const isTied = isNoBreak(text.charCodeAt(at))
    if (spaces === 1 && endsWithLabel(text, end)) held = `${word}\u00A0`
    else if (spaces === 1 && isTied) held = `${word} `
    else {
      if (word !== '') addWord(pieces, word, hasBreaks, 'text')
      pieces.push(spaces === 1 || isTied ? ' ' : '  ')
      if (isTied) held = ' '
    }
  }
  if (held !== '') addWord(pieces, held, hasBreaks, 'text')
  return pieces
}

const isSpace = (code: number): boolean => code === 32 || (code <= 13 && code >= 9)

/** Gives how many of some spaces stay, by what stands before them: nothing, a full stop or other. */
function tidyLength(spaces: number, before: number): number {
  if (spaces === 1) return 1
  const mayStay = before === 0 || before === 46 || before === 33 || before === 63
  return mayStay ? 2 : 1
}

const labels = ['Section', 'Appendix', 'Figure', 'Table'] as const

/** Tells whether a text has a word before a position that belongs to the number after it. */
function endsWithLabel(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1)
  // Only n, x and e end these words.
  return (last === 110 || last === 120 || last === 101) && labels.some(l => text.endsWith(l, end))
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
      if (space > start) addWord(pieces, text.slice(start, space), true, cutting)
      pieces.push(text.slice(space, end))
      start = end
    }
    space = text.indexOf(' ', next)
  }
  if (start < text.length) addWord(pieces, text.slice(start), true, cutting)
  return pieces
}

function addWord(pieces: string[], word: string, hasBreaks: boolean, cutting: Cutting): void {
  if (hasBreaks && mayBreak.test(word)) cutWord(pieces, word, cutting)
  else pieces.push(word)
}
