import { childElement, childElements, type XElement } from '../../../model/index.js'
import { leadingText, setLeadingText, textPieces } from '../edit.js'
import { readDraft } from '../read-draft.js'
import { reasons } from '../reasons.js'
import { all, changed, make, report, rootElement, type Work } from '../work.js'

/** Moves an anchor of artwork to the set that it stands in, which is what one can point at. */
export function moveArtAnchors(work: Work): void {
  for (const set of all(work, 'artset')) {
    const art = childElements(set, 'artwork').filter(node => node.attributes.anchor !== undefined)
    const anchors = art.map(node => node.attributes.anchor ?? '').sort()
    if (anchors[0] === undefined) continue
    set.attributes.anchor ||= anchors[0]
    if (anchors.length > 1) report(work, set, reasons.anchorsInArtset(anchors))
    for (const node of art) delete node.attributes.anchor
  }
}

/** Brings the drawing or text that `src` names into `<artwork>` (RFC 7998, section 5.5.1). */
export function includeArtwork(work: Work): void {
  for (const node of all(work, 'artwork')) {
    const src = node.attributes.src?.trim()
    if (src) includeSource(work, node, src)
    if (node.attributes.type === 'ascii-art') trimLines(node)
  }
}

/** Brings the text that `src` names into `<sourcecode>` (RFC 7998, section 5.5.2). */
export function includeSourceCode(work: Work): void {
  for (const node of all(work, 'sourcecode')) {
    const src = node.attributes.src?.trim()
    if (src) includeSource(work, node, src)
    trimLines(node)
  }
}

function includeSource(work: Work, node: XElement, src: string): void {
  const { attributes } = node
  // Pictures that are no SVG stay where they are: no printing that we have can show them.
  if (attributes.type === 'binary-art') return
  if (textPieces(node).join('').trim() !== '')
    report(work, node, reasons.sourceAndContent(node.name))
  const text = dataOf(src) ?? work.options.include?.(src, node.origin?.path ?? '')?.text
  if (text === undefined) {
    report(work, node, reasons.notIncluded(src))
    return
  }
  if (!src.startsWith('data:')) attributes.originalSrc ??= src
  delete attributes.src
  if (node.name === 'artwork' && attributes.type === 'svg') includeDrawing(work, node, src, text)
  else node.children = [{ type: 'text', value: text }]
  changed(work)
}

function includeDrawing(work: Work, node: XElement, src: string, text: string): void {
  const { draft, findings } = readDraft(text, src)
  work.findings.push(...findings)
  const svg = rootElement(draft)
  if (svg === undefined) return
  const { alt } = node.attributes
  if (alt && childElement(svg, 'desc') === undefined) {
    svg.children.unshift(make('desc', {}, [alt]))
    delete node.attributes.alt
  }
  node.children = [svg]
}

/** Gives what a `data:` address holds (RFC 2397). */
function dataOf(src: string): string | undefined {
  const parts = /^data:([^,]*),(.*)$/s.exec(src)
  if (parts === null) return undefined
  const [, type = '', data = ''] = parts
  try {
    const bytes = decodeURIComponent(data)
    if (!/;\s*base64$/i.test(type)) return bytes
    return new TextDecoder().decode(Uint8Array.from(atob(bytes), char => char.charCodeAt(0)))
  } catch {
    return undefined
  }
}

/** Drops blanks at the ends of lines, and writes tabs as blanks to the next eighth column. */
function trimLines(node: XElement): void {
  const text = leadingText(node)
  if (isTrimmed(text)) return
  setLeadingText(node, text.split('\n').map(trimLine).join('\n'))
}

/** Tells whether a text has neither tabs nor blanks at the ends of lines. */
export function isTrimmed(text: string): boolean {
  return !/[ \t\r\f\v\u00a0]$|\t/m.test(text)
}

function trimLine(line: string): string {
  const trimmed = line.trimEnd()
  if (!trimmed.includes('\t')) return trimmed
  let result = ''
  for (const char of trimmed) result += char === '\t' ? ' '.repeat(8 - (result.length % 8)) : char
  return result
}
