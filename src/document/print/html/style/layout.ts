/** Where the parts of the page stand: one column, and on a wide screen its contents beside it. */
export const layout = `
*, ::before, ::after { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body { margin: 0; background: var(--paper); color: var(--ink) }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 6rem }
.skip { position: absolute; left: -999rem }
.skip:focus { left: 1rem; top: 1rem; padding: .6rem 1rem; background: var(--paper); z-index: 2 }
.to-contents { position: fixed; right: 1rem; bottom: 1rem; z-index: 1; padding: .5rem .9rem;
  border: 1px solid var(--line); border-radius: 2rem; background: var(--paper); color: var(--link);
  font-size: .875rem; text-decoration: none; box-shadow: 0 2px 8px var(--shade) }
#page-contents { margin: 3rem 0; font-size: .9375rem; line-height: 1.45 }
#page-contents ol { list-style: none; margin: 0; padding: 0 }
#page-contents li { margin: 0 }
#page-contents ol ol { padding-left: 1.25rem }
#page-contents a { display: block; padding: .22rem .4rem .22rem 2.4rem; margin-left: -.4rem;
  text-indent: -2rem; color: var(--ink); text-decoration: none; border-radius: .25rem }
#page-contents a:hover { color: var(--link); background: var(--wash) }
#page-contents .number { color: var(--muted); font-variant-numeric: tabular-nums; margin-right: .25em }
@media (min-width: 72rem) {
  .with-contents main { display: grid; grid-template-columns: 18.5rem minmax(0, 44rem);
    column-gap: 4rem; max-width: none; justify-content: center; padding-top: 0 }
  .with-contents .banner, .with-contents .intro, .with-contents .matter { grid-column: 2 }
  .with-contents .banner { padding-top: 3.5rem }
  #page-contents { grid-column: 1; grid-row: 1 / span 4; position: sticky; top: 0; align-self: start;
    height: 100vh; overflow-y: auto; overscroll-behavior: contain; margin: 0;
    padding: 3.5rem 1rem 3rem .4rem; font-size: .84375rem; scrollbar-width: thin;
    border-right: 1px solid var(--line); scroll-target-group: auto }
  #page-contents h2 { font-size: .8125rem; margin: 0 0 .75rem; color: var(--muted);
    text-transform: uppercase; letter-spacing: .06em; border: 0; padding: 0 }
  #page-contents a:target-current { color: var(--link); background: var(--wash); font-weight: 600 }
  .to-contents { display: none }
}
@media (min-width: 90rem) {
  .with-contents main { grid-template-columns: 20rem minmax(0, 46rem); column-gap: 6rem }
}
`
