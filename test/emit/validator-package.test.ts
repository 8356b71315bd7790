import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { buildEvidence } from '../../src/cli/building/build-evidence.js'
import { buildProfile } from '../../src/cli/building/build-profile.js'
import { compileRules } from '../../src/evidence/judge/compile-rules.js'
import { judge } from '../../src/evidence/judge/judge.js'
import { readSubjects } from '../../src/evidence/subjects/subjects.js'
import { rulesOf } from '../../src/model/index.js'
import { readProfile } from '../../src/spec/read-profile.js'
import { folderOf, noteProfile, schemas, subjectSchemas } from '../profile-of.js'
import { scratchFolder } from '../scratch-folder.js'

const { folder: scratch, write } = scratchFolder()

/** Builds a profile given as text, writes its validator to a folder of its own, and gives the folder. */
async function built(name: string, files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) write(`${name}/${path}`, text)
  const folder = { ...folderOf(files, 'note'), root: join(scratch, name) }
  const read = readProfile(folder, schemas)
  assert.deepEqual(read.findings, [])
  const profile = read.profile!
  const { files: made } = await buildProfile(
    { ...read, folder, schemas, subjectSchemas },
    profile,
    parts => buildEvidence(parts).files,
  )
  for (const [path, content] of made) write(`${name}-out/${path}`, content!)
  return { out: join(scratch, `${name}-out`), profile, made }
}

const note = await built('note', noteProfile)

test('the package gives the verdicts of the program, without anything else, and without eval', () => {
  const { fields } = note.profile.facts
  const compiled = compileRules(note.profile.chapters, subjectSchemas)
  for (const { example } of rulesOf(note.profile).flatMap(rule =>
    rule.examples.map(example => ({ example })),
  )) {
    const file = join(scratch, 'one.eml')
    const octets = readFileSync(example.path)
    writeFileSync(file, octets)
    const expected = readSubjects('message', octets, file, { fields }).map(subject =>
      judge(compiled, subject),
    )
    const script = `import { validate } from ${JSON.stringify(pathToFileURL(join(note.out, 'validator/index.js')).href)}
      import { readFileSync } from 'node:fs'
      process.stdout.write(JSON.stringify(validate(readFileSync(${JSON.stringify(file)}), ${JSON.stringify(file)})))`
    const seen = execFileSync(
      process.execPath,
      ['--disallow-code-generation-from-strings', '--input-type=module', '-e', script],
      { encoding: 'utf8' },
    )
    assert.deepEqual(JSON.parse(seen), JSON.parse(JSON.stringify(expected)))
  }
})

test('its command exits by what it finds', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(note.out, 'validator/cli.js'), ...args], { encoding: 'utf8' })
  const vector = (name: string): string => join(note.out, 'vectors', name)
  assert.equal(run(vector('note-once/pass-one.eml')).status, 0)
  const failed = run(vector('note-once/fail-two.eml'))
  assert.equal(failed.status, 1)
  assert.match(failed.stdout, /A sender MUST NOT put more than one X-Note field/)
  assert.equal(run(vector('note-colour/fail-green.eml')).status, 0)
  assert.equal(run('--fail-on', 'warning', vector('note-colour/fail-green.eml')).status, 1)
  assert.match(run('--version').stdout, /^note-validator, made by profilewright \d+\.\d+\.\d+\n$/)
  assert.equal(run().status, 2)
  assert.equal(run('--no-such-option').status, 2)
  assert.equal(run(join(scratch, 'absent.eml')).status, 3)
})

test('it names no dependency, no script, and no folder of this machine', () => {
  const manifest = JSON.parse(String(note.made.get('validator/package.json')))
  assert.equal(manifest.dependencies, undefined)
  assert.equal(manifest.scripts, undefined)
  for (const name of ['validator/index.js', 'validator/cli.js']) {
    const source = String(note.made.get(name))
    assert.ok(!source.includes(resolve('.')), `${name} names this folder`)
    assert.ok(!/\beval\b|new Function/.test(source), `${name} makes code from strings`)
  }
  assert.ok(!String(note.made.get('validator/index.js')).includes('node:'))
})

test('what an author writes stays text', async () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must not be taken for a template.
  const hostile = '`";globalThis.PWN=1;//${globalThis.PWN=1}\\u2028*/</script>-->'
  const files = { ...noteProfile }
  files['rules/notes.yaml'] = files['rules/notes.yaml']!.replace(
    'why: Readers show one note.',
    () => `why: ${JSON.stringify(`${hostile}.`)}`,
  ).replace('enum: [red, blue]', () => `enum: [red, blue, ${JSON.stringify(hostile)}]`)
  const { out, profile } = await built('hostile', files)
  const script = `import { rules } from ${JSON.stringify(pathToFileURL(join(out, 'validator/index.js')).href)}
    process.stdout.write(JSON.stringify([globalThis.PWN === undefined, rules[0].facts.why]))`
  const seen = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  })
  assert.deepEqual(JSON.parse(seen), [true, rulesOf(profile)[0]?.why])
})

test('two builds give the same bytes', async () => {
  const again = await built('again', noteProfile)
  assert.deepEqual([...again.made.keys()], [...note.made.keys()])
  for (const [path, content] of again.made) assert.deepEqual(content, note.made.get(path), path)
})

test('its types describe what it exports', () => {
  const user = join(scratch, 'user.mts')
  writeFileSync(
    user,
    `import { collectConversations, type Finding, judge, kindOf, profile, readSubjects, rules, validate } from './note-out/validator/index.js'
     const octets = new Uint8Array()
     const findings: readonly Finding[] = validate(octets, 'a.eml').flatMap(({ outcomes }) => outcomes.flatMap(outcome => outcome.findings))
     const kind = kindOf('a.eml', octets) ?? 'message'
     const conversations = collectConversations(profile.conversation)
     for (const subject of readSubjects(kind, octets, 'a.eml', profile)) {
       judge(rules, subject)
       conversations.add(subject)
     }
     for (const subject of conversations.subjects()) judge(rules, subject)
     export const words: string[] = findings.map(finding => finding.reason)\n`,
  )
  const options = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--types',
    '',
    '--ignoreConfig',
  ]
  const { status, stdout } = spawnSync('node_modules/.bin/tsc', [...options, user], {
    encoding: 'utf8',
  })
  assert.equal(status, 0, stdout)
})
