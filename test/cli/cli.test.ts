import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { test } from 'node:test'
import { type Finding, formatPlace } from '../../src/model/index.js'
import { noteProfile } from '../profile-of.js'
import { noteFolder, program } from './note-runs.js'

/** The program as a user runs it, in a folder with a profile of its own. */
const { folder: scratch, write, run } = noteFolder()

const pass = 'spec/note/examples/note-once/pass-one.eml'
const fail = 'spec/note/examples/note-once/fail-two.eml'

test('help teaches: every command is named, every exit code is told', () => {
  const { status, stdout } = run(['--help'])
  assert.equal(status, 0)
  for (const word of ['build', 'check', 'validate', 'explain', 'Exit:', 'First steps:'])
    assert.ok(stdout.includes(word), word)
})

test('a slip of a command or an option is answered with what was meant', () => {
  const command = run(['validat', 'note', pass])
  assert.equal(command.status, 2)
  assert.match(command.stderr, /Did you mean validate/)
  assert.equal(run(['validate', 'note', pass, '--formt', 'json']).status, 2)
  assert.equal(run(['validate', 'note', pass, '--format', 'xml']).status, 2)
})

test('a rule or a role that the profile does not have is wrong usage, whatever else is asked for', () => {
  const asked = (...options: readonly string[]) => run(['validate', 'note', fail, ...options])
  assert.equal(asked('--rule', 'note-once', '--role', 'sender').status, 1)
  for (const [options, said] of [
    [
      ['--rule', 'note-once', '--rule', 'note-colou'],
      'No rule note-colou in note\nhint: Did you mean note-colour?',
    ],
    [
      ['--role', 'sender', '--role', 'sendr'],
      'No rule in note binds a role sendr\nhint: Did you mean sender?',
    ],
    [
      ['--rule', 'constructor'],
      'No rule constructor in note\nhint: `profilewright explain -p note` lists them.',
    ],
  ] as const) {
    const { status, stdout, stderr } = asked(...options)
    assert.deepEqual([status, stdout, stderr], [2, '', `error: ${said}\n`])
  }
})

test('a profile folder can be named in every way that the system knows', () => {
  for (const named of [
    'note',
    'spec/note',
    './spec/note',
    'spec/note/',
    `../${basename(scratch)}/spec/note`,
  ])
    assert.deepEqual(run(['validate', named, pass]).status, 0, named)
  const inside = spawnSync(process.execPath, [program, 'explain', '-p', '.', 'note-once'], {
    cwd: join(scratch, 'spec/note'),
    encoding: 'utf8',
  })
  assert.deepEqual([inside.status, inside.stderr], [0, ''])
})

test('validate exits 0, 1, 2 and 3 as the contract says', () => {
  assert.equal(run(['validate', 'note', pass]).status, 0)
  const failed = run(['validate', 'note', fail])
  assert.equal(failed.status, 1)
  assert.match(failed.stdout, /rule: A sender MUST NOT put more than one X-Note field/)
  const unknown = run(['validate', 'nowhere', pass])
  assert.equal(unknown.status, 2)
  assert.match(unknown.stderr, /No profile nowhere/)
  assert.equal(run(['validate', 'note', 'absent.eml']).status, 3)
})

test('one bad file never stops the batch', () => {
  write('in/0-empty.eml', '')
  write(
    'in/1-junk.eml',
    new Uint8Array(4096).map((_, index) => (index * 167) % 256),
  )
  write('in/2-sound.eml', noteProfile['examples/note-once/pass-one.eml']!)
  const { status, stdout } = run(['validate', 'note', 'absent.eml', 'in', '--format', 'json'])
  assert.equal(status, 1)
  const report = JSON.parse(stdout)
  assert.deepEqual(
    report.items.map((item: { path: string }) => item.path),
    ['absent.eml', 'in/0-empty.eml', 'in/1-junk.eml', 'in/2-sound.eml'],
  )
  for (const item of report.items.slice(0, 3)) assert.ok(item.findings.length > 0, item.path)
  assert.equal(report.items[3].findings.length, 0)
})

test('messages of several files are compared with one another', () => {
  const mms = resolve('spec/mms')
  const box = readFileSync(
    join(mms, 'examples/response-repeats-transaction/fail-own-identifier.mbox'),
    'utf8',
  )
  const [, request = '', response = ''] = box.split(/^From - .*\n/m)
  write('day/b-request.eml', request)
  write('day/a-response.eml', response)
  const { status, stdout } = run(['validate', mms, 'day', '--format', 'json'])
  assert.equal(status, 1)
  const conversation = JSON.parse(stdout).items.at(-1)
  assert.equal(conversation.kind, 'conversation')
  assert.deepEqual(
    conversation.findings.map(({ ruleId, place }: Finding) => [ruleId, formatPlace(place)]),
    [['response-repeats-transaction', 'day/a-response.eml:8:1']],
  )
  const shown = run(['validate', mms, 'day', '--rule', 'response-repeats-transaction']).stdout
  assert.match(shown, /8 \| X-Mms-Transaction-ID: "881"/)
  const alone = run(['validate', mms, 'day', '--rule', 'from-once', '--format', 'json'])
  assert.equal(JSON.parse(alone.stdout).items.length, 2)
  const facts = run(['facts', mms, 'day']).stdout.trim().split('\n')
  assert.equal(JSON.parse(facts.at(-1) ?? '').value.messages.length, 2)
})

test('a message that a session carried is judged and compared like any other', () => {
  const mms = resolve('spec/mms')
  const example = 'examples/response-repeats-transaction/fail-own-identifier.mbox'
  const [, request = '', response = ''] = readFileSync(join(mms, example), 'utf8').split(
    /^From - .*\n/m,
  )
  const said = response.trimEnd().split('\n')
  const session = [
    'S: 220 b.example',
    'C: MAIL FROM:<a@a.example>',
    'S: 250 ok',
    'C: DATA',
    'S: 354 go',
    ...said.map(line => `C: ${line}`),
    'C: .',
    'S: 250 ok',
  ]
  write('relays/a.smtp', session.join('\n'))
  write('relays/b.eml', request)
  const { stdout } = run(['validate', mms, 'relays', '--format', 'json'])
  assert.deepEqual(
    JSON.parse(stdout).items.map(({ path, kind }: { path: string; kind: string }) => [path, kind]),
    [
      ['relays/a.smtp', 'smtp-session'],
      ['relays/a.smtp#1.1', 'message'],
      ['relays/b.eml', 'message'],
      ['relays/b.eml', 'conversation'],
    ],
  )
  const shown = run(['validate', mms, 'relays', '--rule', 'response-repeats-transaction']).stdout
  assert.match(shown, /^relays\/a\.smtp:13:1: error/m)
  assert.match(shown, /13 \| C: X-Mms-Transaction-ID: "881"/)
})

test('standard input is named once, and a slip of a profile is answered with what was meant', () => {
  for (const command of [
    ['validate', 'note'],
    ['facts', 'note'],
    ['render', '--to', 'text'],
  ]) {
    const { status, stderr } = run([...command, '-', '-'], 'From: a\n')
    assert.deepEqual([status, stderr.split('\n')[1]], [2, 'hint: Give - once.'])
  }
  assert.match(run(['explain', '-p', 'noet']).stderr, /hint: Did you mean note\?/)
  assert.match(run(['facts', 'nowhere', '-']).stderr, /or one of spec\/: broken, note\.|: note\./)
  write('bare/spec/x', '')
  const bare = spawnSync(process.execPath, [program, 'check'], { cwd: join(scratch, 'bare') })
  assert.equal(bare.status, 2)
  assert.match(String(bare.stderr), /There is no profile in spec/)
})

test('a report is not written over what is judged', () => {
  write('mine.eml', noteProfile['examples/note-once/pass-one.eml']!)
  const { status, stderr } = run(['validate', 'note', 'mine.eml', '-o', './mine.eml'])
  assert.equal(status, 2)
  assert.match(stderr, /mine\.eml is one of the files that are read/)
  assert.notEqual(readFileSync(join(scratch, 'mine.eml'), 'utf8'), '')
})

test('validate reads standard input', () => {
  const { status, stdout } = run(
    ['validate', 'note', '-'],
    noteProfile['examples/note-once/fail-two.eml'],
  )
  assert.equal(status, 1)
  assert.match(stdout, /^-:\d+:\d+: error:/)
})

test('a folder without a file in it is told to hold nothing to judge', () => {
  mkdirSync(join(scratch, 'vacant'), { recursive: true })
  const { status, stderr } = run(['validate', 'note', 'vacant'])
  assert.deepEqual([status, stderr], [0, 'Nothing was judged: the paths hold no file.\n'])
})

test('a broken profile is told, and judges nothing', () => {
  write('spec/broken/profile.yaml', 'name: [broken\n')
  const { status, stdout } = run(['check', 'broken'])
  assert.equal(status, 1)
  assert.match(stdout, /^spec\/broken\/profile\.yaml:\d+:\d+: error: Unexpected YAML/)
  for (const jobs of ['1', '2'])
    assert.equal(run(['validate', 'broken', write('a.eml', 'A: b\n\n'), '--jobs', jobs]).status, 2)
})

test('a rule is found by words of its id', () => {
  assert.match(run(['explain', 'once', 'note', '-p', 'note']).stderr, /Did you mean note-once\?/)
  assert.match(run(['explain', 'note', 'once', '-p', 'note']).stdout, /^Rule\n +note-once$/m)
})

test('a profile without drafts has none to submit', () => {
  write('spec/bare/profile.yaml', '{}\n')
  assert.match(run(['submit', 'bare']).stderr, /^error: The profile bare has no draft\n/)
})

test('one changed word makes everything stale, and --check says what', () => {
  assert.equal(run(['build', 'note']).status, 0)
  assert.equal(run(['build', 'note', '--check']).status, 0)
  const rules = noteProfile['rules/notes.yaml']!
  write(
    'spec/note/rules/notes.yaml',
    rules.replace('give a note the colour', 'give the note a colour'),
  )
  const stale = run(['build', 'note', '--check'])
  assert.equal(stale.status, 1)
  const draft = 'draft-profilewright-notes-00'
  const forms = [`${draft}.xml`, `${draft}.txt`, `${draft}.nopages.txt`, `${draft}.html`]
  const others = ['conformance.csv', 'ics.yaml', 'validator/index.js', 'vectors/manifest.json']
  for (const name of [...forms, ...others])
    assert.ok(stale.stderr.includes(`stale out/note/${name}`), name)
  // What is stale is not used: the judgement is by the rules as they are now.
  const judged = run(['validate', 'note', 'spec/note/examples/note-colour/fail-green.eml'])
  assert.match(judged.stdout, /give the note a colour/)
  write('spec/note/rules/notes.yaml', rules)
  assert.equal(run(['build', 'note', '--check']).status, 0)
})

test('what another version built is not judged by', () => {
  assert.equal(run(['build', 'note']).status, 0)
  const built = join(scratch, 'out/note/validator/index.js')
  const text = readFileSync(built, 'utf8')
  const wording = text.replaceAll('the colour', 'another colour')
  const judge = ['validate', 'note', 'spec/note/examples/note-colour/fail-green.eml', '--rule']
  writeFileSync(built, wording)
  assert.match(run([...judge, 'note-colour']).stdout, /another colour/)
  writeFileSync(
    built,
    wording.replace(/"tool":"profilewright [^"]+"/, '"tool":"profilewright 0.0.0"'),
  )
  assert.match(run([...judge, 'note-colour']).stdout, /the colour/)
  writeFileSync(built, text)
})

test('build overwrites nothing but what it wrote', () => {
  for (const [path, text] of Object.entries(noteProfile)) write(`own/note/${path}`, text)
  const own = run(['build', 'own/note', '--out', 'own'])
  assert.equal(own.status, 2, own.stderr)
  assert.match(
    own.stderr,
    /own\/note holds files that are not of a build, such as drafts\/notes\.md/,
  )
  assert.ok(existsSync(join(scratch, 'own/note/profile.yaml')))
  write('a-file', '')
  const file = run(['build', 'note', '--out', 'a-file'])
  assert.equal(file.status, 2)
  assert.match(file.stderr, /a-file\/note cannot be written: ENOTDIR/)
})

test('explain shows a rule, lists all, and helps with a slip', () => {
  const shown = run(['explain', 'note-once', '--profile', 'note'])
  assert.equal(shown.status, 0)
  assert.match(shown.stdout, /Sentence\n {2}A sender MUST NOT put more than one/)
  assert.match(run(['explain', '--profile', 'note']).stdout, /3 rules\n$/)
  const slip = run(['explain', 'note-onse', '--profile', 'note'])
  assert.equal(slip.status, 2)
  assert.match(slip.stderr, /Did you mean note-once/)
  const word = run(['explain', 'the note', '--profile', 'note'])
  assert.match(word.stderr, /profilewright explain lists all rules/)
  assert.match(run(['explain', 'once', '--profile', 'note']).stderr, /Did you mean note-once/)
})

test('explain tells what the shapes are that a check names', () => {
  const { stdout } = run(['explain', 'response-when-asked', '--profile', 'mms'])
  assert.doesNotMatch(stdout, /Shapes/)
  const shown = run(['explain', 'code-of-rejected', '--profile', 'mms'])
  assert.equal(shown.status, 2)
  const mapped = run(['explain', 'mm-status-to-code', '--profile', 'mms']).stdout
  assert.match(mapped, /\n {2}#\/\$defs\/code-of-rejected\n {4}if:/)
  assert.match(mapped, /\n {2}#\/\$defs\/status-5-7-1\n/)
  const size = run(['explain', 'announce-size', '--profile', 'mms']).stdout
  assert.match(size, /introduced\n {4}stated in schemas\/subjects\/smtp-session\.json/)
})
