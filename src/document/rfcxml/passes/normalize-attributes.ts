import { childElements, elements, type XElement } from '../../../model/index.js'
import { standardAttributes } from '../attribute-rules.js'
import { reasons } from '../reasons.js'
import { all, changed, drawings, everyElement, parentOf, report, type Work } from '../work.js'

/** Attributes in which white space at the ends may be meant. */
const spacious = new Set(['u format', 'iref item', 'iref subitem'])

/** Attributes that hold a number, and the word that may stand instead. */
const numeric: Readonly<Record<string, readonly string[]>> = {
  rfc: ['number', 'version'],
  date: ['year', 'day'],
  dl: ['indent'],
  format: ['octets'],
  ol: ['indent'],
  t: ['indent'],
  ul: ['indent'],
}

/** Trims attributes, gives old names their new form, and checks numbers (RFC 7991, section 2). */
export function normalizeAttributes(work: Work): void {
  editAll(work, trim)
  for (const [name, attributes] of Object.entries(numeric))
    for (const node of all(work, name)) checkNumbers(work, node, attributes)
  checkSpans(work)
}

/** Edits every element, and what stands inside SVG too. */
function editAll(work: Work, edit: (node: XElement) => void): void {
  everyElement(work).forEach(edit)
  for (const drawing of drawings(work)) for (const part of elements(drawing)) edit(part)
}

function trim(node: XElement): void {
  const { attributes } = node
  for (const name in attributes) {
    const value = attributes[name] ?? ''
    if (name === 'quote-title') {
      delete attributes[name]
      if (value !== '') attributes.quoteTitle = value
      continue
    }
    const trimmed = value.trim()
    if (trimmed.length !== value.length && !spacious.has(`${node.name} ${name}`))
      attributes[name] = trimmed
  }
}

/** More columns or rows than any table can show. */
const widest = 1000

/** Cells that span nothing, or more than there can be, span one column and row. */
function checkSpans(work: Work): void {
  for (const name of ['td', 'th'])
    for (const cell of all(work, name))
      for (const span of ['colspan', 'rowspan']) {
        const value = cell.attributes[span]
        if (!value || (/^[1-9]\d{0,3}$/.test(value) && Number(value) <= widest)) continue
        report(work, cell, reasons.notANumber(name, span, value))
        cell.attributes[span] = '1'
      }
}

function checkNumbers(work: Work, node: XElement, names: readonly string[]): void {
  for (const name of names) {
    const value = node.attributes[name]
    if (value === undefined || value === '' || /^\d+$/.test(value)) continue
    const isDefault = standardAttributes(node.name)[name] === value
    if (!isDefault) report(work, node, reasons.notANumber(node.name, name, value))
  }
}

/** Writes `yes` and `no` of earlier formats as `true` and `false`. */
export function writeTruthValues(work: Work): void {
  editAll(work, writeTruth)
}

/** Writes the truth values of one element. */
export function writeTruth(node: XElement): void {
  const { attributes } = node
  for (const name in attributes)
    if (attributes[name] === 'yes') attributes[name] = 'true'
    else if (attributes[name] === 'no') attributes[name] = 'false'
}

/**
 * Fills in the attributes that have a default (RFC 7998, section 5.2.6), but not on the children
 * and grandchildren of a reference, which are shared by many documents and stay as they are.
 */
export function insertDefaults(work: Work): void {
  const parts = all(work, 'reference').flatMap(node => childElements(node))
  const spared = new Set([...parts, ...parts.flatMap(part => childElements(part))])
  everyElement(work).forEach(node => {
    if (!spared.has(node)) insertOn(node)
  })
}

function insertOn(node: XElement): void {
  const { attributes } = node
  const standard = standardAttributes(node.name)
  for (const name in standard) attributes[name] ??= standard[name]!
}

/** Turns the former `<relref>` into `<xref>`, which has its powers now (RFC 7991bis). */
export function replaceRelref(work: Work): void {
  const found = all(work, 'relref')
  if (found.length === 0) return
  for (const node of found) {
    node.name = 'xref'
    node.attributes.sectionFormat = node.attributes.displayFormat ?? 'of'
    delete node.attributes.displayFormat
    const outer = parentOf(work, node)
    if (outer?.name !== 'reference') insertOn(node)
  }
  changed(work)
}
