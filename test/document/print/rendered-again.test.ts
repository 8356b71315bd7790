import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type LineMemory, lineMemory } from '../../../src/document/print/text/line-memory.js'
import type { TextOptions } from '../../../src/document/print/text/text-options.js'
import { toText } from '../../../src/document/print/text/to-text.js'
import { toXml } from '../../../src/document/print/to-xml.js'
import { prepare } from '../../../src/document/rfcxml/prepare.js'
import { prepareMemory } from '../../../src/document/rfcxml/prepare-memory.js'
import { readDraft } from '../../../src/document/rfcxml/read-draft.js'
import {
  childElement,
  type Draft,
  element,
  textNode,
  type XElement,
  type XNode,
} from '../../../src/model/index.js'

const today = { year: 2026, month: 1, day: 15 }

const source = `<rfc version="3" ipr="trust200902" docName="draft-doe-again-00" category="info"
  submissionType="IETF" tocInclude="true" indexInclude="true" symRefs="true" sortRefs="true">
<front>
<title abbrev="Again">Printed Again</title>
<author fullname="J. Doe" initials="J." surname="Doe"><address><email>j@a.example</email></address></author>
<date year="2026" month="1" day="1"/>
<abstract><t>It is printed again, and looks the same.</t></abstract>
<note title="Note"><t>To be read.</t></note>
</front>
<middle>
<section anchor="one"><name>One of <tt>many</tt></name>
<t anchor="par">Words of <xref target="two"/>, of <xref target="tab" format="counter"/> and <xref target="A"/>,
  section <xref target="B" section="2.1" sectionFormat="of"/>, <xref target="item"/> and <xref target="par"/>.</t>
<ul><li>an item</li><li><t anchor="item">another <em>with stress</em></t><ol type="%p%c"><li>inner</li></ol></li></ul>
<section anchor="inner"><name>Inner</name>
<t><iref item="word" subitem="part"/>A <bcp14>MUST</bcp14> of 3 <u anchor="you">ü</u> or <u format="char-num">é</u>.</t>
<ol group="g"><li>first</li><li>second</li></ol>
<section><name>Innermost</name><t>Deep<cref anchor="remark">no</cref> down.</t>
<sourcecode type="abnf" markers="true" name="a.abnf">a = "b"
</sourcecode></section></section></section>
<section anchor="two"><name>Two</name>
<table anchor="tab"><name>A table</name><thead><tr><th>a</th><th>b</th></tr></thead>
<tbody><tr><td rowspan="2">1</td><td><ul><li>x</li></ul></td></tr><tr><td>a much longer content of a cell, see <xref target="one"/></td></tr></tbody></table>
<dl newline="true"><dt anchor="term">term</dt><dd>meaning of <xref target="term"/></dd><dt>other</dt><dd><t>more</t></dd></dl>
<ol group="g"><li>third</li></ol>
<table><tbody><tr><td>plain-<em>a</em>
<em>b</em></td><td>a-rather-long-word-of-it<ul><li>in a cell</li></ul></td></tr></tbody></table>
<ul><li>ends like an entry…12</li></ul>
<artwork type="svg"><svg xmlns="http://www.w3.org/2000/svg"/></artwork>
<figure anchor="fig"><name>Art</name><artwork align="center">+-----+
| box |
+-----+</artwork></figure>
<aside><t>Beside <xref target="fig" format="title"/>.</t></aside>
</section>
<section anchor="gone" removeInRFC="true" numbered="false"><name>Gone</name><t>This section is to be removed before publishing as an RFC.</t></section>
</middle>
<back>
<references><name>References</name>
<references><name>Normative References</name>
<reference anchor="A" target="https://a.example/a"><front><title>Alpha</title><author fullname="A. Roe" initials="A." surname="Roe"/><date month="1"/></front><seriesInfo name="RFC" value="1"/></reference>
</references>
<references><name>Informative References</name>
<reference anchor="B"><front><title>Beta</title><author><organization>Org</organization></author><date day="3" month="May" year="2021"/></front><seriesInfo name="RFC" value="22"/></reference>
</references></references>
<section anchor="app"><name>More</name><t>Of <xref target="you"/>, back to <xref target="inner"/>.</t></section>
</back>
</rfc>`

/** A change of one element: which, how, and by what. */
interface Edit {
  readonly at: number
  readonly how: number
  readonly by: number
  readonly word: string
}

const edits = fc.record<Edit>({
  at: fc.nat(400),
  how: fc.oneof(fc.constant(0), fc.nat(9)),
  by: fc.nat(100),
  word: fc.oneof(
    fc.stringMatching(/^[a-z]{1,9}$/),
    fc.constantFrom('', ' ', 'ж', 'ü…12', 'a-b', 'x'.repeat(80), '\t', '<A>', 'w. W', '\u00a0'),
  ),
})

const names = ['anchor', 'target', 'type', 'numbered', 'indent', 'format', 'toc', 'keepWithNext']
const values = ['one', 'two', 'A', 'tab', 'true', 'false', '5', 'a', 'counter', 'include', 'title']

/** Gives a tree with one edit; what the edit leaves as it is stays the same object. */
function edited(draft: Draft, edit: Edit): Draft {
  let at = edit.at % count(draft)
  const visit = (node: XElement): XElement => {
    if (at === 0) {
      at -= 1
      return change(node, edit)
    }
    at -= 1
    let children = node.children
    for (const [i, child] of node.children.entries()) {
      if (at < 0) break
      if (child.type !== 'element') continue
      const size = count(child)
      if (at < size) children = children.with(i, visit(child))
      else at -= size
    }
    return children === node.children ? node : { ...node, children }
  }
  return {
    type: 'root',
    children: draft.children.map(child => (child.type === 'element' ? visit(child) : child)),
  }
}

function count(node: Draft | XElement): number {
  const own = node.type === 'element' ? 1 : 0
  return node.children.reduce(
    (sum, child) => sum + (child.type === 'element' ? count(child) : 0),
    own,
  )
}

function change(node: XElement, { how, by, word }: Edit): XElement {
  const { children, attributes } = node
  const i = by % Math.max(1, children.length)
  const child = children[i]
  const put = (...nodes: XNode[]): XElement => ({
    ...node,
    children: children.toSpliced(i, 1, ...nodes),
  })
  const reworded = (text: XNode | undefined): XNode[] =>
    text?.type === 'text' ? [textNode(text.value.replace(/\w+/, word))] : text ? [text] : []
  switch (how) {
    case 1:
      return put()
    case 2:
      return put(...(child === undefined ? [] : [child, child]))
    case 3:
      return put(...(child === undefined ? [] : [element('em', {}, [word]), child]))
    case 4:
      return { ...node, children: children.toReversed() }
    case 5: {
      const name = names[by % names.length]!
      return {
        ...node,
        attributes: { ...attributes, [name]: values[(by + word.length) % values.length]! },
      }
    }
    case 6:
      return put(...(child === undefined ? [] : [child]), element('t', {}, [word]))
    case 7:
      return put(element('section', { anchor: word }, [element('name', {}, [word]), ...children]))
    default: {
      const texts = children.flatMap((each, k) => (each.type === 'text' ? [k] : []))
      const k = texts[by % Math.max(1, texts.length)]
      return k === undefined
        ? put(textNode(word))
        : { ...node, children: children.toSpliced(k, 1, ...reworded(children[k])) }
    }
  }
}

/** Words that go elsewhere too, or are looked at, and others as long, so that nothing else moves. */
const words: readonly (readonly [string, ...string[]])[] = [
  ['<name>Inner</name>', '<name>Outer</name>'],
  ['One of <tt>many</tt>', 'One of <tt>some</tt>'],
  ['>ü</u>', '>o</u>'],
  ['is to be removed before', 'is to be removed sooner'],
  ['an item', 'än item', 'жn item'],
  ['<ul><li>an', '<ul>here<li>an', '<ul>then<li>an', '<ul>    <li>an'],
  ['<li><t', '<li>here<t', '<li>then<t', '<li>    <t'],
  ['with stress', '           ', 'much stress'],
  ['<bcp14>MUST</bcp14>', '<bcp14>MAY </bcp14>'],
  ['<xref target="two"/>, of', '<xref target="one"/>, of'],
  ['item="word"', 'item="wood"'],
  ['a = "b"', 'a = "c"', 'a =\t"b"', 'a = "b ', 'a = "b\t'],
  ['| box |', '| bux |', '| box\t|', '| box  '],
  ['<title>Alpha', '<title>Omega'],
  ['<t>Of ', '<t>As '],
]

test('only words of paragraphs are changed without preparing the rest', () => {
  const bare = '<rfc version="3"><middle><section><t>12</t></section></middle></rfc>'
  const versions = words.map(([from, ...to]) => [from, ...to].map(by => source.replace(from, by)))
  for (const xmls of [...versions, [bare, bare.replace('12', 'ab')]]) {
    assert.equal(new Set(xmls).size, xmls.length)
    const memory = prepareMemory()
    for (const xml of [...xmls, ...xmls.toReversed()]) {
      const { draft } = readDraft(xml, 'again.xml')
      assert.ok(draft)
      const again = prepare(draft, { today, memory })
      const fresh = prepare(draft, { today })
      assert.deepEqual(again, fresh)
    }
  }
})

/** The same elements in other surroundings. */
const surroundings: readonly ((rfc: XElement) => XElement)[] = [
  rfc => rfc,
  rfc => ({ ...rfc, attributes: { ...rfc.attributes, docName: 'draft-roe-other-00' } }),
  rfc => ({ ...rfc, attributes: { ...rfc.attributes, number: '1' } }),
  rfc => ({ ...rfc, attributes: { ...rfc.attributes, symRefs: 'false' } }),
  rfc => below(rfc, 'middle', children => [borders, ...children]),
  rfc => below(rfc, 'middle', children => [element('section', {}, children)]),
  rfc => below(rfc, 'middle', children => [element('ul', {}, [element('li', {}, children)])]),
  rfc => below(rfc, 'middle', children => [...children, element('section', { numbered: 'false' })]),
  // Nothing points at the `<u>` now.
  rfc => below(rfc, 'back', children => children.filter(child => !isSection(child))),
]

const borders: XNode = { type: 'instruction', name: 'v3xml2rfc', value: 'table_borders="light"' }

const isSection = (node: XNode): boolean => node.type === 'element' && node.name === 'section'

function below(rfc: XElement, name: string, change: (children: XNode[]) => XNode[]): XElement {
  const children = rfc.children.map(child =>
    child.type === 'element' && child.name === name
      ? { ...child, children: change(child.children) }
      : child,
  )
  return { ...rfc, children }
}

const ways: readonly Partial<TextOptions>[] = [
  { pagination: false },
  { tableBorders: 'minimal' },
  { legacyDates: true },
  { hyphenBreaksInCells: true },
  { unicodeName: () => 'A LETTER' },
  { today: { year: 2027, month: 5, day: 1 } },
]

test('what is the same and stands elsewhere is printed as it is there', () => {
  const { draft } = readDraft(source, 'again.xml')
  assert.ok(draft)
  const rfc = childElement(prepare(draft, { today }).draft ?? draft, 'rfc')
  assert.ok(rfc)
  const variants = [
    ...surroundings.map(surrounded => ({ surrounded, way: {} })),
    ...ways.map(way => ({ surrounded: (same: XElement) => same, way })),
  ]
  const print = variants.map(({ surrounded, way }) => {
    const version: Draft = { type: 'root', children: [surrounded(rfc)] }
    return (memory?: LineMemory) => toText(version, { today, ...way, ...(memory && { memory }) })
  })
  for (const again of print) {
    const memory = lineMemory()
    print[0]!(memory)
    assert.deepEqual(again(memory), again())
    assert.deepEqual(print[0]!(memory), print[0]!())
  }
})

const steps = fc.array(fc.record({ edit: edits, isRead: fc.boolean(), pagination: fc.boolean() }), {
  maxLength: 6,
})

test('a draft that is prepared and printed with a memory is the same as without', () => {
  const { draft } = readDraft(source, 'again.xml')
  assert.ok(draft)
  const first = { edit: undefined, isRead: false, pagination: true }
  fc.assert(
    fc.property(steps, changes => {
      const memory = prepareMemory()
      const lines = lineMemory()
      let version = draft
      for (const { edit, isRead, pagination } of [first, ...changes]) {
        if (edit !== undefined) version = edited(version, edit)
        const fresh = prepare(version, { today })
        // As if the file were read again: no object is the same.
        const given = isRead ? structuredClone(version) : version
        const again = prepare(given, { today, memory })
        assert.ok(fresh.draft && again.draft)
        assert.deepEqual(again.findings, fresh.findings)
        assert.deepEqual(toXml(again.draft), toXml(fresh.draft))
        const printed = toText(again.draft, { today, pagination, memory: lines })
        assert.deepEqual(printed, toText(fresh.draft, { today, pagination }))
      }
    }),
    { numRuns: 100 },
  )
})
