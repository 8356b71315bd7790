import type { Place, Printed } from '../../../model/index.js'

/**
 * HTML under construction: text with its mark-up, pieces of it in order, or a piece that is known
 * to come from one place. Handlers only build such values; `printHtml` joins them once, so that
 * printing stays linear and every line keeps its origin.
 */
export type Html = string | readonly Html[] | Marked

/** A piece of HTML and the place it came from. */
export interface Marked {
  readonly origin: Place
  readonly html: Html
}

/** Attributes of a tag; those without a value are left out, `''` stands for a bare name. */
export type Attributes = Readonly<Record<string, string | undefined>>

// Mark-up, and the code points that HTML forbids: controls, non-characters, lone surrogates
// (HTML, section 13.2.3.5), and the private joiner that preparation uses (U+E060).
const special =
  /[&<>"\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ue060\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]/gu

const replacements: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\ue060': '\u2060',
}

// Most text needs nothing; looking for that first is several times faster than replacing nothing.
const harmless = /^[\t\n !#-%'-;=?-~]*$/

/** Gives character data as HTML: nothing in it can become mark-up, in text or in an attribute. */
export function escapeHtml(text: string): string {
  if (harmless.test(text)) return text
  return text.replace(special, found => replacements[found] ?? '\ufffd')
}

/** Builds an element. */
export function tag(name: string, attributes: Attributes, content: Html): Html {
  const start = open(name, attributes)
  const end = `</${name}>`
  const inner = settle(content)
  return typeof inner === 'string' ? start + inner + end : [start, inner, end]
}

/** Makes one string of what holds no origin, so that trees stay as small as their marks. */
export function settle(html: Html): Html {
  if (typeof html === 'string' || 'origin' in html) return html
  let text = ''
  for (let i = 0; i < html.length; i++) {
    const piece = settle(html[i]!)
    if (typeof piece !== 'string') return html
    text += piece
  }
  return text
}

/** Builds the start tag of an element, or a whole void element. */
export function open(name: string, attributes: Attributes = {}): string {
  let text = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined) text += value === '' ? ` ${key}` : ` ${key}="${escapeHtml(value)}"`
  }
  return `${text}>`
}

/** Joins pieces with a separator, leaving out empty ones. */
export function join(pieces: readonly Html[], separator: Html): Html {
  return pieces
    .filter(piece => piece !== '')
    .flatMap((piece, i) => (i ? [separator, piece] : [piece]))
}

/** Gives the text of the pieces, and for each line the place of the first thing that stands on it. */
export function printHtml(html: Html): Printed {
  const lines = new Lines()
  lines.add(html, undefined)
  return lines.finish()
}

/** Collects text and notes an origin per line; lives inside one call of `printHtml`. */
class Lines {
  private text = ''
  private readonly origins: (Place | undefined)[] = []
  private origin: Place | undefined
  private blank = true

  add(html: Html, origin: Place | undefined): void {
    if (typeof html === 'string') this.addText(html, origin)
    else if ('origin' in html) this.add(html.html, html.origin)
    else for (let i = 0; i < html.length; i++) this.add(html[i]!, origin)
  }

  private addText(text: string, origin: Place | undefined): void {
    this.text += text
    let from = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      if (this.blank && end > from) this.origin = origin
      this.endLine()
      from = end + 1
    }
    if (this.blank && from < text.length) {
      this.origin = origin
      this.blank = false
    }
  }

  private endLine(): void {
    this.origins.push(this.origin)
    this.origin = undefined
    this.blank = true
  }

  finish(): Printed {
    if (!this.blank) {
      this.text += '\n'
      this.endLine()
    }
    return { text: this.text, origins: this.origins }
  }
}
