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

/** More white space than one blank, or other; what follows a full stop, or begins a text, stays wider. */
const spaces = /[ \n\v\f\r]{2,}|[\n\v\f\r]/g

/**
 * Gives running text made tidy: line ends and tabs are spaces, superfluous spaces are dropped (two
 * after a full stop stay two), and "Section 2" and its like have a no-break space.
 */
export function tidy(source: string): string {
  const text = source.includes('\t') ? source.split('\n').map(expandTabs).join('\n') : source
  const spaced = text.replace(spaces, (run, at: number) =>
    run.length > 1 && (at === 0 || '.!?'.includes(text.charAt(at - 1))) ? '  ' : ' ',
  )
  return spaced.replace(labelled, '$1\u00A0')
}

/** Words that belong to the number after them. */
const labels = ['Section', 'Appendix', 'Figure', 'Table']

const labelled = new RegExp(`(${labels.join('|')}) (?! )`, 'g')

/** The same words by their last letter but one. */
const labelsByEnd: ReadonlyMap<number, string> = new Map(
  labels.map(word => [word.charCodeAt(word.length - 2), word]),
)

/** Tells whether a text has such a word before a position. */
export function endsWithLabel(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1)
  // Only n, x and e end these words.
  if (last !== 110 && last !== 120 && last !== 101) return false
  const label = labelsByEnd.get(text.charCodeAt(end - 2))
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
    while (end < text.length && text.charCodeAt(end) === 32) end++
    const next = end
    if (next < text.length && isNoBreak(text.charCodeAt(next))) end--
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
