import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { compileRules } from '../../src/evidence/judge/compile-rules.js'
import { rulesSource } from '../../src/evidence/judge/rules-source.js'
import { rulesOf } from '../../src/model/index.js'
import { readProfile } from '../../src/spec/read-profile.js'
import { noteFolder } from '../cli/note-runs.js'
import { cpuTime } from '../cpu-time.js'
import { folderOf, noteProfile, schemas, subjectSchemas } from '../profile-of.js'

// The generated package where something is against it: a hostile profile, another machine, a locked-up Node.
const { folder, run, write } = noteFolder()
assert.equal(run(['build', 'note']).status, 0)
const index = join(folder, 'out/note/validator/index.js')
const mail = noteProfile['examples/note-once/fail-two.eml'] ?? ''

/** Runs a program that imports the package, and gives what it prints. */
function print(flags: readonly string[], before = ''): string {
  const program = `${before}
    const { validate } = await import(${JSON.stringify(pathToFileURL(index).href)})
    const octets = new TextEncoder().encode(${JSON.stringify(mail)})
    console.log(JSON.stringify(validate(octets, 'a.eml')))`
  const args = [...flags, '--input-type=module', '-e', program]
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  assert.notEqual(stdout, '', stderr)
  return stdout
}

const usual = print([])
assert.match(usual, /"verdict":"fail"/)

test('it judges alike without eval, with frozen intrinsics, and without the right to anything', () => {
  assert.equal(print(['--disallow-code-generation-from-strings']), usual)
  assert.equal(print(['--frozen-intrinsics', '--no-warnings']), usual)
  const reads = `--allow-fs-read=${dirname(index)}/*`
  // Its name since version 22 of Node, where it is no experiment any more.
  const named = process.allowedNodeEnvironmentFlags.has('--permission')
  const withoutRights = named ? '--permission' : '--experimental-permission'
  assert.equal(print([withoutRights, reads, '--no-warnings']), usual)
})

test('it judges alike where prototypes were polluted before', () => {
  const pollution = [
    'x-note',
    'constructor',
    'errors',
    'holds',
    'concerns',
    'shows',
    'type',
    'then',
    'items',
    'unevaluatedProperties',
    'readings',
    'cope',
    'draft',
  ]
    .map(name => `Object.prototype[${JSON.stringify(name)}] = 'polluted'`)
    .join('\n')
  assert.equal(print([], pollution), usual)
})

test('two builds give the same octets wherever they are made', () => {
  const before = filesIn(join(folder, 'out/note'))
  const others = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', USER: 'x' }
  mkdirSync(join(folder, 'elsewhere'))
  const program = resolve('dist/cli/main.js')
  const script = `umask 077; exec '${process.execPath}' '${program}' build ../spec/note --out ../again`
  const { status, stderr } = spawnSync('sh', ['-c', script], {
    cwd: join(folder, 'elsewhere'),
    env: { ...process.env, ...others },
    encoding: 'utf8',
  })
  assert.equal(status, 0, stderr)
  assert.deepEqual(filesIn(join(folder, 'again/note')), before)
})

test('a name that would lead out of its folder, or is none, is refused', () => {
  for (const name of [
    '../x',
    'con/../..',
    '-rf',
    '@scope/../..',
    'a b',
    'A',
    'x'.repeat(300),
    '',
  ]) {
    const text = noteProfile['profile.yaml'] ?? ''
    const files = {
      ...noteProfile,
      'profile.yaml': text.replace('name: note', `name: ${JSON.stringify(name)}`),
    }
    const { profile, findings } = readProfile(folderOf(files, 'note'), schemas)
    assert.ok(profile === undefined || findings.some(({ severity }) => severity === 'error'), name)
  }
})

test('the source of ten thousand rules is made in linear time', () => {
  const cost = (count: number): number => {
    const { profile } = readProfile(folderOf(noteProfile, 'note'), schemas)
    const [chapter] = profile?.chapters ?? []
    assert.ok(chapter !== undefined)
    const [rule] = chapter.rules
    assert.ok(rule !== undefined)
    const rules = Array.from({ length: count }, (_, at) => {
      const id = `r${at}`
      return {
        ...rule,
        id,
        ref: `${chapter.id}#/$defs/${id}`,
        text: `${rule.text} ${'x'.repeat(100)}`,
      }
    })
    const $defs = Object.fromEntries(rules.map(({ id }) => [id, rule.schema]))
    const many = { ...chapter, rules, schema: { ...chapter.schema, $defs } }
    return cpuTime(() => assert.ok(rulesSource([many], subjectSchemas).length > count * 200))
  }
  cost(1000)
  const [some, more] = [cost(2500), cost(10_000)]
  assert.ok(more < 4 * 2.5 * some, `${some} and ${more} microseconds`)
})

test('the draft and the validator have the same rules', async () => {
  const { rules } = (await import(pathToFileURL(resolve('out/mms/validator/index.js')).href)) as {
    readonly rules: readonly { readonly facts: { readonly id: string } }[]
  }
  const drafts = readdirSync('out/mms').filter(name => name.endsWith('.xml'))
  const anchors = drafts.flatMap(name =>
    [...readFileSync(`out/mms/${name}`, 'utf8').matchAll(/anchor="rule-([a-z0-9-]+)"/g)].map(
      match => match[1] ?? '',
    ),
  )
  assert.deepEqual(anchors.sort(), rules.map(({ facts }) => facts.id).sort())
})

test('rules of an older state of the profile are not used', () => {
  const before = run(['validate', 'note', write('a.eml', mail)])
  const rules = noteProfile['rules/notes.yaml'] ?? ''
  write('spec/note/rules/notes.yaml', rules.replace('maxItems: 1', 'maxItems: 2'))
  assert.equal(before.status, 1)
  assert.equal(run(['validate', 'note', 'a.eml']).status, 0)
  write('spec/note/rules/notes.yaml', rules)
})

function filesIn(root: string): readonly (readonly [string, string])[] {
  return readdirSync(root, { recursive: true })
    .map(String)
    .filter(name => statSync(join(root, name)).isFile())
    .sort()
    .map(name => [name, readFileSync(join(root, name), 'latin1')] as const)
}

test('what is compiled and what is written say the same of every example', async () => {
  const { profile } = readProfile(folderOf(noteProfile, 'note'), schemas)
  const compiled = compileRules(profile?.chapters ?? [], subjectSchemas)
  const { rules } = (await import(pathToFileURL(index).href)) as { readonly rules: typeof compiled }
  assert.deepEqual(
    rules.map(({ facts }) => facts),
    compiled.map(({ facts }) => facts),
  )
  assert.ok(profile !== undefined && rulesOf(profile).length === rules.length)
})
