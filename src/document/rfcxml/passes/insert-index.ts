import {
  childElement,
  childElements,
  compareTexts,
  type XElement,
  type XNode,
} from '../../../model/index.js'
import { append, type IndexEntry, make, type Work } from '../work.js'
import { numberAppendix, numberParagraphs } from './number-parts.js'
import { slug } from './slug-names.js'

/** Stands before each letter; the reference indents it, which shows behind a symbol that ends sentences. */
const between = '\n    '

/** Appends the index, if there is anything to list (RFC 7991, section 2.27; RFC 7998, 5.4.7). */
export function insertIndex(work: Work): void {
  const back = childElement(work.rfc, 'back')
  if (back === undefined || work.rfc.attributes.indexInclude !== 'true') return
  if (work.indexEntries.length === 0 || hasIndex(back)) return
  const entries = sortEntries(withoutDoubles(work.indexEntries))
  const letters = [...new Set(entries.map(letterOf))].sort(compareLetters)
  const byLetter = groupBy(entries, letterOf)
  const name = make('name', {}, ['Index'])
  name.attributes.slugifiedName = slug(work, 'name-Index')
  const section = make('section', { numbered: 'false', toc: 'include' }, [
    name,
    make(
      't',
      { anchor: 'rfc.index.index' },
      letters.flatMap(letter => [between, letterLink(letter)]),
    ),
    make(
      'ul',
      { empty: 'true', spacing: 'normal' },
      letters.map(letter => letterItem(letter, byLetter.get(letter) ?? [])),
    ),
  ])
  numberAppendix(work, section)
  numberParagraphs(section)
  append(work, back, section)
}

function hasIndex(back: XElement): boolean {
  return childElements(back, 'section').some(section =>
    childElements(section, 't').some(t => t.attributes.anchor === 'rfc.index.index'),
  )
}

/** One item is listed once for one place; of two subitems there, only the first is. */
function withoutDoubles(entries: readonly IndexEntry[]): readonly IndexEntry[] {
  const first = new Map<string, IndexEntry>()
  for (const entry of entries) {
    const key = JSON.stringify([entry.item, entry.anchor])
    if (!first.has(key)) first.set(key, entry)
  }
  return [...first.values()]
}

function sortEntries(entries: readonly IndexEntry[]): readonly IndexEntry[] {
  const key = (entry: IndexEntry) => `${entry.item}~${entry.subitem ?? ''}`
  return entries.toSorted((a, b) => compareTexts(key(a), key(b)))
}

function letterOf(entry: IndexEntry): string {
  return (entry.item[Symbol.iterator]().next().value ?? '').toUpperCase()
}

/** Symbols come before letters and digits. */
function compareLetters(a: string, b: string): number {
  const isWord = (letter: string) => Number(/^[\p{L}\p{N}]+$/u.test(letter))
  return isWord(a) - isWord(b) || compareTexts(a, b)
}

/** An anchor takes no symbols, so the letter's UTF-8 octets, read as a number, stand in for it. */
function letterAnchor(letter: string): string {
  let number = 0n
  for (const octet of new TextEncoder().encode(letter)) number = number * 256n + BigInt(octet)
  return `rfc.index.u${number}`
}

function letterLink(letter: string): XElement {
  return make('xref', { target: letterAnchor(letter), format: 'none' }, [letter])
}

function letterItem(letter: string, entries: readonly IndexEntry[]): XElement {
  const head = { anchor: letterAnchor(letter), keepWithNext: 'true' }
  return make('li', {}, [
    make('t', head, ['\n', letterLink(letter), '\n']),
    make('ul', { empty: 'true', spacing: 'compact' }, [make('li', {}, [itemList(entries)])]),
  ])
}

function itemList(entries: readonly IndexEntry[]): XElement {
  const byItem = groupBy(entries, entry => entry.item)
  const items = [...byItem.keys()].sort((a, b) => compareTexts(fold(a), fold(b)))
  return make(
    'dl',
    { spacing: 'compact' },
    items.flatMap(item => {
      const all = byItem.get(item) ?? []
      const own = all.filter(entry => entry.subitem === undefined)
      const sub = all.filter(entry => entry.subitem !== undefined)
      const pair = labelled(item, own)
      return sub.length === 0 ? pair : [...pair, make('dt'), make('dd', {}, [subitemList(sub)])]
    }),
  )
}

function subitemList(entries: readonly IndexEntry[]): XElement {
  const bySubitem = groupBy(entries, entry => entry.subitem ?? '')
  return make(
    'dl',
    { spacing: 'compact' },
    [...bySubitem.keys()].sort().flatMap(sub => labelled(sub, bySubitem.get(sub) ?? [])),
  )
}

function labelled(label: string, entries: readonly IndexEntry[]): XElement[] {
  const links = entries.flatMap((entry, i): (XNode | string)[] => [
    entryLink(entry),
    i < entries.length - 1 ? '; \n' : '\n',
  ])
  return [
    make('dt', {}, label === '' ? [] : [label]),
    make('dd', {}, links.length === 0 ? [] : [make('t', {}, ['\n', ...links])]),
  ]
}

function entryLink(entry: IndexEntry): XElement {
  const isReference = entry.anchorName === 'reference' || entry.anchorName === 'referencegroup'
  const link = make('xref', { target: entry.anchor }, isReference ? ['Reference'] : [])
  return entry.isPrimary ? make('strong', {}, [make('em', {}, [link])]) : link
}

/** Sorts values into groups, in the order in which the groups first occur. */
function groupBy(
  entries: readonly IndexEntry[],
  key: (entry: IndexEntry) => string,
): ReadonlyMap<string, readonly IndexEntry[]> {
  const groups = new Map<string, IndexEntry[]>()
  for (const entry of entries) {
    const group = groups.get(key(entry))
    if (group === undefined) groups.set(key(entry), [entry])
    else group.push(entry)
  }
  return groups
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll('ß', 'ss')
}
