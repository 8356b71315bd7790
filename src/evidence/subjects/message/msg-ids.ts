import type { MsgId, Syntax } from './facts.js'
import { limits } from './limits.js'
import { trimBlanks, utf8 } from './octets.js'
import { commentEnd, isAtext, readQuoted } from './tokens.js'

export interface MsgIds {
  readonly ids: readonly MsgId[]
  readonly starts: readonly number[]
  readonly syntax: Syntax
  readonly fault: string | undefined
}

/**
 * Reads message identifiers (RFC 5322, section 3.6.4). A phrase between them is obsolete
 * (section 4.5.4); a value without angle brackets is one identifier that is not valid.
 */
export function readMsgIds(text: string): MsgIds {
  const ids: MsgId[] = []
  const starts: number[] = []
  let fault: string | undefined
  let obsolete: string | undefined
  let at = 0
  while (at < text.length && ids.length < limits.ids) {
    const character = text.charAt(at)
    if (character === '<') {
      const close = idEnd(text, at)
      if (close === -1) {
        fault ??= 'angle bracket without end'
        ids.push({ id: utf8(text.slice(at + 1)), brackets: false, valid: false })
        starts.push(at)
        at = text.length
        break
      }
      const id = text.slice(at + 1, close)
      const state = idSyntax(id)
      if (state === 'invalid') fault ??= 'not a msg-id'
      if (state === 'obsolete') obsolete ??= 'msg-id in an obsolete form'
      ids.push({ id: utf8(id), brackets: true, valid: state === 'ok' })
      starts.push(at)
      at = close + 1
    } else if (character === '(') {
      const end = commentEnd(text, at)
      if (end === -1) fault ??= 'comment without end'
      at = end === -1 ? text.length : end
    } else {
      if (character !== ' ' && character !== '\t') obsolete ??= 'text outside angle brackets'
      at++
    }
  }
  if (ids.length === 0) {
    fault ??= text === '' ? 'empty' : 'no angle brackets'
    if (text !== '') {
      ids.push({ id: utf8(trimBlanks(text)), brackets: false, valid: false })
      starts.push(0)
    }
  }
  if (ids.length >= limits.ids) fault ??= 'more identifiers than are read'
  return {
    ids,
    starts,
    syntax: fault !== undefined ? 'invalid' : obsolete !== undefined ? 'obsolete' : 'ok',
    fault: fault ?? obsolete,
  }
}

/** Gives the offset of the `>` that ends an identifier; one inside quotes does not. */
function idEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 62) return at
    if (code === 34) {
      const quoted = readQuoted(text, at)
      // A stray quote is only a bad character.
      if (!quoted.closed) return text.indexOf('>', at)
      at = quoted.to - 1
    }
  }
  return -1
}

function idSyntax(id: string): Syntax {
  const sign = id.lastIndexOf('@')
  if (sign <= 0 || sign === id.length - 1) return 'invalid'
  const left = id.slice(0, sign)
  const right = id.slice(sign + 1)
  const rightIsLiteral = /^\[[^[\]\\\s]*\]$/.test(right)
  if (isDotAtom(left) && (rightIsLiteral || isDotAtom(right))) return 'ok'
  // RFC 5322, section 4.5.4: quoted words and blanks around the parts.
  const old = left.trim()
  const quotedLeft = old.startsWith('"') && readQuoted(old, 0).to === old.length
  const rightOld = right.trim()
  return (quotedLeft || isDotAtom(old)) && (rightIsLiteral || isDotAtom(rightOld))
    ? 'obsolete'
    : 'invalid'
}

function isDotAtom(text: string): boolean {
  if (text === '') return false
  let dot = true
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 46) {
      if (dot) return false
      dot = true
    } else if (isAtext(code)) dot = false
    else return false
  }
  return !dot
}
