/** Unfolds as RFC 8792 has it, sections 7.2.2 and 8.2.2, written apart from the code under test. */
export function unfold(text: string): string {
  const head = /^=* NOTE: '(\\\\?)' line wrapping per RFC 8792 =*\n\n/.exec(text)
  if (head === null) return text
  const body = text.slice(head[0].length)
  return head[1] === '\\' ? body.replaceAll(/\\\n */g, '') : body.replaceAll(/\\\n *\\/g, '')
}
