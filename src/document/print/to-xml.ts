import type { Draft, Place, Printed, XElement, XNode } from '../../model/index.js'

/** Prints a tree as XML, exactly: reading it again gives the same tree, and adds no white space. */
export function toXml(draft: Draft): Printed {
  const printer: Printer = { parts: [], origins: [undefined], place: undefined, isFresh: true }
  put(printer, '<?xml version="1.0" encoding="utf-8"?>\n')
  for (const child of draft.children) {
    printNode(printer, child)
    put(printer, '\n')
  }
  // The last line end opens no line of its own.
  printer.origins.pop()
  return { text: printer.parts.join(''), origins: printer.origins }
}

interface Printer {
  readonly parts: string[]
  /** One entry a line; the last is the line that is being written. */
  readonly origins: (Place | undefined)[]
  /** The origin of the element that is being printed. */
  place: Place | undefined
  /** Whether no element has begun on the line yet. */
  isFresh: boolean
}

function put(printer: Printer, text: string): void {
  printer.parts.push(text)
  const { origins, place } = printer
  let at = text.indexOf('\n')
  while (at !== -1) {
    origins.push(place)
    printer.isFresh = true
    at = text.indexOf('\n', at + 1)
  }
}

function printNode(printer: Printer, node: XNode): void {
  if (node.type === 'text') put(printer, escapeText(node.value))
  else if (node.type === 'comment') put(printer, `<!--${node.value}-->`)
  else if (node.type === 'instruction')
    put(printer, node.value === '' ? `<?${node.name}?>` : `<?${node.name} ${node.value}?>`)
  else printElement(printer, node)
}

function printElement(printer: Printer, node: XElement): void {
  const { parts, place: outer } = printer
  const { name, attributes, children } = node
  printer.place = node.origin ?? outer
  // A line belongs to the first element that begins on it, or else to the one around its start.
  if (printer.isFresh) printer.origins[printer.origins.length - 1] = printer.place
  printer.isFresh = false
  // No line ends within a tag.
  parts.push(`<${name}`)
  for (const own in attributes) parts.push(` ${own}="${escapeAttribute(attributes[own]!)}"`)
  if (children.length === 0) parts.push('/>')
  else {
    parts.push('>')
    for (let i = 0; i < children.length; i++) printNode(printer, children[i]!)
    parts.push(`</${name}>`)
  }
  printer.place = outer
}

/**
 * Escapes character data; a carriage return would be read as a line end (XML 1.0, section 2.11), and
 * nobody sees a break without width.
 */
function escapeText(value: string): string {
  if (!/[&<>\r\u200b]/.test(value)) return value
  return value.replace(/[&<>\r\u200b]/g, char => escapes[char] ?? char)
}

function escapeAttribute(value: string): string {
  if (!/[&<"\r\n\t]/.test(value)) return value
  return value.replace(/[&<"\r\n\t]/g, char => escapes[char] ?? char)
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\u200b': '&#8203;',
}
