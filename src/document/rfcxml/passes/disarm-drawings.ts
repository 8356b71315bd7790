import type { XElement } from '../../../model/index.js'
import { keepChildren } from '../edit.js'
import { reasons } from '../reasons.js'
import { all, report, type Work } from '../work.js'

/** Takes what could run or fetch something out of drawings (RFC 7996, section 2). */
export function disarmDrawings(work: Work): void {
  for (const name of ['svg', 'svg:svg']) for (const svg of all(work, name)) disarm(work, svg)
}

function disarm(work: Work, node: XElement): void {
  for (const name of Object.keys(node.attributes)) {
    const value = node.attributes[name] ?? ''
    const isHandler = /^on/i.test(name)
    const isScript = /(?:^|:)href$/.test(name) && /^\s*(?:javascript|data):/i.test(value)
    if (!isHandler && !isScript) continue
    report(work, node, reasons.activeDrawing(name))
    delete node.attributes[name]
  }
  const isActive = (name: string) => /^(?:svg:)?(?:script|foreignObject)$/.test(name)
  keepChildren(node, child => {
    if (child.type !== 'element' || !isActive(child.name)) return true
    report(work, child, reasons.activeDrawing(`<${child.name}>`))
    return false
  })
  for (const child of node.children) if (child.type === 'element') disarm(work, child)
}
