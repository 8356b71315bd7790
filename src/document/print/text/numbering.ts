import { entryOf, letters, roman, type XElement } from '../../../model/index.js'
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

const alphabetic: Counting = { write: letters, digits: digitsIn(26) }
const decimal: Counting = { write: String, digits: digitsIn(10) }
const octal: Counting = { write: counter => counter.toString(8), digits: digitsIn(8) }
const hexadecimal: Counting = { write: counter => counter.toString(16), digits: digitsIn(16) }
const romanNumerals: Counting = { write: roman, digits: widestRoman }

/** The ways to count, by the letter that asks for one (RFC 7991, section 2.34.7). */
const countings: Readonly<Record<string, Counting>> = {
  '1': decimal,
  a: alphabetic,
  A: { ...alphabetic, write: upper(letters) },
  c: alphabetic,
  C: { ...alphabetic, write: upper(letters) },
  d: decimal,
  i: romanNumerals,
  I: { ...romanNumerals, write: upper(roman) },
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
  const counting = entryOf(countings, mark?.[1] ?? type) ?? decimal
  const format = (number: string): string => {
    if (mark !== null) return type.replaceAll(mark[0], () => number).replaceAll('%%', '%')
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

/** Gives the width of the widest numeral up to a number; past 29 the reference looks 31 numbers ahead. */
function widestRoman(items: number): number {
  const last = items <= 29 ? items : items + 31
  let width = 0
  for (let i = 1; i <= last; i++) width = Math.max(width, roman(i).length)
  return width
}
