import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { XmlDocument } from 'libxml2-wasm'
import { toText } from '../../../src/document/print/text/to-text.js'
import { toHtml } from '../../../src/document/print/to-html.js'
import { toXml } from '../../../src/document/print/to-xml.js'
import { decode } from '../../../src/document/rfcxml/decode.js'
import { prepare } from '../../../src/document/rfcxml/prepare.js'
import { readDraft } from '../../../src/document/rfcxml/read-draft.js'
import type { PrepareOptions } from '../../../src/document/rfcxml/work.js'
import { cpuTime } from '../../cpu-time.js'

const today = { year: 2026, month: 1, day: 15 }

const around = (middle: string, type = '') =>
  `${type}<rfc version="3" ipr="trust200902" docName="draft-a-b-00" category="info" ` +
  'submissionType="IETF"><front><title>T</title><author fullname="A B"/></front>' +
  `<middle><section><name>X</name>${middle}</section></middle><back/></rfc>`

/** Prepares a document; gives the XML printed, what was reported, and what was asked for. */
function run(xml: string, include?: PrepareOptions['include']) {
  const read = readDraft(xml, 'a.xml')
  assert.ok(read.draft)
  const asked: string[] = []
  const prepared = prepare(read.draft, {
    today,
    include: (href, from) => {
      asked.push(href)
      return include?.(href, from)
    },
  })
  const findings = [...read.findings, ...prepared.findings]
  return {
    xml: prepared.draft === undefined ? '' : toXml(prepared.draft).text,
    rules: findings.map(({ ruleId }) => ruleId),
    reasons: findings.map(({ reason }) => reason),
    asked,
  }
}

/** How much more of the processor's time four times the input takes; the best of nine runs counts. */
function growth(input: (size: number) => string, size: number): number {
  // The kernel counts in steps: less than a millisecond may read as nothing.
  const time = (text: string) =>
    Math.max(
      cpuTime(() => readDraft(text, 'a.xml')),
      1000,
    )
  const best = (text: string) => Math.min(...Array.from({ length: 9 }, () => time(text)))
  return best(input(size * 4)) / best(input(size))
}

test('X1, X2: external entities and document types are refused, and nothing is asked for', () => {
  const type =
    '<!DOCTYPE rfc SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY e SYSTEM "file:///etc/hostname">' +
    '<!ENTITY % p SYSTEM "http://127.0.0.1:9/p"> %p;]>'
  const { xml, rules, asked } = run(around('<t>&e;</t>', type))
  assert.ok(xml.includes('&amp;e;') && rules.includes('xml-entity'))
  const included = `<!DOCTYPE t [<!ENTITY e SYSTEM "file:///etc/hostname">]><t>&e;</t>`
  const inner = run(around('<xi:include href="b.xml"/>'), () => ({ path: 'b.xml', text: included }))
  assert.ok(inner.rules.includes('xml-entity'))
  assert.deepEqual([asked, inner.asked], [[], ['b.xml']])
})

test('X3, X4: entities expand to a bounded text, nested or repeated', () => {
  const nested = ['<!ENTITY e0 "0123456789">']
  for (let i = 1; i < 9; i++) nested.push(`<!ENTITY e${i} "${`&e${i - 1};`.repeat(10)}">`)
  const wide = `<!ENTITY e8 "${'x'.repeat(50_000)}">`
  for (const [type, text] of [
    [nested.join(''), '&e8;'],
    [wide, '&e8;'.repeat(50_000)],
  ] as const) {
    const { xml, rules } = run(around(`<t>${text}</t>`, `<!DOCTYPE rfc [${type}]>`))
    assert.ok(rules.includes('xml-limit'))
    assert.ok(xml.length < 1_100_000)
  }
})

test('X5, X11: time grows with the file, whatever fills it', () => {
  const inputs: Readonly<Record<string, (size: number) => string>> = {
    references: size => `<a>${'&#65;'.repeat(size)}</a>`,
    nesting: size => `<a>${'<b>'.repeat(size)}</a>`,
    attributes: size => `<a ${Array.from({ length: size }, (_, i) => `a${i}="x"`).join(' ')}/>`,
    repeated: size => `<a ${'b="x" '.repeat(size)}/>`,
    value: size => `<a b="${'x '.repeat(size)}"/>`,
  }
  // Linear is 4, quadratic 16; the machine may be busy with something else.
  for (const [name, input] of Object.entries(inputs)) assert.ok(growth(input, 100_000) < 12, name)
})

test('X6: a bound of zero, or of what is no number, lets nothing through', () => {
  const xml = '<!DOCTYPE a [<!ENTITY e "expanded">]><a><b c="d">&e; & </b></a>'
  // The last stands for callers without types.
  for (const value of [0, -1, Number.NaN, '5' as unknown as number]) {
    assert.equal(readDraft(xml, 'a.xml', { maxDepth: value }).draft, undefined)
    const printed = (options: object) => {
      const { draft } = readDraft(xml, 'a.xml', options)
      assert.ok(draft)
      return toXml(draft).text
    }
    assert.doesNotMatch(printed({ maxExpansion: value }), /expanded/)
    assert.doesNotMatch(printed({ maxAttributes: value }), /c="d"/)
    const { findings } = readDraft(xml, 'a.xml', { maxFaults: value })
    assert.deepEqual(
      findings.map(({ ruleId }) => ruleId),
      ['xml-limit'],
    )
  }
})

test('X8: a cycle of includes is named, and a chain is bounded', () => {
  const files: Readonly<Record<string, string>> = {
    'b.xml': '<t><xi:include href="c.xml"/></t>',
    'c.xml': '<t><xi:include href="b.xml"/></t>',
  }
  const from = (href: string) => ({ path: href, text: files[href] ?? '' })
  const cycle = run(around('<xi:include href="b.xml"/>'), from)
  assert.ok(cycle.reasons.includes('A file includes itself: b.xml → c.xml → b.xml.'))
  const self = run(around('<xi:include href="a.xml"/>'), () => ({
    path: 'a.xml',
    text: around(''),
  }))
  assert.ok(self.reasons.includes('A file includes itself: a.xml → a.xml.'))
  const chain = run(around('<xi:include href="1"/>'), href => ({
    path: href,
    text: `<t><xi:include href="${Number(href) + 1}"/></t>`,
  }))
  assert.ok(chain.rules.includes('xml-limit') && chain.asked.length < 20)
})

test('X9: other ways to include ask the same function, and its refusal is told', () => {
  const { rules, asked, xml } = run(
    around(
      '<t>{::include /etc/passwd}</t><artwork src="file:///etc/passwd"/>' +
        '<sourcecode src="/etc/passwd"/><?rfc include="/etc/passwd"?>',
    ),
  )
  assert.equal(rules.filter(rule => rule === 'include').length, 3)
  assert.deepEqual(asked.toSorted(), ['/etc/passwd', '/etc/passwd', 'file:///etc/passwd'])
  assert.ok(xml.includes('{::include /etc/passwd}'))
})

test('X10: drawings neither run nor fetch anything', () => {
  const active = [
    '<script>x()</script>',
    '<SCRIPT>x()</SCRIPT>',
    '<g onload="x()"/>',
    '<foreignObject><p>x()</p></foreignObject>',
    '<a href="javascript:x()"><text>a</text></a>',
    '<a xlink:href=" java&#10;script:x()"><text>a</text></a>',
    '<image href="https://x.example/x.png"/>',
    '<use href="data:image/svg+xml,x()"/>',
    '<use xlink:href="https://x.example/x.svg#x"/>',
    '<rect style="fill:url(https://x.example/x)"/>',
    '<rect fill="url(//x.example/x)"/>',
    '<style>@import "https://x.example/x.css";</style>',
    '<style>rect { fill: u\\72l(https://x.example/x) }</style>',
    '<a href="#a"><set attributeName="href" to="javascript:x()"/></a>',
  ]
  for (const part of active) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${part}</svg>`
    const { xml, rules } = run(around(`<artwork type="svg">${svg}</artwork>`))
    assert.ok(rules.includes('active-drawing'), part)
    assert.doesNotMatch(xml, /x\(\)|x\.example/, part)
  }
  const tame =
    '<a href="https://x.example/"><text>a</text></a><use href="#b"/><rect fill="url(#c)"/>' +
    '<style>rect { fill: red }</style>'
  const { rules } = run(
    around(`<artwork type="svg"><svg viewBox="0 0 9 9">${tame}</svg></artwork>`),
  )
  assert.ok(!rules.includes('active-drawing'))
})

test('X12: what is printed is well-formed, whatever the octets were', () => {
  const text = around(
    '<t a="\ufffe">\u0000\ufffe\ud800 ]]&gt; <!-- a -- b --><![CDATA[]]]]>]]></t>',
  )
  const octets: readonly Uint8Array[] = [
    Buffer.from(text),
    Buffer.from(`\ufeff<?xml version="1.0" encoding="utf-8"?>${text}`, 'utf16le'),
    Buffer.from(`\ufeff<?xml version="1.0" encoding="utf-16"?>${text}`),
    Buffer.from(`<?xml version="1.0" encoding="utf-16"?>${text}`),
    Buffer.from(`<?xml version="1.0" encoding="utf-7"?>${text.replace('T<', '+ADw-script+AD4-<')}`),
    Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${text}`, 'latin1'),
  ]
  for (const [which, each] of octets.entries()) {
    const decoded = decode(each, 'a.xml')
    const { draft, findings } = readDraft(decoded.text, 'a.xml')
    assert.notEqual(findings.length + decoded.findings.length, 0, String(which))
    if (draft === undefined) continue
    for (const tree of [draft, prepare(draft, { today }).draft])
      if (tree !== undefined) XmlDocument.fromString(toXml(tree).text).dispose()
  }
})

test('X13: an attribute whose value is the name of something every object has means nothing', () => {
  const samples = [
    ...['addresses', 'lists', 'inline', 'references', 'tables', 'rfc-front'].map(
      name => `test/fixtures/print/${name}/in.xml`,
    ),
    'test/fixtures/document/print/everything.xml',
  ].map(path => readFileSync(path, 'utf8'))
  let changes = 0
  for (const sample of samples)
    for (const name of new Set(sample.match(/(?<= )[a-zA-Z]+(?==")/g)))
      for (const value of ['constructor', '__proto__']) {
        const { draft } = readDraft(
          sample.replace(new RegExp(`( ${name}=)"[^"]*"`, 'g'), `$1"${value}"`),
          'a.xml',
        )
        assert.ok(draft)
        const prepared = prepare(draft, { today }).draft
        for (const tree of prepared === undefined ? [draft] : [draft, prepared]) {
          toText(tree, { today })
          toHtml(tree)
        }
        changes++
      }
  assert.ok(changes > 200)
})
