import { entryOf, type Finding, type XElement } from '../../../model/index.js'
import type { Line } from './line.js'
import type { Flow, PrintBlock, Setting } from './setting.js'

/**
 * The lines of what was printed before, by the elements that they are lines of. Who prints one draft
 * after another with one memory gets the same texts, but what is the same object as before is not
 * printed again. A memory keeps no element that nobody else does.
 */
export interface LineMemory {
  /** What lines depend on besides their element, as it was when the draft before was printed. */
  context: readonly unknown[]
  blocks: WeakMap<XElement, Remembered>
}

/** What printing an element has left behind, and where it stood. */
interface Remembered {
  /** The lines where they belong: nobody moves or changes them any more. */
  readonly lines: Line[]
  readonly findings: readonly Finding[]
  readonly at: BlockPlace
  /** Whether it was printed in pages, if it may look otherwise in the other case. */
  readonly paginated: boolean | undefined
}

interface BlockPlace {
  readonly width: number
  readonly flow: Flow
  readonly depth: number
}

/** Gives a memory of nothing. */
export function lineMemory(): LineMemory {
  return { context: [], blocks: new WeakMap() }
}

/** Sections, and what may be long in one. */
const remembered: ReadonlySet<string> = new Set([
  'section',
  'references',
  'dl',
  'sourcecode',
  'table',
])

/** What tells its content nothing of itself but how deep it stands, and where: it is not moved there. */
const around: Readonly<Record<string, readonly (string | undefined)[]>> = {
  rfc: [undefined],
  middle: ['rfc'],
  back: ['rfc'],
  section: ['middle', 'back', 'section'],
  references: ['back', 'references'],
}

const leader = /\u2026\p{Nd}/u

/** Gives a way to place what a draft consists of that prints only what a memory does not hold. */
export function placeAnew(memory: LineMemory, place: PrintBlock): PrintBlock {
  return (setting, element, width, flow) => {
    const depth = remembered.has(element.name) ? depthOf(setting, element) : undefined
    if (depth === undefined) return place(setting, element, width, flow)
    const at = { width, flow, depth }
    const known = memory.blocks.get(element)
    if (
      known !== undefined &&
      isSame(known.at, at) &&
      (known.paginated ?? setting.paginated) === setting.paginated
    ) {
      for (const finding of known.findings) setting.findings.push(finding)
      return known.lines
    }
    const before = setting.findings.length
    let isSelfContained = true
    const isTarget = (anchor: string): boolean => {
      isSelfContained = false
      return setting.isTarget(anchor)
    }
    const lines = place({ ...setting, isTarget }, element, width, flow)
    // What may be taken for the number of a page looks otherwise in pages, and there it has gone.
    const isPaged = setting.paginated || lines.some(({ text }) => leader.test(text))
    const findings = setting.findings.slice(before)
    const paginated = isPaged ? setting.paginated : undefined
    if (isSelfContained) memory.blocks.set(element, { lines, findings, at, paginated })
    return lines
  }
}

/** Gives how deep an element stands, if nothing else around it can matter to it. */
function depthOf({ parents }: Setting, element: XElement): number | undefined {
  let depth = 0
  for (let outer = parents.get(element); outer !== undefined; depth += 1) {
    const parent = parents.get(outer)
    if (entryOf(around, outer.name)?.includes(parent?.name) !== true) return undefined
    outer = parent
  }
  return depth
}

function isSame(one: BlockPlace, other: BlockPlace): boolean {
  // A flow has the same keys as any other.
  const keys = Object.keys(one.flow) as (keyof Flow)[]
  return (
    one.width === other.width &&
    one.depth === other.depth &&
    keys.every(key => one.flow[key] === other.flow[key])
  )
}

/** Forgets all lines when something has changed that any of them may depend on. */
export function recall(memory: LineMemory, setting: Setting): void {
  const context = contextOf(setting)
  if (
    context.length === memory.context.length &&
    context.every((value, i) => value === memory.context[i])
  )
    return
  memory.context = context
  memory.blocks = new WeakMap()
}

function contextOf(setting: Setting): readonly unknown[] {
  const { year, month, day } = setting.today
  return [
    setting.rfcNumber,
    setting.root.attributes.docName,
    JSON.stringify([...setting.citations]),
    setting.numberedReferences,
    setting.defaultBorders,
    // Which instruction holds for a table is not looked into: with any, every draft is another.
    setting.borders.size > 0 && setting.borders,
    setting.hyphenBreaksInCells,
    setting.unicodeName,
    setting.legacyDates,
    ...[year, month, day],
  ]
}
