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
      { id: 'note-once', text: 'A sender MUST NOT.', why: 'So.', severity: 'error' as const },
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
  return [reporter.open(head), ...placed, reporter.close(summary, count)].join('')
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

test('sarif has a result for each finding, with an encoded relative URI', () => {
  const run = JSON.parse(write('sarif')).runs[0]
  assert.equal(run.results.length, 2)
  assert.deepEqual(run.results[0].locations[0].physicalLocation, {
    artifactLocation: { uri: 'in/a%20b.eml' },
    region: { startLine: 2, startColumn: 9, endColumn: 12 },
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
