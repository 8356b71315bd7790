/** Lists, tables, drawings, and the other parts that stand between paragraphs. */
export const blocks = `
.banner .kind { margin: 0 0 .5rem; color: var(--accent); font-weight: 600; font-size: .9375rem;
  letter-spacing: .02em }
.facts { margin: 0; padding: .9rem 0; border: solid var(--line); border-width: 1px 0;
  font-size: .9375rem; line-height: 1.5 }
.facts > div { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 0 1rem; padding: .12rem 0 }
.facts dt { color: var(--muted); font-weight: 400 }
.facts dd { margin: 0 }
.name { font-size: .9375em }
.people { list-style: none; margin: 0; padding: 0 }
.people > li { margin: 0 }
.organization { color: var(--muted) }
.organization::before { content: "· " }
.expired { padding: .7rem 1rem; border-left: 4px solid; color: var(--alarm); background: var(--alarm-wash) }
.intro > .abstract p { font-size: 1.0625rem }
.intro > .abstract h2 { margin-top: 2.25rem }
.intro > section:not(.abstract) { font-size: .9375rem }
.intro > section:not(.abstract) > h2 { font-size: 1.0625rem; margin-top: 2rem }
.in-1 { --in: 1.25em } .in-2 { --in: 3em } .in-3 { --in: 5.5em } .in-4 { --in: 8.5em }
p.in-1, p.in-2, p.in-3, p.in-4 { margin-left: var(--in) }
ul, ol { margin: 0 0 1rem; padding-left: 1.6em }
ol { padding-left: 2em }
li { margin-bottom: .5rem }
li > :last-child, dd > :last-child, td > :last-child, blockquote > :last-child,
aside > :last-child { margin-bottom: 0 }
li > ul, li > ol { margin-top: .5rem }
.compact > li, .compact > dd { margin-bottom: .15rem }
.compact > li > p, .compact > dd > p { margin-bottom: .25rem }
.plain { list-style: none }
.bare { padding-left: 0 }
.labelled { list-style: none; padding-left: 0 }
.labelled > li { display: flex; gap: .7em }
.labelled > li > div { flex: 1; min-width: 0 }
.labelled > li > .marker { min-width: 1.6em; font-size: .875em; line-height: 1.85; color: var(--muted) }
dl { margin: 0 0 1rem }
dt { font-weight: 600 }
dd { margin: 0 0 .75rem var(--in, 1.6em) }
.hanging { --in: 1.6em }
.hanging > dt { float: left; clear: left; margin-right: .75em; max-width: 100% }
.hanging > dt:has(+ dd:empty) { float: none }
.hanging > dd::after { content: ""; display: table }
.hanging::after { content: ""; display: block; clear: left }
/* A block that has an anchor of its own stands behind a mark with its number. */
.hanging > dd:has(> :is(:first-child, span:first-child + *):is(ul, ol, dl, .artwork, .sourcecode,
  .artset, figure, .table, blockquote, aside)) { clear: left; padding-top: .25rem }
.rule, .rules > dd { border-left: 3px solid var(--accent); background: var(--accent-wash);
  padding: .7rem 1rem .75rem }
.rule::before, dt.rule { color: var(--accent); font: 600 .8125rem/1.5 ui-monospace, "SF Mono",
  "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace }
.rule::before { content: attr(id); display: block; margin-bottom: .15rem }
dt.rule { padding-bottom: 0; scroll-margin-top: 1rem } dt.rule::before { content: none }
.rules > dd { margin: 0 0 1rem; padding-top: .3rem; padding-bottom: .35rem }
.rules > dd > p { margin-bottom: .45rem }
.rules > dd > p ~ p { font-size: .9375rem; color: var(--muted) }
blockquote { margin: 0 0 1rem; padding: .1rem 0 .1rem 1.25rem; border-left: 3px solid var(--line) }
blockquote footer { margin-top: .5rem; color: var(--muted); font-size: .9375em }
aside { margin: 0 0 1rem; padding: .8rem 1.1rem; background: var(--wash); border-radius: .4rem;
  font-size: .9375rem }
figure { margin: 1.5rem 0 }
figcaption, caption { color: var(--muted); font-size: .875rem; line-height: 1.45; text-wrap: balance }
figcaption { margin-top: .5rem }
figure:has(> .at-center, > * > .at-center) > figcaption { text-align: center }
figure:has(> .at-right, > * > .at-right) > figcaption { text-align: right }
.artwork, .sourcecode, .artset { margin: 0 0 1rem }
figure > .artwork, figure > .sourcecode, figure > .artset, .artset > .artwork { margin-bottom: 0 }
.artwork, .sourcecode { position: relative }
.artwork > .pilcrow, .sourcecode > .pilcrow, .artset > .pilcrow { position: absolute; right: .3rem;
  bottom: .2rem; margin: 0; background: var(--paper) }
.artset { position: relative }
pre { margin: 0; padding: .85rem 1rem; overflow-x: auto; font-size: .8125rem; line-height: 1.3;
  tab-size: 8; border: 1px solid var(--line); border-radius: .4rem }
pre code { font-size: inherit; background: none; padding: 0; overflow-wrap: normal }
.sourcecode pre { line-height: 1.45 }
.at-center > pre, .at-right > pre { width: fit-content; max-width: 100%; margin-left: auto }
.at-center > pre { margin-right: auto }
.code-marker, .file { color: var(--muted) }
.file { font-size: .78rem; margin: 0 0 .25rem .1rem }
.scroll { overflow-x: auto; --ground: var(--paper) }
pre { --ground: var(--wash) }
/* A shadow at the edge behind which more is hidden: the covers move with the content. */
.scroll, pre { background:
  linear-gradient(to right, var(--ground) 40%, transparent) 0 0 / 2.2rem 100% no-repeat local,
  linear-gradient(to left, var(--ground) 40%, transparent) 100% 0 / 2.2rem 100% no-repeat local,
  linear-gradient(to right, var(--shade), transparent) 0 0 / .6rem 100% no-repeat scroll,
  linear-gradient(to left, var(--shade), transparent) 100% 0 / .6rem 100% no-repeat scroll,
  var(--ground) }
svg { display: block; margin: 0; max-width: none; height: auto }
svg.sheet { background: #fff; color: #000; border-radius: .4rem }
svg.ink { color: var(--ink) }
svg.ink:not(.aasvg) { fill: currentColor }
svg text { font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace }
svg.aasvg { stroke: currentColor; fill: none; stroke-linecap: round }
svg.aasvg text { stroke: none; fill: currentColor; font-size: 13px; text-anchor: middle }
svg.aasvg .arrowhead { fill: currentColor; stroke: none }
.alternative { margin-top: .4rem; font-size: .875rem }
.alternative summary { color: var(--muted); cursor: pointer; width: fit-content }
.artset:has(> .at-center) > .alternative > summary { margin: 0 auto }
.alternative pre { margin-top: .4rem }
.at-center > .scroll > svg { margin: 0 auto }
.at-right > .scroll > svg { margin-left: auto }
.absent { color: var(--muted) }
.table { margin: 1.5rem 0 }
.scroll > table { border-collapse: collapse; font-size: .9375rem; line-height: 1.45;
  font-variant-numeric: tabular-nums }
.at-center > .scroll > table { margin: 0 auto }
.at-right > .scroll > table { margin-left: auto }
caption { caption-side: bottom; padding-top: .6rem; text-align: center }
th, td { padding: .4rem .8rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line) }
thead th { vertical-align: bottom }
thead > tr:last-child > * { border-bottom: 2px solid var(--muted) }
table > :first-child > tr:first-child > *, caption + * > tr:first-child > * { border-top: 1px solid var(--line) }
th { font-weight: 600 }
.center { text-align: center } .right { text-align: right }
td p, td ul, td ol, td dl, td pre { margin-bottom: .4rem }
/* Names in a narrow table are broken where they may be; the table scrolls before letters are torn apart. */
td code, th code { overflow-wrap: break-word }
.references { display: grid; grid-template-columns: fit-content(10.5rem) minmax(0, 1fr); gap: .8rem 1.2rem }
section.references { display: block }
.references > dt { font-weight: 600; overflow-wrap: anywhere }
.references > dd { margin: 0 }
.references cite, blockquote cite { font-style: normal }
.cited { display: block; margin-top: .15rem; font-size: .8125rem; color: var(--muted) }
.members { margin: .4rem 0 0; padding-left: 0; list-style: none }
address { font-style: normal; margin: 0 0 1.5rem; line-height: 1.5; break-inside: avoid }
.p-name { font-weight: 600 }
.h-card .label { color: var(--muted) }
.index { font-size: .9375rem }
.index dl { margin: 0 } .index dd { margin-bottom: .1rem } .index dt { font-weight: 400 }
.index ul { padding-left: 0 } .index ul ul { padding-left: 1rem; margin: 0 }
.index a { text-decoration: none } .index a:hover { text-decoration: underline }
.index > p a { display: inline-block; padding: .1rem .35rem }
.index > ul > li > p { font-weight: 650; margin: 1.1rem 0 .2rem } .index > ul > li > p a { color: inherit }
.index li > ul > li { margin-bottom: .1rem }
@media (max-width: 40rem) {
  h2 { font-size: 1.3125rem; margin-top: 2.5rem }
  .facts > div { grid-template-columns: 6.75rem minmax(0, 1fr) }
  .in-1, .in-2, .in-3, .in-4 { --in: 1.25em }
  .references { display: block }
  .references > dd { margin-bottom: 1rem }
  pre { font-size: .75rem; padding: .7rem .8rem }
  th, td { padding: .35rem .6rem }
  caption { position: sticky; left: 0; max-width: calc(100vw - 2.5rem); text-align: left }
}
`
