import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toText, toTexts } from '../../../src/document/print/text/to-text.js'
import {
  type Draft,
  element,
  elementNames,
  textNode,
  type XElement,
  type XNode,
} from '../../../src/model/index.js'

const options = { today: { year: 2026, month: 1, day: 15 } }

const draftOf = (...children: XElement[]): Draft => ({ type: 'root', children })

const words = fc
  .array(fc.stringMatching(/^[A-Za-z]{1,12}[.,]?$/), { minLength: 1, maxLength: 40 })
  .map(list => list.join(' '))

const oddText = fc.oneof(
  words,
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('\u2028', '\u200b', '\u00a0|', '\t\n', 'x'.repeat(100), '…12', '日本', '-/-'),
)

const attributes = fc.dictionary(
  fc.constantFrom(
    'pn',
    'type',
    'indent',
    'start',
    'colspan',
    'rowspan',
    'align',
    'target',
    'section',
    'derivedContent',
    'format',
    'spacing',
    'empty',
    'bare',
    'newline',
    'numbered',
    'display',
    'keepWithNext',
    'year',
    'month',
    'tocInclude',
  ),
  fc.constantFrom(
    '',
    'true',
    'false',
    '0',
    '3',
    '-1',
    '99',
    '9'.repeat(400),
    'x',
    'section-1',
    '%d',
    'May',
    'compact',
  ),
  { maxKeys: 5 },
)

/** Trees in which any element may stand in any other. */
const { node: oddNode } = fc.letrec<{ node: XNode }>(tie => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    oddText.map(textNode),
    fc
      .tuple(
        fc.constantFrom(...elementNames, 'unknown', 'constructor'),
        attributes,
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(([name, given, children]) => element(name, given, children)),
    fc.constant<XNode>({ type: 'comment', value: 'note' }),
  ),
}))

test('any tree is printed, with an origin a line', () => {
  fc.assert(
    fc.property(
      attributes,
      fc.array(oddNode, { maxLength: 6 }),
      fc.boolean(),
      (given, children, pagination) => {
        const draft = draftOf(element('rfc', given, children))
        const { text, origins } = toText(draft, { ...options, pagination })
        assert.ok(text.endsWith('\n'))
        assert.equal(origins.length, text.split('\n').length - 1)
      },
    ),
    { numRuns: 300 },
  )
})

test('texts with and without pages are the same whether they are printed together or not', () => {
  const nodes = fc.array(oddNode, { maxLength: 4 })
  fc.assert(
    fc.property(attributes, nodes, nodes, nodes, (given, inFront, inMiddle, inBack) => {
      const parts = [
        element('front', {}, inFront),
        element('middle', {}, inMiddle),
        element('back', {}, inBack),
      ]
      const draft = draftOf(element('rfc', given, parts))
      const { unpaginated, paginated } = toTexts(draft, options)
      assert.deepEqual(unpaginated, toText(draft, { ...options, pagination: false }))
      assert.deepEqual(paginated, toText(draft, { ...options, pagination: true }))
    }),
    { numRuns: 300 },
  )
})

/** Blocks whose text is all words, and those words. */
const { block } = fc.letrec<{ block: XElement }>(tie => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    words.map(text => element('t', {}, [text])),
    fc
      .tuple(
        fc.constantFrom('ul', 'ol'),
        fc.array(fc.array(tie('block'), { minLength: 1, maxLength: 3 }), {
          minLength: 1,
          maxLength: 4,
        }),
      )
      .map(([name, items]) =>
        element(
          name,
          { type: '1', empty: 'true' },
          items.map(blocks => element('li', {}, blocks)),
        ),
      ),
    fc.array(fc.tuple(words, tie('block')), { minLength: 1, maxLength: 3 }).map(pairs =>
      element(
        'dl',
        {},
        pairs.flatMap(([term, blocks]) => [element('dt', {}, [term]), element('dd', {}, [blocks])]),
      ),
    ),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map(blocks => element('aside', {}, blocks)),
  ),
}))

const letters = (text: string): string => text.replace(/^\d+\.|[^A-Za-z]+/gm, '')

const spoken = (node: XNode): string =>
  node.type === 'text'
    ? node.value
    : node.type === 'element'
      ? node.children.map(spoken).join(' ')
      : ''

test('the words of the text are the words of the tree, in order', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), blocks => {
      const middle = element('middle', {}, [element('section', { numbered: 'false' }, blocks)])
      const { text } = toText(draftOf(element('rfc', {}, [middle])), {
        ...options,
        pagination: false,
      })
      assert.equal(letters(text), letters(spoken(middle)))
    }),
    { numRuns: 200 },
  )
})

test('no line is too long or ends in a blank if words are short and nothing is deep', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), texts => {
      const paragraphs = texts.map(text => element('t', {}, [text]))
      const middle = element('middle', {}, [element('section', { numbered: 'false' }, paragraphs)])
      const { text, findings } = toText(draftOf(element('rfc', {}, [middle])), {
        ...options,
        pagination: false,
      })
      assert.deepEqual(findings, [])
      for (const line of text.split('\n')) assert.ok(line.length <= 72 && !line.endsWith(' '), line)
    }),
  )
})

test('tables with rows, spans and cells that cannot be are printed', () => {
  const cell = fc
    .tuple(fc.constantFrom('td', 'th'), attributes, oddText)
    .map(([name, given, text]) => element(name, given, [text]))
  const row = fc.array(cell, { maxLength: 3 }).map(cells => element('tr', {}, cells))
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), rows => {
      const table = element('table', {}, [element('tbody', {}, rows)])
      const { text } = toText(draftOf(element('rfc', {}, [table])), options)
      assert.ok(text.includes('Table'))
    }),
    { numRuns: 200 },
  )
})

test('a table that was printed before is printed anew when anything about it is other', () => {
  const cell = (name: string, given: Record<string, string>, text: string) =>
    element(name, given, [text])
  const tableOf = (...cells: XElement[]) =>
    element('table', {}, [
      element('tbody', {}, [
        element('tr', {}, cells),
        element('tr', {}, [cell('td', {}, 'some-more'), cell('td', {}, 'words '.repeat(20))]),
      ]),
    ])
  const other = cell('td', {}, 'b')
  const usual = tableOf(cell('td', {}, 'a'), other)
  const print = (block: XElement, more = {}) =>
    toText(draftOf(element('rfc', {}, [block])), { ...options, ...more }).text
  const before = print(usual)
  for (const changed of [
    tableOf(cell('td', {}, 'c'), other),
    tableOf(cell('th', {}, 'a'), other),
    tableOf(cell('td', { align: 'right' }, 'a'), other),
    tableOf(cell('td', { colspan: '2' }, 'a')),
    tableOf(cell('td', { rowspan: '2' }, 'a'), other),
    element('aside', {}, [usual]),
  ])
    assert.notEqual(print(changed), before)
  assert.notEqual(print(usual, { tableBorders: 'light' }), before)
  assert.equal(print(usual), before)
})

const atoms = fc.constantFrom(
  ...[
    'a',
    'word',
    'The',
    'end.',
    '"Yes!"',
    '(e.g.',
    'Section',
    'Table',
    '2',
    'and/or',
    '--',
    'a--b',
  ],
  ...[
    '|',
    '|x',
    'draft-ietf-foo',
    'RFC-2119',
    '\u00a0',
    'x\u2011y',
    'é',
    'St.',
    'non-St.',
    'etc.)',
  ],
)
const unpaged = { ...options, pagination: false }
const gaps = fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\n    ', ' \n', '', '\n\t')
const runningText = fc.array(fc.tuple(atoms, gaps), { minLength: 1, maxLength: 60 })

test('lines break the same whether or not an odd character asks for care', () => {
  fc.assert(
    fc.property(runningText, fc.integer({ min: 0, max: 60 }), (list, indent) => {
      const printed = (text: string): string =>
        toText(draftOf(element('t', { indent: String(indent) }, [text])), unpaged).text
      const text = `${list.flat().join('').trim()} z`
      // A mark that is dropped.
      assert.equal(printed(`${text}\u2060`), printed(text))
    }),
  )
})

test('lists without labels in each other are not printed twice as often for each', () => {
  let inner = element('t', {}, ['word'])
  // With one printing more for each of them the last one would be printed 2 ** 60 times.
  for (let depth = 0; depth < 60; depth += 1)
    inner = element('ul', { empty: 'true', bare: 'true' }, [element('li', {}, [inner])])
  assert.match(toText(draftOf(inner), unpaged).text, /^ *word\n$/)
})
