import type { XElement } from '../../../model/index.js'
import type { Setting } from './setting.js'
import { lengthOf } from './white-space.js'

/** How the items of an ordered list are labelled. */
export interface Numbering {
  readonly label: (counter: number) => string
  /** The width of the widest label in a list of so many items. */
  readonly widthFor: (items: number) => number
}

interface Counting {
  readonly write: (counter: number) => string
  readonly digits: (items: number) => number
}

const digitsIn = (base: number) => (items: number) =>
  items < 1 ? 1 : Math.floor(Math.log(items) / Math.log(base)) + 1

const upper =
  (write: (counter: number) => string) =>
  (counter: number): string =>
    write(counter).toUpperCase()

const letters: Counting = { write: letterOf, digits: digitsIn(26) }
const decimal: Counting = { write: String, digits: digitsIn(10) }
const octal: Counting = { write: counter => counter.toString(8), digits: digitsIn(8) }
const hexadecimal: Counting = { write: counter => counter.toString(16), digits: digitsIn(16) }
const roman: Counting = { write: romanOf, digits: widestRoman }

/** The ways to count, by the letter that asks for one (RFC 7991, section 2.34.7). */
const countings: Readonly<Record<string, Counting>> = {
  '1': decimal,
  a: letters,
  A: { ...letters, write: upper(letterOf) },
  c: letters,
  C: { ...letters, write: upper(letterOf) },
  d: decimal,
  i: roman,
  I: { ...roman, write: upper(romanOf) },
  o: octal,
  O: octal,
  x: hexadecimal,
  X: { ...hexadecimal, write: upper(hexadecimal.write) },
}

const counterMark = /%([cCdiIoOxX])/

/** Gives the labels of an `<ol>`: one letter of its type makes `1.`, a format says it all. */
export function numberingOf(setting: Setting, list: XElement): Numbering {
  const type = (list.attributes.type || '1').replaceAll('%p', () => parentCounter(setting, list))
  const mark = type.length > 1 ? counterMark.exec(type) : null
  const counting = countings[mark?.[1] ?? type] ?? decimal
  const format = (number: string): string => {
    if (mark !== null) return type.replaceAll(mark[0], () => number)
    return type.length > 1 ? number : `${number}.`
  }
  return {
    label: counter => format(counting.write(counter)),
    widthFor: items => lengthOf(format(' '.repeat(counting.digits(items)))),
  }
}

/** Gives the counter of the item around a list, which `%p` stands for. */
function parentCounter(setting: Setting, list: XElement): string {
  let at = setting.parents.get(list)
  while (at !== undefined && at.name !== 'li') at = setting.parents.get(at)
  return at === undefined ? '%p' : (at.attributes.derivedCounter ?? '')
}

/** Counts a to z, then ba, bb: numbers of base 26 whose digit naught is a. */
function letterOf(counter: number): string {
  let text = ''
  for (let rest = counter - 1; rest > 0; rest = Math.floor(rest / 26))
    text = String.fromCharCode(97 + (rest % 26)) + text
  return text === '' ? 'a' : text
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

function romanOf(counter: number): string {
  // Roman numerals end at 3999.
  if (counter > 3999) return String(counter)
  let text = ''
  let rest = counter
  for (const [value, numeral] of numerals) for (; rest >= value; rest -= value) text += numeral
  return text
}

/** Gives the width of the widest numeral up to a number; past 29 the reference looks 31 numbers ahead. */
function widestRoman(items: number): number {
  const last = items <= 29 ? items : items + 31
  let width = 0
  for (let i = 1; i <= last; i++) width = Math.max(width, romanOf(i).length)
  return width
}
