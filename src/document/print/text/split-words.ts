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

/** What must not be parted from the character before it: no-break space, bar, word joiners. */
const noBreak = '(?![\\u00A0|\\u2060\\uE060])'

interface WordClass {
  readonly letter: string
  readonly flags: string
}

// The first is right for US-ASCII words and several times faster.
const ascii: WordClass = { letter: '\\w', flags: 'g' }
const unicode: WordClass = { letter: '[\\p{L}\\p{N}_]', flags: 'gu' }

function breaks({ letter: w, flags }: WordClass, hyphen: string): RegExp {
  const ways = [
    `[^\\s-]*${w}+\\/(?=[A-Za-z])`,
    ...(hyphen === '' ? [] : [`[^\\s-]*${w}+[^0-9\\s]-${hyphen.replaceAll('w', w)}`]),
    '[\\u200B\\u2028]',
    `(?<=${w}|[!"'&.,?])-{2,}(?=${w})`,
  ]
  return new RegExp(`(?:${ways.join('|')})${noBreak}`, flags)
}

/** Where words may be cut: in running text, and in the cells of tables, which keep hyphens at first. */
export type Cutting = 'text' | 'cell' | 'cellAtHyphens'

const hyphens: Readonly<Record<Cutting, string>> = {
  text: '(?=w+[^0-9\\s])',
  cell: '',
  cellAtHyphens: '(?=w)',
}

const patterns: Readonly<Record<Cutting, { ascii: RegExp; unicode: RegExp }>> = {
  text: { ascii: breaks(ascii, hyphens.text), unicode: breaks(unicode, hyphens.text) },
  cell: { ascii: breaks(ascii, hyphens.cell), unicode: breaks(unicode, hyphens.cell) },
  cellAtHyphens: {
    ascii: breaks(ascii, hyphens.cellAtHyphens),
    unicode: breaks(unicode, hyphens.cellAtHyphens),
  },
}

const mayBreak = /[-/\u200B\u2028]/
const notAscii = /[^\0-\x7f]/

/**
 * Gives the pieces of a text in order, those of white space among them; they make up the whole text.
 * The only white space in it is U+0020: line ends and tabs have become spaces.
 */
export function splitWords(text: string, cutting: Cutting = 'text'): string[] {
  const pieces: string[] = []
  const hasBreaks = mayBreak.test(text)
  let start = 0
  let space = text.indexOf(' ')
  while (space !== -1) {
    let end = space + 1
    while (text.charCodeAt(end) === 32) end++
    const next = end
    if (next < text.length && isNoBreak(text.charCodeAt(next))) end--
    if (end > space) {
      if (space > start) addWord(pieces, text.slice(start, space), hasBreaks, cutting)
      pieces.push(end === space + 1 ? ' ' : text.slice(space, end))
      start = end
    }
    space = text.indexOf(' ', next)
  }
  if (start < text.length) addWord(pieces, text.slice(start), hasBreaks, cutting)
  return pieces
}

function isNoBreak(code: number): boolean {
  return code === 0xa0 || code === 0x7c || code === 0x2060 || code === 0xe060
}

function addWord(pieces: string[], word: string, hasBreaks: boolean, cutting: Cutting): void {
  if (!hasBreaks || !mayBreak.test(word)) {
    pieces.push(word)
    return
  }
  const pattern = notAscii.test(word) ? patterns[cutting].unicode : patterns[cutting].ascii
  let start = 0
  pattern.lastIndex = 0
  for (let match = pattern.exec(word); match !== null; match = pattern.exec(word)) {
    if (match.index > start) pieces.push(word.slice(start, match.index))
    start = match.index + match[0].length
    pieces.push(match[0])
  }
  if (start < word.length) pieces.push(word.slice(start))
}
