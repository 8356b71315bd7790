/*
 * The text of a draft, byte for byte as the RFC Editor's tools print it (RFC 7994 and what xml2rfc
 * does where that is silent). First everything becomes lines, each with the element it came from;
 * then lines are parted into pages, and the table of contents is printed again with their numbers.
 */
import type { Draft, Finding, Printed, XElement } from '../../../model/index.js'
import { childElement, childElements } from '../../../model/index.js'
import { placeBlock } from './attach.js'
import { printBlock } from './blocks.js'
import { baseFlow } from './flow.js'
import { type Line, printedLine } from './line.js'
import { lineMemory, placeAnew, recall } from './line-memory.js'
import { paginate } from './page.js'
import { tooLong } from './reasons.js'
import type { Setting } from './setting.js'
import { inPagesInstead, settingOf } from './setting-of.js'
import { numberContents } from './table-of-contents.js'
import type { TextOptions } from './text-options.js'
import { isBlank, lengthOf, stripEnd } from './white-space.js'

/** A printed text, and what is wrong with it. */
export interface PrintedText extends Printed {
  readonly findings: readonly Finding[]
}

/** The longest line (RFC 7994, section 4.3). */
const lineLength = 72

/** Prints a prepared draft as text. */
export function toText(prepared: Draft, options: TextOptions): PrintedText {
  const setting = begin(prepared, options)
  return setting === undefined ? nothing : printAll(setting)
}

/** Prints a prepared draft as text without pages and in pages, as `toText` does one by one. */
export function toTexts(
  prepared: Draft,
  options: Omit<TextOptions, 'pagination'>,
): { readonly unpaginated: PrintedText; readonly paginated: PrintedText } {
  // Printing most of it once takes half of the time.
  const { memory = lineMemory() } = options
  const setting = begin(prepared, { ...options, memory, pagination: false })
  if (setting === undefined) return { unpaginated: nothing, paginated: nothing }
  return { unpaginated: printAll(setting), paginated: printAll(inPagesInstead(setting)) }
}

const nothing: PrintedText = { text: '\n', origins: [undefined], findings: [] }

/** Gives what a document is printed with, if there is one. */
function begin(prepared: Draft, options: TextOptions): Setting | undefined {
  const root = childElement(prepared, 'rfc') ?? childElements(prepared)[0]
  if (root === undefined) return undefined
  const { memory } = options
  const place = memory === undefined ? placeBlock : placeAnew(memory, placeBlock)
  const setting = settingOf(prepared, root, { ...options, print: printBlock, place })
  if (memory !== undefined) recall(memory, setting)
  return setting
}

function printAll(setting: Setting): PrintedText {
  return finish(setting, setting.paginated ? inPages(setting) : printRoot(setting))
}

function printRoot(setting: Setting): Line[] {
  return setting.print(setting, setting.root, lineLength, baseFlow)
}

function inPages(setting: Setting): Line[] {
  const { lines, pageOf } = paginate(setting, printRoot(setting))
  numberContents(setting, lines, pageOf)
  return lines
}

/** Joins lines up to the last that is not blank. */
function finish(setting: Setting, lines: readonly Line[]): PrintedText {
  const printed = lines.slice(0, lines.findLastIndex(line => !isBlank(line.text)) + 1)
  const origins = printed.map(line => placeOf(setting, line.from))
  // What was nothing but marks is blank only now.
  const text = `${stripEnd(printed.map(printedLine).join('\n'))}\n`
  const findings = [...setting.findings, ...longLines(setting, lines)]
  return { text, origins: printed.length === 0 ? [undefined] : origins, findings }
}

/** Gives the place of an element, or of the nearest element around it that has one. */
function placeOf(setting: Setting, from: XElement | undefined): XElement['origin'] {
  let at = from
  while (at !== undefined && at.origin === undefined) at = setting.parents.get(at)
  return at?.origin
}

function longLines(setting: Setting, lines: readonly Line[]): Finding[] {
  const findings: Finding[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (line.indent + line.text.length <= lineLength) continue
    const length = line.indent + lengthOf(line.text)
    if (length <= lineLength) continue
    const place = placeOf(setting, line.from) ?? { path: '', line: i + 1, column: lineLength + 1 }
    findings.push(tooLong(place, { length, limit: lineLength, text: line.text }))
  }
  return findings
}
