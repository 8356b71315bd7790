import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepare } from '../../../src/document/rfcxml/prepare.js'
import { readDraft } from '../../../src/document/rfcxml/read-draft.js'
import { type PrepareOptions, rootElement } from '../../../src/document/rfcxml/work.js'
import { elements, plainText, type XElement } from '../../../src/model/index.js'

const today = { year: 2026, month: 1, day: 15 }

/** A small document: attributes of `<rfc>`, what stands in the middle, and what in the back. */
function document(parts: { rfc?: string; front?: string; middle?: string; back?: string }): string {
  const rfc = parts.rfc ?? 'docName="draft-a-b-00" category="info" submissionType="IETF"'
  return (
    `<rfc version="3" ipr="trust200902" ${rfc}>` +
    `<front><title>T</title><author fullname="Ann Example"/>${parts.front ?? ''}</front>` +
    `<middle>${parts.middle ?? '<section><name>One</name><t>x</t></section>'}</middle>` +
    `<back>${parts.back ?? ''}</back></rfc>`
  )
}

function prepared(xml: string, options: Partial<PrepareOptions> = {}): XElement {
  const { draft } = readDraft(xml, 'a.xml')
  assert.ok(draft)
  const root = rootElement(prepare(draft, { today, ...options }).draft ?? draft)
  assert.ok(root)
  return root
}

/** Gives the elements of a name below a node. */
const all = (node: XElement, name: string) => [...elements(node)].filter(e => e.name === name)

/** Checks one attribute of every element of a name, in order. */
function check(
  xml: string,
  name: string,
  attribute: string,
  expected: readonly (string | undefined)[],
): void {
  const seen = all(prepared(xml), name).map(node => node.attributes[attribute])
  assert.deepEqual(seen, expected)
}

const middle = (content: string) => document({ middle: content })
const section = (content: string) => middle(`<section><name>One</name>${content}</section>`)

test('numbers sections, and appendices with letters', () => {
  const xml = document({
    middle: '<section><name>A</name><section><name>B</name></section></section>',
    back: '<section><name>C</name><section><name>D</name></section></section>',
  })
  const numbers = all(prepared(xml), 'section').map(node => node.attributes.pn)
  assert.deepEqual(numbers.slice(-5), [
    'section-1',
    'section-1.1',
    'section-appendix.a',
    'section-appendix.a.1',
    'section-appendix.b',
  ])
})

test('counts items of lists of one group on, and letters from a to z and then ba', () => {
  check(
    section(
      '<ol group="g"><li>a</li><li>b</li></ol><ol group="g" type="(%i)"><li>c</li></ol>' +
        '<ol type="a" start="26"><li>z</li><li>y</li></ol>',
    ),
    'li',
    'derivedCounter',
    // The first two stand in the table of contents.
    [undefined, undefined, '1.', '2.', '(iii)', 'z.', 'ba.'],
  )
})

test('takes what a date leaves out from today', () => {
  const date = (front: string) => all(prepared(document({ front })), 'date')[0]?.attributes
  assert.deepEqual(date(''), { year: '2026', month: '01', day: '15' })
  assert.deepEqual(date('<date year="2012"/>'), { year: '2012', month: '01', day: '15' })
  assert.deepEqual(date('<date year="2012" month="May"/>'), { year: '2012', month: '05' })
})

test('says what a cross-reference shows', () => {
  check(
    middle(
      '<section anchor="a"><name>First</name><t anchor="p"><xref target="a"/> <xref target="p"/> ' +
        '<xref target="a" format="title"/> <xref target="a" format="counter"/></t></section>',
    ),
    'xref',
    'derivedContent',
    // The first four stand in the table of contents.
    ['1', '', '', '', 'Section 1', 'Section 1, Paragraph 1', 'First', '1'],
  )
})

test('leads to the section of a reference', () => {
  const back =
    '<references><name>R</name><reference anchor="RFC9110"><front><title>H</title>' +
    '<author fullname="R F"/><seriesInfo name="RFC" value="9110"/></front></reference></references>'
  const xml = document({
    middle: '<section><name>One</name><t><xref target="RFC9110" section="a.2"/></t></section>',
    back,
  })
  const link = all(prepared(xml), 'xref').find(node => node.attributes.section !== undefined)
  assert.equal(link?.attributes.derivedLink, 'https://rfc-editor.org/rfc/rfc9110#appendix-A.2')
  // An empty fragment leads to the document itself, as the reference renderer has it.
  const [whole] = all(prepared(xml.replace('/></t>', ' relative="#"/></t>')), 'xref').filter(
    node => node.attributes.section !== undefined,
  )
  assert.equal(whole?.attributes.derivedLink, 'https://rfc-editor.org/rfc/rfc9110')
  assert.equal(
    all(prepared(xml), 'reference')[0]?.attributes.target,
    'https://www.rfc-editor.org/rfc/rfc9110',
  )
})

test('fills the index by letter, item and subitem', () => {
  const root = prepared(
    section('<t>a<iref item="web" subitem="page" primary="true"/></t><t><iref item="#1"/>b</t>'),
  )
  const index = all(root, 'section').find(node => plainText(node).startsWith('Index'))
  assert.ok(index)
  assert.deepEqual(all(index, 'dt').map(plainText), ['#1', 'web', '', 'page'])
  assert.equal(all(index, 'strong').length, 1)
})

test('an RFC has its boilerplate, its links, and nothing that was for drafts', () => {
  const root = prepared(
    document({
      rfc: 'number="9999" category="std" consensus="true" submissionType="IETF"',
      middle:
        '<section removeInRFC="true"><name>Gone</name><t>x</t></section>' +
        '<section><name>Stays</name><t>y<cref>note</cref><!-- c --></t></section>',
    }),
  )
  assert.match(plainText(root), /This is an Internet Standards Track document\./)
  assert.doesNotMatch(plainText(root), /Gone|note/)
  assert.equal(all(root, 'link').length, 2)
  const stays = all(root, 'section').find(node => plainText(node).startsWith('Stays'))
  assert.equal(stays?.attributes.pn, 'section-1')
})

test('removes processing instructions that nobody honours, from drawings too', () => {
  const drawing = '<artwork type="svg"><svg><?a?><g><?b?></g></svg></artwork>'
  const root = prepared(section(`<t>x<?rfc x?>y<?v3xml2rfc indent="2"?></t><?c?>${drawing}`))
  const nodes = [...elements(root)].flatMap(({ children }) => children)
  const left = nodes.filter(({ type }) => type === 'instruction')
  assert.deepEqual(left, [{ type: 'instruction', name: 'v3xml2rfc', value: 'indent="2"' }])
  assert.ok(nodes.some(node => node.type === 'text' && node.value === 'xy'))
})

test('keeps an element with the one before it', () => {
  const xml = section(
    '<t>a</t>\n<t keepWithPrevious="yes">b</t><!-- c --><t keepWithPrevious="true"/>',
  )
  const [first, second, third] = all(prepared(xml), 't').slice(-3)
  assert.equal(first?.attributes.keepWithNext, 'true')
  assert.equal(second?.attributes.keepWithPrevious, undefined)
  assert.equal(third?.attributes.keepWithPrevious, 'true')
})

test('fills in defaults, but not inside references', () => {
  const back =
    '<references><name>R</name><reference anchor="A"><front><title>H</title><author/></front>' +
    '<annotation><em><xref target="A"/></em></annotation></reference></references>'
  const root = prepared(document({ back, middle: '<section><name>One</name><dl/></section>' }))
  assert.equal(all(root, 'dl')[0]?.attributes.newline, 'false')
  const [reference] = all(root, 'reference')
  assert.ok(reference)
  assert.equal(reference.attributes.quoteTitle, 'true')
  // A document that many share is left alone to the second level.
  assert.equal(all(reference, 'author')[0]?.attributes.role, undefined)
  assert.equal(all(reference, 'xref')[0]?.attributes.format, 'default')
})

test('a draft says that parts will be removed, once', () => {
  const warning = 'This section is to be removed before publishing as an RFC.'
  const xml = middle(
    `<section removeInRFC="true"><name>A</name><t>${warning}</t></section>` +
      '<section removeInRFC="true"><name>B</name><t>x</t></section>',
  )
  const said = all(prepared(xml), 't').filter(node => plainText(node) === warning)
  assert.equal(said.length, 2)
})

test('includes files through the given function only', () => {
  const xml = document({
    back: '<references><name>R</name><xi:include href="r.xml"/><?rfc include="s.xml"?></references>',
  })
  const reference = (anchor: string) =>
    `<reference anchor="${anchor}"><front><title>x</title><author fullname="A"/></front></reference>`
  const asked: string[] = []
  const root = prepared(xml, {
    include: (href, from) => {
      asked.push(`${href} from ${from}`)
      return { path: href, text: reference(href.charAt(0)) }
    },
  })
  assert.deepEqual(asked, ['r.xml from a.xml', 's.xml from a.xml'])
  assert.deepEqual(
    all(root, 'reference').map(node => node.attributes.anchor),
    ['r', 's'],
  )
  assert.equal(all(root, 'reference')[0]?.origin?.path, 'r.xml')
})

test('a file that includes itself comes to an end', () => {
  const again = { path: 'r.xml', text: '<references><xi:include href="r.xml"/></references>' }
  const root = prepared(document({ back: '<xi:include href="r.xml"/>' }), { include: () => again })
  assert.ok(all(root, 'references').length < 20)
})

test('names characters by code points where nobody knows their names', () => {
  const xml = section('<t><u anchor="u">Δ</u> <xref target="u"/></t>')
  const shown = (options: Partial<PrepareOptions>) =>
    all(prepared(xml, options), 'xref').at(-1)?.attributes.derivedContent
  assert.equal(shown({}), '"Δ" (U+0394, U+0394)')
  assert.equal(shown({ unicodeName: () => 'DELTA' }), '"Δ" (DELTA, U+0394)')
})

test('leaves a prepared document as it is', () => {
  const xml = document({ rfc: 'prepTime="2025-01-01T00:00:00" category="info"' })
  assert.equal(all(prepared(xml), 'boilerplate').length, 0)
})

test('sorts references where the document asks for it', () => {
  const reference = (anchor: string) =>
    `<reference anchor="${anchor}"><front><title>x</title><author fullname="A"/></front></reference>`
  const xml = (sort: string) =>
    document({
      rfc: `docName="d" category="info" submissionType="IETF" sortRefs="${sort}"`,
      back:
        '<displayreference target="a" to="Z"/>' +
        `<references><name>R</name>${reference('b')}${reference('a')}${reference('C')}</references>`,
    })
  check(xml('true'), 'reference', 'derivedAnchor', ['b', 'C', 'Z'])
  check(xml('false'), 'reference', 'derivedAnchor', ['b', 'Z', 'C'])
})

test('names the scripts by what the document begins with, white space between comments included', () => {
  const scripts = (before: string): string | undefined =>
    prepared(document({}).replace('<front>', `${before}<front>`)).attributes.scripts
  assert.equal(scripts(''), 'Common,Latin')
  assert.equal(scripts('<!-- c -->\n'.repeat(60)), 'Common')
})
