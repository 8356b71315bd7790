import type {
  AlignType,
  Code,
  List,
  ListItem,
  Paragraph,
  RootContent,
  Table,
  TableCell,
  TableRow,
} from 'mdast'
import type { LeafDirective } from 'mdast-util-directive'
import { readInline } from './read-inline.js'
import { type Run, spanAcross, spanIn, wholeOf } from './run-of-lines.js'

/** How a line begins that can only be words: no list, quote, heading, fence, table, directive. */
const lineStart = /^ {0,3}(?:[A-Za-z("'[`*]|\d(?!\d{0,8}[.)](?: |$))|: )/

/** Reads the blocks of a run of lines; undefined where there may be others. */
export function readRun(run: Run): readonly RootContent[] | undefined {
  const [line = ''] = run.lines
  if (line.startsWith('#')) return readHeading(run)
  const block = (readers.find(([start]) => start.test(line))?.[1] ?? readParagraph)(run)
  return block && [block]
}

const readers: readonly (readonly [RegExp, (run: Run) => RootContent | undefined])[] = [
  [/^```/, readCode],
  [/^::/, readDirective],
  [/^\|/, readTable],
  [/^(?:- |\d+\. )/, readList],
]

function readHeading({ lines: [line = '', ...lines], first }: Run) {
  const [, marks = '', words] = /^(#{1,6}) ([A-Za-z`*[].*[^#])$/.exec(line) ?? []
  if (words === undefined) return undefined
  const children = readInline(words, spanIn(first, line.length - words.length))
  const below = lines.length === 0 ? [] : readRun({ lines, first: first + 1 })
  if (children === undefined || below === undefined) return undefined
  // One to six marks.
  const depth = marks.length as 1 | 2 | 3 | 4 | 5 | 6
  const position = wholeOf({ lines: [line], first })
  return [{ type: 'heading' as const, depth, children, position }, ...below]
}

function readCode(run: Run): Code | undefined {
  const [line = '', ...lines] = run.lines
  const [fence, lang = null, meta = null] =
    /^```(?:([^\s`&\\]+)(?: +([^`&\\]+))?)?$/.exec(line) ?? []
  if (fence === undefined || lines.findIndex(each => /^ *```/.test(each)) !== lines.length - 1)
    return undefined
  const value = lines.slice(0, -1).join('\n')
  return lines.at(-1) === '```'
    ? { type: 'code', lang, meta, value, position: wholeOf(run) }
    : undefined
}

const attribute = String.raw`(?!class=)[A-Za-z][\w-]*=(?:"[^"&]*"|[\w.-]+)`
const directive = new RegExp(
  `^::([A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*)(?:\\{(?:${attribute}(?: ${attribute})*)?\\})?$`,
)

function readDirective(run: Run): LeafDirective | undefined {
  const [line = '', ...more] = run.lines
  const name = more.length > 0 ? undefined : directive.exec(line)?.[1]
  if (name === undefined) return undefined
  const attributes: Record<string, string> = {}
  for (const [, key, quoted, bare] of line.matchAll(/([\w-]+)=(?:"([^"]*)"|([\w.-]+))/g))
    attributes[key!] = quoted ?? bare!
  return { type: 'leafDirective', name, attributes, children: [], position: wholeOf(run) }
}

function readTable(run: Run): Table | undefined {
  const { lines, first } = run
  const [head = '', rule = '', ...body] = lines
  if (!/^\|(?: *:?-+:? *\|)+$/.test(rule) || lines.some(line => !/^\|[^\\]*\|$/.test(line)))
    return undefined
  const align = cellsOf(rule).map((cell): AlignType => {
    const [isLeft, isRight] = [cell.trim().startsWith(':'), cell.trim().endsWith(':')]
    if (isRight) return isLeft ? 'center' : 'right'
    return isLeft ? 'left' : null
  })
  const rows = [
    readRow(head, first, align.length),
    ...body.map((line, index) => readRow(line, first + 2 + index, align.length)),
  ]
  if (!rows.every(row => row !== undefined)) return undefined
  return { type: 'table', align, children: rows, position: wholeOf(run) }
}

function cellsOf(row: string): readonly string[] {
  return row.slice(1, -1).split('|')
}

function readRow(line: string, number: number, columns: number): TableRow | undefined {
  const cells = cellsOf(line)
  if (cells.length !== columns) return undefined
  const place = spanIn(number, 0)
  const children: TableCell[] = []
  let start = 1
  for (let column = 0; column < columns; column++) {
    const cell = cells[column]!
    const words = cell.trim()
    const inner = readInline(words, spanIn(number, start + cell.indexOf(words)))
    if (inner === undefined) return undefined
    // A cell begins with the mark before it; the last one has the mark behind it too.
    const end = start + cell.length + (column === columns - 1 ? 1 : 0)
    children.push({ type: 'tableCell', children: inner, position: place(start - 1, end) })
    start += cell.length + 1
  }
  return { type: 'tableRow', children, position: place(0, line.length) }
}

/** Reads a list of which each item is one paragraph. */
function readList(run: Run): List | undefined {
  const { lines, first } = run
  const items: ListItem[] = []
  const number = /^\d+/.exec(lines[0]!)?.[0]
  const mark = number === undefined ? /^- (?! )/ : /^\d{1,9}\. (?! )/
  for (let from = 0; from < lines.length; ) {
    const width = mark.exec(lines[from]!)?.[0].length
    if (width === undefined) return undefined
    let to = from + 1
    while (lines[to]?.startsWith(' ') === true) to += 1
    const own = { lines: lines.slice(from, to), first: first + from }
    const words = own.lines.map(line => line.slice(width))
    const isInside = own.lines.every((line, index) => index === 0 || line.search(/[^ ]/) === width)
    const paragraph =
      isInside && words.every(line => lineStart.test(line)) ? paragraphOf(words, own) : undefined
    if (paragraph === undefined) return undefined
    const children = [paragraph]
    items.push({ type: 'listItem', spread: false, checked: null, children, position: wholeOf(own) })
    from = to
  }
  const ordered =
    number === undefined
      ? { ordered: false, start: null }
      : { ordered: true, start: Number(number) }
  return { type: 'list', ...ordered, spread: false, children: items, position: wholeOf(run) }
}

function readParagraph(run: Run): Paragraph | undefined {
  const { lines } = run
  if (!lines.every(line => lineStart.test(line))) return undefined
  return paragraphOf(
    lines.map(line => line.trimStart()),
    run,
  )
}

/** Gives the paragraph of words that are the ends of lines. */
function paragraphOf(words: readonly string[], run: Run): Paragraph | undefined {
  const text = words.join('\n')
  const span = spanAcross(words, run)
  const children = readInline(text, span)
  return children && { type: 'paragraph', children, position: span(0, text.length) }
}
