import type { XElement } from '../../../model/index.js'
import { childElement, childElements } from '../../../model/index.js'
import { attach } from './attach.js'
import { heading } from './heading.js'
import { abstractJoins, noteJoins, referencesJoins, sectionJoins } from './join.js'
import { type Line, linesOf } from './line.js'
import { type Flow, type Setting, withJoins } from './setting.js'

/** Two blanks part a section's number from its name. */
const gap = '  '

/** Prints a `<section>` (RFC 7991, section 2.46): its heading at the margin, its content indented. */
export function section(setting: Setting, element: XElement, width: number, flow: Flow): Line[] {
  const label = element.attributes.numbered === 'true' ? sectionLabel(element) : ''
  const indent = label === '' ? 0 : label.length + gap.length
  const lines: Line[] = []
  const name = childElement(element, 'name')
  if (name !== undefined)
    lines.push(...linesOf(heading(setting, name, { label, gap, width, indent }), element))
  const inner = withJoins(flow, sectionJoins)
  for (const child of childElements(element))
    if (child.name !== 'name') attach(setting, lines, child, width, inner)
  return lines
}

/** Kinds of sections whose part number has its kind before the number. */
const kinds: ReadonlySet<string> = new Set(['appendix', 'boilerplate', 'note', 'toc'])

/** Gives a section's number as its heading has it: `2.1.`, `Appendix A.`, `A.1.`. */
function sectionLabel(element: XElement): string {
  const pn = element.attributes.pn ?? 'unknown-unknown'
  const number = sectionNumber(pn)
  const isTop = !number.replace(/\.+$/, '').includes('.')
  const isAppendix = /^section-(?:[a-z]|appendix)\./.test(pn)
  return `${isAppendix && isTop ? 'Appendix ' : ''}${titleCase(number)}.`
}

function sectionNumber(pn: string): string {
  const number = pn.split('-')[1] ?? ''
  const dot = number.indexOf('.')
  return dot !== -1 && kinds.has(number.slice(0, dot)) ? number.slice(dot + 1) : number
}

/** Makes the first of each run of letters a capital. */
const titleCase = (text: string): string =>
  text.replace(/\p{L}+/gu, run => run.charAt(0).toUpperCase() + run.slice(1).toLowerCase())

/** Prints an `<abstract>` (RFC 7991, section 2.1). */
export function abstract(setting: Setting, element: XElement, width: number, flow: Flow): Line[] {
  const lines = linesOf(['Abstract'], element)
  const inner = withJoins(flow, abstractJoins)
  for (const child of childElements(element)) attach(setting, lines, child, width, inner)
  return lines
}

/** Prints a `<note>` of the front matter (RFC 7991, section 2.33). */
export function note(setting: Setting, element: XElement, width: number, flow: Flow): Line[] {
  const [first, ...rest] = childElements(element)
  const lines = first?.name === 'name' ? [] : linesOf(['Note'], element)
  const inner = withJoins(flow, noteJoins)
  for (const child of first === undefined ? [] : [first, ...rest])
    attach(setting, lines, child, width, inner)
  return lines
}

/** Prints the name of a note. */
export function name(setting: Setting, element: XElement, width: number): Line[] {
  return linesOf(heading(setting, element, { label: '', gap, width, indent: 0 }), element)
}

/** Prints a `<references>` (RFC 7991, section 2.42): a heading, then entries or further such sections. */
export function references(setting: Setting, element: XElement, width: number, flow: Flow): Line[] {
  const lines: Line[] = []
  const name = childElement(element, 'name')
  if (name !== undefined) {
    const pn = element.attributes.pn ?? ''
    const number = pn.slice(pn.indexOf('-') + 1).replaceAll('-', ' ')
    const label = setting.numberedReferences ? `${titleCase(number)}.` : ''
    lines.push(...linesOf(heading(setting, name, { label, gap, width, indent: 0 }), element))
  }
  const inner = withJoins(flow, referencesJoins)
  for (const child of childElements(element))
    if (child !== name) attach(setting, lines, child, width, inner)
  return lines
}

/** Prints the sections that preparation has put into `<boilerplate>` and `<toc>`. */
export function preparedSections(
  setting: Setting,
  element: XElement,
  width: number,
  flow: Flow,
): Line[] {
  // A table of contents is printed anew when its pages are known, and then as in a draft.
  const isAnew = element.name === 'toc' && setting.paginated
  const keepUrls = setting.rfcNumber !== undefined && !isAnew
  return children(setting, element, width, { ...flow, keepUrls })
}

/** Prints all that an element holds, one below the other. */
export function children(setting: Setting, element: XElement, width: number, flow: Flow): Line[] {
  const lines: Line[] = []
  for (const child of childElements(element)) attach(setting, lines, child, width, flow)
  return lines
}
