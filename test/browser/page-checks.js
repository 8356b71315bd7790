// What a browser is asked about a page. This file runs inside the page, so it is plain JavaScript.

/** Gives what stands beyond the right edge, outside boxes that scroll. */
export function beyondEdge() {
  const limit = document.documentElement.clientWidth
  const inBox = element => element.parentElement?.closest('.scroll, pre') !== null
  const outside = [...document.querySelectorAll('main *')]
    .filter(element => element.getClientRects().length > 0 && !inBox(element))
    .filter(element => element.getBoundingClientRect().right > limit + 1)
    .map(element => element.outerHTML.slice(0, 80))
  const scrolls = document.documentElement.scrollWidth > limit ? ['the page scrolls sideways'] : []
  return [...scrolls, ...outside.slice(0, 3)]
}

/** Gives what paper would cut off: nothing scrolls there. */
export function cutOff() {
  return [...document.querySelectorAll('main *')]
    .filter(element => element.getClientRects().length > 0)
    .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
    .map(element => element.outerHTML.slice(0, 80))
    .slice(0, 3)
}

/** Tells whether what stands in a definition begins below its term, and not beside it. */
export function isBelowTerm(id) {
  const block = document.getElementById(id)
  const term = block.closest('dd').previousElementSibling
  return block.getBoundingClientRect().top >= term.getBoundingClientRect().bottom
}

/** Gives what axe finds that would stop a reader who does not see well, or uses no mouse (WCAG 2.2). */
export async function barriers() {
  const { violations } = await axe.run(document, { resultTypes: ['violations'] })
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 90)}`),
  )
}

/** What axe does not ask for: what is looked at, what has to hold of it, and what is told if it does not. */
const oversights = [
  ['[id]', element => document.getElementById(element.id) === element, 'duplicate id'],
  [
    'a[href^="#"]',
    link => document.getElementById(link.getAttribute('href').slice(1)),
    'leads nowhere',
  ],
  ['table', table => table.querySelector('caption'), 'no caption'],
  [
    'th',
    th => ['col', 'row', 'colgroup', 'rowgroup'].includes(th.getAttribute('scope')),
    'no scope',
  ],
  ['nav', nav => nav.getAttribute('aria-labelledby'), 'no label'],
  ['svg, [role=img]', image => image.getAttribute('aria-label'), 'no label'],
  // With a link inside, axe is content, also with one that Tab passes by.
  [
    '.scroll, pre',
    box => box.scrollWidth <= box.clientWidth + 1 || box.tabIndex === 0,
    'beyond keys',
  ],
]

/** Gives what is wrong with a page for a reader without eyes or mouse, beside what axe finds. */
export function overseen() {
  return oversights.flatMap(([selector, holds, fault]) =>
    [...document.querySelectorAll(selector)]
      .filter(element => !holds(element))
      .map(element => `${fault}: ${element.outerHTML.slice(0, 90)}`),
  )
}
