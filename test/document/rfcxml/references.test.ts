import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { toXml } from '../../../src/document/print/to-xml.js'
import { includeReferences, indexSource } from '../../../src/document/rfcxml/include-references.js'
import { prepare } from '../../../src/document/rfcxml/prepare.js'
import { readDraft } from '../../../src/document/rfcxml/read-draft.js'
import { readRfcIndex } from '../../../src/document/rfcxml/read-rfc-index.js'
import { referenceName } from '../../../src/document/rfcxml/reference-name.js'
import { wantedReferences } from '../../../src/document/rfcxml/wanted-references.js'

const today = { year: 2026, month: 1, day: 15 }
const indexPath = 'test/fixtures/document/rfcxml/rfc-index.xml'
const { index, findings } = readRfcIndex(readFileSync(indexPath, 'utf8'), indexPath)
const include = includeReferences(() => undefined, [indexSource(index, indexPath)])

/** A document that includes these addresses on line 3 and on. */
const including = (...hrefs: readonly string[]) =>
  '<rfc version="3" ipr="trust200902" docName="draft-a-b-00" category="info" submissionType="IETF">' +
  '<front><title>T</title><author fullname="A B"/></front><middle><section><name>X</name>' +
  '<t>x</t></section></middle><back>\n<references><name>R</name>\n' +
  `${hrefs.map(href => `<xi:include href="${href}"/>`).join('\n')}</references></back></rfc>`

function read(xml: string) {
  const { draft } = readDraft(xml, 'a.xml')
  assert.ok(draft)
  return draft
}

/** Checks series, number and first file name of what an address names. */
function check(href: string, series: string, value: string, file: string): void {
  const name = referenceName(href)
  assert.deepEqual([name?.series, name?.value, name?.files[0]], [series, value, file], href)
}

test('knows references by their names, whatever machine an address names', () => {
  for (const base of [
    'https://www.rfc-editor.org/refs/bibxml/',
    'https://bib.ietf.org/public/rfc/bibxml/',
    'http://xml2rfc.ietf.org/public/rfc/bibxml/',
    'bib/',
    '',
  ])
    check(`${base}reference.RFC.2119.xml`, 'RFC', '2119', 'reference.RFC.2119.xml')
  check('reference.RFC.822', 'RFC', '822', 'reference.RFC.822.xml')
  check('reference.I-D.ietf-a-b.xml', 'I-D', 'ietf-a-b', 'reference.I-D.ietf-a-b.xml')
  check('https://x.org/reference.BCP.0014.xml', 'BCP', '0014', 'reference.BCP.0014.xml')
  check('/b/reference.W3C.REC-x-2.xml', 'W3C', 'REC-x-2', 'reference.W3C.REC-x-2.xml')
  check('/b/reference.DOI.10.1/2.3.xml', 'DOI', '10.1/2.3', 'reference.DOI.10.1_2.3.xml')
  const draft = 'https://datatracker.ietf.org/doc/bibxml3/draft-ietf-a-b-03.xml'
  check(draft, 'I-D', 'draft-ietf-a-b-03', 'reference.I-D.draft-ietf-a-b-03.xml')
  assert.equal(referenceName('reference.RFC.1.xml?anchor=ONE')?.anchor, 'ONE')
  assert.deepEqual(referenceName('reference.RFC.822.xml')?.files, [
    'reference.RFC.822.xml',
    'reference.RFC.0822.xml',
  ])
})

test('takes nothing for a name that could lead elsewhere', () => {
  for (const href of [
    'beside.xml',
    'reference.RFC.%2e%2e%2fx.xml',
    'reference.RFC.a..b.xml',
    'reference.RFC.\u0000.xml',
    'reference.RFC.1%00.xml',
    'reference.RFC.%zz.xml',
    'reference.RFC.a\\b.xml',
    `reference.RFC.${'9'.repeat(300)}.xml`,
  ])
    assert.equal(referenceName(href), undefined, href)
})

test('reads entries of the index when they are asked for', () => {
  assert.deepEqual(findings, [])
  assert.deepEqual(index.find('RFC9901'), {
    id: 'RFC9901',
    title: 'Letters & Bicycles: Carrying <Both>',
    authors: [
      { name: 'A.-M. van Rider', isEditor: true },
      { name: 'Cycling Board', isEditor: false },
    ],
    year: '2031',
    month: 'March',
    doi: '10.17487/RFC9901',
    status: 'BEST CURRENT PRACTICE',
    isAlso: ['BCP901'],
    obsoletedBy: [],
    updatedBy: ['RFC9902'],
  })
  assert.deepEqual(index.find('RFC901')?.obsoletedBy, ['RFC9901'])
  assert.equal(index.find('RFC1'), undefined)
})

test('an index that is none, or broken, finds nothing', () => {
  assert.equal(readRfcIndex('<html/>', 'i.xml').findings[0]?.ruleId, 'rfc-index')
  const broken = '<rfc-entry><doc-id>RFC1</doc-id><title>&x;</a></rfc-entry>'
  assert.equal(readRfcIndex(broken, 'i.xml').index.find('RFC1'), undefined)
  assert.equal(readRfcIndex('<rfc-entry>'.repeat(100_000), 'i.xml').index.find('RFC1'), undefined)
})

test('writes references and groups from the index', () => {
  const prepared = prepare(read(including('x/reference.RFC.9901.xml', 'reference.BCP.901.xml')), {
    today,
    include,
  })
  assert.ok(prepared.draft)
  const xml = toXml(prepared.draft).text
  assert.match(xml, /<title>Letters &amp; Bicycles: Carrying &lt;Both&gt;<\/title>/)
  assert.match(xml, /initials="A.-M." surname="van Rider" role="editor"/)
  assert.match(xml, /<organization[^>]*>Cycling Board<\/organization>/)
  assert.match(
    xml,
    /<referencegroup anchor="BCP901" target="https:\/\/www.rfc-editor.org\/info\/bcp901"/,
  )
  assert.equal(xml.match(/<seriesInfo name="BCP" value="901"/g)?.length, 3)
  assert.match(xml, /<seriesInfo name="DOI" value="10.17487\/RFC9902"/)
})

test('a missing reference is told where it is included, and the rest is prepared', () => {
  const why = 'https://b.example/bibxml/reference.RFC.77.xml answered 404'
  const prepared = prepare(read(including('reference.RFC.77.xml', 'reference.RFC.9902.xml')), {
    today,
    include,
    whyAbsent: href => (href === 'reference.RFC.77.xml' ? why : undefined),
  })
  const [missing] = prepared.findings
  assert.equal(missing?.ruleId, 'include')
  assert.deepEqual(missing?.place, { path: 'a.xml', line: 3, column: 1 })
  assert.match(missing?.reason ?? '', /^The reference RFC 77 was not found: https:.*404\.?/)
  assert.match(missing?.hint ?? '', /--bibxml.*--rfc-index.*--fetch/)
  assert.ok(prepared.draft && toXml(prepared.draft).text.includes('anchor="RFC9902"'))
})

test('observes references that the index calls obsolete, where they are included', () => {
  const draft = read(including('reference.RFC.9902.xml', 'reference.RFC.0901.xml'))
  const seen = prepare(draft, { today, include, rfcIndex: index }).findings.filter(
    ({ ruleId }) => ruleId === 'obsolete-reference',
  )
  assert.deepEqual(
    seen.map(({ severity, reason, place }) => [severity, reason, place.path, place.line]),
    [['info', 'RFC 901 was obsoleted by RFC 9901.', 'a.xml', 4]],
  )
})

test('gives a reference the anchor that its address asks for', () => {
  const { draft } = prepare(
    read(including('https://b.example/reference.RFC.9902.xml?anchor=BELL')),
    {
      today,
      include,
    },
  )
  assert.ok(draft && toXml(draft).text.includes('anchor="BELL"'))
})

test('tells which references are wanted, in included files too', () => {
  const outer = {
    path: 'b.xml',
    text: '<references><xi:include href="reference.RFC.3.xml"/></references>',
  }
  const wanted = wantedReferences(read(including('b.xml', 'reference.RFC.9902.xml', 'c.xml')), {
    today,
    include: (href, from) => (href === 'b.xml' ? outer : include(href, from)),
  })
  assert.deepEqual(
    wanted.map(({ href }) => href),
    ['reference.RFC.3.xml'],
  )
})
