/*
 * The text of a draft, byte for byte as the RFC Editor's tools print it (RFC 7994 and what xml2rfc
 * does where that is silent). First everything becomes lines, each with the element it came from;
 * then lines are parted into pages, and the table of contents is printed again with their numbers.
 */
import type { Draft, Finding, Place, Printed, XElement } from '../../../model/index.js'
import { childElement, childElements } from '../../../model/index.js'
import { placeBlock } from './attach.js'
import { printBlock } from './blocks.js'
import { baseFlow } from './flow.js'
import { type Line, printedLine } from './line.js'
import { lineMemory, placeAnew, recall } from './line-memory.js'
import { paginate } from './page.js'
import { tooLong } from './reasons.js'
import type { Setting } from './setting.js'
import { settingOf } from './setting-of.js'
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
  const root = childElement(prepared, 'rfc') ?? childElements(prepared)[0]
  if (root === undefined) return { text: '\n', origins: [undefined], findings: [] }
  const { memory } = options
  const place = memory === undefined ? placeBlock : placeAnew(memory, placeBlock)
  const setting = settingOf(prepared, root, { ...options, print: printBlock, place })
  if (memory !== undefined) recall(memory, setting)
  const lines = setting.paginated ? inPages(setting) : printRoot(setting)
  return finish(setting, lines)
}

/** Prints a prepared draft as text without pages and in pages, as `toText` does one by one. */
export function toTexts(
  prepared: Draft,
  options: Omit<TextOptions, 'pagination'>,
): { readonly unpaginated: PrintedText; readonly paginated: PrintedText } {
  // Printing most of it once takes half of the time.
  const { memory = lineMemory() } = options
  const text = (pagination: boolean): PrintedText =>
    toText(prepared, { ...options, memory, pagination })
  return { unpaginated: text(false), paginated: text(true) }
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
  const last = lines.findLastIndex(line => !isBlank(line.text))
  const texts: string[] = []
  const origins: (Place | undefined)[] = []
  for (let i = 0; i <= last; i++) {
    const line = lines[i]!
    texts.push(printedLine(line))
    origins.push(placeOf(setting, line.from))
  }
  // What was nothing but marks is blank only now.
  const text = `${stripEnd(texts.join('\n'))}\n`
  const findings = [...setting.findings, ...longLines(setting, lines)]
  return { text, origins: last === -1 ? [undefined] : origins, findings }
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
