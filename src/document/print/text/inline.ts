/*
 * Running text: what stands inside a paragraph becomes one string, which `breakLines` breaks later.
 * White space at its ends is dropped. A forced line end is U+2028 in it.
 */
import type { XElement } from '../../../model/index.js'
import { plainText } from '../../../model/index.js'
import { fullName } from './author-name.js'
import { printComment } from './comment.js'
import { crossReference } from './cross-reference.js'
import { type InlineName, isInline } from './element-kind.js'
import { leadText } from './lead-text.js'
import type { Setting } from './setting.js'
import { spellOut } from './spell-out.js'
import { blanks, strip, stripStart } from './white-space.js'

type InlineHandler = (setting: Setting, element: XElement) => string

const inlines: Readonly<Record<InlineName, InlineHandler>> = {
  bcp14: (_, element) => leadText(element),
  br: () => '\u2028',
  contact: (_, element) => contactName(element),
  cref: (setting, element) => printComment(setting, element),
  em: (setting, element) => `_${inlineText(setting, element)}_`,
  eref: (_, element) => externalReference(element),
  iref: () => '',
  strong: (setting, element) => `*${inlineText(setting, element)}*`,
  sub: (setting, element) => `_${operand(inlineText(setting, element))}`,
  sup: (setting, element) => `^${operand(inlineText(setting, element))}`,
  tt: (setting, element) => inlineText(setting, element),
  u: (setting, element) => spellOut(setting, element),
  xref: (setting, element) => crossReference(setting, element, inlineText(setting, element)),
}

/** Elements that may hold blocks too, so that white space alone at their start says nothing. */
const mixed: ReadonlySet<string> = new Set(['blockquote', 'dd', 'li', 'td', 'th'])

/** Gives the running text of an element. */
export function inlineText(setting: Setting, element: XElement): string {
  const { children } = element
  let text = ''
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!
    if (child.type === 'element') text += inlineElement(setting, child)
    else if (child.type === 'text') text += textAt(setting, element, i, child.value)
  }
  return strip(text)
}

function textAt(setting: Setting, parent: XElement, at: number, value: string): string {
  const before = parent.children[at - 1]
  if (before === undefined) {
    const isIndent = parent.children.length > 1 && mixed.has(parent.name) && value.trim() === ''
    return isIndent ? '' : value
  }
  // White space after a comment or an instruction belongs to it.
  if (before.type !== 'element') return before.type === 'text' ? value : stripStart(value)
  const isIndent = value.includes('\n') && value.trim() === ''
  return isIndent ? lineEnd(setting, parent, at) : value
}

/** A line end between two elements as indenting makes it (RFC 7998, section 5.7.2). */
function lineEnd(setting: Setting, parent: XElement, at: number): string {
  let depth = 1
  for (let outer = setting.parents.get(parent); outer !== undefined; depth++)
    outer = setting.parents.get(outer)
  const isLast = at === parent.children.length - 1
  return `\n${blanks(2 * (isLast ? depth - 1 : depth))}`
}

/** Gives one element as running text; of what does not belong there the character data is left. */
export function inlineElement(setting: Setting, element: XElement): string {
  const { name } = element
  if (isInline(name)) return inlines[name](setting, element)
  // Two of version 2: one broke lines, the other holds blocks.
  if (name === 'vspace') return '\u2028'
  return name === 'list' ? ` ${spacedText(element)} ` : plainText(element)
}

/** Gives the character data of an element, a blank between what stands in different elements. */
export function spacedText(element: XElement): string {
  return texts(element).map(strip).filter(Boolean).join(' ')
}

/** Gives the pieces of character data below an element. */
export function texts(element: XElement): string[] {
  return element.children.flatMap(child =>
    child.type === 'text' ? [child.value] : child.type === 'element' ? texts(child) : [],
  )
}

/** Gives the name of a person mentioned in running text; initials are not parted from what follows. */
function contactName(contact: XElement): string {
  const { name, latin } = fullName(contact)
  return (latin === undefined ? name : `${name} (${latin})`).replaceAll('. ', '.\u00a0')
}

function externalReference(element: XElement): string {
  const { target = '', brackets = 'none' } = element.attributes
  const text = leadText(element)
  if (target === '') return text
  const shown = brackets === 'angle' ? `<${target}>` : text === '' ? target : `(${target})`
  return text === '' ? shown : `${text} ${shown}`
}

/** Puts what is raised or lowered into parentheses unless it reads as one thing without them. */
function operand(text: string): string {
  return isSimple(text) ? text : `(${text})`
}

const signs = '+-\u2212\u00b1\u2213\ufe63\uff0b\uff0d'

function isSimple(text: string): boolean {
  const unsigned = text !== '' && signs.includes(text[0]!) ? text.slice(1) : text
  if (unsigned === '') return false
  if (isParenthesized(unsigned)) return true
  return /^(?:\d+(?:\.\d+)?)?[\p{L}\p{N}]*$/u.test(unsigned)
}

function isParenthesized(text: string): boolean {
  if (!(text.length >= 2 && text.startsWith('(') && text.endsWith(')'))) return false
  let depth = 0
  for (const char of text.slice(1, -1)) {
    depth += char === '(' ? 1 : char === ')' ? -1 : 0
    if (depth < 0) return false
  }
  return depth === 0
}
