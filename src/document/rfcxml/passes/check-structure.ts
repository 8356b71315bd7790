import type { XElement, XNode } from '../../../model/index.js'
import { attributeRules, isElementName, requiredAttributes } from '../attribute-rules.js'
import { startState } from '../content-model.js'
import { reasons, type Wording } from '../reasons.js'
import { isSvg, report, type Work } from '../work.js'

/** How many faults of structure are listed. */
const maxFaults = 200

/**
 * Reports what the grammar does not allow: unknown elements and attributes, children in a place where
 * they cannot stand, children and attributes that are missing, values that are none (RFC 7998, section
 * 5.1.4). The document is prepared as it is all the same.
 */
export function checkStructure(work: Work): void {
  const state: State = { work, left: maxFaults, anchors: new Map() }
  check(state, work.rfc)
}

interface State {
  readonly work: Work
  left: number
  /** The elements that anchors stand on. */
  readonly anchors: Map<string, XElement>
}

function fault(state: State, node: XElement, wording: Wording): void {
  state.left -= 1
  if (state.left > 0) report(state.work, node, wording)
  else if (state.left === 0) report(state.work, node, reasons.moreFaults(maxFaults))
}

function check(state: State, node: XElement): void {
  if (isSvg(node)) return
  if (!isElementName(node.name)) {
    // Its parent has told that it cannot stand there; what it holds is judged all the same.
    checkChildren(state, node)
    return
  }
  checkAttributes(state, node)
  checkContent(state, node)
  checkChildren(state, node)
}

function checkChildren(state: State, node: XElement): void {
  for (const child of node.children) if (child.type === 'element') check(state, child)
}

function checkAttributes(state: State, node: XElement): void {
  if (!isElementName(node.name)) return
  const rules = attributeRules(node.name)
  for (const name in node.attributes) {
    const value = node.attributes[name] ?? ''
    const rule = rules.get(name)
    if (rule === undefined) {
      if (!isCommon(name)) fault(state, node, reasons.unknownAttribute(name, node.name))
    } else if (rule.values !== undefined && !rule.values.has(value)) {
      const isOld = rule.values.has('true') && (value === 'yes' || value === 'no')
      if (!isOld) fault(state, node, reasons.badValue(name, value, [...rule.values]))
    } else if (rule.kind === 'ID') checkAnchor(state, node, name, value)
  }
  for (const name of requiredAttributes(node.name))
    if (node.attributes[name] === undefined)
      fault(state, node, reasons.missingAttribute(name, node.name))
}

/** Attributes that may stand anywhere, and declarations of namespaces. */
function isCommon(name: string): boolean {
  return name.startsWith('xml:') || name === 'xmlns' || name.startsWith('xmlns:')
}

/** Anchors that the preparation itself makes, which an author's must not be taken for. */
const reserved = /^(?:section|figure|table|iref|u)-/

function checkAnchor(state: State, node: XElement, name: string, value: string): void {
  const first = state.anchors.get(value)
  if (first !== undefined) fault(state, node, reasons.repeatedAnchor(value, first.origin?.line))
  else state.anchors.set(value, node)
  const isOurs = name !== 'anchor' || state.work.rfc.attributes.prepTime !== undefined
  if (!isOurs && reserved.test(value)) fault(state, node, reasons.reservedAnchor(value))
}

function checkContent(state: State, node: XElement): void {
  if (!isElementName(node.name)) return
  let at = startState(node.name)
  for (const child of node.children) {
    const symbol = symbolOf(child)
    if (symbol === undefined) continue
    const next = at.next.get(symbol)
    if (next === undefined) {
      const where = child.type === 'element' ? child : node
      fault(state, where, unexpected(child, node, [...at.next.keys()]))
      // The child is passed over, so that those behind it are judged as if it were not there.
      continue
    }
    at = next
  }
  if (!at.isEnd) fault(state, node, reasons.missingChild(node.name, shortList([...at.next.keys()])))
}

/** What a child is to the content model; white space alone is nothing. */
function symbolOf(child: XNode): string | undefined {
  if (child.type === 'element') return child.name
  return child.type === 'text' && /\S/.test(child.value) ? 'text' : undefined
}

function unexpected(child: XNode, parent: XElement, expected: readonly string[]): Wording {
  if (child.type !== 'element')
    return reasons.unexpectedText(child.value.trim(), parent.name, shortList(expected))
  if (!isElementName(child.name) && !isSvg(child)) return reasons.unknownElement(child.name)
  return reasons.unexpectedElement(child.name, parent.name, shortList(expected))
}

function shortList(names: readonly string[]): string {
  const elements = names.filter(name => name !== 'text').map(name => `<${name}>`)
  const shown = names.includes('text') ? ['text', ...elements] : elements
  if (shown.length === 0) return ''
  return shown.length > 6 ? `${shown.slice(0, 5).join(', ')}, …` : shown.join(', ')
}
