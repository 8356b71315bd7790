/*
 * Cuts a word where a line may end inside it, in one walk over its *runs*: stretches without hyphens
 * and without such spaces as never end a line.
 *
 *     draft-ietf-example     and/or/not     RFC-2119     x--y     a\u200Bb
 *     draft-|ietf-|example   and/or/|not    RFC-2119     x--|y    a|\u200B|b
 *
 * A line may end after the last slash of a run that stands between a letter or digit and a letter;
 * after a hyphen before which stand at least two characters, the last no digit, and after which
 * stand two, the second no digit; before and after a dash; and at U+200B. The reference renderer
 * has a regular expression for this, which takes cubic time for long words.
 */

/** Where words may be cut: in running text, and in the cells of tables, which keep hyphens at first. */
export type Cutting = 'text' | 'cell' | 'cellAtHyphens'

const hyphen = 45

/** What nearly all words are free of, without which no line may end in them. */
const mayBeCut = /[^!-,.0-~]/

/** Adds the pieces of a word to others. */
export function cutWord(pieces: string[], word: string, cutting: Cutting): void {
  if (!mayBeCut.test(word)) {
    pieces.push(word)
    return
  }
  const length = word.length
  // Where the piece begins that is not cut off yet.
  let begin = 0
  let at = 0
  const cut = (from: number, to: number): void => {
    if (from > begin) pieces.push(word.slice(begin, from))
    pieces.push(word.slice(from, to))
    begin = to
    at = to
  }
  while (at < length) {
    const code = word.charCodeAt(at)
    if (code === hyphen) {
      let end = at + 1
      while (end < length && word.charCodeAt(end) === hyphen) end++
      if (end - at >= 2 && mayPrecedeDash(word, at) && isWordAt(word, end)) cut(at, end)
      else at = end
      continue
    }
    if (isSpaceLike(code)) {
      // U+2028 ends a line in cells; other spaces neither end lines nor belong to a run.
      if (code === 0x2028 && cutting !== 'text' && !isNoBreak(word.charCodeAt(at + 1)))
        cut(at, at + 1)
      else at++
      continue
    }
    const end = endOfRun(word, at)
    const after = cutInRun(word, at, end, cutting)
    if (after !== undefined) cut(after.from, after.to)
    else at = end
  }
  if (begin < length) pieces.push(word.slice(begin))
}

interface Cut {
  readonly from: number
  readonly to: number
}

/** Finds where a run from one position to another is cut first, if at all. */
function cutInRun(word: string, start: number, end: number, cutting: Cutting): Cut | undefined {
  const atSlash = lastSlash(word, start, end)
  if (atSlash !== -1) return { from: start, to: atSlash + 1 }
  const isZeroFirst = cutting !== 'text' && word.charCodeAt(start) === 0x200b
  const atHyphen = isZeroFirst ? -1 : hyphenAfter(word, { start, end, cutting })
  if (atHyphen !== -1) return { from: start, to: atHyphen + 1 }
  for (let i = start; i < end; i++)
    if (word.charCodeAt(i) === 0x200b && !isNoBreak(word.charCodeAt(i + 1)))
      return { from: i, to: i + 1 }
  return undefined
}

function endOfRun(word: string, start: number): number {
  let end = start
  while (end < word.length) {
    const code = word.charCodeAt(end)
    if (code === hyphen || isSpaceLike(code)) break
    end++
  }
  return end
}

function lastSlash(word: string, start: number, end: number): number {
  for (let at = end - 1; at > start; at--)
    if (word[at] === '/' && isAsciiLetter(word.charCodeAt(at + 1)) && isWordBefore(word, at))
      return at
  return -1
}

/** Finds the hyphen after a run, or the second of two, if a line may end there. */
function hyphenAfter(
  word: string,
  { start, end, cutting }: { start: number; end: number; cutting: Cutting },
): number {
  if (cutting === 'cell' || word.charCodeAt(end) !== hyphen) return -1
  const isAllowed = (at: number): boolean =>
    cutting === 'text' ? isLongAt(word, at + 1) : isWordAt(word, at + 1)
  if (word.charCodeAt(end + 1) === hyphen && isWordBefore(word, end) && isAllowed(end + 1))
    return end + 1
  const last = end - sizeBefore(word, end)
  const isLong = last > start && !isDigit(word.charCodeAt(last)) && isWordBefore(word, last)
  return isLong && isAllowed(end) ? end : -1
}

/** Tells whether two characters stand at a position: one of a word, and one that is no digit. */
function isLongAt(word: string, start: number): boolean {
  if (!isWordAt(word, start)) return false
  let at = start + sizeAt(word, start)
  while (at < word.length) {
    const code = word.charCodeAt(at)
    if (isSpaceLike(code)) return false
    if (!isDigit(code)) return true
    at++
  }
  return false
}

const beforeDash = '!"\'&.,?'

const mayPrecedeDash = (word: string, at: number): boolean =>
  at > 0 && (beforeDash.includes(word[at - 1]!) || isWordBefore(word, at))

/** Tells whether nothing is to be parted from the character before this one. */
export function isNoBreak(code: number): boolean {
  return code === 0xa0 || code === 0x7c || code === 0x2060 || code === 0xe060
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isAsciiLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

function isSpaceLike(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13) || (code >= 28 && code <= 31)
  return (
    code === 0xa0 || (code >= 0x2000 && otherSpace.test(String.fromCharCode(code))) || code === 0x85
  )
}

const otherSpace = /[\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/

const isHighSurrogate = (code: number): boolean => (code & 0xfc00) === 0xd800
const isLowSurrogate = (code: number): boolean => (code & 0xfc00) === 0xdc00

const sizeAt = (word: string, at: number): number => (isHighSurrogate(word.charCodeAt(at)) ? 2 : 1)
const sizeBefore = (word: string, at: number): number =>
  isLowSurrogate(word.charCodeAt(at - 1)) ? 2 : 1

const otherWord = /[\p{L}\p{N}]/u

/** Tells whether the character at a position is a letter, a digit or a low line. */
function isWordAt(word: string, at: number): boolean {
  const code = word.charCodeAt(at)
  if (code < 128) return isAsciiLetter(code) || isDigit(code) || code === 95
  return at < word.length && otherWord.test(word.slice(at, at + sizeAt(word, at)))
}

const isWordBefore = (word: string, at: number): boolean =>
  at > 0 && isWordAt(word, at - sizeBefore(word, at))
