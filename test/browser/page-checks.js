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

/** Gives text whose contrast with its ground is below 4.5, or 3 if large (WCAG 2.2, 1.4.3). */
export function poorContrast() {
  const colour = text => (text.match(/[\d.]+/g) ?? []).map(Number)
  const channel = value =>
    value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
  const luminance = ([r = 0, g = 0, b = 0]) =>
    0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
  const ground = element => {
    if (element === null) return [255, 255, 255]
    const found = colour(getComputedStyle(element).backgroundColor)
    return found.length === 3 || (found[3] ?? 1) > 0.99 ? found : ground(element.parentElement)
  }
  const poor = new Set()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement
    if (element === null || node.nodeValue?.trim() === '' || element.closest('svg') !== null)
      continue
    const style = getComputedStyle(element)
    const size = Number.parseFloat(style.fontSize)
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
    const [light = 0, deep = 0] = [luminance(colour(style.color)), luminance(ground(element))].sort(
      (a, b) => b - a,
    )
    const ratio = (light + 0.05) / (deep + 0.05)
    if (ratio < (large ? 3 : 4.5))
      poor.add(`${ratio.toFixed(2)} ${element.tagName}.${element.className}`)
  }
  return [...poor]
}

/** Gives what would stop a reader with a screen reader or a keyboard, in the manner of axe's rules. */
export function barriers() {
  const found = []
  const all = selector => [...document.querySelectorAll(selector)]
  const expect = (holds, rule, element) => {
    if (!holds) found.push(`${rule}: ${element?.outerHTML.slice(0, 90) ?? ''}`)
  }
  expect(document.documentElement.lang !== '', 'html-has-lang')
  expect(document.title !== '', 'document-title')
  expect(all('h1').length === 1, 'page-has-heading-one')
  expect(all('main').length === 1, 'landmark-one-main')
  const ids = all('[id]').map(element => element.id)
  expect(new Set(ids).size === ids.length, 'duplicate-id')
  let level = 0
  for (const heading of all('h1, h2, h3, h4, h5, h6')) {
    const next = Number(heading.tagName.slice(1))
    expect(next <= level + 1, 'heading-order', heading)
    expect(heading.textContent?.replace('¶', '').trim() !== '', 'empty-heading', heading)
    level = next
  }
  for (const link of all('a[href]')) {
    const name = link.getAttribute('aria-label') ?? link.textContent ?? ''
    expect(name.trim() !== '', 'link-name', link)
    const hidden = link.getAttribute('aria-hidden') === 'true'
    expect(!hidden || link.getAttribute('tabindex') === '-1', 'aria-hidden-focus', link)
    const hash = link.getAttribute('href')?.startsWith('#')
      ? link.getAttribute('href')?.slice(1)
      : undefined
    expect(hash === undefined || document.getElementById(hash) !== null, 'link-target', link)
    expect(link.querySelector('a') === null, 'nested-interactive', link)
  }
  for (const image of all('svg, [role=img]'))
    expect((image.getAttribute('aria-label') ?? '') !== '', 'svg-img-alt', image)
  for (const box of all('.scroll, pre')) {
    const scrolls = box.scrollWidth > box.clientWidth + 1
    expect(!scrolls || box.getAttribute('tabindex') === '0', 'scrollable-region-focusable', box)
  }
  for (const cell of all('th')) {
    const scope = cell.getAttribute('scope') ?? ''
    expect(['col', 'row', 'colgroup', 'rowgroup'].includes(scope), 'scope', cell)
  }
  for (const table of all('table'))
    expect(table.querySelector('caption') !== null, 'table-caption', table)
  for (const item of all('li'))
    expect(/^[UO]L$/.test(item.parentElement?.tagName ?? ''), 'listitem', item)
  for (const list of all('ul, ol'))
    expect(
      [...list.children].every(child => child.tagName === 'LI'),
      'list',
      list,
    )
  for (const list of all('dl'))
    expect(
      [...list.children].every(child => /^(DT|DD|DIV)$/.test(child.tagName)),
      'definition-list',
      list,
    )
  for (const list of all('nav'))
    expect((list.getAttribute('aria-labelledby') ?? '') !== '', 'landmark-label', list)
  return found.slice(0, 10)
}
