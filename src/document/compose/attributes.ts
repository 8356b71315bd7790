import { defined, plainText } from '../../model/index.js'
import type { Inline } from './inline.js'

/** What stands in braces after a heading or on the first line of a code fence. */
export interface Attributes {
  readonly anchor?: string
  readonly classes: readonly string[]
  readonly values: Readonly<Record<string, string>>
}

/** Reads `#anchor .class key=value key="two words" flag`; a flag has the value of an empty text. */
export function readAttributes(text: string): Attributes {
  const words = text.matchAll(/([#.]?)([\w.:/-]+)(?:=(?:"([^"]*)"|(\S+)))?/g)
  let anchor: string | undefined
  const classes: string[] = []
  const values: Record<string, string> = {}
  for (const [, mark, name, quoted, bare] of words) {
    if (mark === '#') anchor = name
    else if (mark === '.') classes.push(name!)
    else values[name!] = quoted ?? bare ?? ''
  }
  return { ...defined({ anchor }), classes, values }
}

// A word goes as far as it can, so that there is one way to read many.
const braces = /\{((?:[#.][A-Za-z][\w.:-]*(?![\w.:-])\s*)+)\}\s*$/

/** Takes `{#anchor .class}` off the end of a line of text. */
export function takeAttributes(content: readonly Inline[]): {
  anchor?: string
  classes: readonly string[]
  content: readonly Inline[]
} {
  const last = content.at(-1)
  if (typeof last !== 'string') return { classes: [], content }
  const match = braces.exec(last)
  if (match === null) return { classes: [], content }
  const { anchor, classes } = readAttributes(match[1]!)
  const text = last.slice(0, match.index).trimEnd()
  return { ...defined({ anchor }), classes, content: [...content.slice(0, -1), text] }
}

/** Gives the words of a line of text, without its mark-up. */
export function wordsOf(content: readonly Inline[]): string {
  return content.map(part => (typeof part === 'string' ? part : plainText(part))).join('')
}
