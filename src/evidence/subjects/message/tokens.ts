/**
 * The lexical tokens of structured fields (RFC 5322, section 3.2): atoms, quoted strings, domain
 * literals and specials, blanks and comments skipped. One pass, no recursion: nested comments
 * are a counter. What is unterminated or stray is a fault, and reading goes on.
 */
import { isBlank, trimBlanks } from './octets.js'

export type TokenKind = 'atom' | 'quoted' | 'literal' | 'special'

export interface Token {
  readonly kind: TokenKind
  /** The text that is meant: quotes and backslashes of a quoted string removed. */
  readonly text: string
  readonly from: number
  readonly to: number
  /** A blank or comment stands before it. */
  readonly gap: boolean
}

export interface Tokens {
  readonly list: readonly Token[]
  readonly comments: number
  /** What is not as the syntax has it, first of all. */
  readonly fault: string | undefined
}

const specials = new Set('()<>[]:;@\\,."')

/** Splits an unfolded value, one character for each octet, into tokens. */
export function tokenize(text: string): Tokens {
  const list: Token[] = []
  let comments = 0
  let fault: string | undefined
  let gap = false
  let at = 0
  const push = (kind: TokenKind, content: string, to: number): void => {
    list.push({ kind, text: content, from: at, to, gap })
    gap = false
    at = to
  }
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isBlank(code)) {
      gap = true
      at++
    } else if (isAtext(code)) {
      let to = at + 1
      while (to < text.length && isAtext(text.charCodeAt(to))) to++
      const word = to < text.length && text.startsWith('=?', at) ? encodedWordEnd(text, at) : 0
      if (word > to) {
        // RFC 2047, section 5 wants them encoded; that they are meant as text is plain all the same.
        fault ??= 'special in an encoded word'
        to = word
      }
      push('atom', text.slice(at, to), to)
    } else if (code === 40) {
      const to = commentEnd(text, at)
      if (to === -1) fault ??= 'comment without end'
      comments++
      gap = true
      at = to === -1 ? text.length : to
    } else if (code === 34) {
      const quoted = readQuoted(text, at)
      if (!quoted.closed) fault ??= 'quoted string without end'
      push('quoted', quoted.text, quoted.to)
    } else if (code === 91) {
      const close = text.indexOf(']', at)
      if (close === -1) fault ??= 'domain literal without end'
      const to = close === -1 ? text.length : close + 1
      push('literal', text.slice(at, to), to)
    } else {
      if (!specials.has(text.charAt(at)) || code === 92) fault ??= 'unexpected character'
      push('special', text.charAt(at), at + 1)
    }
  }
  return { list, comments, fault }
}

const encodedWord = /=\?[^?\s]*\?[BbQq]\?[^?\s]*\?=/y

/** Gives the offset behind an encoded word (RFC 2047) at an offset, 0 where there is none. */
function encodedWordEnd(text: string, at: number): number {
  encodedWord.lastIndex = at
  return encodedWord.test(text) ? encodedWord.lastIndex : 0
}

/** Gives the offset behind a comment that opens at an offset, -1 if it never ends. */
export function commentEnd(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 92) at++
    else if (code === 40) depth++
    else if (code === 41 && --depth === 0) return at + 1
  }
  return -1
}

/** Gives where comments of a structured value start; one inside another, or inside quotes, is none of its own. */
export function commentStarts(text: string): readonly number[] {
  const starts: number[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 34) at = readQuoted(text, at).to - 1
    else if (code === 40) {
      starts.push(at)
      const end = commentEnd(text, at)
      if (end === -1) break
      at = end - 1
    }
  }
  return starts
}

/** Reads a quoted string that opens at an offset (RFC 5322, section 3.2.4). */
export function readQuoted(
  text: string,
  from: number,
): { readonly text: string; readonly to: number; readonly closed: boolean } {
  let at = from + 1
  let start = at
  let content = ''
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 34) return { text: content + text.slice(start, at), to: at + 1, closed: true }
    if (code === 92 && at + 1 < text.length) {
      content += text.slice(start, at)
      start = at + 1
      at++
    }
    at++
  }
  return { text: content + text.slice(start), to: text.length, closed: false }
}

const atextTable = new Uint8Array(256)
for (const character of "!#$%&'*+-/=?^_`{|}~") atextTable[character.charCodeAt(0)] = 1
for (let code = 0; code < 256; code++)
  if (
    (code > 47 && code < 58) ||
    (code > 64 && code < 91) ||
    (code > 96 && code < 123) ||
    code > 127
  )
    atextTable[code] = 1

/** Tells whether a character may stand in an atom; octets above 127 may (RFC 6532, section 3.2). */
export function isAtext(code: number): boolean {
  return atextTable[code] === 1
}

/**
 * Removes comments and the blanks around; undefined where one does not end. `inside` tells that
 * text follows a comment.
 */
export function withoutComments(
  text: string,
): { readonly text: string; readonly inside: boolean } | undefined {
  if (!text.includes('(')) return { text: trimBlanks(text), inside: false }
  let plain = ''
  let at = 0
  let inside = false
  while (at < text.length) {
    const open = text.indexOf('(', at)
    if (open === -1) {
      const rest = text.slice(at)
      if (rest.trim() !== '') inside = true
      plain += rest
      break
    }
    if (at > 0 && text.slice(at, open).trim() !== '') inside = true
    plain += `${text.slice(at, open)} `
    at = commentEnd(text, open)
    if (at === -1) return undefined
  }
  return { text: trimBlanks(plain), inside: inside || text.startsWith('(') }
}
