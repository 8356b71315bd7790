import type { Finding, XElement } from '../../../model/index.js'
import type { Line } from './line.js'
import type { PrintBlock } from './setting.js'

/** What printing a part of a draft has left behind. */
interface Remembered {
  readonly lines: readonly Line[]
  readonly findings: readonly Finding[]
  readonly move: number | undefined
}

/** What follows the front of a draft, where the numbers of pages stand. */
const bodies: ReadonlySet<string> = new Set(['middle', 'back'])

const leader = /\u2026\p{Nd}/u

/**
 * Gives a way to print a draft without pages and then in pages that prints its body once, which takes
 * nearly all of the time. Only what may be taken for a number of a page do the two print differently.
 */
export function printOnce(print: PrintBlock): PrintBlock {
  const known = new Map<XElement, Remembered>()
  return (setting, element, width, flow) => {
    const isBody = bodies.has(element.name) && setting.parents.get(element) === setting.root
    if (!isBody) return print(setting, element, width, flow)
    const remembered = known.get(element)
    if (remembered !== undefined) {
      setting.findings.push(...remembered.findings)
      if (remembered.move !== undefined) setting.moves.set(element, remembered.move)
      return copies(remembered.lines)
    }
    const before = setting.findings.length
    const lines = print(setting, element, width, flow)
    if (!lines.some(({ text }) => leader.test(text)))
      known.set(element, {
        lines: copies(lines),
        findings: setting.findings.slice(before),
        move: setting.moves.get(element),
      })
    return lines
  }
}

/** Lines are moved by whoever puts them into something. */
function copies(lines: readonly Line[]): Line[] {
  return lines.map(line => ({ ...line }))
}
