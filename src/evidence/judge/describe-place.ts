import { entryOf, type Json, memoized } from '../../model/index.js'

/** The forms in which a value stands beside itself: what is said of one is said of the value. */
const forms: ReadonlySet<string> = new Set(['value', 'lower', 'upper', 'unquoted', 'decoded'])

/** Parts of names that are written otherwise in prose. */
const written: ReadonlyMap<string, string> = new Map([
  ...['CR', 'DSN', 'EHLO', 'ID', 'LF', 'NUL', 'RCPT', 'TLS', 'UID'].map(
    (word): [string, string] => [word.toLowerCase(), word],
  ),
  ['bit', '-bit'],
])

/**
 * Words a place in a subject for a reader who counts from one and does not write JSON pointers:
 * `/parts/2/base64/longestLine` is *parts 3 › base64 › longest line*. An index is left out where
 * there is but one item, and so is the form of a value.
 */
export function describePlace(value: Json, steps: readonly string[]): string {
  const words: string[] = []
  let found: Json | undefined = value
  steps.forEach((step, index) => {
    const isLast = index === steps.length - 1
    if (!Array.isArray(found)) {
      if (!isLast || words.length === 0 || !forms.has(step)) words.push(claimOf(step))
    } else if (words.length === 0) words.push(String(Number(step) + 1))
    else if (found.length > 1) words[words.length - 1] += ` ${Number(step) + 1}`
    found = childOf(found, step)
  })
  return words.length === 0 ? 'the whole' : words.join(' › ')
}

/** Words the name of a fact: `startResolves` is *start resolves*; names of header fields stay. */
export const claimOf: (name: string) => string = memoized(1000, name => {
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) return name
  if (!/[A-Z]/.test(name)) return written.get(name) ?? name
  return name
    .replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
    .replace(/[a-z]+/g, word => written.get(word) ?? word)
    .replace(' -', '-')
})

/** Gives the value at a place of a subject, or undefined where there is none. */
export function valueAt(value: Json, steps: readonly string[]): Json | undefined {
  return steps.reduce(childOf, value as Json | undefined)
}

function childOf(value: Json | undefined, step: string): Json | undefined {
  if (value === null || typeof value !== 'object') return undefined
  // Arrays are objects with their indexes as keys.
  return entryOf(value as Readonly<Record<string, Json>>, step)
}
