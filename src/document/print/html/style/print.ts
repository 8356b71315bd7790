import type { Status } from '../status.js'

/** The page on paper, A4 or Letter: nothing is cut off, nothing stands apart from its heading. */
export const print = `
@media print {
  html { font-size: 10.25pt }
  body { line-height: 1.45 }
  main { max-width: none; padding: 0 }
  .skip, .to-contents, .pilcrow, .alternative, .cited { display: none }
  a, .number { color: inherit; text-decoration: none }
  h1 { font-size: 21pt }
  h2 { font-size: 14pt; margin-top: 22pt }
  h3 { font-size: 11.5pt }
  h1, h2, h3, h4, h5, h6, dt { break-after: avoid }
  h1 + *, h2 + *, h3 + *, h4 + * { break-before: avoid }
  p, li, dd { orphans: 3; widows: 3 }
  pre, figure, tr, .rule, .rules > dd, blockquote, aside, address, .artwork { break-inside: avoid }
  figcaption, caption { break-before: avoid }
  table:has(caption) > :last-child > tr:last-child, p:has(+ .table, + figure) { break-after: avoid }
  thead { display: table-header-group }
  pre, .scroll { overflow: visible; background: none }
  pre { font-size: 8.25pt; padding: 5pt 7pt; white-space: pre-wrap }
  pre.w1 { font-size: 6.9pt } pre.w2 { font-size: 5.9pt } pre.w3 { font-size: 4.9pt } pre.w4 { font-size: 4.2pt }
  .scroll > table { font-size: 9pt; max-width: 100% }
  td, th { overflow-wrap: anywhere }
  svg { max-width: 100% }
  code { background: none; padding: 0 }
  .intro > section:not(.abstract) { font-size: 8.75pt; line-height: 1.4 }
  .intro > section:not(.abstract) > h2 { font-size: 11pt; margin-top: 14pt }
  .intro > section:not(.abstract) > p { margin-bottom: 5pt }
  #page-contents { font-size: 9pt; margin: 20pt 0 }
  #page-contents > ol { columns: 2; column-gap: 9mm }
  #page-contents li { break-inside: avoid-column }
  #page-contents li:has(> ol) { break-inside: auto }
  #page-contents a { padding-top: .05rem; padding-bottom: .05rem; color: inherit }
  .index, .references { font-size: 9.25pt }
}
`

/** Gives the running heads of paper: short title and name above, page number below. */
export function runningHeads({ name, shortTitle }: Status): string {
  return `@page {
  margin: 21mm 19mm 20mm;
  @top-left { content: ${cssString(shortTitle)}; font: 8pt sans-serif; color: #555 }
  @top-right { content: ${cssString(name)}; font: 8pt sans-serif; color: #555 }
  @bottom-center { content: counter(page); font: 8pt sans-serif; color: #555 }
}
@page :first { @top-left { content: none } @top-right { content: none } }
`
}

// Anything but letters, digits, blanks and common punctuation is escaped by number
// (CSS Syntax, section 4.3.7), so that no title can end the string or the style.
function cssString(text: string): string {
  const safe = text.replace(
    /[^\p{L}\p{N} .,:-]/gu,
    found => `\\${(found.codePointAt(0) ?? 0xfffd).toString(16)} `,
  )
  return `"${safe}"`
}
