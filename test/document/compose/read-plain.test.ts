import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { readAny } from '../../../src/document/compose/read-any.js'
import { readPlain } from '../../../src/document/compose/read-plain.js'

/** Nodes with the lines and columns of all of them. */
function shape(node: Nodes): object {
  const { position, ...rest } = node
  const { start, end } = position!
  const where = [start.line, start.column, end.line, end.column]
  return 'children' in rest
    ? { ...rest, children: rest.children.map(shape), where }
    : { ...rest, where }
}

function check(markdown: string): boolean {
  const plain = readPlain(markdown)
  if (plain === undefined) return false
  assert.deepEqual(plain.map(shape), readAny(markdown).map(shape), markdown)
  return true
}

const words = ['a', 'Zb', '7', '12. ', ' ', '  ', '\n', '\n\n', '\n  ', '\n: ', '.', ',', ': ', ')']
const marks = ['`', '``', '*', '**', '_', '[', ']', '(', '](', '![', '!', '<', '>', '&amp;', '\\']
const blocks = [
  '#',
  '- ',
  '+',
  '|',
  '|-|',
  '---',
  '===',
  '~~~',
  ':::a',
  '::a',
  '\t',
  '\r\n',
  'é',
  '–',
]
const whole = [
  '`code`',
  '*word*',
  '*two words.*',
  '(*so*)',
  '[RFC1870]',
  '{#rule-x }',
  '"it"',
  '\u{1f600}',
]

const starts = [
  ...['', '', 'a ', '  ', '   ', '# ', '## ', '- ', '- a', '1. ', '1. a', '12. a'],
  ...['| ', '| a | b |', '|-|-|', '|--|:-:|', '|a|', '|-|', '```', '```', '```js ', '> ', ': '],
  ...['::a', '::a{}', '::a-b{c=d e="f g"}', '::a{id=b #c}', '::a{b=c b=d}', ':::a', ':::'],
]

test('what is read as plain is what the library reads', () => {
  const anything = fc.array(fc.constantFrom(...words, ...marks, ...blocks, ...whole))
  const likely = fc.array(fc.constantFrom(...words, ...whole, '`', '*', ']', '['))
  const inLine = fc
    .array(fc.constantFrom('a', ' b', '7', '. ', '_', '*', ...whole, '|', ' | '), { maxLength: 4 })
    .map(parts => parts.join(''))
  const lines = fc
    .array(fc.tuple(fc.constantFrom(...starts), inLine, fc.constantFrom('\n', '\n', '\n\n')))
    .map(parts => parts.flat())
  let read = 0
  const seed = 20261127
  for (const texts of [anything, likely, lines])
    fc.assert(
      fc.property(texts, parts => {
        if (check(parts.join(''))) read += 1
      }),
      { numRuns: 3000, seed },
    )
  assert.ok(read > 1000, `${read} were read`)
})

test('paragraphs of words, code and emphasis are read', () => {
  const rule =
    'announce-size {#rule-announce-size }\n: A relay MUST announce `SIZE` with 0, `BODY=8BITMIME`\nor more.\n\n' +
    '  It is so (*really*). See [RFC1870, Sections 3 and 4] and [](#size). *Basis: proposed.*\n\n  *In practice:* few do.\n'
  assert.ok(check(rule))
})

test('headings, directives, lists, tables and code are read', () => {
  for (const text of [
    '# A `b` of *c* {#d}\nwords',
    '::rules{chapter=smtp topic="a b"}\n',
    '- a\n  b `c`\n- [](#d) and\n  *e*\n\nwords',
    '9. a\n   b\n10. c\n    d',
    '| a | `b` |\n|---|:-:|\n| *c* | |\n| [](#d) | e f |',
    '```abnf #a caption="b"\nc\n\n  d\n```\nwords',
    'Shift_JIS, <https://www.example.org/>, and version\n23.140',
  ])
    assert.ok(check(text), text)
})

test('what may mean more is left to the library', () => {
  for (const text of [
    '- a\n\n- b',
    '- a\nb',
    '- - a',
    '1) a',
    '# a #',
    '    a',
    '~~~\na\n~~~',
    '```\na',
    '> a',
    'a  \nb',
    'a\\*',
    '[a](b)',
    '![a](#b)',
    '[a [b](#c)](#d)',
    '[*a*](#b)',
    '[a](#b "c")',
    '**a**',
    'a_',
    '*a',
    'a *b `c*',
    '``a``',
    '` a `',
    '`a\nb`',
    '::rules[a]{}',
    ':::aside\na\n:::',
    'a &lt; b',
    '<a@b.example>',
    '2 * 3 * 4',
    '| a |',
    '| a |\n|---|\n| b | c |',
    '*.txt and *.md',
    'a\u0000',
  ])
    assert.equal(readPlain(text), undefined, text)
})
