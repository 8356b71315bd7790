import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDraft } from '../../../src/document/rfcxml/read-draft.js'
import { type Draft, element, textNode, type XNode } from '../../../src/model/index.js'

/** The tree without places, which the tests of structure do not speak about. */
function bare(nodes: readonly XNode[]): XNode[] {
  return nodes.map(node => {
    if (node.type !== 'element') return node
    return element(node.name, node.attributes, bare(node.children))
  })
}

/** Checks the tree that an XML text gives, and the faults, as `line:column ruleId`. */
function check(xml: string, expected: readonly XNode[], faults: readonly string[] = []): void {
  const { draft, findings } = readDraft(xml, 'a.xml')
  assert.deepEqual(bare(draft?.children ?? []), expected)
  assert.deepEqual(
    findings.map(({ place, ruleId }) => `${place.line}:${place.column} ${ruleId}`),
    faults,
  )
}

const root = (draft: Draft | undefined) => {
  const node = draft?.children.find(child => child.type === 'element')
  assert.ok(node?.type === 'element')
  return node
}

test('keeps mixed content, comments and instructions in order', () => {
  check('<?xml version="1.0"?><!--a--><?rfc toc="yes"?>\n<t>x <em>y</em><!-- z --> w<?p?></t>\n', [
    { type: 'comment', value: 'a' },
    { type: 'instruction', name: 'rfc', value: 'toc="yes"' },
    element('t', {}, [
      'x ',
      element('em', {}, ['y']),
      { type: 'comment', value: ' z ' },
      ' w',
      { type: 'instruction', name: 'p', value: '' },
    ]),
  ])
})

test('gives each element its line and column, in characters of the line', () => {
  const { draft } = readDraft('\ufeff<rfc>\r\n  <t>é<em/></t></rfc>', 'a.xml')
  const t = root(draft).children.find(child => child.type === 'element')
  assert.ok(t?.type === 'element')
  assert.deepEqual(t.origin, { path: 'a.xml', line: 2, column: 3 })
  const em = t.children[1]
  assert.ok(em?.type === 'element')
  assert.deepEqual(em.origin, { path: 'a.xml', line: 2, column: 7 })
})

test('joins CDATA and references with the text around them', () => {
  check('<t>a<![CDATA[<b>&amp;]]>&#67;&#x1F600;&lt;d</t>', [
    element('t', {}, ['a<b>&amp;C\u{1f600}<d']),
  ])
})

test('normalises attribute values as XML asks', () => {
  check(`<t a="1\n2\t3" b='"&#10;&quot;'/>`, [element('t', { a: '1 2 3', b: '"\n"' })])
})

test('expands internal entities, also with mark-up, at the place of the reference', () => {
  check(
    '<!DOCTYPE rfc SYSTEM "rfc2629.dtd" [\n <!-- c --> <!ENTITY nbsp "&#160;">\n' +
      '<!ENTITY a "&b;!"><!ENTITY b "<em>&nbsp;</em>"> <!ELEMENT x ANY>]>\n<t x="&nbsp;">&a;</t>',
    [element('t', { x: '\u00a0' }, [element('em', {}, ['\u00a0']), '!'])],
  )
})

test('knows the names that documents get from the files of names', () => {
  check('<!DOCTYPE rfc SYSTEM "lib/rfc2629-xhtml.ent">\n<t>a&nbsp;&mdash;&Omega;&yuml;</t>', [
    element('t', {}, ['a\u00a0\u2014\u03a9\u00ff']),
  ])
  check(
    '<!DOCTYPE rfc SYSTEM "x.dtd"><t>&nbsp;</t>',
    [element('t', {}, ['&nbsp;'])],
    ['1:33 xml-entity'],
  )
  check('<!DOCTYPE rfc SYSTEM "rfc2629-other.ent"><t>&dash;&wj;&circ;</t>', [
    element('t', {}, ['\u2010\u2060^']),
  ])
  const declaration = '<!ENTITY % names PUBLIC "names" "rfc2629-xhtml.ent">'
  check(`<!DOCTYPE rfc [${declaration} %names; <!ENTITY wj "!">]><t>&nbhy;&wj;&circ;</t>`, [
    element('t', {}, ['\u2011!\u02c6']),
  ])
  check(
    `<!DOCTYPE rfc [${declaration}]><t>&nbhy;</t>`,
    [element('t', {}, ['&nbhy;'])],
    [`1:${declaration.length + 21} xml-entity`],
  )
})

test('tells a parameter entity that nobody declared, and reads the declarations after it', () => {
  check(
    '<!DOCTYPE t [%nosuch; <!ENTITY % y "z"> %y; <!ENTITY x "!">]>\n<t>&x;</t>',
    [element('t', {}, ['!'])],
    ['1:14 xml-syntax'],
  )
})

test('refuses external entities and leaves the reference to be seen', () => {
  check(
    '<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd"> <!ENTITY % y SYSTEM "z"> %y;]>\n<t>&x;</t>',
    [element('t', {}, ['&x;'])],
    ['2:4 xml-entity'],
  )
})

test('reports an unknown entity and a bare ampersand, and keeps them as text', () => {
  check(
    '<t>a & b\n&nosuch; c</t>',
    [element('t', {}, ['a & b\n&nosuch; c'])],
    ['1:6 xml-syntax', '2:1 xml-entity'],
  )
})

test('closes what was left open, and says where it was opened', () => {
  check(
    '<t>one <em>two</t>',
    [element('t', {}, ['one ', element('em', {}, ['two'])])],
    ['1:8 xml-syntax'],
  )
  check('<a><b>', [element('a', {}, [element('b')])], ['1:4 xml-syntax', '1:1 xml-syntax'])
})

test('reports a stray end tag and goes on', () => {
  check('<a>x</b>y</a>', [element('a', {}, ['xy'])], ['1:5 xml-syntax'])
})

test('reads on through broken tags and attributes', () => {
  check(
    '<a b=1 c d="x" d="y" e="<"><f <g/></a>',
    [element('a', { b: '1', d: 'x', e: '<' }, [element('f', {}, [element('g')])])],
    [
      '1:4 xml-syntax',
      '1:8 xml-syntax',
      '1:16 xml-syntax',
      '1:22 xml-syntax',
      '1:31 xml-syntax',
      '1:28 xml-syntax',
    ],
  )
})

test('reports text and elements after the document element', () => {
  check('<a/>x<b>y</b>', [element('a')], ['1:5 xml-syntax', '1:6 xml-syntax'])
})

test('replaces characters that XML does not allow', () => {
  check(
    '<a>\u0000x&#0;</a>',
    [element('a', {}, ['\ufffdx\ufffd'])],
    ['1:4 xml-syntax', '1:6 xml-syntax'],
  )
})

test('gives no tree and one finding for what is no XML', () => {
  const empty = readDraft('', 'a.xml')
  assert.equal(empty.draft, undefined)
  assert.equal(empty.findings[0]?.reason, 'The file has no XML element.')
  assert.equal(readDraft('MZ\u0090', 'a.xml').draft, undefined)
})

test('ends anything unterminated at the end of the file', () => {
  for (const tail of ['<!-- x', '<![CDATA[x', '<?x', '<b', '<b c', '<b c="', '</', '<!', '<', '&'])
    assert.notEqual(readDraft(`<a>${tail}`, 'a.xml').findings.length, 0, tail)
  assert.notEqual(readDraft('<!DOCTYPE a [<!ENTITY x "', 'a.xml').findings.length, 0)
})

test('bounds what entities expand to', () => {
  const bomb = ['<!DOCTYPE t [<!ENTITY e0 "0123456789">']
  for (let i = 1; i < 12; i++) bomb.push(`<!ENTITY e${i} "${`&e${i - 1};`.repeat(10)}">`)
  const { draft, findings } = readDraft(`${bomb.join('')}]><t a="&e11;">&e11;</t>`, 'a.xml')
  assert.deepEqual(
    findings.map(finding => finding.ruleId),
    ['xml-limit'],
  )
  const text = root(draft).children[0] ?? textNode('')
  assert.ok(text.type === 'text' && text.value.length <= 1_000_000)
})

test('reports an entity that contains itself', () => {
  check(
    '<!DOCTYPE t [<!ENTITY a "&b;"><!ENTITY b "&a;">]><t>&a;</t>',
    [element('t')],
    ['1:53 xml-entity'],
  )
})

test('leaves out what is nested too deep, and keeps its surroundings', () => {
  const depth = 100_000
  const { draft, findings } = readDraft(
    `<rfc><a>${'<b>'.repeat(depth)}x${'</b>'.repeat(depth)}</a><c/></rfc>`,
    'a.xml',
  )
  assert.deepEqual(
    findings.map(finding => finding.ruleId),
    ['xml-limit'],
  )
  const names = root(draft).children.map(child => child.type === 'element' && child.name)
  assert.deepEqual(names, ['a', 'c'])
})

test('reads huge attributes, many references and many faults in bounded space', () => {
  const long = 'x'.repeat(10_000_000)
  assert.equal(root(readDraft(`<a b="${long}"/>`, 'a.xml').draft).attributes.b?.length, 10_000_000)
  const many = root(readDraft(`<a>${'&#65;'.repeat(1_000_000)}</a>`, 'a.xml').draft).children[0]
  assert.ok(many?.type === 'text' && many.value.length === 1_000_000)
  assert.equal(readDraft(`<a>${'& '.repeat(1_000_000)}</a>`, 'a.xml').findings.length, 101)
  assert.equal(readDraft(`<a>${'<'.repeat(1_000_000)}</a>`, 'a.xml').findings.length, 101)
  assert.equal(readDraft(`<a>${'</b>'.repeat(200_000)}</a>`, 'a.xml').findings.length, 101)
})

test('takes names of object members for ordinary names', () => {
  const { draft } = readDraft('<constructor toString="x" __proto__="y"/>', 'a.xml')
  assert.deepEqual(Object.entries(root(draft).attributes), [['toString', 'x']])
})
