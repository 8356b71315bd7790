/** Running text: letters, headings, links, and what stands in a line. */
export const text = `
body { font: 1rem/1.62 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans",
  "DejaVu Sans", sans-serif; overflow-wrap: break-word; text-rendering: optimizeLegibility }
p { margin: 0 0 1rem; text-wrap: pretty }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2.25rem 0 .75rem; font-weight: 650;
  text-wrap: balance; letter-spacing: -.005em }
h1 { font-size: clamp(1.75rem, 1.3rem + 2vw, 2.375rem); margin: 0 0 1.5rem; letter-spacing: -.018em;
  line-height: 1.15 }
h2 { font-size: 1.5rem; margin-top: 3.25rem; letter-spacing: -.012em }
h3 { font-size: 1.2rem }
h4 { font-size: 1.05rem }
h5, h6 { font-size: 1rem }
h1, h2, h3, h4, h5, h6, dt { hyphens: manual }
.number { color: var(--muted); font-weight: 500; text-decoration: none; margin-right: .2em;
  font-variant-numeric: tabular-nums }
a { color: var(--link); text-decoration-thickness: .06em; text-underline-offset: .16em }
a:hover { text-decoration-thickness: .12em }
a:focus-visible, [tabindex]:focus-visible, summary:focus-visible { outline: 2px solid var(--link);
  outline-offset: 2px; border-radius: 2px }
.xref, .cite { text-decoration-color: color-mix(in srgb, currentColor 35%, transparent) }
.address { overflow-wrap: anywhere }
/* Takes no room in its line, so that no paragraph grows by a line for it. */
.pilcrow { display: inline-block; width: 1em; font-size: min(1em, 1rem);
  margin: 0 -1.25em 0 .25em; text-align: center; color: var(--muted); font-weight: 400;
  text-decoration: none; user-select: none; opacity: 0; letter-spacing: 0 }
:hover > .pilcrow, .pilcrow:focus-visible { opacity: 1 }
.pilcrow:hover { color: var(--link) }
code, pre, .name, .file, .marker { font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo,
  Consolas, "Noto Sans Mono", "DejaVu Sans Mono", "Liberation Mono", monospace; font-variant-ligatures: none }
code { font-size: .875em; overflow-wrap: anywhere; border-radius: .2em;
  background: color-mix(in srgb, currentColor 7%, transparent);
  padding: .08em .28em; box-decoration-break: clone; -webkit-box-decoration-break: clone }
a code { color: inherit }
h1 code, h2 code, h3 code, h4 code, h5 code, h6 code, dt code { background: none; padding: 0 }
.bcp14 { font-weight: 650; letter-spacing: .02em; font-size: .95em }
sub, sup { line-height: 0; font-size: .75em }
.cref { background: var(--note-wash); color: var(--note); padding: .05em .3em; border-radius: .2em;
  font-style: italic }
.unicode, .contact { unicode-bidi: isolate }
[id] { scroll-margin-top: 1rem }
p:target, li:target, dd:target, dt:target, dt.rule:target + dd, figure:target, blockquote:target, aside:target,
tr:target, td:target, h2:target, section:target > h2, section:target > h3, section:target > h4,
section:target > h5, section:target > h6, .table:target, .artwork:target, .sourcecode:target {
  background: var(--target); box-shadow: 0 0 0 .35rem var(--target); border-radius: .1rem }
`
