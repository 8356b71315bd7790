import type { AlignType, PhrasingContent, RootContent, Table, TableCell, TableRow } from 'mdast'
import { memoized } from '../../model/index.js'
import { parseMarkdown } from './parse-markdown.js'
import { readPlain } from './read-plain.js'

/**
 * Parses the Markdown that a template wrote. Positions in it mean nothing to anybody, which allows
 * two things: plain paragraphs are read here, and the rows of its tables are split here, cell by cell.
 * The cells of a table of rules repeat one another, and the library takes longer for such tables than
 * for all else in a draft.
 */
export function parseWorded(markdown: string): readonly RootContent[] {
  return runsOf(markdown).flatMap(run => tableOf(run) ?? parsed(run.join('\n')))
}

function parsed(markdown: string): readonly RootContent[] {
  return readPlain(markdown) ?? parseMarkdown(markdown).flatMap(({ nodes }) => nodes)
}

/** Cuts text into runs of lines that begin with a pipe, and runs of lines that do not. */
function runsOf(markdown: string): string[][] {
  const runs: string[][] = []
  let inTable: boolean | undefined
  for (const line of markdown.split('\n')) {
    const isRow = line.startsWith('|')
    if (isRow === inTable) runs.at(-1)?.push(line)
    else runs.push([line])
    inTable = isRow
  }
  return runs
}

function tableOf([head = '', rule = '', ...body]: readonly string[]): readonly [Table] | undefined {
  if (!/^\|(\s*:?-+:?\s*\|)+\s*$/.test(rule)) return undefined
  const align = cellsOf(rule).map((cell): AlignType => {
    if (cell.endsWith(':')) return cell.startsWith(':') ? 'center' : 'right'
    return cell.startsWith(':') ? 'left' : null
  })
  return [{ type: 'table', align, children: [head, ...body].map(row) }]
}

function row(line: string): TableRow {
  return { type: 'tableRow', children: cellsOf(line).map(cell) }
}

function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(text => text.trim().replaceAll('\\|', '|'))
}

const cell = memoized(
  2_000,
  (text: string): TableCell => ({ type: 'tableCell', children: words(text) }),
)

function words(text: string): PhrasingContent[] {
  const [first] = parsed(text)
  return first?.type === 'paragraph' ? first.children : [{ type: 'text', value: text }]
}
