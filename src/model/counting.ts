/**
 * Counts a, b, … z, ba, bb: base 26 with a as nought, so that “ba” and not “aa” follows “z”.
 * That is what the reference renderer does, and what published RFCs have.
 */
export function letters(count: number): string {
  if (count < 1) return String(count)
  let text = ''
  for (let rest = count - 1; rest > 0; rest = Math.floor(rest / 26))
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

/** Writes Roman numerals up to 3999, where they end, and plain numbers beyond. */
export function roman(count: number): string {
  if (count > 3999) return String(count)
  let text = ''
  let rest = count
  for (const [value, numeral] of numerals) for (; rest >= value; rest -= value) text += numeral
  return text
}
