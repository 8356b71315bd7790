import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { parseMarkdown } from '../../../src/document/compose/parse-markdown.js'
import { readPlain } from '../../../src/document/compose/read-plain.js'

/** Nodes with the lines and columns of blocks, and no other positions. */
function shape(node: Nodes): object {
  const { position, ...rest } = node
  if (!('children' in rest)) return rest
  const children = rest.children.map(shape)
  if (node.type !== 'paragraph' || position === undefined) return { ...rest, children }
  const { start, end } = position
  const where = [start.line, start.column, end.line, end.column]
  return { ...rest, children, where }
}

function check(markdown: string): boolean {
  const plain = readPlain(markdown)
  if (plain === undefined) return false
  const library = parseMarkdown(markdown).flatMap(({ nodes }) => nodes)
  assert.deepEqual(plain.map(shape), library.map(shape), markdown)
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

test('what is read as plain is what the library reads', () => {
  const anything = fc.array(fc.constantFrom(...words, ...marks, ...blocks, ...whole))
  const likely = fc.array(fc.constantFrom(...words, ...whole, '`', '*', ']', '['))
  let read = 0
  const seed = 20261127
  for (const texts of [anything, likely])
    fc.assert(
      fc.property(texts, parts => {
        if (check(parts.join(''))) read += 1
      }),
      { numRuns: 3000, seed },
    )
  assert.ok(read > 500, `${read} were read`)
})

test('paragraphs of words, code and emphasis are read', () => {
  const rule =
    'announce-size {#rule-announce-size }\n: A relay MUST announce `SIZE` with 0, `BODY=8BITMIME`\nor more.\n\n' +
    '  It is so (*really*). See [RFC1870, Sections 3 and 4] and [](#size). *Basis: proposed.*\n\n  *In practice:* few do.\n'
  assert.ok(check(rule))
})

test('what may mean more is left to the library', () => {
  for (const text of [
    '- a',
    '1. a',
    '# a',
    '> a',
    'a  \nb',
    'a\\*',
    '[a](b)',
    '![a](#b)',
    '[a [b](#c)](#d)',
    '[*a*](#b)',
    '[a](#b "c")',
    '**a**',
    'a_b',
    '*a',
    'a *b `c*',
    '``a``',
    '` a `',
    '`a\nb`',
    '::rules{}',
    'a &lt; b',
    '<a@b.example>',
    '2 * 3 * 4',
    '| a |',
    '*.txt and *.md',
    'a\u0000',
  ])
    assert.equal(readPlain(text), undefined, text)
})
