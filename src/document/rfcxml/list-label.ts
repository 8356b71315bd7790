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
    const style = Object.hasOwn(styles, type) ? styles[type] : undefined
    return style && (count => `${style(count)}.`)
  }
  const letter = /%([cCdiIoOxX])/.exec(type)?.[1] ?? ''
  const style = styles[letter]
  if (style === undefined) return undefined
  const [before = '', ...after] = type.split(`%${letter}`)
  return count => [before, ...after].join(style(count)).replaceAll('%%', '%')
}

/**
 * Counts a, b, … z, ba, bb: base 26 with a as nought, so that “ba” and not “aa” follows “z”.
 * That is what the reference tool does, and what published RFCs have.
 */
function letters(count: number): string {
  let rest = Math.max(count - 1, 0)
  let text = ''
  do {
    text = String.fromCharCode(97 + (rest % 26)) + text
    rest = Math.floor(rest / 26)
  } while (rest > 0)
  return text
}

const numerals: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** Writes Roman numerals up to 3999, and plain numbers beyond. */
function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count)
  let rest = count
  let text = ''
  for (const [value, numeral] of numerals)
    while (rest >= value) {
      text += numeral
      rest -= value
    }
  return text
}
