import { plainText, type XElement } from '../../../model/index.js'
import { keepChildren } from '../edit.js'
import { reasons } from '../reasons.js'
import { drawings, report, type Work } from '../work.js'

/** Takes what could run or fetch something out of drawings (RFC 7996, section 2). */
export function disarmDrawings(work: Work): void {
  for (const drawing of drawings(work)) disarm(work, drawing)
}

function disarm(work: Work, node: XElement): void {
  for (const name of Object.keys(node.attributes)) {
    if (!isActiveAttribute(node.name, name, node.attributes[name] ?? '')) continue
    report(work, node, reasons.activeDrawing(name))
    delete node.attributes[name]
  }
  keepChildren(node, child => {
    if (child.type !== 'element' || !isActiveElement(child)) return true
    report(work, child, reasons.activeDrawing(`<${child.name}>`))
    return false
  })
  for (const child of node.children) if (child.type === 'element') disarm(work, child)
}

/** Case is no shelter: in HTML, where drawings end up, names have none. */
function isActiveElement(node: XElement): boolean {
  const name = node.name.replace(/^.*:/, '').toLowerCase()
  if (name === 'style') return reachesOut(plainText(node))
  // Animation may set an address after everything has been looked at.
  const isAnimation = name === 'set' || name.startsWith('animate')
  if (isAnimation) return /href$/i.test(node.attributes.attributeName ?? '')
  return /^(?:script|foreignobject|handler|iframe|object|embed)$/.test(name)
}

function isActiveAttribute(element: string, name: string, value: string): boolean {
  if (/^on/i.test(name)) return true
  if (!/(?:^|:)(?:href|src)$/i.test(name)) return reachesOut(value)
  // Browsers overlook white space and control characters in an address.
  const address = value.replace(/[\u0000-\u0020\u007f-\u00a0]/g, '')
  if (/^(?:javascript|data|vbscript):/i.test(address)) return true
  // Only a link may lead out of the drawing: nothing else is fetched before the reader asks for it.
  return !/(?:^|:)a$/i.test(element) && !/^(?:#|$)/.test(address)
}

/** Tells whether style fetches something: any `url()` but of a part of the drawing, or an import. */
function reachesOut(style: string): boolean {
  // An escape or a comment could hide what the words below look for.
  const plain = style.replace(/\/\*[\s\S]*?\*\//g, '')
  const hidden = /\\/.test(plain) && /\(|@/.test(plain)
  return hidden || /url\(\s*(?!["']?\s*#)|@import|expression\(|image-set\(/i.test(plain)
}
