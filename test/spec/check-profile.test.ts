import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkEverything } from '../../src/cli/building/check-everything.js'
import { formatPlace } from '../../src/model/index.js'
import { readProfile } from '../../src/spec/read-profile.js'
import { folderOf, noteProfile, schemas, subjectSchemas } from '../profile-of.js'

/** Checks the note profile with some files changed, and gives `place ruleId` of every finding. */
async function check(
  changes: Readonly<Record<string, string | ((text: string) => string)>>,
): Promise<string[]> {
  const files: Record<string, string> = { ...noteProfile }
  for (const [path, change] of Object.entries(changes))
    files[path] = typeof change === 'string' ? change : change(files[path] ?? '')
  const folder = folderOf(files)
  const read = readProfile(folder, schemas)
  const findings = await checkEverything({ ...read, folder, schemas, subjectSchemas })
  const mute = findings.filter(({ hint }) => hint === undefined).map(({ ruleId }) => ruleId)
  assert.deepEqual(mute, [], 'every fault of an author comes with a hint')
  return (
    findings
      // The fixture cites the RFCs of BCP 14 one by one, as idnits would rather not, and grows old.
      .filter(({ ruleId }) => !['prefer-bcp14-ref', 'doc-date-in-past'].includes(ruleId))
      .map(({ place, ruleId }) => `${formatPlace(place)} ${ruleId}`)
  )
}

const rules = 'rules/notes.yaml'
const lineOf = (text: string, words: string): number =>
  text.slice(0, text.indexOf(words)).split('\n').length
const line = (words: string): number => lineOf(noteProfile[rules] ?? '', words)
const replace =
  (from: string, to: string) =>
  (text: string): string => {
    assert.ok(text.includes(from), `the fixture has ${from}`)
    return text.replace(from, () => to)
  }

test('a sound profile has no finding', async () => {
  assert.deepEqual(await check({}), [])
})

test('broken YAML is told at its line, and the other files are still read', async () => {
  const found = await check({ [rules]: replace('title: Notes', 'title: [Notes') })
  assert.ok(
    found.some(each => /^note\/rules\/notes\.yaml:\d+:\d+ yaml-syntax$/.test(each)),
    found.join(),
  )
  // That its rules are not known follows from it.
  assert.doesNotMatch(found.join(), /unknown-chapter|example-of-no-rule/)
})

test('an unknown keyword of the annotation is told at its own line', async () => {
  const found = await check({
    [rules]: replace('      why: Readers show', '      wye: Readers show'),
  })
  assert.ok(
    found.includes(`note/rules/notes.yaml:${line('why: Readers show')}:7 schema-fault`),
    found.join(),
  )
})

test('what stands at the top of a chapter is known, and whole', async () => {
  const told = async (from: string, to: string): Promise<readonly string[]> =>
    (await check({ [rules]: replace(from, to) })).filter(each => each.startsWith(`note/${rules}:`))
  assert.deepEqual(await told('$defs:', 'rules:'), [
    `note/${rules}:1:1 schema-fault`,
    `note/${rules}:${line('$defs:')}:1 schema-fault`,
  ])
  assert.deepEqual(await told('x-subject: message\n', ''), [`note/${rules}:1:1 schema-fault`])
  assert.deepEqual(await told('title: Notes', 'title: Notes\nnot: {}'), [
    `note/${rules}:${line('title: Notes') + 1}:1 schema-fault`,
  ])
  assert.deepEqual(await told('urn:profilewright:note:notes', 'urn:profilewright:note:other'), [
    `note/${rules}:${line('$id:')}:6 chapter-id`,
  ])
})

test('a definition that is no rule is a shape that some rule asks for', async () => {
  const shape = '$defs:\n  once: { maxItems: 1 }\n'
  const at = `note/${rules}:${line('$defs:') + 1}:3 unused-shape`
  assert.deepEqual(await check({ [rules]: replace('$defs:\n', shape) }), [at])
  const asked = (text: string): string =>
    replace(
      '{ x-note: { maxItems: 1 } }',
      "{ x-note: { $ref: '#/$defs/once' } }",
    )(replace('$defs:\n', shape)(text))
  assert.deepEqual(await check({ [rules]: asked }), [])
  const misspelt = await check({
    [rules]: replace(
      'x-rule:\n      topic: notes\n      text: A sender MAY',
      'x-rules:\n      topic: notes\n      text: A sender MAY',
    ),
  })
  assert.ok(
    misspelt.some(each => each.endsWith('unused-shape')),
    misspelt.join(),
  )
})

test('a keyword that another one has to go with does not stand alone', async () => {
  const found = await check({ [rules]: replace('    if:\n', '    x-if:\n') })
  assert.ok(
    found.some(each => each.endsWith('keyword-alone')),
    found.join(),
  )
})

test('a sentence has exactly one keyword', async () => {
  // The rule is not read, so the examples of the others are fewer, and may miss a mutant.
  const seen = async (changes: Parameters<typeof check>[0]): Promise<string[]> =>
    (await check(changes)).filter(each => !each.endsWith('mutant-survives'))
  const text = 'text: A sender MUST NOT put'
  assert.deepEqual(
    await seen({ [rules]: replace('A sender MUST NOT put', 'A sender MUST and MAY put') }),
    [`note/rules/notes.yaml:${line(text)}:13 keyword-twice`],
  )
  assert.deepEqual(
    await seen({ [rules]: replace('A sender MUST NOT put', 'A sender never puts') }),
    [`note/rules/notes.yaml:${line(text)}:13 keyword-missing`],
  )
})

test('a keyword that validators do not know is told', async () => {
  const found = await check({ [rules]: replace('maxItems: 1', 'maxItem: 1') })
  assert.deepEqual(
    found.filter(each => each.endsWith('unknown-keyword')),
    [`note/rules/notes.yaml:${line('maxItems: 1')}:55 unknown-keyword`],
  )
  assert.deepEqual(
    await check({
      [rules]: replace('x-note: { maxItems: 1 }', 'x-note: { x-mine: 1, maxItems: 1 }'),
    }),
    [],
  )
})

test('a reason has no keyword', async () => {
  const found = await check({
    [rules]: replace('why: Readers show one', 'why: Readers MUST show one'),
  })
  assert.deepEqual(found, [
    `note/rules/notes.yaml:${line('why: Readers show')}:12 keyword-in-reason`,
  ])
})

test('roles and references are known', async () => {
  assert.deepEqual(await check({ [rules]: replace('role: sender', 'role: postman') }), [
    `note/rules/notes.yaml:${line('role: sender')}:13 unknown-role`,
  ])
  assert.deepEqual(
    await check({ [rules]: replace('RFC5322#section-3.6]', 'RFC9999#section-3.6]') }),
    [`note/rules/notes.yaml:${line('refs: [RFC5322#section-3.6]')}:14 unknown-reference`],
  )
})

test('a fact that no message has is told where it is named', async () => {
  const facts = async (change: (text: string) => string): Promise<readonly string[]> =>
    (await check({ [rules]: change })).filter(each => each.endsWith('unknown-fact'))
  const at = (words: string, column: number): string =>
    `note/rules/notes.yaml:${line(words)}:${column} unknown-fact`
  const colours = 'enum: [red, blue]'
  const slip = await facts(replace('{ lower: { enum', '{ lowest: { enum'))
  assert.deepEqual(slip, [at(colours, 70)])
  const required = await facts(
    replace('items: { properties: { lower', 'items: { required: [lowest], properties: { lower'),
  )
  assert.deepEqual(required, [at(colours, 67)])
  const ahead = await facts(
    replace(
      '{ fields: { properties: { x-note:',
      '{ parts: { prefixItems: [{ required: [deep] }] }, fields: { properties: { x-note:',
    ),
  )
  assert.deepEqual(ahead, [at('{ maxItems: 1 }', 57)])
})

test('a fact that a shape asks for in vain is told there, and once', async () => {
  const first =
    '    if:\n      properties: { fields: { required: [x-note] } }\n    then:\n      properties'
  const found = await check({
    [rules]: text =>
      `${text.replace(first, first.replace('properties: {', "allOf: [{ $ref: '#/$defs/has-note' }]\n      properties: {")).replace('    then: true', "    then: { $ref: '#/$defs/has-note' }")}  has-note: { required: [feilds] }\n`,
  })
  const last = (noteProfile[rules] ?? '').split('\n').length + 1
  assert.deepEqual(
    found.filter(each => each.endsWith('unknown-fact')),
    [`note/rules/notes.yaml:${last}:26 unknown-fact`],
  )
})

test('rules can speak of LMTP, whose facts are those of SMTP and some more', async () => {
  const chapter = (fact: string): string => `$schema: urn:profilewright:rules
$id: urn:profilewright:note:local
title: Delivery
x-subject: lmtp-session
$defs:
  delivered:
    x-rule:
      topic: delivery
      text: A sender SHOULD keep a note short enough for every recipient.
      why: A note that is kept for some is missed by the others.
      role: sender
      refs: [RFC5322#section-3.6.8]
    properties:
      transactions:
        items:
          properties:
            recipients: { items: { properties: { delivery: { properties: { ${fact}: { const: 2 } } } } } }
`
  const session = (reply: string): string =>
    [
      ...['S: 220 b', 'C: LHLO a', 'S: 250 b', 'C: MAIL FROM:<a@a.example>', 'S: 250 ok'],
      ...['C: RCPT TO:<b@b.example>', 'S: 250 ok', 'C: DATA', 'S: 354 go on', 'C: .', reply, ''],
    ].join('\n')
  const changes = {
    'profile.yaml': replace('chapters: [notes]', 'chapters: [notes, local]'),
    'drafts/notes.md': replace(
      'chapter=notes topic=notes}',
      'chapter=notes topic=notes}\n\n::rules{chapter=local topic=delivery}',
    ),
    'examples/delivered/pass-kept.lmtp': session('S: 250 kept'),
    'examples/delivered/fail-full.lmtp': session('S: 452 full'),
  }
  assert.deepEqual(await check({ ...changes, 'rules/local.yaml': chapter('class') }), [])
  const found = await check({ ...changes, 'rules/local.yaml': chapter('clazz') })
  assert.ok(
    found.some(each => each.endsWith('unknown-fact')),
    found.join(),
  )
})

test('a shape that is nowhere is told, and the rule is not judged', async () => {
  const found = await check({ [rules]: replace('{ maxItems: 1 }', "{ $ref: '#/$defs/nowhere' }") })
  assert.ok(
    found.some(each => each.endsWith('unknown-pointer')),
    found.join(),
  )
})

test('a name that every object has is as unknown as any other', async () => {
  for (const name of ['constructor', 'toString', 'hasOwnProperty', '__proto__']) {
    const told = async (from: string, to: string): Promise<readonly string[]> =>
      (await check({ [rules]: replace(from, to) })).map(each => each.split(' ')[1] ?? '')
    const shape = `{ $ref: '#/$defs/${name}' }`
    assert.ok((await told('{ maxItems: 1 }', shape)).includes('unknown-pointer'), name)
    const facts = await told('{ fields: { required: [x-note] } }', `{ ${name}: { const: 1 } }`)
    assert.ok(facts.includes('unknown-fact'), name)
    assert.ok((await told('role: sender', `role: ${name}`)).includes('unknown-role'), name)
    const refs = await told('RFC5322#section-3.6]', `${name}#section-3.6]`)
    assert.ok(refs.includes('unknown-reference'), name)
    const prose = {
      'drafts/notes.md': replace('A note is a field.', `A note is a field [${name}].`),
    }
    assert.deepEqual(await check(prose), [], 'brackets alone are no citation')
  }
})

test('a pattern that backtracks is refused, wherever it stands', async () => {
  const at = `note/${rules}:${line('{ enum: [red, blue] }')}`
  for (const pattern of [
    '^(a+)+$',
    '^(.*a){20}$',
    '^(a|aa)+$',
    '^([a-z]+)*[0-9]$',
    'a*b',
    '[ \t]+$',
  ]) {
    const value = `{ pattern: '${pattern}' }`
    const name = `{ patternProperties: { '${pattern}': true } }`
    for (const schema of [value, name, `{ not: { anyOf: [${value}] } }`]) {
      const found = await check({ [rules]: replace('{ enum: [red, blue] }', schema) })
      assert.ok(
        found.some(each => each.startsWith(at) && each.endsWith('pattern-backtracks')),
        `${schema}: ${found.join()}`,
      )
    }
  }
  const shape = "$defs:\n  slow: { items: { pattern: '^(a+)+$' } }\n"
  const found = await check({ [rules]: replace('$defs:\n', shape) })
  const first = `note/${rules}:${line('$defs:') + 1}:29 pattern-backtracks`
  assert.ok(found.includes(first), found.join())
})

test('a bound that moves is noticed by an example, or told', async () => {
  const loose = await check({ [rules]: replace('{ maxItems: 1 }', '{ maxItems: 7 }') })
  assert.ok(
    loose.some(
      each =>
        each.startsWith('note/examples/note-once/fail-two.eml') && each.endsWith('example-verdict'),
    ),
  )
  const survivors = await check({
    'examples/note-colour/pass-blue.eml': noteProfile['examples/note-colour/pass-red.eml'] ?? '',
  })
  assert.deepEqual(survivors, [
    `note/rules/notes.yaml:${line('enum: [red, blue]')}:91 mutant-survives`,
  ])
})

test('a pass example that breaks its own rule is told once, where it breaks it', async () => {
  const found = await check({
    'examples/note-once/pass-one.eml':
      'From: a@b.example\r\nX-Note: 1\r\nX-Note: 2\r\n\r\nHello\r\n',
  })
  assert.deepEqual(found, ['note/examples/note-once/pass-one.eml:3:1 example-verdict'])
})

test('a rule without examples is told to lack them, and not of each mutant', async () => {
  const {
    'examples/note-colour/pass-red.eml': _,
    'examples/note-colour/pass-blue.eml': __,
    'examples/note-colour/fail-green.eml': ___,
    ...files
  } = noteProfile
  const folder = folderOf(files)
  const findings = await checkEverything({
    ...readProfile(folder, schemas),
    folder,
    schemas,
    subjectSchemas,
  })
  const at = `note/rules/notes.yaml:${line('note-colour:')}:3`
  assert.deepEqual(
    findings
      .filter(({ severity }) => severity === 'error')
      .map(({ place, ruleId }) => `${formatPlace(place)} ${ruleId}`),
    [`${at} example-missing`, `${at} example-missing`],
  )
})

test('an example that fails another rule is told at the place in the example', async () => {
  const found = await check({
    'examples/note-once/fail-two.eml': text =>
      text.replace('\r\n\r\n', '\r\nX-Colour: green\r\n\r\n'),
  })
  assert.ok(
    found.some(
      each =>
        each.startsWith('note/examples/note-once/fail-two.eml:4:') &&
        each.endsWith('example-fails-other'),
    ),
    found.join(),
  )
})

test('ids: a level in an id, the same id twice', async () => {
  const named = await check({ [rules]: replace('note-colour:', 'must-colour:') })
  assert.ok(named.some(each => each.endsWith('id-names-level')))
})

test('an id that is not in kebab-case is told', async () => {
  const found = await check({ [rules]: replace('note-colour:', 'note_colour:') })
  assert.ok(
    found.includes(`note/rules/notes.yaml:${line('note-colour:')}:3 rule-id-form`),
    found.join(),
  )
})

test('a keyword of BCP 14 stands in the sentences of rules only', async () => {
  const { documents, roles } = {
    documents: 'title: Notes in Mail\n    abbrev',
    roles: 'that sends a note',
  }
  const found = await check({
    'profile.yaml': text =>
      [
        [documents, documents.replace('Notes', 'OPTIONAL Notes')],
        [roles, 'that MUST send a note'],
        ['glossary: []', 'glossary: [{ term: note, meaning: It SHOULD be short. }]'],
      ].reduce((changed, [from = '', to = '']) => replace(from, to)(changed), text),
    [rules]: replace('Readers show one note.', 'Readers MAY show one note.'),
    'papers/charter.md': '# Notes\n\n`MUST` is a word,\n\n```\nSHALL\n```\n\nand work REQUIRED.\n',
  })
  assert.deepEqual(found, [
    `note/rules/notes.yaml:${line('Readers show one')}:12 keyword-in-reason`,
    'note/profile.yaml:11:14 keyword-in-reason',
    'note/profile.yaml:12:35 keyword-in-reason',
    'note/profile.yaml:41:12 keyword-in-reason',
    'note/papers/charter.md:9:10 keyword-in-prose',
  ])
})

test('a draft that is no text is not told to be missing, too', async () => {
  const whole = folderOf(noteProfile)
  const files = new Map(whole.files).set('drafts/notes.md', () => Buffer.of(0xff))
  const folder = { ...whole, files }
  const read = readProfile(folder, schemas)
  const found = await checkEverything({ ...read, folder, schemas, subjectSchemas })
  const told = found.map(({ ruleId }) => ruleId)
  assert.ok(told.includes('file-not-text') && !told.includes('source-missing'), told.join())
})

test('octets that are no text are told where they begin', async () => {
  const folder = folderOf(noteProfile)
  const broken = (path: string, octets: readonly number[]) => {
    const files = new Map(folder.files)
    const all = Buffer.concat([folder.files.get(path)?.() ?? Buffer.of(), Buffer.from(octets)])
    files.set(path, () => all)
    const { findings } = readProfile({ ...folder, files }, schemas)
    return findings.map(({ place, ruleId }) => `${formatPlace(place)} ${ruleId}`)
  }
  const lines = (noteProfile['drafts/notes.md'] ?? '').split('\n').length
  assert.deepEqual(broken('drafts/notes.md', [0xc3, 0xa4, 0x61, 0xe4, 0x62]), [
    `note/drafts/notes.md:${lines}:3 file-not-text`,
  ])
  assert.deepEqual(broken('papers/faq.md', [0xff, 0xfe]), ['note/papers/faq.md:1:1 file-not-text'])
  assert.deepEqual(broken('papers/faq.md', [0x61, 0xe2, 0x82]), [
    'note/papers/faq.md:1:2 file-not-text',
  ])
})

test('a profile without profile.yaml, or without a chapter that it lists, is told', async () => {
  const { 'profile.yaml': _, ...rest } = noteProfile
  const read = readProfile(folderOf(rest), schemas)
  assert.deepEqual(
    read.findings.map(finding => finding.ruleId),
    ['file-missing'],
  )
  const found = await check({ 'profile.yaml': replace('[notes]', '[notes, more]') })
  assert.ok(
    found.some(each => each === 'note/profile.yaml:5:19 chapter-missing'),
    found.join(),
  )
})

const conversation = `conversation:
  joins: [thread]
  keep: []
  kinds:
    question:
      when: { at: fields/x-note }
      known: { thread: fields/x-thread }
    answer:
      when: { at: fields/x-answer }
      answers:
        kinds: [question]
        by: [{ key: thread, at: fields/x-thread }]
`

test('the facts about conversations fit together', async () => {
  const found = (change: (text: string) => string): Promise<string[]> =>
    check({ 'profile.yaml': text => text + change(conversation) })
  assert.deepEqual(await found(text => text), [])
  const has = async (change: (text: string) => string, wanted: RegExp): Promise<void> => {
    const told = await found(change)
    assert.ok(
      told.some(each => wanted.test(each)),
      told.join(),
    )
  }
  await has(replace('joins: [thread]', 'joins: [tread]'), /profile\.yaml:\d+:11 unknown-key$/)
  await has(replace('kinds: [question]', 'kinds: [query]'), / unknown-message-kind$/)
  await has(replace('key: thread', 'key: tread'), / unknown-key$/)
  await has(replace('kinds: [question]', 'kinds: question'), / schema-fault$/)
})

test('rules about conversations need facts about them', async () => {
  const found = await check({ [rules]: replace('x-subject: message', 'x-subject: conversation') })
  assert.ok(
    found.some(each => / conversation-missing$/.test(each)),
    found.join(),
  )
})
