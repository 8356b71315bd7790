import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Nodes, RootContent } from 'mdast'
import { escapeMarkup } from '../../../model/index.js'
import { parseMarkdown } from '../parse-markdown.js'

/**
 * Gives a slide deck as one HTML page: each heading of level 1 or 2 begins a slide. It needs nothing
 * else, can be read as a page on a phone, and prints to PDF with one slide a sheet.
 */
export function slideDeck(title: string, footer: string, markdown: string): string {
  const slides = slidesOf(parseMarkdown(markdown).flatMap(({ nodes }) => nodes))
  const hash = btoa(String.fromCharCode(...sha256(utf8ToBytes(style))))
  const body = slides.map(
    (nodes, index) =>
      `<section class="${index === 0 ? 'slide first' : 'slide'}" aria-label="Slide ${index + 1} of ${slides.length}">\n` +
      `${blocks(nodes)}\n<p class="foot"><span>${escapeMarkup(footer)}</span> <span>${index + 1}</span></p>\n</section>`,
  )
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="profilewright">',
    `<title>${escapeMarkup(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...body,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function slidesOf(nodes: readonly RootContent[]): RootContent[][] {
  const slides: RootContent[][] = []
  for (const node of nodes) {
    const starts = node.type === 'heading' && node.depth <= 2
    if (starts || slides.length === 0) slides.push([])
    slides.at(-1)?.push(node)
  }
  return slides
}

function blocks(nodes: readonly Nodes[]): string {
  return nodes.map(html).join('\n')
}

function html(node: Nodes): string {
  const inside = (): string => ('children' in node ? node.children.map(html).join('') : '')
  switch (node.type) {
    case 'heading':
      return `<h${Math.min(node.depth, 3)}>${inside()}</h${Math.min(node.depth, 3)}>`
    case 'paragraph':
      return `<p>${inside()}</p>`
    case 'list':
      return node.ordered ? `<ol>${inside()}</ol>` : `<ul>${inside()}</ul>`
    case 'listItem':
      return `<li>${node.children.map(child => (child.type === 'paragraph' ? child.children.map(html).join('') : html(child))).join('')}</li>`
    case 'table': {
      const [head, ...rows] = node.children
      const cells = (row: typeof head, tag: string): string =>
        `<tr>${row?.children.map(cell => `<${tag}>${cell.children.map(html).join('')}</${tag.slice(0, 2)}>`).join('') ?? ''}</tr>`
      return `<table><thead>${cells(head, 'th scope="col"')}</thead><tbody>${rows.map(row => cells(row, 'td')).join('')}</tbody></table>`
    }
    case 'blockquote':
      return `<blockquote>${inside()}</blockquote>`
    case 'strong':
      return `<strong>${inside()}</strong>`
    case 'emphasis':
      return `<em>${inside()}</em>`
    case 'inlineCode':
      return `<code>${escapeMarkup(node.value)}</code>`
    case 'code':
      return `<pre>${escapeMarkup(node.value)}</pre>`
    case 'link':
      return /^(https?|mailto):/i.test(node.url)
        ? `<a href="${escapeMarkup(node.url)}">${inside()}</a>`
        : inside()
    case 'text':
      return escapeMarkup(node.value)
    case 'break':
      return '<br>'
    default:
      return inside()
  }
}

const style = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1c1e23; --muted: #5a606c; --accent: #8a3b12; --ground: #e9ebef; --line: #d8dbe2 }
@media screen and (prefers-color-scheme: dark) {
  :root { --paper: #1b1e24; --ink: #e3e5e9; --muted: #a4abb7; --accent: #f0a878; --ground: #0f1114; --line: #383d47 }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 400 1rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif }
.slide { position: relative; width: min(64rem, 100%); min-height: min(36rem, 56.25vw); margin: 1.5rem auto;
  padding: clamp(1.25rem, 4.5vw, 3.5rem); padding-bottom: 4rem; background: var(--paper);
  font-size: clamp(1rem, 1.9vw, 1.5rem); overflow-wrap: break-word }
.first { display: flex; flex-direction: column; justify-content: center; border-top: .5rem solid var(--accent) }
h1 { font-size: 2em; line-height: 1.15; margin: 0 0 .6em; letter-spacing: -.015em; text-wrap: balance }
h2 { font-size: 1.45em; line-height: 1.2; margin: 0 0 .7em; letter-spacing: -.01em; color: var(--accent); text-wrap: balance }
h3 { font-size: 1em; margin: .8em 0 .3em }
p { margin: 0 0 .7em; text-wrap: pretty }
ul, ol { margin: 0 0 .7em; padding-left: 1.2em } li { margin-bottom: .4em }
table { border-collapse: collapse; font-size: .8em; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .3em .6em .3em 0; border-bottom: 1px solid var(--line) }
code, pre { font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .85em }
a { color: inherit }
.foot { position: absolute; left: 0; right: 0; bottom: 1.2rem; margin: 0; padding: 0 clamp(1.25rem, 4.5vw, 3.5rem);
  display: flex; justify-content: space-between; font-size: .8125rem; color: var(--muted) }
@media print {
  @page { size: 254mm 143mm; margin: 0 }
  body { background: none }
  .slide { width: 254mm; height: 143mm; min-height: 0; margin: 0; padding: 14mm 16mm; font-size: 15pt;
    break-after: page; break-inside: avoid; overflow: hidden }
  .slide:last-child { break-after: auto }
}
`
