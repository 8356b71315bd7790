import { entryOf, letters, roman } from '../../model/index.js'

/** Writes the number of a list item. */
export type ListLabel = (counter: number) => string

const styles: Readonly<Record<string, ListLabel>> = {
  a: letters,
  A: count => letters(count).toUpperCase(),
  c: letters,
  C: count => letters(count).toUpperCase(),
  '1': String,
  d: String,
  i: roman,
  I: count => roman(count).toUpperCase(),
  o: count => count.toString(8),
  O: count => count.toString(8),
  x: count => count.toString(16),
  X: count => count.toString(16).toUpperCase(),
}

/**
 * Gives what writes the labels of a list of a type: a style of one letter, followed by a full stop,
 * or a text that holds one of `%c %C %d %i %I %o %O %x %X` (RFC 7991, section 2.29.7).
 */
export function listLabel(type: string): ListLabel | undefined {
  if (type.length === 1) {
    const style = entryOf(styles, type)
    return style && (count => `${style(count)}.`)
  }
  const letter = /%([cCdiIoOxX])/.exec(type)?.[1] ?? ''
  const style = styles[letter]
  if (style === undefined) return undefined
  const [before = '', ...after] = type.split(`%${letter}`)
  return count => [before, ...after].join(style(count)).replaceAll('%%', '%')
}
