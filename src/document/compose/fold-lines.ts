/**
 * Folds the lines of a text that are longer than a page is wide, as RFC 8792 has it, with the head
 * that says so; a text without such lines stays as it is.
 *
 *     =============== NOTE: '\' line wrapping per RFC 8792 ================
 *
 *     a line that goes \
 *     on here
 *
 * The single backslash (section 7) reads best. It cannot be used where a line of the text itself
 * ends with one, or where the only place to fold is before a blank, since unfolding would lose it;
 * such a text gets the double backslash (section 8), which can show any.
 */
export function foldLines(text: string, width: number): string {
  const lines = text.split('\n')
  if (lines.every(line => line.length <= width)) return text
  const single = foldAll(lines, width, '')
  const folded = single ?? foldAll(lines, width, '\\') ?? lines
  const note = ` NOTE: '${single === undefined ? '\\\\' : '\\'}' line wrapping per RFC 8792 `
  const left = Math.floor((width - note.length) / 2)
  const head = `${'='.repeat(left)}${note}`.padEnd(width, '=')
  return [head, '', ...folded].join('\n')
}

/** Gives the folded lines, or undefined if the text has a line that this strategy would change. */
function foldAll(
  lines: readonly string[],
  width: number,
  mark: string,
): readonly string[] | undefined {
  const folded: string[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    // Unfolding would join a line that ends so with the next one.
    if (line.endsWith('\\') && (mark === '' || lines[index + 1]?.trimStart().startsWith('\\')))
      return undefined
    let rest = line
    let room = width
    while (rest.length > room) {
      const at = foldingPoint(rest, room - 1, mark === '')
      if (at === undefined) return undefined
      folded.push(`${rest.slice(0, at)}\\`)
      rest = `${mark}${rest.slice(at)}`
      room = width
    }
    folded.push(rest)
  }
  return folded
}

/**
 * Gives where to cut: after a blank if there is one in the second half of the line, else at its end.
 * Never inside a character of two code units; with the single backslash never before a blank.
 */
function foldingPoint(text: string, most: number, keepsBlanks: boolean): number | undefined {
  const canCut = (at: number): boolean =>
    !/[\ud800-\udbff]/.test(text[at - 1] ?? '') && !(keepsBlanks && text[at] === ' ')
  const least = Math.max(2, text.length - text.trimStart().length + 1)
  for (let at = most; at > most / 2 && at >= least; at -= 1)
    if (text[at - 1] === ' ' && canCut(at)) return at
  for (let at = most; at >= least; at -= 1) if (canCut(at)) return at
  return undefined
}
