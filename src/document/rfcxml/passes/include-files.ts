import { element, elements, type Place, type XElement, type XNode } from '../../../model/index.js'
import { readDraft } from '../read-draft.js'
import { findingAt, reasons, type Wording } from '../reasons.js'
import { type ReferenceName, referenceName } from '../reference-name.js'
import {
  all,
  changed,
  copyElement,
  drawings,
  instructed,
  report,
  rootElement,
  type Work,
} from '../work.js'

/** How deep files may include files. */
const maxDepth = 8

/** How many files one document may include, itself included many times over. */
const maxFiles = 2000

/**
 * Puts included files where they are asked for: `<xi:include href="…"/>`, and the older
 * `<?rfc include="…"?>` (RFC 7998, section 5.1.1). Files come through `options.include`, which
 * decides what may be read; the network is never asked here.
 */
export function includeFiles(work: Work): void {
  if (!mayInclude(work)) return
  const context: Context = { work, left: maxFiles, depth: 0, trail: [work.rfc.origin?.path ?? ''] }
  if (includeBelow(context, work.rfc)) changed(work)
}

/** Tells whether anything may ask for a file; what stands in drawings is not looked at for it. */
function mayInclude(work: Work): boolean {
  const isPlain = instructed(work).size === 0 && drawings(work).length === 0
  return !isPlain || all(work, 'xi:include').length > 0
}

interface Context {
  readonly work: Work
  left: number
  readonly depth: number
  /** The files that are being read, the document first. */
  readonly trail: readonly string[]
}

function includeBelow(context: Context, node: XElement): boolean {
  let hasIncluded = false
  for (let i = 0; i < node.children.length; i++) {
    const child = node.children[i]
    if (child === undefined) continue
    const href = includedFile(child)
    if (href === undefined) {
      if (child.type === 'element') hasIncluded = includeBelow(context, child) || hasIncluded
      continue
    }
    const content = readIncluded(context, node, child, href)
    node.children.splice(i, 1, ...content)
    i += content.length - 1
    hasIncluded = true
  }
  return hasIncluded
}

/** Gives the name of the file that a node stands for. */
function includedFile(node: XNode): string | undefined {
  if (node.type === 'element' && node.name === 'xi:include') return node.attributes.href ?? ''
  if (node.type !== 'instruction' || node.name !== 'rfc') return undefined
  return /(?:^|\s)include=(?:"([^"]*)"|'([^']*)')/.exec(node.value)?.slice(1).find(Boolean)
}

function readIncluded(context: Context, parent: XElement, node: XNode, href: string): XNode[] {
  const { work, trail } = context
  const at = node.type === 'element' ? node : parent
  context.left -= 1
  if (context.left < 0 || context.depth >= maxDepth) {
    report(work, at, reasons.tooManyIncludes())
    return []
  }
  const name = referenceName(href)
  const file = work.options.include?.(href, trail.at(-1) ?? '')
  if (file === undefined) {
    const why = work.options.whyAbsent?.(href)
    report(work, at, name === undefined ? reasons.notIncluded(href) : notFound(name, why))
    return fallback(context, node)
  }
  if (node.type === 'element' && node.attributes.parse === 'text')
    return [{ type: 'text', value: file.text }]
  if (!file.isMade && trail.includes(file.path)) {
    report(work, at, reasons.includeCycle([...trail.slice(trail.indexOf(file.path)), file.path]))
    return []
  }
  const { draft, findings } = readDraft(file.text, file.path)
  const root = rootElement(draft)
  for (const found of findings)
    work.findings.push(
      at.origin === undefined ? found : findingAt({ ...found.place, via: at.origin }, found),
    )
  if (root === undefined) return fallback(context, node)
  if (name?.anchor !== undefined) root.attributes.anchor = name.anchor
  if (file.isMade) placeAt(root, at.origin)
  const inner: Context = { ...context, depth: context.depth + 1, trail: [...trail, file.path] }
  const holder: XElement = element('', {}, [root])
  includeBelow(inner, holder)
  context.left = inner.left
  return holder.children
}

function notFound({ series, value }: ReferenceName, why: string | undefined): Wording {
  return reasons.referenceNotFound(`${series} ${value}`, why)
}

/** Makes every element stand where the file was asked for. */
function placeAt(root: XElement, place: Place | undefined): void {
  for (const node of elements(root)) node.origin = place
}

/** Gives what stands in for a file that cannot be had (XInclude 1.0, section 3.2). */
function fallback(context: Context, node: XNode): XNode[] {
  if (node.type !== 'element') return []
  for (const child of node.children)
    if (child.type === 'element' && child.name === 'xi:fallback') {
      const copy = copyElement(child)
      includeBelow(context, copy)
      return copy.children
    }
  return []
}
