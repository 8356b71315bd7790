import type { Paragraph, PhrasingContent, Text } from 'mdast'

/** A term and the first paragraph of what it means. */
export interface Definition {
  readonly term: readonly PhrasingContent[]
  readonly meaning: readonly PhrasingContent[]
}

/**
 * Gives the definitions of a paragraph of the form
 *
 *     term
 *     : what it means
 *     other term
 *     : what that means
 *
 * and none for any other paragraph. What follows the paragraph, indented by two columns or more,
 * belongs to the last of them.
 */
export function definitionsIn(paragraph: Paragraph): readonly Definition[] {
  const lines = linesOf(paragraph.children)
  if (!lines.some(startsMeaning)) return []
  const definitions: { term: PhrasingContent[]; meaning: PhrasingContent[] }[] = []
  let term: PhrasingContent[] = []
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (startsMeaning(line)) {
      definitions.push({ term, meaning: withoutColon(line) })
      term = []
    } else if (next !== undefined && startsMeaning(next)) term = line
    else definitions.at(-1)?.meaning.push({ type: 'text', value: '\n' }, ...line)
  }
  return definitions
}

function linesOf(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of nodes) {
    if (node.type !== 'text' || !node.value.includes('\n')) {
      lines.at(-1)!.push(node)
      continue
    }
    node.value.split('\n').forEach((value, index) => {
      if (index > 0) lines.push([])
      if (value !== '') lines.at(-1)!.push(textOfLine(node, value, index))
    })
  }
  return lines
}

function textOfLine(node: Text, value: string, index: number): Text {
  const start = node.position?.start
  if (start === undefined || index === 0) return { ...node, value }
  const line = start.line + index
  const position = { start: { line, column: 1 }, end: { line, column: value.length + 1 } }
  return { type: 'text', value, position }
}

function startsMeaning(line: readonly PhrasingContent[]): boolean {
  const first = line[0]
  return first?.type === 'text' && first.value.startsWith(': ')
}

function withoutColon([first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  // Only a line that starts with a colon in a text node gets here.
  const text = first as Text
  return [{ ...text, value: text.value.slice(2) }, ...rest]
}
