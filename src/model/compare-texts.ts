/** Orders texts by their code units, as `sort` does by itself. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
