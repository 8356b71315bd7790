import type { Nodes, RootContent } from 'mdast'
import { parseMarkdown } from '../parse-markdown.js'

/** Columns of a line of mail (RFC 5322, section 2.1.1 recommends at most 78). */
const width = 72

/** Gives Markdown as the plain text that people write in mail: no mark-up, lines of 72 columns. */
export function plainText(markdown: string): string {
  const nodes = parseMarkdown(markdown).flatMap(({ nodes }) => nodes)
  return `${blocks(nodes).join('\n\n')}\n`
}

function blocks(nodes: readonly RootContent[]): string[] {
  return nodes.map(node => block(node, width)).filter(text => text !== '')
}

function block(node: RootContent, columns: number): string {
  switch (node.type) {
    case 'heading': {
      const text = inline(node)
      return `${text}\n${(node.depth === 1 ? '=' : '-').repeat(text.length)}`
    }
    case 'list': {
      const items = node.children.map((item, index) => {
        const label = node.ordered ? `${(node.start ?? 1) + index}. ` : '- '
        const inner = item.children.map(child => block(child, columns - label.length))
        return hang(label, inner.join(node.spread ? '\n\n' : '\n'))
      })
      return items.join(node.spread ? '\n\n' : '\n')
    }
    case 'table':
      return table(
        node.children.map(row => row.children.map(inline)),
        columns,
      )
    case 'blockquote':
      return node.children
        .map(child => block(child, columns - 2))
        .join('\n\n')
        .replace(/^/gm, '> ')
    case 'code':
      return node.value.replace(/^/gm, '    ')
    case 'thematicBreak':
      return '--'
    default:
      return fold(inline(node), columns)
  }
}

function hang(label: string, text: string): string {
  const indent = ' '.repeat(label.length)
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? label : line === '' ? '' : indent) + line)
    .join('\n')
}

/** Gives a table as columns under their heads, or as a list of rows when that would be too wide. */
function table(rows: readonly (readonly string[])[], columns: number): string {
  const [head = [], ...body] = rows
  const widths = head.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    widths
      .map((each, column) => (row[column] ?? '').padEnd(each))
      .join('  ')
      .trimEnd()
  if (widths.reduce((sum, each) => sum + each + 2, -2) <= columns)
    return [line(head), line(widths.map(each => '-'.repeat(each))), ...body.map(line)].join('\n')
  return body
    .map(row => row.map((cell, i) => (i === 0 ? cell : `${head[i]}: ${cell}`)).join('; '))
    .map(text => hang('- ', fold(text, columns - 2)))
    .join('\n')
}

function inline(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'link') {
    const text = node.children.map(inline).join('')
    return text === node.url ? text : `${text} <${node.url}>`
  }
  if ('value' in node) return node.value.replace(/\s+/g, ' ')
  return 'children' in node ? node.children.map(child => inline(child)).join('') : ''
}

/** Gives a line `Name: value`, broken at 72 columns, its later lines indented as in mail. */
export function fieldLine(name: string, value: string): string {
  return fold(`${name}: ${value}`, width - 2).replace(/\n/g, '\n  ')
}

/** Breaks text into lines at blanks; a word longer than the line stands alone. */
function fold(text: string, columns: number): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(word => word !== '')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}
