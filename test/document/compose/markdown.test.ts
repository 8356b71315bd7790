import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toXml } from '../../../src/document/print/to-xml.js'
import { composeTiny } from './tiny-profile.js'

/** Asserts what one section's Markdown becomes, line ends between blocks aside. */
function check(markdown: string, expected: string): void {
  const composition = composeTiny(`# Section\n\n${markdown}\n`)
  assert.deepEqual(composition.findings, [])
  const xml = toXml(composition.draft).text
  const body = /<name>Section<\/name>\n([\s\S]*?)\n?<\/section>/.exec(xml)?.[1]
  assert.equal(body, expected)
}

test('paragraphs hold emphasis, code and links', () => {
  check(
    'A *b* **c** `d <e>`\n[f](https://g.example/).',
    '<t>A <em>b</em> <strong>c</strong> <tt>d &lt;e&gt;</tt>\n<eref target="https://g.example/">f</eref>.</t>',
  )
})

test('protocol text stays what it is', () => {
  check(
    'At host:port and 10:30 say <CRLF>, www.a.example, ~~b~~ or <a@b.example>: :status.',
    '<t>At host:port and 10:30 say &lt;CRLF&gt;, www.a.example, ~~b~~ or &lt;a@b.example&gt;: :status.</t>',
  )
})

test('citations become cross-references with their sections', () => {
  check(
    '[RFC5321], [RFC5321, Section 4.1], Section 3.1 of [RFC2920], [TS23140, Clause 8.4].',
    '<t><xref target="RFC5321"/>, <xref target="RFC5321" section="4.1" sectionFormat="comma"/>, <xref target="RFC2920" section="3.1" sectionFormat="of"/>, <xref target="TS23140"/>, clause 8.4.</t>',
  )
})

test('several sections of one document are one citation with a link each', () => {
  check(
    '[RFC5321, Sections 4.1, 4.2 and 5], [TS23140, Clauses 8 and 9].',
    '<t><xref target="RFC5321"/>, Sections <xref target="RFC5321" section="4.1" sectionFormat="bare"/>, <xref target="RFC5321" section="4.2" sectionFormat="bare"/> and <xref target="RFC5321" section="5" sectionFormat="bare"/>, <xref target="TS23140"/>, clauses 8 and 9.</t>',
  )
})

test('sections and appendices of one document are one citation too', () => {
  const part = (number: string): string =>
    `<xref target="RFC5321" section="${number}" sectionFormat="bare"/>`
  check(
    '[RFC5321, Section 7.3; Appendices F.1, F.2, and F.6], [TS23140, Clause 8; Annex G].',
    `<t><xref target="RFC5321"/>, Section ${part('7.3')} and Appendices ${part('F.1')}, ${part('F.2')}, and ${part('F.6')}, <xref target="TS23140"/>, clause 8 and annex G.</t>`,
  )
})

test('braces that attributes do not fill are words, however many there might be', () => {
  const words = `{#a${'.b'.repeat(50)}!`
  check(`${words}\n: x`, `<dl>\n<dt>${words}</dt>\n<dd>x</dd>\n</dl>`)
  check('a {#b.c .d} \n: x', '<dl>\n<dt anchor="b.c">a</dt>\n<dd>x</dd>\n</dl>')
})

test('links to anchors name what stands there', () => {
  check(
    'See [](#x), [#](#x), [this](#x) and [announce-pipelining](#rule-announce-pipelining).',
    '<t>See <xref target="x"/>, <xref target="x" format="counter"/>, <xref target="x">this</xref> and <xref target="rule-announce-pipelining" format="none">announce-pipelining</xref>.</t>',
  )
})

test('the name of a rule breaks at its hyphens in a cell', () => {
  check(
    '| a |\n|---|\n| [announce-pipelining](#rule-announce-pipelining) |',
    '<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><xref target="rule-announce-pipelining" format="none">announce-&#8203;pipelining</xref></td>\n</tr>\n</tbody>\n</table>',
  )
})

test('lists keep their order, start and spacing', () => {
  check('- a\n- b', '<ul spacing="compact">\n<li>a</li>\n<li>b</li>\n</ul>')
  check(
    '3. a\n\n   b\n\n4. c',
    '<ol start="3">\n<li>\n<t>a</t>\n<t>b</t>\n</li>\n<li>c</li>\n</ol>',
  )
})

test('terms with indented meanings make one definition list', () => {
  check(
    'one {#first}\n: What it\n  means.\n\n  More.\n\ntwo\n: Short.',
    '<dl>\n<dt anchor="first">one</dt>\n<dd>\n<t>What it\nmeans.</t>\n<t>More.</t>\n</dd>\n<dt>two</dt>\n<dd>Short.</dd>\n</dl>',
  )
})

test('tables take their caption and anchor from the paragraph after them', () => {
  check(
    '| a | b |\n|---|--:|\n| 1 | 2 |\n\nTable: Both {#both}',
    '<table anchor="both">\n<name>Both</name>\n<thead>\n<tr>\n<th>a</th>\n<th align="right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td align="right">2</td>\n</tr>\n</tbody>\n</table>',
  )
})

test('fences are drawings or source code, in a figure if they have a caption', () => {
  check('```\n+-+\n```', '<artwork type="ascii-art">+-+</artwork>')
  check(
    '```abnf #rule caption="A rule" file=a.abnf markers\na = b\n```',
    '<figure anchor="rule">\n<name>A rule</name>\n<sourcecode name="a.abnf" type="abnf" markers="true">a = b</sourcecode>\n</figure>',
  )
})

test('quotes and asides hold blocks', () => {
  check('> quoted', '<blockquote>\n<t>quoted</t>\n</blockquote>')
  check(':::aside\nBy the way.\n:::', '<aside>\n<t>By the way.</t>\n</aside>')
})
