import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { type Format, formats } from '../../../src/evidence/report/formats.js'
import {
  plainStyle,
  type Reporter,
  type ReportItem,
} from '../../../src/evidence/report/reporter.js'
import { nothing, summarise } from '../../../src/evidence/report/summarise.js'
import type { Finding } from '../../../src/model/index.js'
import { schemas } from '../../profile-of.js'
import { assertSarif } from './assert-sarif.js'

const finding: Finding = {
  ruleId: 'note-once',
  severity: 'error',
  place: { path: 'in/a b.eml', line: 2, column: 9, endColumn: 12, offset: 27 },
  reason: 'Unexpected 2 items at x-note, expected at most 1',
  rule: 'A sender MUST NOT put more than one note.',
  why: 'Readers show one & only one.',
  see: ['RFC 5322, Section 3.6'],
}
const octets = new TextEncoder().encode('From: a@b.example\r\nX-Note: two\u001b[31m\r\n\r\n')
const found: readonly ReportItem[] = [
  {
    path: 'in/a b.eml',
    kind: 'message',
    outcomes: [
      { ruleId: 'note-once', verdict: 'fail', findings: [finding] },
      { ruleId: 'note-colour', verdict: 'not-observed', findings: [] },
      { ruleId: 'note-short', verdict: 'pass', findings: [] },
    ],
    findings: [finding],
    source: () => octets,
  },
  {
    path: 'in/empty',
    outcomes: [],
    findings: [
      {
        ruleId: 'empty-file',
        severity: 'error',
        place: { path: 'in/empty', line: 1, column: 1 },
        reason: 'The file is empty',
      },
    ],
    source: () => undefined,
  },
]

function write(format: Format, items: readonly ReportItem[] = found): string {
  const head = {
    tool: { name: 'profilewright', version: '1' },
    profile: 'note',
    rules: [
      {
        id: 'note-once',
        text: 'A sender MUST NOT.',
        why: 'So.',
        severity: 'error' as const,
        url: 'https://a.example/notes#rule-note-once',
      },
    ],
    style: plainStyle,
  }
  const reporter: Reporter = formats[format](head)
  const { place = (text, count) => ({ text, count }) } = reporter
  let count = 0
  const placed = items.map(item => {
    const next = place(reporter.item(item), count)
    count = next.count
    return next.text
  })
  const summary = items.reduce(summarise, nothing)
  const text = [reporter.open(head), ...placed, reporter.close(summary, count)].join('')
  if (format === 'sarif') assertSarif(text)
  return text
}

test('pretty shows the line, the carets, the sentence and the totals', () => {
  const text = write('pretty')
  assert.ok(
    text.startsWith(
      'in/a b.eml:2:9: error: Unexpected 2 items at x-note, expected at most 1 [note-once]\n' +
        '    2 | X-Note: two\\x1b[31m\n' +
        '      |         ^^^\n' +
        '    rule: A sender MUST NOT put more than one note.\n',
    ),
    text,
  )
  assert.match(
    text,
    /2 items: 2 errors, 0 warnings, 0 observations\nverdicts: 1 pass, 1 fail, 1 not-observed\n$/,
  )
})

test('pretty tells what rules say once for each item, and names each document once', () => {
  const second = { ...finding, place: { path: 'in/a b.eml', line: 1, column: 1 } }
  const see = ['RFC 5321, Section 3.5', 'RFC 2034', 'RFC 5321, Appendix F', 'RFC 5321, Section 7.3']
  const [item] = found
  const text = write('pretty', [
    {
      ...item!,
      findings: [
        { ...finding, see },
        { ...second, see },
      ],
    },
  ])
  assert.equal(text.match(/error: Unexpected/g)?.length, 2)
  assert.equal(text.match(/ {4}rule: /g)?.length, 1)
  assert.match(text, / {4}see: RFC 5321, Sections 3\.5 and 7\.3, Appendix F; RFC 2034\n/)
  assert.equal(write('pretty', [item!, item!]).match(/ {4}rule: /g)?.length, 2)
})

test('pretty tells a doubt once, whatever number of rules has it', () => {
  const doubt = { ...finding, severity: 'info', reason: 'Two ways' } as const
  const [item] = found
  const findings = [doubt, { ...doubt, ruleId: 'note-short' }, finding]
  const text = write('pretty', [{ ...item!, findings }])
  assert.match(text, /: info: Two ways \[note-once, note-short\]\n.*\n.*\^\n\n/)
  assert.equal(text.match(/ {4}rule: /g)?.length, 1)
})

test('json is valid against its schema, and ndjson has the same items', () => {
  const ajv = new Ajv2020({ strict: false })
  for (const schema of schemas.values()) ajv.addSchema(schema as object)
  const report = JSON.parse(write('json'))
  assert.equal(ajv.validate('urn:profilewright:report', report), true, JSON.stringify(ajv.errors))
  const lines = write('ndjson')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  assert.deepEqual(
    lines.map(line => line.type),
    ['head', 'item', 'item', 'summary'],
  )
  assert.deepEqual(
    lines.slice(1, 3).map(({ type: _, ...item }) => item),
    report.items,
  )
})

test('sarif is valid also for odd places and names, and with nothing found', () => {
  const odd = { path: '/a\ud800 %\u00e4#?/b:c.eml', line: 1, column: 1, endLine: 3, endColumn: 1 }
  const item = { path: odd.path, outcomes: [], source: () => undefined }
  write('sarif', [{ ...item, findings: [{ ...finding, place: odd, hint: 'Take one out.' }] }])
  write('sarif', [])
})

test('sarif has a result for each finding, with an encoded relative URI', () => {
  const run = JSON.parse(write('sarif')).runs[0]
  assert.equal(run.results.length, 2)
  assert.deepEqual(run.results[0].locations[0].physicalLocation, {
    artifactLocation: { uri: 'in/a%20b.eml' },
    region: { startLine: 2, startColumn: 9, endColumn: 12, byteOffset: 27 },
  })
})

test('junit counts failures and skips, and escapes', () => {
  const text = write('junit')
  assert.match(text, /<testsuite name="in\/a b.eml" tests="3" failures="1" skipped="1">/)
  assert.ok(!text.includes('\u001b'))
})

test('tap plans as many points as it makes', () => {
  const text = write('tap')
  const points = text.split('\n').filter(line => /^(not )?ok /.test(line))
  assert.equal(text.trimEnd().split('\n').at(-1), `1..${points.length}`)
  assert.match(text, /ok 2 - in\/a b.eml note-colour # SKIP not-observed/)
})

test('github escapes what would end a command', () => {
  assert.match(
    write('github'),
    /^::error file=in\/a b.eml,line=2,col=9,endColumn=12,title=note-once::Unexpected 2 items at x-note, expected at most 1%0AA sender/,
  )
})

test('a summary by rule has the most frequent first, where several items were judged', () => {
  assert.match(
    write('pretty', [...found, ...found.slice(0, 1)]),
    /Findings by rule:\n {2}2 error {3}note-once\n {2}1 error {3}empty-file\n\n3 items/,
  )
  assert.ok(!write('pretty', found.slice(0, 1)).includes('Findings by rule'))
})

test('what is suppressed stays in JSON and SARIF, and counts nowhere', () => {
  const quiet = { ...finding, suppressed: 'Known.' }
  const outcomes = [{ ruleId: 'note-once', verdict: 'fail' as const, findings: [quiet] }]
  const item = { path: 'a', kind: 'message', outcomes, findings: [quiet], source: () => octets }
  const [{ summary, items }, { runs }] = [
    JSON.parse(write('json', [item])),
    JSON.parse(write('sarif', [item])),
  ]
  assert.equal(items[0].findings[0].suppressed, 'Known.')
  assert.deepEqual([summary.findings.error, summary.suppressed, summary.rules], [0, 1, {}])
  assert.deepEqual(runs[0].results[0].suppressions, [{ kind: 'external', justification: 'Known.' }])
  assert.match(write('pretty', [item]), /^1 item: 0 errors, 0 warnings, 0 observations, 1 suppr/)
  assert.match(write('tap', [item]), /^ok 1 - a note-once # SKIP suppressed$/m)
  assert.match(write('junit', [item]), /<skipped message="suppressed"\/>/)
  assert.ok(!write('github', [item]).includes('::error'))
})

/** A report of one finding in a line of mail, and what its frame shows. */
function frameOf(line: string, column: number, endColumn?: number): readonly string[] {
  const before = 'From: a\r\n'
  const place = {
    path: 'a.eml',
    line: 2,
    column,
    offset: before.length + column - 1,
    ...(endColumn === undefined ? {} : { endColumn }),
  }
  const item = { ...found[0]!, findings: [{ ...finding, place }] }
  const text = write('pretty', [{ ...item, source: () => Buffer.from(`${before}${line}\r\n`) }])
  return text.split('\n').slice(1, 3)
}

test('carets stand under octets, wide characters and tabs', () => {
  assert.deepEqual(frameOf('X: caf\u00e9 red', 10, 13), [
    '    2 | X: caf\u00e9 red',
    '      |         ^^^',
  ])
  assert.deepEqual(frameOf('X: \u4f60\u597d!', 4, 10), [
    '    2 | X: \u4f60\u597d!',
    '      |    ^^^^',
  ])
  for (const column of [4, 5, 6])
    assert.deepEqual(frameOf('X: \u597d!', column), ['    2 | X: \u597d!', '      |    ^^'])
  assert.deepEqual(frameOf('\tred', 2, 5), ['    2 |  red', '      |  ^^^'])
  assert.deepEqual(frameOf('e\u0301 red', 5, 8), ['    2 | e\u0301 red', '      |   ^^^'])
})

test('a long line is clipped around the place', () => {
  const [line = '', carets = ''] = frameOf(`${'a'.repeat(500)}RED${'b'.repeat(90_000)}`, 501, 504)
  assert.match(line, /^ {4}2 \| \u2026a{49}REDb{46}\u2026$/)
  assert.equal(carets.indexOf('^'), line.indexOf('RED'))
  const [cut, under] = frameOf('c'.repeat(90_000), 1, 80_000)
  assert.equal(cut, `    2 | ${'c'.repeat(99)}…`)
  assert.equal(under, `      | ${'^'.repeat(100)}`)
})

test('sarif counts characters where mail counts octets', () => {
  const octets = Buffer.from('X: caf\u00e9 \u00fcber\r\n')
  const place = { path: 'a.eml', line: 1, column: 10, endColumn: 15, offset: 9 }
  const item = { ...found[0]!, findings: [{ ...finding, place }], source: () => octets }
  const [result] = JSON.parse(write('sarif', [item])).runs[0].results
  assert.deepEqual(result.locations[0].physicalLocation.region, {
    startLine: 1,
    startColumn: 9,
    endColumn: 13,
    byteOffset: 9,
  })
})

test('no format lets through what could steer a terminal or turn a line', () => {
  const hostile = 'a\u001b[31m\u009b\u202eb\r\n::error::\u2028\u0000#\\<&"'
  const told: Finding = {
    ruleId: 'note-once',
    severity: 'error',
    place: { path: `in/${hostile}.eml`, line: 1, column: 1 },
    reason: hostile,
    rule: hostile,
    hint: hostile,
    see: [hostile],
  }
  const outcomes = [{ ruleId: 'note-once', verdict: 'fail' as const, findings: [told] }]
  const source = (): Uint8Array => Buffer.from(`${hostile}\r\n`)
  const item = { path: told.place.path, kind: 'message', outcomes, findings: [told], source }
  for (const format of Object.keys(formats) as Format[]) {
    const text = write(format, [item, { ...item, outcomes: [] }])
    assert.doesNotMatch(
      text,
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/,
      format,
    )
    assert.doesNotMatch(text, /^::error::/m, format)
    if (format === 'json' || format === 'sarif')
      assert.ok(JSON.stringify(JSON.parse(text)).includes('\u202e'))
  }
})

test('tap describes a failure in a block of YAML', async () => {
  const { parse } = await import('yaml')
  const [, block = ''] =
    /^not ok 1 - .*\n {2}---\n([\s\S]*?)\n {2}\.\.\.$/m.exec(write('tap')) ?? []
  assert.deepEqual(parse(block), {
    findings: [{ at: 'in/a b.eml:2:9', severity: 'error', reason: finding.reason }],
  })
})
