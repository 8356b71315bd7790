import type { XElement, XNode } from '../../../model/index.js'
import {
  type AttributeRule,
  attributeRules,
  isElementName,
  requiredAttributes,
} from '../attribute-rules.js'
import { type ModelState, startState } from '../content-model.js'
import { reasons, type Wording } from '../reasons.js'
import { everyElement, isSvg, report, type Work } from '../work.js'

/** How many faults of structure are listed. */
const maxFaults = 200

/**
 * Reports what the grammar does not allow: unknown elements and attributes, children in a place where
 * they cannot stand, children and attributes that are missing, values that are none (RFC 7998, section
 * 5.1.4). The document is prepared as it is all the same.
 */
export function checkStructure(work: Work): void {
  const state: State = { work, left: maxFaults, anchors: new Map() }
  for (const node of everyElement(work)) check(state, node)
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
  const rules = rulesOf(node.name)
  // The parent of an unknown element has told that it cannot stand there; what it holds is judged.
  if (rules === undefined) return
  const { replacement } = rules
  if (replacement !== undefined) fault(state, node, reasons.oldElement(node.name, replacement))
  checkAttributes(state, node, rules)
  checkContent(state, node, rules)
}

/** What the grammar says of an element, by one look. */
interface ElementRules {
  readonly attributes: ReadonlyMap<string, AttributeRule>
  readonly required: readonly string[]
  readonly start: ModelState
  /** What version 3 has instead of an element of version 2. */
  readonly replacement: string | undefined
}

/** Elements of version 2 whose text alone is printed, and what to write instead. */
const replacements: ReadonlyMap<string, string> = new Map([
  ['list', '<ul>, <ol> or <dl>'],
  ['postamble', 'a <t> after the figure'],
  ['preamble', 'a <t> before the figure'],
  ['spanx', '<em>, <strong> or <tt>'],
  ['texttable', '<table>'],
  ['vspace', '<br/>, or another <t>'],
])

const known = new Map<string, ElementRules>()

function rulesOf(name: string): ElementRules | undefined {
  const made = known.get(name)
  if (made !== undefined || !isElementName(name)) return made
  const rules = {
    attributes: attributeRules(name),
    required: requiredAttributes(name),
    start: startState(name),
    replacement: replacements.get(name),
  }
  known.set(name, rules)
  return rules
}

function checkAttributes(state: State, node: XElement, rules: ElementRules): void {
  for (const name in node.attributes) {
    const value = node.attributes[name] ?? ''
    const rule = rules.attributes.get(name)
    if (rule === undefined) {
      if (!isCommon(name)) fault(state, node, reasons.unknownAttribute(name, node.name))
    } else if (rule.values !== undefined && !rule.values.has(value)) {
      const isOld = rule.values.has('true') && (value === 'yes' || value === 'no')
      if (!isOld) fault(state, node, reasons.badValue(name, value, [...rule.values]))
    } else if (rule.kind === 'ID') checkAnchor(state, node, name, value)
  }
  for (const name of rules.required)
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

function checkContent(state: State, node: XElement, { start }: ElementRules): void {
  let at = start
  const { children } = node
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!
    const symbol = symbolOf(child)
    if (symbol === undefined) continue
    const next = at.next().get(symbol)
    if (next === undefined) {
      const where = child.type === 'element' ? child : node
      fault(state, where, unexpected(child, node, [...at.next().keys()]))
      // The child is passed over, so that those behind it are judged as if it were not there.
      continue
    }
    at = next
  }
  if (!at.isEnd)
    fault(state, node, reasons.missingChild(node.name, shortList([...at.next().keys()])))
}

/** What a child is to the content model; white space alone is nothing. */
function symbolOf(child: XNode): string | undefined {
  if (child.type === 'element') return child.name
  return child.type === 'text' && child.value.trim() !== '' ? 'text' : undefined
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
