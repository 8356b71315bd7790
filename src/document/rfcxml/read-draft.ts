/*
 * Reads an XML document into the tree, in one pass, with the place of every element.
 *
 * It is our own scanner because drafts are read at each keystroke of an editor and in batches:
 * the XML libraries at hand read a few MB/s and give no tree at all of a malformed file. This one
 * turns each fault into a finding and goes on:
 *
 *     <t>one <em>two</t>      the element <em> is not closed before </t>, so it ends there
 *            ‸
 * It never opens another file. Depth, the text that entities expand to, and the number of findings
 * are bounded, and only entities recurse, so that time is linear in the file whatever it holds.
 * Namespaces stay prefixes of names: RFCXML knows them only for `xi:include` and in SVG.
 */
import type { Draft, Finding } from '../../model/index.js'
import { forbiddenCharacters } from './character.js'
import { locator } from './locator.js'
import { readContent } from './read-content.js'
import { closeElement, fault, newReader, type Reader, type ReadOptions } from './reader.js'
import { reasons } from './reasons.js'

/** What reading gives: the tree as far as there is one, and what is wrong with the file. */
export interface ReadResult {
  /** Absent when the file has no element at all. */
  readonly draft?: Draft
  readonly findings: readonly Finding[]
}

/** Reads an RFCXML document: its tree with places, and a finding for each fault of syntax. */
export function readDraft(input: string, path: string, options: ReadOptions = {}): ReadResult {
  const reader = newReader(options)
  const text = cleanInput(reader, input, path)
  const locate = locator(path, text)
  readContent(reader, { text, locate })
  closeAll(reader)
  const draft = reader.root
  const { findings } = reader
  if (draft.children.some(child => child.type === 'element')) return { draft, findings }
  if (findings.length === 0) fault(reader, locate(0), reasons.noRoot())
  return { findings }
}

/** Drops a byte order mark, makes each line end a LF (XML 1.0, section 2.11), replaces what is forbidden. */
function cleanInput(reader: Reader, input: string, path: string): string {
  let text = input.charCodeAt(0) === 0xfeff ? input.slice(1) : input
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n')
  if (text.search(forbiddenCharacters) === -1) return text
  const locate = locator(path, text)
  return text.replace(forbiddenCharacters, (char, offset: number) => {
    fault(reader, locate(offset), reasons.forbiddenCharacter(char.charCodeAt(0)))
    return '\ufffd'
  })
}

function closeAll(reader: Reader): void {
  reader.skipped = 0
  for (;;) {
    const closed = closeElement(reader)
    if (closed?.origin === undefined) return
    fault(reader, closed.origin, reasons.unclosedElement(closed.name, 'the end of the file'))
  }
}
