/**
 * Gives a pure function of a text that remembers its last results, so that a second build in one
 * process does again only what changed. The oldest result goes when there are more than `most`.
 */
export function memoized<T>(most: number, compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    const seen = known.get(text)
    if (seen !== undefined) {
      known.delete(text)
      known.set(text, seen)
      return seen
    }
    const value = compute(text)
    known.set(text, value)
    // A map keeps the order of insertion, so its first key is the one unused for longest.
    if (known.size > most) for (const key of known.keys()) if (known.delete(key)) break
    return value
  }
}
