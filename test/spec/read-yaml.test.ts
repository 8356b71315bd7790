import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { readAnyYaml } from '../../src/spec/read-any-yaml.js'
import { readPlainYaml } from '../../src/spec/read-plain-yaml.js'
import { readYaml } from '../../src/spec/read-yaml.js'
import type { Part } from '../../src/spec/yaml-parts.js'

/** Where the parts of a file and their keys stand, by pointer. Blanks and comments may end a part, or not. */
function placesOf(part: Part | undefined, text: string, pointer = ''): readonly string[] {
  if (part === undefined) return []
  const shown = (span: Part['span']): string => {
    const [start, end] = span()
    const shown = text.slice(start, end).replaceAll(/(^|\s)#.*/g, '')
    return `${start} ${shown.trimEnd()}`
  }
  return [
    `${pointer} ${shown(part.span)}`,
    ...[...(part.parts?.() ?? [])].flatMap(([key, { key: span, part }]) => [
      `${pointer}/${key} is ${shown(span)}`,
      ...placesOf(part, text, `${pointer}/${key}`),
    ]),
  ]
}

/** Holds the reader of plain files to the other, and tells whether the file is plain. */
function check(text: string): boolean {
  const plain = readPlainYaml(text)
  if (plain === undefined) return false
  const any = readAnyYaml(text)
  assert.deepEqual(any.faults, [])
  assert.deepEqual(plain.value, any.value)
  assert.deepEqual(placesOf(plain.root(), text), placesOf(any.root(), text))
  return true
}

test('the files of the bundled profile are plain, and both readers read them alike', () => {
  for (const name of readdirSync('spec/mms/rules'))
    assert.ok(check(readFileSync(`spec/mms/rules/${name}`, 'utf8')), name)
  assert.ok(check(readFileSync('spec/mms/profile.yaml', 'utf8')))
})

const snippets = [
  ...'a b 1 - : # ? & * ! | > \' " % @ ` { } [ ] , \n . e _ < ~ =',
  ...[
    '  ',
    '\t',
    '\r\n',
    '\r',
    '- ',
    ': ',
    '\n  ',
    ' # c\n',
    '|-\n',
    '>2\n',
    '? ',
    '---\n',
    '...\n',
  ],
  ...[
    '&a ',
    '*a',
    '!t ',
    '%YAML 1.2\n',
    '\uFEFF',
    '\u2028',
    'null',
    'true',
    '0x1f',
    '017',
    '1_000',
  ],
  ...['.5', '5.', '1e3', '9e999', '-.inf', '12345678901234567890', '2026-01-01', '<<', '__proto__'],
]
const scraps = fc
  .array(fc.constantFrom(...snippets), { maxLength: 14 })
  .map(parts => parts.join(''))

const values = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scraps,
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(scraps, tie('value'), { maxKeys: 3 }),
  ),
})).value

const written = fc
  .tuple(
    values,
    fc.record({
      defaultStringType: fc.constantFrom(
        ...(['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const),
      ),
      lineWidth: fc.constantFrom(0, 20, 80),
      indent: fc.constantFrom(1, 2, 4),
      indentSeq: fc.boolean(),
      collectionStyle: fc.constantFrom(...(['any', 'flow', 'block'] as const)),
    }),
  )
  .map(([value, options]) => stringify(value, options))

const damaged = fc
  .tuple(written, fc.nat(100), fc.nat(9), scraps)
  .map(([text, at, less, more]) => text.slice(0, at) + more + text.slice(at + less))

test('whatever is plain, both readers read alike', () => {
  const reads = fc.property(fc.oneof(scraps, written, damaged), text => void check(text))
  fc.assert(reads, { numRuns: 5000 })
})

test('a comment in the first column before the end of a pair is not plain', () => {
  for (const text of ['{ a: b\n#c\n}', '[ "a": b\n#c\n]', '{ a: [b]\n#c\n,d: e}'])
    assert.equal(readPlainYaml(text), undefined, text)
  assert.ok(check('#c\na: { b: c }\n#d\n'))
})

test('what is not plain is read all the same', () => {
  const value = (text: string): unknown => readYaml(text, 'a.yaml').value
  assert.deepEqual(value('a: &b [1]\nc: *b\n'), { a: [1], c: [1] })
  assert.deepEqual(value('a: {b, c: }\n'), { a: { b: null, c: null } })
  assert.deepEqual(value('a:\t1\n'), { a: 1 })
  assert.deepEqual(value('a: "b\n  c\\td"\n'), { a: 'b c\td' })
  assert.equal(value(''), null)
})

test('each fault of a file is told where it is', () => {
  const { findings } = readYaml('a: 1\na: 2\nb: [c\n', 'a.yaml')
  const places = findings.map(({ place }) => `${place.path}:${place.line}:${place.column}`)
  assert.deepEqual(places, ['a.yaml:2:1', 'a.yaml:4:1'])
})

test('a fault of a whole file is told where its author made it', () => {
  for (const [text, told] of [
    ['a: 1\nb: *c\n', '2:4 nothing above is named &c'],
    ['a: *b\nb: &b 1\n', '1:4 nothing above is named &b'],
    ['a: &b { c: 1, d: [*b] }\n', '1:19 *b stands in itself'],
    ['a: "b\nc: d\ne: f\n', '1:4 the quote is not closed'],
    ["a: 1\nb: 'c\ne: f\n", '2:4 the quote is not closed'],
    ['a: b\n---\nc: d\n', '2:1 a second document begins here'],
    [`a: ${'{b: '.repeat(101)}c${'}'.repeat(101)}`, '1:* collections nest too deeply'],
    [`a: ${'['.repeat(5000)}`, '1:* collections nest too deeply'],
    [`a: ${'{b: '.repeat(9999)}`, '1:* collections nest too deeply'],
    [stairs, '2:55 aliases stand for more than a profile needs'],
    [bomb, '2:8 aliases stand for more than a profile needs'],
  ] as const) {
    const { findings, value } = readYaml(text, 'a.yaml')
    const [finding, ...others] = findings
    assert.deepEqual(others, [], told)
    const { line, column } = finding!.place
    const place = told.includes('*') && line === 1 && column > 20 ? '1:*' : `${line}:${column}`
    assert.equal(`${place} ${finding!.reason.replace('Unexpected YAML: ', '')}`, told)
    assert.equal(value, undefined)
  }
})

test('what nests deeply is found as fast as anything else', () => {
  const file = readYaml(`a: *b\nc: &b ${'['.repeat(99)}1${']'.repeat(99)}\n`, 'a.yaml')
  assert.equal(file.locate(`/c${'/0'.repeat(99)}`).column, 106)
})

test('one of many items is found where it is', () => {
  const file = readYaml(`a:\n${'  - |\n    x\n'.repeat(20_000)}b: 1\n`, 'a.yaml')
  assert.equal(file.locate('/a/19999').line, 40_000)
  assert.equal(file.locate('/b').line, 40_002)
})

/** Each line names the one above it, deep in itself. */
const stairs = `a: &a [1]\n${['b', 'c', 'd']
  .map((name, index) => `${name}: &${name} ${'['.repeat(48)}*${'abc'[index]} ${']'.repeat(48)}\n`)
  .join('')}`

/** Each line names the one above it ten times. */
const bomb = `a: &a [1]\n${['b', 'c', 'd', 'e']
  .map((name, index) => `${name}: &${name} [${`*${'abcde'[index]}, `.repeat(10)}]\n`)
  .join('')}`
