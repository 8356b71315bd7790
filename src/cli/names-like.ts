/**
 * Gives the known names that somebody may have meant: the one that differs least, else those that have
 * all words of what was written, at most six.
 */
export function namesLike(written: string, known: readonly string[]): readonly string[] {
  const close = nearest(written, known)
  if (close !== undefined) return [close]
  const words = written.toLowerCase().match(/[a-z0-9]+/g) ?? []
  if (words.length === 0) return []
  return known.filter(name => words.every(word => name.includes(word))).slice(0, 6)
}

/** Gives the known word that differs least from a mistyped one, or undefined where none is close. */
function nearest(word: string, known: readonly string[]): string | undefined {
  const scored = known
    .map(candidate => ({ candidate, distance: editDistance(word, candidate) }))
    .sort((a, b) => a.distance - b.distance)
  const best = scored[0]
  return best !== undefined && best.distance <= Math.max(2, word.length / 3)
    ? best.candidate
    : undefined
}

/** Insertions, deletions and replacements that make one word of another (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}
