/*
 * Prepares a document for printing, as RFC 7998 describes it and as the tool of the RFC Editor does
 * it where that differs: what is implied is written out, so that printers only have to lay out.
 *
 * Preparation is the list of passes in passes.ts. Each takes one walk over the elements that concern
 * it; what needs to find elements by name, parent or anchor asks an index that is made once, and anew
 * after a pass that moves elements. No pass stops the others: what is wrong is reported, and the rest
 * is prepared as well as it can be.
 */
import type { Draft, Finding, XElement } from '../../model/index.js'
import { checkStructure } from './passes/check-structure.js'
import { disarmDrawings } from './passes/disarm-drawings.js'
import { passes } from './passes.js'
import { type Prepared, type PrepareMemory, preparedWith } from './prepare-memory.js'
import { reasons } from './reasons.js'
import {
  copyElement,
  isSvg,
  newWork,
  type PrepareOptions,
  report,
  rootElement,
  type Work,
} from './work.js'

/** What preparation gives. */
export interface PrepareResult {
  /** Absent when the document is not RFCXML version 3. */
  readonly draft?: Draft
  readonly findings: readonly Finding[]
}

/** What preparation needs to know of the world, and what it has made before. */
export interface RememberingOptions extends PrepareOptions {
  readonly memory?: PrepareMemory
}

/** Prepares a document; the tree that is given stays as it is. */
export function prepare(draft: Draft, options: RememberingOptions): PrepareResult {
  const root = rootElement(draft)
  if (root === undefined) return { findings: [] }
  const asGiven = newWork(root, options)
  if (isRefused(asGiven)) return { findings: asGiven.findings }
  const anew = () => prepareAnew(root, options)
  const { memory } = options
  const { prepared, findings } =
    memory === undefined ? anew() : preparedWith(memory, root, options, anew)
  return { draft: { type: 'root', children: [prepared] }, findings }
}

function prepareAnew(root: XElement, options: PrepareOptions): Prepared {
  const work = newWork(copyElement(root), options)
  // A document that was prepared before is checked, and printed as it is.
  if (root.attributes.prepTime !== undefined) {
    checkStructure(work)
    disarmDrawings(work)
  } else for (const { run } of passes) run(work)
  return { prepared: work.rfc, findings: work.findings }
}

/** Elements that version 3 no longer has a place for. */
const old = new Set(['list', 'vspace', 'spanx', 'texttable', 'facsimile', 'preamble', 'postamble'])

function isRefused(work: Work): boolean {
  const { rfc } = work
  if (rfc.name !== 'rfc') {
    report(work, rfc, reasons.noRfc(rfc.name))
    return true
  }
  const { version } = rfc.attributes
  if (version === '3') return false
  const found = findOld(rfc)
  if (version === undefined && found === undefined) return false
  report(work, found ?? rfc, reasons.oldVersion(version, found?.name))
  return true
}

function findOld(node: XElement): XElement | undefined {
  if (old.has(node.name)) return node
  if (isSvg(node)) return undefined
  for (const child of node.children) {
    const found = child.type === 'element' ? findOld(child) : undefined
    if (found !== undefined) return found
  }
  return undefined
}
