import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toXml } from '../../../src/document/print/to-xml.js'
import { readDraft } from '../../../src/document/rfcxml/read-draft.js'
import {
  type Draft,
  element,
  textNode,
  type XElement,
  type XNode,
} from '../../../src/model/index.js'

const name = fc.constantFrom('t', 'em', 'section', 'xi:include', 'a-b.c')
const value = fc
  .string({ unit: 'binary', maxLength: 20 })
  .map(text => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''))
const comment = value.map(text => text.replace(/[-\r]/g, ' '))
const instruction = value.map(text => text.replace(/[?\r]/g, ' ').trimStart())

const tree = fc.letrec<{ node: XNode; element: XElement }>(tie => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    value.filter(text => text !== '').map(textNode),
    comment.map((text): XNode => ({ type: 'comment', value: text })),
    instruction.map((text): XNode => ({ type: 'instruction', name: 'rfc', value: text })),
    tie('element'),
  ),
  element: fc
    .tuple(
      name,
      fc.dictionary(name, value, { maxKeys: 3 }),
      fc.array(tie('node'), { maxLength: 4 }),
    )
    .map(([tag, attributes, children]) => element(tag, { ...attributes }, joinTexts(children))),
})).element

/** Two texts side by side are one text in XML. */
function joinTexts(nodes: readonly XNode[]): XNode[] {
  const joined: XNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = textNode(last.value + node.value)
    else joined.push(node)
  }
  return joined
}

function withoutOrigins(node: XNode): XNode {
  if (node.type !== 'element') return node
  return element(node.name, node.attributes, node.children.map(withoutOrigins))
}

test('reading what was printed gives the same tree', () => {
  fc.assert(
    fc.property(tree, root => {
      const { text, origins } = toXml({ type: 'root', children: [root] })
      assert.equal(origins.length, text.split('\n').length - 1)
      const { draft, findings } = readDraft(text, 'a.xml')
      assert.deepEqual(findings, [])
      assert.deepEqual(draft?.children.map(withoutOrigins), [root])
    }),
  )
})

test('reading never throws, and its places lie inside the file', () => {
  const soup = fc
    .array(
      fc.constantFrom(
        ...[
          '<',
          '>',
          '/',
          '&',
          ';',
          '"',
          "'",
          '=',
          '!',
          '?',
          '-',
          '[',
          ']',
          ' ',
          '\n',
          't',
          '#',
          '6',
        ],
        ...[
          '<t>',
          '</t>',
          '<!--',
          '-->',
          '<![CDATA[',
          ']]>',
          '&amp;',
          '&#x',
          '<!DOCTYPE',
          '<!ENTITY a',
        ],
      ),
      { maxLength: 40 },
    )
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(soup, text => {
      const lines = text.split('\n')
      for (const { place } of readDraft(text, 'a.xml').findings) {
        const line = lines[place.line - 1]
        assert.ok(line !== undefined && place.column >= 1 && place.column <= line.length + 1)
      }
    }),
    { numRuns: 2000 },
  )
})

test('each printed line knows the element that it belongs to', () => {
  const source = '<rfc>\n<t>a\nb</t>\n<t/></rfc>'
  const draft: Draft | undefined = readDraft(source, 'a.xml').draft
  assert.ok(draft)
  const { origins } = toXml(draft)
  assert.deepEqual(
    origins.map(origin => origin?.line),
    [undefined, 1, 2, 2, 4],
  )
})
