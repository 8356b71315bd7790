import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { handlers } from '../../../src/document/print/html/handlers.js'
import { type HtmlOptions, toHtml } from '../../../src/document/print/to-html.js'
import { readDraft } from '../../../src/document/rfcxml/read-draft.js'
import { type Draft, elements, type XElement } from '../../../src/model/index.js'
import { needsShared, shared } from '../../shared.js'
import { assertSoundPage, readPage } from './html-page.js'

const fixtures = 'test/fixtures/document/print'

function parse(xml: string, path = 'draft.xml'): Draft {
  const { draft, findings } = readDraft(xml, path)
  assert.ok(draft !== undefined, findings[0]?.reason)
  return draft
}

/** Prints a section body inside the smallest document, and gives the part of the page below it. */
function printed(body: string, options: HtmlOptions = {}): string {
  const xml = `<rfc><front><title>T</title></front><middle><section pn="section-1">${body}</section></middle></rfc>`
  const { text } = toHtml(parse(xml), { strict: true, ...options })
  return text.slice(text.indexOf('id="page-matter"') + 'id="page-matter">'.length)
}

function check(body: string, expected: RegExp | string, options: HtmlOptions = {}): void {
  const html = printed(body, options)
  if (typeof expected === 'string')
    assert.ok(html.includes(expected), `${expected}\nnot in\n${html}`)
  else assert.match(html, expected)
}

const everything = readFileSync(`${fixtures}/everything.xml`, 'utf8')

test('a document with every element prints as it did', () => {
  const draft = parse(everything, 'everything.xml')
  const { text } = toHtml(draft, { strict: true, today: '2026-10-01' })
  assertSoundPage(text)
  // The style is reviewed with eyes and browser tests, not in this golden.
  const page = text
    .replace(/<style>[\s\S]*<\/style>/, '<style></style>')
    .replace(/sha256-[^']+/, 'sha256-')
  const path = `${fixtures}/everything.html`
  if (process.env.UPDATE === '1') writeFileSync(path, page)
  assert.equal(page, readFileSync(path, 'utf8'))
})

test('the tabulator stops at no link of a part to itself', () => {
  const { tags } = readPage(toHtml(parse(everything)).text)
  const own = tags.filter(({ attributes }) => attributes.class === 'pilcrow')
  assert.ok(own.length > 20)
  assert.deepEqual([...new Set(own.map(({ attributes }) => attributes.tabindex))], ['-1'])
  const named = own.filter(({ attributes }) => attributes['aria-hidden'] === undefined)
  assert.ok(named.every(({ attributes }) => attributes['aria-label']?.startsWith('Link to ')))
})

test('a break without width is one of the page, and not a character', () => {
  check('<t>one-\u200btwo</t>', 'one-<wbr>two')
})

test('the same document gives the same page', () => {
  assert.equal(toHtml(parse(everything)).text, toHtml(parse(everything)).text)
})

test('the fixture has every element that a prepared document can have', () => {
  const seen = new Set([...elements(parse(everything))].map(element => element.name))
  const absent = Object.keys(handlers).filter(name => !seen.has(name))
  // Parts of addresses that follow the ones shown, what preparation replaces, and version 2.
  const elsewhere = ['cityarea', 'extaddr', 'pobox', 'relref', 'sortingcode', 'stream']
  const old = ['c', 'facsimile', 'list', 'postamble', 'preamble', 'spanx', 'texttable', 'ttcol']
  assert.deepEqual(absent, [...elsewhere, ...old, 'vspace'].sort())
})

test('each line of the page says where it comes from', () => {
  const { text, origins } = toHtml(parse(everything, 'everything.xml'))
  const lines = text.split('\n')
  assert.equal(origins.length, lines.length - 1)
  const at = (words: string) => origins[lines.findIndex(line => line.includes(words))]
  const source = (words: string) =>
    everything.split('\n').findIndex(line => line.includes(words)) + 1
  assert.equal(at('greet first')?.line, source('greet first'))
  assert.equal(at('Quoted words')?.line, source('Quoted words'))
  assert.equal(at('[RFC9999]</dt>')?.line, source('anchor="RFC9999"'))
  assert.equal(at('<!DOCTYPE'), undefined)
})

test('an unknown element throws in tests and prints what it holds otherwise', () => {
  const xml = '<t pn="section-1-1">a <blink>b</blink></t>'
  assert.throws(() => printed(xml), /No handler for <blink>/)
  check(xml, 'a b', { strict: false })
  check('<t><constructor>c</constructor></t>', '<p>c</p>', { strict: false })
})

test('a draft says that it has expired only to a reader who comes too late', () => {
  const draft = parse(everything)
  assert.match(toHtml(draft, { today: '2026-09-03' }).text, /class="expired"/)
  assert.doesNotMatch(toHtml(draft, { today: '2026-09-02' }).text, /class="expired"/)
  assert.doesNotMatch(toHtml(draft).text, /class="expired"/)
})

test('a draft without boilerplate expires 185 days after its date', () => {
  const xml =
    '<rfc docName="draft-a-b-00"><front><title>T</title><date year="2025" month="June" day="5"/></front></rfc>'
  assert.match(toHtml(parse(xml)).text, /<time datetime="2025-12-07">7 December 2025<\/time>/)
})

test('headings follow the depth of sections and stop at the sixth level', () => {
  const nested = Array.from(
    { length: 7 },
    (_, i) => `<section pn="section-${'1.'.repeat(i + 2)}1"><name>N${i}</name>`,
  )
  const levels = [...printed(nested.join('') + '</section>'.repeat(7)).matchAll(/<h(\d)/g)]
  assert.deepEqual(
    levels.map(([, level]) => level),
    ['3', '4', '5', '6', '6', '6', '6'],
  )
})

test('head cells say what they head', () => {
  const html = printed(
    '<table pn="table-1"><thead><tr><th colspan="2">A</th><th>B</th></tr></thead><tbody><tr><th>C</th><td>d</td></tr></tbody></table>',
  )
  assert.match(html, /<th scope="colgroup" colspan="2">A/)
  assert.match(html, /<th scope="col">B/)
  assert.match(html, /<th scope="row">C/)
  const corner = '<thead><tr><th> </th><th>A</th></tr></thead><tbody><tr><th>B</th></tr></tbody>'
  assert.match(
    printed(`<table pn="table-1">${corner}</table>`),
    /<td>\s*<\/td>\s*<th scope="col">A/,
  )
})

test('what scrolls on a phone can be reached from the keyboard', () => {
  const code = (attributes: string, text: string): string =>
    printed(`<sourcecode pn="section-1-1" ${attributes}>${text}</sourcecode>`)
  assert.match(code('', 'x'.repeat(25)), /<pre tabindex="0">/)
  assert.match(code('', 'x'.repeat(24)), /<pre>/)
  assert.match(code('markers="true"', 'x'), /<pre>\n<span[^>]*>&lt;CODE BEGINS&gt;</)
  assert.match(code('markers="true" name="a-module-of-24.yang"', 'x'), /<pre tabindex="0">/)
})

test('lists that HTML cannot count carry their labels', () => {
  const list = (type: string, count: number) =>
    `<ol type="${type}" start="1">${Array.from({ length: count }, (_, i) => `<li derivedCounter="L${i}">x</li>`).join('')}</ol>`
  check(list('i', 3), '<ol type="i" start="1">')
  check(list('a', 26), '<ol type="a" start="1">')
  check(list('a', 27), '<span class="marker">L26</span>')
  check(list('(%d)', 1), '<span class="marker">L0</span>')
})

test('characters are spelt out with the names that the caller knows', () => {
  const options = {
    characterName: (code: number) => (code === 0x394 ? 'GREEK CAPITAL DELTA' : undefined),
  }
  check(
    '<t><u format="lit-name-num">Δ</u></t>',
    '&quot;Δ&quot; (GREEK CAPITAL DELTA, U+0394)',
    options,
  )
  check('<t><u format="name">é</u></t>', '>U+00E9<')
  check('<t><u format="{lit} is {num}">é</u></t>', '&quot;é&quot; is U+00E9')
})

test('tabs in drawings reach the next of eight columns', () => {
  check('<artwork>a\tb\n\tc</artwork>', 'a       b\n        c')
})

test('every document of the corpus prints soundly, all its elements known', needsShared, () => {
  for (const folder of ['rfcxml', 'rfcxml-micro', 'rfcxml-selftest']) {
    const path = `${shared}/corpus/${folder}`
    for (const name of readdirSync(path).filter(name => name.endsWith('.prepped.xml'))) {
      const draft = parse(readFileSync(`${path}/${name}`, 'utf8'), name)
      const { text, origins } = toHtml(draft, { strict: true })
      assertSoundPage(text)
      assert.equal(origins.length, text.split('\n').length - 1, name)
    }
  }
})

test('the words of a document are on its page, in order', () => {
  const draft = parse(everything)
  const page = words(readPage(toHtml(draft).text).text)
  const middle = [...elements(draft)].find(({ name }) => name === 'middle')
  assert.ok(middle !== undefined)
  let from = page.indexOf('Words', page.indexOf("Authors' Addresses"))
  for (const text of textsBelow(middle)) {
    const at = page.indexOf(words(text), from)
    assert.notEqual(at, -1, `${words(text)} is not after ${page.slice(from - 40, from)}`)
    from = at
  }
})

/** Gives the character data below an element, but not of figures, whose captions move, nor what is hidden. */
function textsBelow(element: XElement): string[] {
  return element.children.flatMap(child => {
    if (child.type === 'text') return words(child.value) === '' ? [] : [child.value]
    if (child.type !== 'element' || child.name === 'figure' || child.name === 'sourcecode')
      return []
    return child.attributes.display === 'false' ? [] : textsBelow(child)
  })
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
