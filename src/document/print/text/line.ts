import type { XElement } from '../../../model/index.js'
import { isBlank } from './white-space.js'

/** A line of output under construction, and the element whose line it is; blank separators have none. */
export interface Line {
  text: string
  readonly from: XElement | undefined
  /** Whether no page break may part it from the line before, as the first line of a `<dd>`. */
  staysWithPrevious?: boolean
}

/** Makes lines of an element. */
export function linesOf(texts: readonly string[], from: XElement): Line[] {
  return texts.map(text => ({ text, from }))
}

/** Makes a blank separator. */
export function blankLine(): Line {
  return { text: '', from: undefined }
}

/** Moves lines to the right, the first of them further if `hang` says so; blank lines stay as they are. */
export function indentLines(lines: readonly Line[], indent: number, hang = 0): void {
  if (indent + hang <= 0) return
  const margin = ' '.repeat(indent)
  for (const [i, line] of lines.entries())
    if (!isBlank(line.text)) line.text = (i === 0 ? ' '.repeat(indent + hang) : margin) + line.text
}

/** Gives lines without the blank ones at both ends. */
export function stripLines(lines: readonly Line[]): Line[] {
  let start = 0
  let end = lines.length
  while (start < end && isBlank(lines[start]!.text)) start++
  while (end > start && isBlank(lines[end - 1]!.text)) end--
  return lines.slice(start, end)
}
