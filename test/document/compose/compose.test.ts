import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { checkDocuments } from '../../../src/document/compose/check-documents.js'
import { toXml } from '../../../src/document/print/to-xml.js'
import {
  childElement,
  elements,
  type Finding,
  formatPlace,
  plainText,
} from '../../../src/model/index.js'
import { composeTiny, found, tinyFiles, words } from './tiny-profile.js'

const rules = '# Rules\n\n::rules{chapter=relay topic=extensions}\n'

const lines = (findings: readonly Finding[]): string[] =>
  findings.map(({ place, ruleId }) => `${formatPlace(place)} ${ruleId}`)

test('facts make the front matter', () => {
  const composition = composeTiny(rules)
  const [root] = found(composition, 'rfc')
  assert.equal(root?.attributes.docName, 'draft-example-tiny-00')
  assert.deepEqual(words(composition, 'abstract'), ['Tiny.'])
  assert.deepEqual(found(composition, 'date')[0]?.attributes, {
    year: '2026',
    month: 'November',
    day: '23',
  })
})

test('a rule stands in the draft with its id, keyword, reason, clauses and basis', () => {
  const composition = composeTiny(rules)
  assert.deepEqual(composition.findings, [])
  assert.deepEqual(words(composition, 'dt'), ['announce-pipelining', 'answer-kindly'])
  assert.equal(found(composition, 'dt')[0]?.attributes.anchor, 'rule-announce-pipelining')
  assert.deepEqual(words(composition, 'bcp14'), ['MUST', 'MAY'])
  const [, second] = words(composition, 'dd')
  assert.match(second ?? '', /^A server MAY answer <kindly> & at host:port\. It costs little\./)
  assert.match(second ?? '', /proposed here/)
  assert.match(second ?? '', /Kindness has no schema\./)
})

test('an element of a rule has the place of the rule, and of the directive that put it there', () => {
  const [keyword] = found(composeTiny(rules), 'bcp14')
  assert.equal(formatPlace(keyword!.origin!), 'tiny/rules/relay.yaml:6:3')
  assert.equal(formatPlace(keyword!.origin!.via!), 'tiny/drafts/tiny.md:7:1')
})

test('every element has a place', () => {
  const { draft, findings } = composeTiny(
    `${rules}\n## More\n\n- a *b*\n\nterm\n: meaning\n\n| a |\n|---|\n| [RFC2920] |\n\nTable: T\n\n::ics{}\n`,
  )
  assert.deepEqual(findings, [])
  const homeless = [...elements(draft)].filter(({ origin }) => origin === undefined)
  assert.deepEqual(
    homeless.map(({ name }) => name),
    [],
  )
})

test('what a requirement cites is normative, and what only an option cites is not', () => {
  const lists = found(composeTiny(rules), 'references')
  const named = lists.map(list => [
    plainText(childElement(list, 'name')!),
    list.children.flatMap(child =>
      child.type === 'element' ? (child.attributes.anchor ?? []) : [],
    ),
  ])
  assert.deepEqual(named, [
    ['Normative References', ['RFC2920']],
    ['Informative References and Background', ['RFC5321', 'TS23140']],
  ])
})

test('the documents of a profile cite one another', () => {
  const composition = composeTiny('# One\n\nSee [I-D.example-tiny].\n')
  assert.deepEqual(composition.findings, [])
  const [reference] = found(composition, 'reference')
  assert.equal(reference?.attributes.anchor, 'I-D.example-tiny')
  assert.equal(
    plainText([...elements(reference!)].find(({ name }) => name === 'title')!),
    'A Tiny Profile',
  )
  assert.equal(found(composition, 'seriesInfo')[1]?.attributes.value, 'draft-example-tiny-00')
})

test('sections nest by headings, and go where their classes say', () => {
  const composition = composeTiny(
    '# One\n\n## Two {#deux}\n\ntext\n\n# More {.appendix}\n\ntext\n\n# Thanks {.unnumbered}\n\ntext\n',
  )
  assert.deepEqual(composition.findings, [])
  const [, deux, thanks, more] = found(composition, 'section').map(({ attributes }) => attributes)
  assert.deepEqual([deux, more], [{ anchor: 'deux' }, { anchor: 'more' }])
  assert.deepEqual(thanks, { anchor: 'thanks', numbered: 'false' })
})

test('faults of prose are found at their line and column', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['A relay MUST not.', '7:9 keyword-in-prose'],
    ['See [RFC9999].', '7:5 unknown-reference'],
    ['See [RFC5321 Section 4].', '7:5 unknown-reference'],
    ['![image](a.png)', '7:1 unsupported-markdown'],
    ['Do [it](javascript:alert).', '7:4 unsafe-link'],
    ['a <!-- b --> c', '7:1 raw-html'],
    ['Table: What', '7:1 caption-alone'],
    ['#### Deep', '7:1 heading-level'],
    ['> # Inside', '7:3 heading-inside'],
    ['::nothing{}', '7:1 unknown-directive'],
    ['::rules{chapter=relay}', '7:1 attribute-missing'],
    ['::roles{a=b}', '7:1 unknown-attribute'],
    ['::rules{chapter=no topic=no}', '7:1 unknown-chapter'],
    ['::rules{chapter=relay topic=no}', '7:1 unknown-topic'],
    ['::conformance-table{chapter=no}', '7:1 unknown-chapter'],
    ['::example{rule=no file=no}', '7:1 unknown-rule'],
    ['::example{rule=answer-kindly file=no}', '7:1 unknown-example'],
  ]
  for (const [markdown, expected] of cases)
    assert.deepEqual(lines(composeTiny(`# A\n\n${markdown}\n`).findings), [
      `tiny/drafts/tiny.md:${expected}`,
    ])
})

test('a document without prose, abstract or heading is still composed', () => {
  const missing = composeTiny('', { 'drafts/tiny.md': 'stray\n' })
  assert.deepEqual(lines(missing.findings), [
    'tiny/drafts/tiny.md:1:1 text-before-heading',
    'tiny/drafts/tiny.md:1:1 abstract-missing',
  ])
  const renamed = tinyFiles['profile.yaml']!.replace('tiny.md', 'other.md')
  assert.deepEqual(lines(composeTiny('', { 'profile.yaml': renamed }).findings), [
    'tiny/profile.yaml:7:5 source-missing',
  ])
})

test('what a draft cannot hold is found where it stands, and left out', () => {
  const rule = tinyFiles['rules/relay.yaml']!
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    ['# A\n\nnul \u0000\n', {}, 'tiny/drafts/tiny.md:7:5 character-forbidden'],
    [
      rules,
      { 'rules/relay.yaml': rule.replace('It costs little.', '"Bell \\u0007 rings."') },
      'tiny/rules/relay.yaml:14:3 character-forbidden',
    ],
    [
      '# A\n\n::example{rule=announce-pipelining file=pass-all.smtp}\n',
      { 'examples/announce-pipelining/pass-all.smtp': 'S: \u0007\r\n' },
      'tiny/drafts/tiny.md:7:1 example-not-text',
    ],
    [
      '# A\n\n::rules-source{}\n',
      { 'rules/relay.yaml': `${rule}\n` },
      'tiny/drafts/tiny.md:7:1 text-not-exact',
    ],
  ]
  for (const [markdown, changes, expected] of cases) {
    const { draft, findings } = composeTiny(markdown, changes)
    assert.deepEqual(lines(findings), [expected])
    assert.doesNotMatch(toXml(draft).text, /[\u0000-\u0008\u000b-\u001f]/)
  }
})

test('what a template of a directive cites in vain is told at the directive', () => {
  const { findings } = composeTiny('# A\n\n::roles{}\n', {
    'templates/roles.md.hbs': `${'word '.repeat(30)}[RFC9999]\n`,
  })
  assert.deepEqual(lines(findings), ['tiny/drafts/tiny.md:7:1 unknown-reference'])
})

test('a fault of a template is found once, at its line and column', () => {
  const parse = composeTiny(rules, { 'templates/rule.md.hbs': 'a\n{{#each refs}}\n' })
  assert.deepEqual(lines(parse.findings), ['templates/rule.md.hbs:3:1 template-fault'])
  const name = composeTiny(rules, { 'templates/rule.md.hbs': 'a\n  {{txet}}\n' })
  assert.deepEqual(lines(name.findings), ['templates/rule.md.hbs:2:5 template-fault'])
  for (const inherited of ['constructor', 'text.valueOf']) {
    const empty = composeTiny(rules, { 'templates/rule.md.hbs': `a\n  {{${inherited}}}\n` })
    assert.deepEqual(lines(empty.findings), ['templates/rule.md.hbs:2:5 template-fault'])
  }
  for (const text of ['{{> other}}', '{{#> other}}{{/other}}', '{{#*inline "a"}}{{/inline}}']) {
    const partial = composeTiny(rules, { 'templates/rule.md.hbs': text })
    assert.deepEqual(lines(partial.findings), ['templates/rule.md.hbs:1:1 template-fault'])
  }
  const raw = composeTiny(rules, { 'templates/rule.md.hbs': '{{{text}}}' })
  assert.deepEqual(lines(raw.findings), ['templates/rule.md.hbs:1:1 template-fault'])
  const nested = composeTiny(rules, { 'templates/rule.md.hbs': '{{#if id}}'.repeat(10_000) })
  assert.deepEqual(lines(nested.findings), ['templates/rule.md.hbs:1:1 template-fault'])
  const none = composeTiny('# A\n\n::roles{}\n', { 'templates/roles.md.hbs': '' })
  assert.deepEqual(lines(none.findings), ['tiny/drafts/tiny.md:7:1 template-missing'])
})

test('rules placed never or twice, and references cited nowhere, are found', () => {
  const twice = composeTiny(`${rules}\n::rules{chapter=relay topic=extensions}\n`)
  assert.deepEqual(lines(checkDocuments(twice.profile, [twice])), [
    'tiny/drafts/tiny.md:9:1 rule-placed-twice',
    'tiny/drafts/tiny.md:9:1 rule-placed-twice',
  ])
  const never = composeTiny('# A\n\ntext\n', {
    'profile.yaml': tinyFiles['profile.yaml']!.replace('  TS23140', '  TS22140'),
  })
  assert.deepEqual(lines(checkDocuments(never.profile, [never])), [
    'tiny/rules/relay.yaml:6:3 rule-unplaced',
    'tiny/rules/relay.yaml:14:3 rule-unplaced',
    'tiny/profile.yaml:14:12 unused-reference',
  ])
  assert.ok(checkDocuments(never.profile, [never]).every(({ severity }) => severity === 'error'))
})

test('an example is shown line by line, and a file of rules whole', () => {
  const composition = composeTiny(
    '# A\n\n::example{rule=announce-pipelining file=pass-all.smtp}\n\n::rules-source{}\n',
  )
  assert.deepEqual(composition.findings, [])
  const [example, source] = found(composition, 'sourcecode')
  assert.equal(plainText(example!), 'S: 220 hello\nC: EHLO a')
  assert.equal(`${plainText(source!)}\n`, tinyFiles['rules/relay.yaml'])
  assert.equal(source!.attributes.name, 'rules/relay.yaml')
})

test('text that is larger, deeper or denser than prose is refused at once', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['*a_ '.repeat(20_000), 'block-too-complex'],
    ['[a](<b'.repeat(20_000), 'block-too-complex'],
    ['* '.repeat(4_000), 'nesting-too-deep'],
    ['> '.repeat(20_000), 'nesting-too-deep'],
    ['a\n'.repeat(600_000), 'text-too-large'],
  ]
  for (const [markdown, expected] of cases) {
    const { findings } = composeTiny(`# A\n\n${markdown}`)
    assert.ok(
      findings.some(({ ruleId }) => ruleId === expected),
      expected,
    )
  }
  const literal = composeTiny(`# A\n\n${'a <![CDATA[ '.repeat(50)}`)
  assert.deepEqual(literal.findings, [])
})

test('composing again gives the same tree', () => {
  assert.deepEqual(composeTiny(rules).draft, composeTiny(rules).draft)
})

test('what has changed since is composed anew', () => {
  const told = (changes: Readonly<Record<string, string>>, heading = '# Rules'): string => {
    const prose = `# See\n\nOf [I-D.example-tiny].\n\n${rules}\n# Table\n\n::conformance-table{}\n`
    const { draft, findings } = composeTiny(prose.replace('# Rules', heading), changes)
    return `${toXml(draft).text} ${findings.map(({ reason }) => reason).join(' ')}`
  }
  const before = told({})
  const template = readFileSync('templates/rule.md.hbs', 'utf8')
  const changes: readonly (readonly [string, string, string, RegExp])[] = [
    ['rules/relay.yaml', 'announce `PIPELINING`', 'tell of `PIPELINING`', /tell of <tt>/],
    ['profile.yaml', 'name: server', 'name: answerer', /<td>answerer/],
    ['rules/relay.yaml', 'RFC2920#section-3', 'RFC2920#section-4', /section="4"/],
    ['profile.yaml', '  RFC2920:', '  RFC2921:', /\[RFC2920/],
    ['profile.yaml', 'name: draft-example-tiny', 'name: draft-example-small', /\[I-D.example-tiny/],
    ['templates/rule.md.hbs', template, 'Worded as {{text}}', /Worded as A server/],
    ['templates/rule.md.hbs', template, 'Worded as {{words}}', /The template cannot be used/],
  ]
  for (const [path, from, to, expected] of changes) {
    const text = (tinyFiles[path] ?? template).replace(from, to)
    assert.doesNotMatch(before, expected)
    assert.match(told({ [path]: text }), expected)
    assert.equal(told({}), before)
  }
  assert.match(told({}, '# Demands'), /<xref target="demands"/)
  assert.doesNotMatch(told({}, '# Demands'), /target="rules"/)
})

test('a caption behind a directive changes nothing that is remembered of it', () => {
  const captioned = (caption: string): string =>
    toXml(composeTiny(`# Rules\n\n::conformance-table{}\n\nTable: ${caption}\n`).draft).text
  assert.match(captioned('What holds'), /<name>What holds</)
  assert.match(captioned('What else'), /<name>What else</)
})
