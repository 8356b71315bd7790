import { isElementName } from '../../../src/document/rfcxml/attribute-rules.js'
import { grammar } from '../../../src/document/rfcxml/grammar.js'
import type { XElement, XNode } from '../../../src/model/index.js'

/** Elements whose white space is content. */
const verbatim = new Set(['artwork', 'sourcecode', 'text'])

/**
 * Writes a tree as lines that are equal when two prepared documents say the same. Left out as of no
 * meaning to a printer:
 * - the order of attributes, declarations of namespaces, and `prepTime`, which is the hour of the run;
 * - comments and instructions;
 * - white space around blocks, at the ends of paragraphs, and how lines of paragraphs were broken
 *   (two blanks between words stay two; what is verbatim is compared as it is, but for its last line);
 * - all runs of white space in the boilerplate, whose sentences the reference breaks at will.
 */
export function canonical(node: XElement, depth = 0, isBoilerplate = false): string[] {
  const pad = ' '.repeat(depth)
  const attributes = Object.entries(node.attributes)
    .filter(([name]) => !name.startsWith('xmlns') && name !== 'prepTime')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
  const inBoilerplate = isBoilerplate || node.name === 'boilerplate'
  const children = shown(node.children)
  const lines = [`${pad}<${node.name}${attributes.join('')}>`]
  for (const [i, child] of children.entries()) {
    if (child.type === 'element') lines.push(...canonical(child, depth + 1, inBoilerplate))
    if (child.type !== 'text') continue
    let text = child.value
    const isAroundDrawing = text.trim() === '' && children.length > 1
    if (verbatim.has(node.name)) text = isAroundDrawing ? '' : text.replace(/\n[ \t]+$/, '\n')
    else {
      const isBetweenBlocks = text.trim() === '' && (text.includes('\n') || !holdsText(node.name))
      text = isBetweenBlocks ? '' : text.replace(inBoilerplate ? /\s+/g : /[ \t]*\n\s*/g, ' ')
      if (i === 0) text = text.trimStart()
      if (i === children.length - 1) text = text.trimEnd()
    }
    if (text !== '') lines.push(`${pad} ${JSON.stringify(text)}`)
  }
  return lines
}

function holdsText(name: string): boolean {
  return !isElementName(name) || /\btext\b/.test(grammar[name].content)
}

function shown(nodes: readonly XNode[]): XNode[] {
  const kept: XNode[] = []
  for (const node of nodes) {
    const last = kept.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      kept[kept.length - 1] = { type: 'text', value: last.value + node.value }
    else if (node.type === 'text' || node.type === 'element') kept.push(node)
  }
  return kept
}
