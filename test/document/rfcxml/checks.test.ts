import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toXml } from '../../../src/document/print/to-xml.js'
import { decode } from '../../../src/document/rfcxml/decode.js'
import { prepare } from '../../../src/document/rfcxml/prepare.js'
import { readDraft } from '../../../src/document/rfcxml/read-draft.js'

const today = { year: 2026, month: 1, day: 15 }

/** Checks what is reported of a document, as `ruleId line:column`; `‸` marks the place expected. */
function check(marked: string, ...rules: readonly string[]): void {
  const at = marked.indexOf('‸')
  const before = marked.slice(0, at).split('\n')
  const { draft, findings } = readDraft(marked.replace('‸', ''), 'a.xml')
  assert.deepEqual(findings, [])
  assert.ok(draft)
  const seen = prepare(draft, { today }).findings.filter(finding => finding.severity !== 'info')
  assert.deepEqual(
    seen.map(({ ruleId }) => ruleId),
    rules,
    seen.map(({ reason }) => reason).join('\n'),
  )
  if (at === -1) return
  const { line, column } = seen[0]?.place ?? { line: 0, column: 0 }
  assert.deepEqual([line, column], [before.length, (before.at(-1)?.length ?? 0) + 1])
}

const around = (middle: string, back = '', rfc = '') =>
  `<rfc version="3" ipr="trust200902" docName="draft-a-b-00" category="info" submissionType="IETF"${rfc}>\n` +
  '<front><title>T</title><author fullname="A B"/></front>\n' +
  `<middle><section><name>X</name>\n${middle}</section></middle>\n<back>${back}</back></rfc>`

test('a sound document has no findings', () => check(around('<t>x</t>')))

test('reports unknown elements where they stand', () =>
  check(around('<t>x</t>‸<para>y</para>'), 'unknown-element'))

test('reports elements in a place where they cannot stand', () => {
  check(around('<t>x ‸<section><name>Y</name></section></t>'), 'nesting')
  check(around('<t>x</t>‸<name>late</name>'), 'nesting')
})

test('reports text between blocks at the element that holds it', () =>
  check(around('<ul>‸</ul>').replace('<ul>‸', '‸<ul>stray<li>x</li>'), 'nesting'))

test('reports elements of version 2 that a document of version 3 still has', () => {
  check(around('<t>a ‸<spanx>b</spanx></t>'), 'old-element')
  check(around('<t>a ‸<list><t>b</t></list></t>'), 'old-element')
})

test('reports what is missing', () => {
  check(around('‸<ul/>'), 'missing-element')
  check(around('<t>‸<xref>x</xref></t>'), 'missing-attribute', 'xref')
})

test('reports unknown attributes and values', () => {
  check(around('‸<t colour="red">x</t>'), 'unknown-attribute')
  check(around('‸<ul spacing="wide"><li>x</li></ul>'), 'attribute-value')
  check(around('‸<t indent="wide">x</t>'), 'attribute-value')
})

test('reports months of references that have no number', () => {
  const dated = (month: string) =>
    around(
      '<t><xref target="R"/></t>',
      '<references><name>R</name><reference anchor="R"><front><title>T</title><author fullname="A B"/>' +
        `‸<date year="2003" month="${month}"/></front></reference></references>`,
    )
  check(dated('Juni'), 'date')
  check(dated('jun').replace('‸', ''))
})

test('reports a series that contradicts the name of the draft or the number of the RFC', () => {
  const inSeries = (name: string, value: string, rfc = '') =>
    around('<t>x</t>', '', rfc).replace(
      '</title>',
      `</title>‸<seriesInfo name="${name}" value="${value}"/>`,
    )
  check(inSeries('Internet-Draft', 'draft-a-b-01'), 'document-name')
  check(inSeries('RFC', '9998', ' number="9999"'), 'document-name')
  check(inSeries('RFC', '9999', ' number="9999"').replace('‸', ''))
})

test('reports anchors that stand twice or look like ours', () => {
  check(around('<t anchor="a">x</t>‸<t anchor="a">y</t>'), 'repeated-anchor')
  check(around('‸<t anchor="section-1">x</t>'), 'reserved-anchor')
})

test('reports the first part number of a document that was not prepared, and gives others', () => {
  const middle = '‸<t pn="section-1">x</t><t pn="section-1">y</t>'
  check(around(middle), 'written-part-number')
  const { draft } = readDraft(around(middle).replace('‸', ''), 'a.xml')
  assert.ok(draft)
  const prepared = toXml(prepare(draft, { today }).draft ?? draft).text
  assert.match(prepared, /<t [^>]*pn="section-1-1">x</)
  assert.match(prepared, /<t [^>]*pn="section-1-2">y</)
})

test('reports references to nothing', () =>
  check(around('<t>‸<xref target="nowhere"/></t>'), 'dangling-xref'))

test('reports references that nothing points at', () =>
  check(
    around(
      '<t>x</t>',
      '<references><name>R</name>‸<reference anchor="R1"><front><title>x</title>' +
        '<author fullname="A"/></front></reference></references>',
    ),
    'unused-reference',
  ))

test('reports tabs in what is printed as it is', () => {
  check(around('‸<artwork>a\tb</artwork>'), 'tab')
  check(around('‸<sourcecode>a\tb</sourcecode>'), 'tab')
})

test('reports and removes what is active in a drawing', () =>
  check(
    around('<artwork type="svg"><svg onload="x()"><script/></svg></artwork>'),
    'active-drawing',
    'active-drawing',
  ))

test('reports values that RFC 7841 has no text for', () =>
  check(
    around('<t>x</t>').replace('category="info"', 'category="std"').replace('IETF', 'IAB'),
    'status',
  ))

test('refuses version 2, and says how to convert', () => {
  const refused = (xml: string) => {
    const { draft } = readDraft(xml, 'a.xml')
    assert.ok(draft)
    const result = prepare(draft, { today })
    assert.equal(result.draft, undefined)
    return result.findings[0]
  }
  assert.match(refused('<rfc version="2"/>')?.hint ?? '', /v2v3/)
  assert.match(refused('<rfc><middle><t><list/></t></middle></rfc>')?.reason ?? '', /<list>/)
  assert.match(refused('<html/>')?.reason ?? '', /<html>/)
})

test('decodes what a file says it is, and reports what it is not', () => {
  const latin = Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><t>é</t>', 'latin1')
  assert.deepEqual(decode(latin, 'a.xml').findings, [])
  assert.match(decode(latin, 'a.xml').text, /é/)
  const broken = decode(Buffer.from('<t>\né</t>', 'latin1'), 'a.xml')
  assert.deepEqual(broken.findings[0]?.place, { path: 'a.xml', line: 2, column: 1 })
  assert.equal(decode(Buffer.from('\ufeff<t/>', 'utf16le'), 'a.xml').text, '<t/>')
})
