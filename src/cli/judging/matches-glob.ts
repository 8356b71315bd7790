/**
 * Tells whether a text fits a pattern in which `*` stands for anything and `?` for one character. After
 * a mismatch only the last `*` takes more, so that no pattern is worse than pattern times text.
 */
export function matchesGlob(text: string, pattern: string): boolean {
  let at = 0
  let step = 0
  let star = -1
  let from = 0
  while (at < text.length) {
    if (pattern[step] === '*') {
      star = step
      from = at
      step += 1
    } else if (pattern[step] === '?' || pattern[step] === text[at]) {
      step += 1
      at += 1
    } else if (star !== -1) {
      from += 1
      at = from
      step = star + 1
    } else return false
  }
  while (pattern[step] === '*') step += 1
  return step === pattern.length
}
