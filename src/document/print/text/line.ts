import type { XElement } from '../../../model/index.js'
import { blanks, isBlank, stripStart } from './white-space.js'

/**
 * A line of output under construction, and the element whose line it is; blank separators have none.
 * Its indent is kept apart until the end: blocks move often while they are put into one another.
 */
export interface Line {
  text: string
  /** Blanks before the text, besides those it begins with. */
  indent: number
  readonly from: XElement | undefined
  /** Whether no page break may part it from the line before, as the first line of a `<dd>`. */
  staysWithPrevious: boolean
  /** What was printed of it; a line that is remembered is not changed any more. */
  printed: string | undefined
}

/** Makes a line of an element. */
export function lineOf(text: string, from: XElement | undefined): Line {
  return { text, indent: 0, from, staysWithPrevious: false, printed: undefined }
}

/** Makes lines of an element. */
export function linesOf(texts: readonly string[], from: XElement): Line[] {
  const lines: Line[] = []
  for (let i = 0; i < texts.length; i++) lines.push(lineOf(texts[i]!, from))
  return lines
}

/** Makes a blank separator. */
export function blankLine(): Line {
  return lineOf('', undefined)
}

/** Gives a line with its indent. */
export function wholeText({ text, indent }: Line): string {
  return indent === 0 ? text : blanks(indent) + text
}

/** Gives a line as it is printed, without the marks that steered how it was broken. */
export function printedLine(line: Line): string {
  line.printed ??= blanks(line.indent) + withoutMarks(line.text)
  return line.printed
}

const marks = /[\u00a0\u2011\u200b\u2060]/g

/** What is printed for the marks that steer the breaking of lines, where it is anything. */
const printed: Readonly<Record<string, string>> = { '\u00a0': ' ', '\u2011': '-' }

const withoutMarks = (text: string): string =>
  text.search(marks) === -1 ? text : text.replace(marks, mark => printed[mark] ?? '')

/** Puts something before a line, at the margin. */
export function prefix(line: Line, mark: string): void {
  line.text = mark + wholeText(line)
  line.indent = 0
}

/** Puts a label in the place of the blanks before a line. */
export function label(line: Line, text: string): void {
  line.text = text + stripStart(line.text)
  line.indent = 0
}

/** Moves lines to the right, the first of them further if `hang` says so; blank lines stay as they are. */
export function indentLines(lines: readonly Line[], indent: number, hang = 0): void {
  if (indent + hang <= 0) return
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (!isBlank(line.text)) line.indent += indent
  }
  const first = lines[0]
  if (first !== undefined && hang > 0 && !isBlank(first.text)) first.indent += hang
}

/** Gives lines without the blank ones at both ends. */
export function stripLines(lines: readonly Line[]): Line[] {
  let start = 0
  let end = lines.length
  while (start < end && isBlank(lines[start]!.text)) start++
  while (end > start && isBlank(lines[end - 1]!.text)) end--
  return lines.slice(start, end)
}
